import { read } from "../../../src/file/reading/read";
import { toAddress } from "../../../src/spreadsheet/address";
import type { AttachmentKind, SheetGrid } from "../../../src/spreadsheet/cells";
import { drawingNamespaces, mainNamespaces } from "../../support/file/namespaces";
import { type OtherWorkbook, otherWorkbook, stylesOf } from "../../support/file/other-workbook";

async function gridOf(other: OtherWorkbook): Promise<SheetGrid> {
  const outcome = await read(otherWorkbook(other));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const [grid] = outcome.value.grids;
  if (!grid) throw new Error("There is no sheet.");
  return grid;
}

type Listed = readonly [kind: AttachmentKind, address: string, author?: string, text?: string];

/** What is attached to the cells of a sheet. */
async function attachedTo(other: OtherWorkbook): Promise<readonly Listed[]> {
  const { attachments = [] } = await gridOf(other);
  return attachments.map(({ kind, range, author, text }) => [kind, toAddress(range), author, text]);
}

const cells = (xml: string): string => `<sheetData><row r="1">${xml}</row></sheetData>`;
const inline = (inside: string): string => cells(`<c r="A1" t="inlineStr"><is>${inside}</is></c>`);
const drawn = (anchors: string): OtherWorkbook => ({
  sheetRelationships: ["d drawing ../drawings/drawing1.xml"],
  parts: [
    { name: "xl/drawings/drawing1.xml", content: `<xdr:wsDr ${drawingNamespaces}>${anchors}</xdr:wsDr>` },
  ],
});
/** The corners of an anchor: from B2 to D4, where the object ends inside. */
const corners =
  "<xdr:from><xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:to>";
const anchored = (object: string): string =>
  `<xdr:twoCellAnchor>${corners}${object}<xdr:clientData/></xdr:twoCellAnchor>`;

