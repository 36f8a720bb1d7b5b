import { readPlan } from "../../../src/file/reading/read-plan";
import { type CellContent } from "../../../src/spreadsheet/cells";
import { type ZipPart, changePart, makeZip, workbookOf } from "../../support/file/make-zip";
import { mainNamespaces, toStrict } from "../../support/file/namespaces";
import { workbookPart, linksPart, sevenParts, twoSheets, namesAndCells } from "../../support/file/seven";

describe("[X2b] files are read as Excel reads them", () => {
  const utf16 =
    (endian: "little" | "big", mark: string) =>
    (part: ZipPart): ZipPart => {
      const content = Buffer.from(`${mark}${String(part.content)}`, "utf16le");
      return { ...part, content: endian === "little" ? content : content.swap16() };
    };
  const prefixed = (xml: string): string =>
    xml.replace('xmlns="http', 'xmlns:m="http').replace(/(<\/?)(?=[a-z])/gi, "$1m:");
  test.each<[string, readonly ZipPart[]]>([
    ["UTF-16 with a mark", sevenParts.map(utf16("little", "\ufeff"))],
    ["UTF-16 with the other order", sevenParts.map(utf16("big", "\ufeff"))],
    ["UTF-16 without a mark", sevenParts.map(utf16("little", ""))],
    ["UTF-8 with a mark", sevenParts.map((part) => ({ ...part, content: `\ufeff${String(part.content)}` }))],
    ["the strict form", sevenParts.map((part) => ({ ...part, content: toStrict(String(part.content)) }))],
    [
      "a prefix for every element",
      sevenParts.map((part) => ({ ...part, content: prefixed(String(part.content)) })),
    ],
    [
      "a target with percent signs",
      changePart(sevenParts, linksPart, (xml) => xml.replace("sheet1", "%73heet1")),
    ],
    [
      "a target from the root",
      changePart(sevenParts, linksPart, (xml) => xml.replace("worksheets/", "/xl/worksheets/")),
    ],
    [
      "a target through a folder above",
      changePart(sevenParts, linksPart, (xml) => xml.replace("worksheets/", "../xl/./worksheets/")),
    ],
    [
      "a target with references",
      changePart(sevenParts, linksPart, (xml) => xml.replace("worksheets", "w&#111;rk&#x73;heets")),
    ],
    [
      "a target in other letters",
      changePart(sevenParts, linksPart, (xml) => xml.replace("worksheets", "Worksheets")),
    ],
    [
      "a type with references",
      changePart(sevenParts, linksPart, (xml) => xml.replace("/worksheet", "&#47;worksheet")),
    ],
  ])("%s", async (_, parts) => {
    expect(await namesAndCells(makeZip(parts))).toEqual([["One", [[7]]]]);
    expect(await readPlan(makeZip(parts))).toMatchObject({ ok: true });
  });

  test.each<[string, readonly ZipPart[]]>([
    ["a sheet without a part", twoSheets("worksheets/none.xml")],
    [
      "a sheet with an empty part",
      [...twoSheets("worksheets/sheet2.xml"), { name: "xl/worksheets/sheet2.xml", content: "" }],
    ],
    [
      "a sheet without a relationship",
      changePart(sevenParts, workbookPart, (xml) =>
        xml.replace("</sheets>", '<sheet name="Two" sheetId="2"/>$&'),
      ),
    ],
    [
      "a sheet without rows",
      [
        ...twoSheets("worksheets/sheet2.xml"),
        { name: "xl/worksheets/sheet2.xml", content: `<worksheet ${mainNamespaces}/>` },
      ],
    ],
  ])("%s is blank", async (_, parts) => {
    expect(await namesAndCells(makeZip(parts))).toEqual([
      ["One", [[7]]],
      ["Two", []],
    ]);
    expect(await readPlan(makeZip(parts))).toMatchObject({
      value: { plan: { sheets: [{}, { blocks: [] }] } },
    });
  });

  test("names of sheets are decoded", async () => {
    const named = changePart(sevenParts, workbookPart, (xml) =>
      xml.replace('"One"', '"A &amp; B&#x2713; _x0041_"'),
    );
    expect(await namesAndCells(makeZip(named))).toEqual([["A & B✓ A", [[7]]]]);
  });

  test.each<[string, string, CellContent | undefined]>([
    ["a shared text that does not exist", '<c r="A1" t="s"><v>5</v></c>', undefined],
    ["a shared text without a number", '<c r="A1" t="s"><v>x</v></c>', undefined],
    ["an empty shared text", '<c r="A1" t="s"><v>1</v></c>', undefined],
    ["an empty value", '<c r="A1"><v/></c>', undefined],
    ["an empty value of a text", '<c r="A1" t="s"><v/></c>', undefined],
    ["an empty error", '<c r="A1" t="e"><v/></c>', undefined],
    ["a cell with nothing", '<c r="A1" t="b"/>', undefined],
    ["a text beside a value", '<c r="A1"><is><t>no</t></is><v>7</v></c>', 7],
    ["a formula without its master", '<c r="A1"><f t="shared" si="4"/><v>7</v></c>', 7],
    ["a formula without its text", '<c r="A1"><f/><v>7</v></c>', 7],
    ["spaces around a number", '<c r="A1"><v> 7\n</v></c>', 7],
    ["a day in the ISO form", '<c r="A1" t="d"><v>2026-11-24</v></c>', 46_350],
    ["a day and time in the ISO form", '<c r="A1" t="d"><v>2026-11-24T12:00:00</v></c>', 46_350.5],
  ])("%s", async (_, xml, content) => {
    const bytes = workbookOf(`<row r="1">${xml}</row>`, "<si><t>no</t></si><si><t/></si>");
    expect(await namesAndCells(bytes)).toEqual([["One", content === undefined ? [] : [[content]]]]);
  });
});
