import { readPlan } from "../../../src/file/reading/read-plan";
import { type ZipPart, changePart, makeZip, workbookOf, workbookParts } from "../../support/file/make-zip";
import { relationships } from "../../support/file/namespaces";
import {
  workbookPart,
  sheetPart,
  linksPart,
  cellXml,
  seven,
  sevenParts,
  twoSheets,
  namesAndCells,
} from "../../support/file/seven";

describe("[X2b] what programs would read differently is refused", () => {
  const twice = (xml: string): readonly ZipPart[] => workbookParts(xml);
  test.each<[string, readonly ZipPart[], RegExp]>([
    ["a second list of rows", twice(`${seven}<sheetData/>`), /"One" has two lists of rows/],
    [
      "a second list of sheets",
      changePart(sevenParts, workbookPart, (xml) => xml.replace("</workbook>", "<sheets/>$&")),
      /two lists of sheets/,
    ],
    [
      "two cells with one address",
      twice(`<sheetData><row r="1">${cellXml("B1", "1")}${cellXml("B1", "2")}</row></sheetData>`),
      /One!B1 occurs twice/,
    ],
    [
      "two cells with one address in different rows",
      twice(
        `<sheetData><row r="2">${cellXml("B2", "1")}</row><row r="1">${cellXml("A1", "1")}${cellXml("B2", "2")}</row></sheetData>`,
      ),
      /One!B2 occurs twice/,
    ],
    [
      "a cell without an address where there is one",
      twice(
        `<sheetData><row r="1">${cellXml("B1", "1")}${cellXml("A1", "1")}<c><v>2</v></c></row></sheetData>`,
      ),
      /One!B1 occurs twice/,
    ],
    [
      "a text and a value",
      twice('<sheetData><row><c t="inlineStr"><is><t>a</t></is><v>0</v></c></row></sheetData>'),
      /two values/,
    ],
    ["two values", twice("<sheetData><row><c><v>1</v><v>2</v></c></row></sheetData>"), /two values/],
    ["two formulas", twice("<sheetData><row><c><f>A2</f><f>A3</f></c></row></sheetData>"), /two formulas/],
    ["two texts", twice('<sheetData><row><c t="inlineStr"><is/><is/></c></row></sheetData>'), /two texts/],
    ["one part for two sheets", twoSheets("worksheets/sheet1.xml"), /One part is used for two sheets/],
    [
      "one part for two sheets, in another spelling",
      twoSheets("./WORKSHEETS/sheet%31.xml"),
      /One part is used for two sheets/,
    ],
    ["two sheets with one name", twoSheets("worksheets/sheet2.xml", "ONE"), /same name/],
    ["two sheets with one name, with a reference", twoSheets("s.xml", "&#79;ne"), /same name/],
    [
      "two lists of texts",
      changePart(sevenParts, linksPart, (xml) =>
        xml.replace("</Relationships>", `${relationships(["t2 sharedStrings other.xml"])}$&`),
      ),
      /two parts of the kind "sharedStrings"/,
    ],
    [
      "two workbooks",
      changePart(sevenParts, "_rels/.rels", (xml) =>
        xml.replace("</Relationships>", `${relationships(["b officeDocument xl/other.xml"])}$&`),
      ),
      /two workbooks/,
    ],
    [
      "one id for two relationships",
      changePart(sevenParts, linksPart, (xml) =>
        xml.replace("</Relationships>", `${relationships(["s1 worksheet other.xml"])}$&`),
      ),
      /the id "s1" twice/,
    ],
    ["an undeclared prefix", twice(`${seven}<y:a/>`), /undeclared prefix "y"/],
    ["an attribute twice", twice('<sheetData><row r="1" r="2"/></sheetData>'), /attribute twice/],
    ["text after the end", changePart(sevenParts, sheetPart, (xml) => `${xml}text`), /text outside/],
    ["an unknown entity", twice("<sheetData><row><c><v>&nbsp;</v></c></row></sheetData>"), /entity/],
    [
      "a sheet that is something else",
      changePart(sevenParts, sheetPart, () => "<worksheet/>"),
      /no "worksheet"/,
    ],
  ])("%s", async (_, parts, message) => {
    expect(await namesAndCells(makeZip(parts))).toEqual(expect.stringMatching(message));
    expect(await readPlan(makeZip(parts))).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });
});