describe("[E2] links, notes and comments", () => {
  const linked: OtherWorkbook = {
    sheet: `${cells('<c r="A1" t="str"><v>Plan</v></c>')}<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>`,
  };
  test.each<[string, OtherWorkbook, readonly Listed[]]>([
    [
      "a link to the web",
      { ...linked, sheetRelationships: ["h hyperlink https://example.com/a?b=1&amp;c=2 External"] },
      [["link", "A1", "", "https://example.com/a?b=1&c=2"]],
    ],
    [
      "a link to a place in another file",
      {
        sheet: '<sheetData/><hyperlinks><hyperlink ref="B2:C3" r:id="h" location="Plan!A1"/></hyperlinks>',
        sheetRelationships: ["h hyperlink plan.xlsx External"],
      },
      [["link", "B2:C3", "", "plan.xlsx#Plan!A1"]],
    ],
    [
      "no link to a cell of this workbook",
      { sheet: '<sheetData/><hyperlinks><hyperlink ref="A1" location="One!A1"/></hyperlinks>' },
      [],
    ],
    [
      "a link by formula",
      {
        sheet: cells(
          '<c r="A1" t="str"><f>HYPERLINK("https://example.com/""a""","Plan")</f><v>Plan</v></c><c r="B1" t="str"><f>HYPERLINK(C1)</f><v>x</v></c>',
        ),
      },
      [["link", "A1", "", 'https://example.com/"a"']],
    ],
    [
      "notes, without the author's name that Excel puts first",
      {
        sheetRelationships: ["c comments ../comments1.xml"],
        parts: [
          {
            name: "xl/comments1.xml",
            content: `<comments ${mainNamespaces}><authors><author>Ann</author><author>Bob &amp; Co</author></authors><commentList>
              <comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Ann:</t></r><r><t>\nSee _x0041_ plan</t></r><rPh sb="0" eb="1"><t>no</t></rPh></text></comment>
              <comment ref="B2" authorId="1"><text><t>Done</t></text></comment>
              <comment ref="C3" authorId="7"><text><t>Who?</t></text></comment>
            </commentList></comments>`,
          },
        ],
      },
      [
        ["note", "A1", "Ann", "See A plan"],
        ["note", "B2", "Bob & Co", "Done"],
        ["note", "C3", "", "Who?"],
      ],
    ],
    [
      "threaded comments with their authors, without the note that Excel saves for older versions",
      {
        sheetRelationships: [
          "c comments ../comments1.xml",
          "t threadedComment ../threadedComments/threadedComment1.xml",
        ],
        workbookRelationships: ["p person persons/person.xml"],
        parts: [
          {
            name: "xl/comments1.xml",
            content: `<comments ${mainNamespaces}><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
          },
          {
            name: "xl/threadedComments/threadedComment1.xml",
            content:
              '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{9}" id="{1}"><text>Is this &lt;done&gt;?</text></threadedComment><threadedComment ref="A1" personId="{8}" id="{2}" parentId="{1}"><text>Yes</text></threadedComment></ThreadedComments>',
          },
          {
            name: "xl/persons/person.xml",
            content:
              '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Ann O&apos;Neil" id="{9}"/></personList>',
          },
        ],
      },
      [
        ["comment", "A1", "Ann O'Neil", "Is this <done>?"],
        ["comment", "A1", "", "Yes"],
      ],
    ],
  ])("%s", async (_, other, expected) => {
    expect(await attachedTo(other)).toEqual(expected);
  });
});

describe("[E3] pictures, text boxes, controls and embedded files", () => {
  test.each<[string, OtherWorkbook, readonly Listed[]]>([
    ["a picture over cells", drawn(anchored("<xdr:pic/>")), [["picture", "B2:D4", "", ""]]],
    [
      "a picture of a fixed size",
      drawn(
        "<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor>",
      ),
      [["picture", "B2", "", ""]],
    ],
    [
      "a picture in a group",
      drawn(anchored("<xdr:grpSp><xdr:pic/></xdr:grpSp>")),
      [["picture", "B2:D4", "", ""]],
    ],
    [
      "a text box",
      drawn(
        anchored(
          "<xdr:sp><xdr:txBody><a:p><a:r><a:t>See </a:t></a:r><a:r><a:t>annex</a:t></a:r></a:p></xdr:txBody></xdr:sp>",
        ),
      ),
      [["text-box", "B2:D4", "", "See annex"]],
    ],
    [
      "ink in alternate content",
      drawn(
        anchored(
          "<mc:AlternateContent><mc:Choice Requires='x'><xdr:contentPart/></mc:Choice><mc:Fallback/></mc:AlternateContent>",
        ),
      ),
      [["picture", "B2:D4", "", ""]],
    ],
    ["no chart", drawn(anchored("<xdr:graphicFrame/>")), []],
    [
      "no shape of a control",
      drawn(
        `<mc:AlternateContent><mc:Choice Requires="a14">${anchored("<xdr:sp/>")}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
      ),
      [],
    ],
    [
      "a control in alternate content, once",
      {
        sheet: `<sheetData/><mc:AlternateContent><mc:Choice Requires="x14"><controls>${["Choice", "Fallback"]
          .map(
            (branch) =>
              `<mc:AlternateContent><mc:${branch}><control shapeId="5" r:id="c"><controlPr><anchor>${corners.replace(/(<\/?)xdr:(from|to)/g, "$1$2")}</anchor></controlPr></control></mc:${branch}></mc:AlternateContent>`,
          )
          .join("")}</controls></mc:Choice></mc:AlternateContent>`,
      },
      [["control", "B2:D4", "", ""]],
    ],
    [
      "an embedded file in alternate content",
      {
        sheet: `<sheetData/><oleObjects><mc:AlternateContent><mc:Choice Requires="x14"><oleObject progId="Packager" shapeId="6"><objectPr><anchor>${corners.replace(/(<\/?)xdr:(from|to)/g, "$1$2")}</anchor></objectPr></oleObject></mc:Choice><mc:Fallback><oleObject progId="Packager" shapeId="6"/></mc:Fallback></mc:AlternateContent></oleObjects>`,
      },
      [["embedded-file", "B2:D4", "", ""]],
    ],
    [
      "a picture in a cell as WPS has it",
      {
        sheet: cells(
          '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c r="B1" t="str"><v>=DISPIMG("ID_2",1)</v></c>',
        ),
      },
      [
        ["picture-in-cell", "A1", "", ""],
        ["picture-in-cell", "B1", "", ""],
      ],
    ],
    [
      "a picture from the web in a cell",
      { sheet: cells('<c r="A1" t="e"><f>_xlfn.IMAGE("https://example.com/a.png")</f><v>#VALUE!</v></c>') },
      [["picture-in-cell", "A1", "", ""]],
    ],
  ])("%s", async (_, other, expected) => {
    expect(await attachedTo(other)).toEqual(expected);
  });

  const rich = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"';
  const inCell = (kind: string): OtherWorkbook => ({
    sheet: cells('<c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><v>#VALUE!</v></c>'),
    workbookRelationships: [
      "m sheetMetadata metadata.xml",
      "v rdRichValue richData/rdrichvalue.xml",
      "s rdRichValueStructure richData/rdrichvaluestructure.xml",
    ],
    parts: [
      {
        name: "xl/metadata.xml",
        content: `<metadata ${mainNamespaces}><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE"><bk><extLst><ext uri="{3}"><v:rvb xmlns:v="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" i="0"/></ext></extLst></bk></futureMetadata><valueMetadata><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
      },
      {
        name: "xl/richData/rdrichvalue.xml",
        content: `<rvData ${rich}><rv s="0"><v>0</v><v>5</v></rv></rvData>`,
      },
      {
        name: "xl/richData/rdrichvaluestructure.xml",
        content: `<rvStructures ${rich}><s t="${kind}"><k n="a"/></s></rvStructures>`,
      },
    ],
  });

  test("a picture in a cell as Excel has it, and an error with other metadata", async () => {
    expect(await attachedTo(inCell("_localImage"))).toEqual([
      ["picture-in-cell", "A1", "", ""],
      ["error-value", "B1", "", "#VALUE!"],
    ]);
    expect(await attachedTo(inCell("_error"))).toMatchObject([
      ["error-value", "A1", "", "#VALUE!"],
      ["error-value", "B1", "", "#VALUE!"],
    ]);
  });
});

describe("[E3] values that nobody can read", () => {
  test.each<[string, string, readonly Listed[]]>([
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', [["error-value", "A1", "", "#N/A"]]],
    [
      "an error of a formula",
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      [["error-value", "A1", "", "#DIV/0!"]],
    ],
    ["no error in a text", '<c r="A1" t="str"><v>#N/A</v></c>', []],
    ["a formula without a value", '<c r="A1"><f>B1</f></c>', [["formula-without-value", "A1", "", ""]]],
    ["no missing value in an empty text", '<c r="A1" t="str"><f>""</f><v></v></c>', []],
  ])("%s", async (_, xml, expected) => {
    expect(await attachedTo({ sheet: cells(xml) })).toEqual(expected);
  });
});

describe("[E5] struck-through text and merged cells", () => {
  const struck = stylesOf(['<xf fontId="1"/>', '<xf fontId="2"/>'], {
    fonts: '<font><strike/></font><font><strike val="0"/></font>',
  });
  test.each<[string, OtherWorkbook, readonly Listed[]]>([
    [
      "a cell with a struck font",
      {
        sheet: cells('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="1"/>'),
        styles: struck,
      },
      [["strikethrough", "A1", "", ""]],
    ],
    [
      "a struck word",
      { sheet: inline("<r><t>done </t></r><r><rPr><b/><strike/></rPr><t>not</t></r>") },
      [["strikethrough", "A1", "", ""]],
    ],
    ["a word that is not struck", { sheet: inline('<r><rPr><strike val="0"/></rPr><t>done</t></r>') }, []],
    [
      "merged cells",
      { sheet: '<sheetData/><mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="none"/></mergeCells>' },
      [["merged-cells", "B2:C2", "", ""]],
    ],
  ])("%s", async (_, other, expected) => {
    expect(await attachedTo(other)).toEqual(expected);
  });
});