describe("[X2b] an element counts only in its own namespace and in its own place", () => {
  const decoyCell = '<c r="B1"><v>9</v></c>';
  const decoyRow = `<row r="1">${decoyCell}</row>`;
  const other = 'xmlns="urn:other"';
  test.each<[string, string]>([
    ["a row in another namespace", `<sheetData><row ${other} r="1">${decoyCell}</row>${"@"}</sheetData>`],
    [
      "a cell in another namespace",
      `<sheetData><row r="1">${cellXml("A1", "7")}<c ${other} r="B1"><v>9</v></c></row></sheetData>`,
    ],
    [
      "a value in another namespace",
      `<sheetData><row r="1"><c r="A1"><v ${other}>9</v><v>7</v></c></row></sheetData>`,
    ],
    ["a cell outside a row", `<sheetData>${decoyCell}@</sheetData>`],
    ["a row inside a cell", `<sheetData><row r="1"><c r="A1"><v>7</v>${decoyRow}</c></row></sheetData>`],
    ["a cell inside a value", `<sheetData><row r="1"><c r="A1"><v>7${decoyCell}</v></c></row></sheetData>`],
    ["rows in an extension of the rows", `<sheetData>@<extLst><ext>${decoyRow}</ext></extLst></sheetData>`],
    [
      "rows in an extension of a row",
      `<sheetData><row r="1">${cellXml("A1", "7")}<extLst>${decoyCell}</extLst></row></sheetData>`,
    ],
    [
      "rows in alternate content",
      `<sheetData>@<mc:AlternateContent><mc:Choice Requires="x14">${decoyRow}</mc:Choice><mc:Fallback>${decoyRow}</mc:Fallback></mc:AlternateContent></sheetData>`,
    ],
    [
      "a list of rows in an extension",
      `<extLst><ext><sheetData>${decoyRow}</sheetData></ext></extLst><sheetData>@</sheetData>`,
    ],
    [
      "a list of rows in another namespace",
      `<sheetData ${other}>${decoyRow}</sheetData><sheetData>@</sheetData>`,
    ],
    [
      "rows in a comment",
      `<!--<sheetData>${decoyRow}</sheetData>--><sheetData>@<!--${decoyRow}--></sheetData>`,
    ],
    ["rows as raw text", `<sheetData><![CDATA[${decoyRow}]]>@</sheetData>`],
    ["text between elements", "<sheetData>9@9</sheetData>"],
    ["an address with a prefix", `<sheetData><row r="1"><c x:r="B1" r="A1"><v>7</v></c></row></sheetData>`],
  ])("%s", async (_, xml) => {
    const row = `<row r="1">${cellXml("A1", "7")}</row>`;
    expect(await namesAndCells(makeZip(workbookParts(xml.replace("@", row))))).toEqual([["One", [[7]]]]);
  });

  test.each<[string, string, string]>([
    ["a text in an extension", "<si><extLst><t>no</t></extLst><t>yes</t></si>", "yes"],
    ["a text in another namespace", `<si><t xmlns="urn:other">no</t><t>yes</t></si>`, "yes"],
    ["a decoy before the text", `<si xmlns="urn:other"><t>no</t></si><si><t>yes</t></si>`, "yes"],
    [
      "a decoy in alternate content",
      `<mc:AlternateContent><si><t>no</t></si></mc:AlternateContent><si><t>yes</t></si>`,
      "yes",
    ],
    ["furigana", '<si><t>yes</t><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="1"/></si>', "yes"],
    ["an element inside the text", "<si><t>y<b>no</b>es</t></si>", "yes"],
  ])("%s", async (_, strings, text) => {
    const bytes = workbookOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings);
    expect(await namesAndCells(bytes)).toEqual([["One", [[text]]]]);
  });

  test.each<[string, (xml: string) => string]>([
    [
      "a list of sheets in an extension",
      (xml) =>
        xml.replace(
          "<sheets>",
          '<extLst><ext><sheets><sheet name="No" r:id="s1"/></sheets></ext></extLst>$&',
        ),
    ],
    [
      "a sheet in another namespace",
      (xml) => xml.replace("<sheets>", '$&<sheet xmlns="urn:other" name="No" r:id="s1"/>'),
    ],
    [
      "a sheet in alternate content",
      (xml) =>
        xml.replace("<sheets>", '$&<mc:AlternateContent><sheet name="No" r:id="s1"/></mc:AlternateContent>'),
    ],
    ["an id without a prefix", (xml) => xml.replace(' r:id="s1"', ' id="none" r:id="s1"')],
  ])("%s", async (_, change) => {
    expect(await namesAndCells(makeZip(changePart(sevenParts, workbookPart, change)))).toEqual([
      ["One", [[7]]],
    ]);
  });

  test("a relationship of a type that only looks like Office's leads nowhere", async () => {
    const decoy = (xml: string): string =>
      xml.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet",
        "urn:x/relationships/worksheet",
      );
    expect(await namesAndCells(makeZip(changePart(sevenParts, linksPart, decoy)))).toEqual(
      'The sheet "One" is not a sheet but a part of the kind "{urn:x/relationships/worksheet}"',
    );
  });
});
