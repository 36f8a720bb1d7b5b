import { limits } from "../../../src/file/package/limits";
import { type ZipPart, makeZip, workbookParts } from "../file/make-zip";

const megabyte = 1024 * 1024;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const data = `<sheetData>${one}</sheetData>`;

/** A zip with uncompressed parts, so that the ratio does not stop them. */
function storedZip(parts: readonly ZipPart[]): Buffer {
  return makeZip(parts.map((part) => ({ ...part, stored: true })));
}

/** A workbook with one part replaced. */
function withPart(name: string, content: string | Buffer): Buffer {
  return storedZip([...workbookParts(data).filter((part) => part.name !== name), { name, content }]);
}

/** A workbook with this XML inside its worksheet. */
function withSheet(inside: string): Buffer {
  return storedZip(workbookParts(inside));
}

function workbookOf(rows: string, items = ""): Buffer {
  return storedZip(
    workbookParts(`<sheetData>${rows}</sheetData>`, [
      { name: "xl/sharedStrings.xml", content: strings(items) },
    ]),
  );
}

function strings(items: string): string {
  return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
}

function rowsOf(rows: number, columns: number, cell: (row: number, column: number) => string): string {
  return Array.from(
    { length: rows },
    (_, row) => `<row>${Array.from({ length: columns }, (_, column) => cell(row, column)).join("")}</row>`,
  ).join("");
}

const sharedFormula = (rows: number, length: number): string =>
  `<row><c><f t="shared" ref="A1:A${rows}" si="0">${"A1+".repeat(length / 3)}1</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(rows - 1)}`;

function twoSheets(inside: string): readonly ZipPart[] {
  const more: Readonly<Record<string, readonly [before: string, more: string]>> = {
    "xl/workbook.xml": ["</sheets>", '<sheet name="Two" sheetId="2" r:id="s2"/>'],
    "xl/_rels/workbook.xml.rels": [
      "</Relationships>",
      '<Relationship Id="s2" Type="x/relationships/worksheet" Target="worksheets/sheet2.xml"/>',
    ],
  };
  return workbookParts(inside).flatMap((part) => {
    const [before, added] = more[part.name] ?? ["", ""];
    if (before !== "") return { ...part, content: String(part.content).replace(before, `${added}${before}`) };
    return part.name === "xl/worksheets/sheet1.xml"
      ? [part, { ...part, name: "xl/worksheets/sheet2.xml" }]
      : part;
  });
}

/** One column style for ten thousand rows and five hundred columns. */
const styledEverywhere: readonly ZipPart[] = [
  ...workbookParts(
    '<cols><col min="1" max="16384" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="SF1" s="1"/></row><row r="10000"><c r="A10000" s="1"/></row></sheetData>',
  ).map((part) => ({
    ...part,
    content: String(part.content).replace(
      '<Relationship Id="s1"',
      '<Relationship Id="y" Type="x/relationships/styles" Target="styles.xml"/><Relationship Id="s1"',
    ),
  })),
  {
    name: "xl/styles.xml",
    content:
      '<styleSheet><fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>',
  },
];

const entities = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(20)}">`).join(
  "",
);
const entityBomb = `<!DOCTYPE sst [<!ENTITY e0 "lol">${entities}]>`;

/**
 * Files made to take memory or time, each with the expected result: `read`, or the problem. `plan` is given
 * if only reading the whole plan has that result. Each file is built when it is needed.
 */
export const bombs: Readonly<
  Record<string, { readonly outcome: string; readonly plan?: string; readonly make: () => Uint8Array }>
> = {
  "flat zip bomb": {
    outcome: "too-large: ratio",
    make: () =>
      makeZip([...workbookParts(data), { name: "xl/media/a.bin", content: Buffer.alloc(150 * megabyte) }]),
  },
  "flat zip bomb of many parts": {
    outcome: "too-large: inflated-bytes",
    make: () =>
      makeZip(
        Array.from({ length: 70 }, (_, n) => ({ name: `${n}.bin`, content: Buffer.alloc(megabyte, n) })),
      ),
  },
  "nested zip bomb": {
    outcome: "read",
    make: () => {
      const inner = makeZip([{ name: "a", content: Buffer.alloc(100 * megabyte) }]);
      return withPart("xl/embeddings/inner.zip", makeZip([{ name: "inner.zip", content: inner }]));
    },
  },
  "overlapping zip bomb": {
    outcome: "damaged",
    make: () =>
      makeZip([
        ...workbookParts(data),
        ...Array.from({ length: 500 }, (_, n): ZipPart => ({
          name: `${n}.xml`,
          content: "<a/>",
          overlapsFormer: n > 0,
        })),
      ]),
  },
  "entity bomb": {
    outcome: "document-type",
    make: () => withPart("xl/sharedStrings.xml", `${entityBomb}${strings("<si><t>&e20;</t></si>")}`),
  },
  "entity bomb beside the workbook": {
    outcome: "document-type",
    make: () => withPart("docProps/core.xml", `${entityBomb}<a/>`),
  },
  "quadratic entity": {
    outcome: "document-type",
    make: () =>
      withPart(
        "xl/workbook.xml",
        `<!DOCTYPE w [<!ENTITY e "${"x".repeat(50_000)}">]><w>${"&e;".repeat(50_000)}</w>`,
      ),
  },
  "external entity": {
    outcome: "document-type",
    make: () => withPart("xl/workbook.xml", '<!DOCTYPE w SYSTEM "http://localhost/a.dtd"><w/>'),
  },
  "long text in many cells": {
    outcome: "read",
    make: () =>
      workbookOf(
        rowsOf(9_000, 20, () => '<c t="s"><v>0</v></c>'),
        `<si><t>${"x".repeat(limits["text-length"])}</t></si>`,
      ),
  },
  "text longer than a cell": {
    outcome: "too-large: text-length",
    make: () =>
      workbookOf(
        rowsOf(9_000, 20, () => '<c t="s"><v>0</v></c>'),
        `<si><t>${"x".repeat(8 * megabyte)}</t></si>`,
      ),
  },
  "text in a million pieces": {
    outcome: "too-large: text-length",
    make: () =>
      workbookOf('<row><c t="s"><v>0</v></c></row>', `<si>${"<r><t>x</t></r>".repeat(190_000)}</si>`),
  },
  "long formula for many cells": {
    outcome: "too-large: copied-formulas",
    make: () => workbookOf(sharedFormula(10_000, 8_000)),
  },
  "formula longer than a cell": {
    outcome: "too-large: text-length",
    make: () => workbookOf(sharedFormula(2, 90_000)),
  },
  "dimension of a whole sheet": {
    outcome: "read",
    make: () => withSheet(`<dimension ref="A1:XFD1048576"/>${data}`),
  },
  "cell at the far end": {
    outcome: "too-large: rows",
    make: () => workbookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  },
  "cell beyond the far end": {
    outcome: "too-large: rows",
    make: () => workbookOf('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
  },
  "million empty rows": {
    outcome: "too-large: xml-elements",
    make: () => workbookOf("<row/>".repeat(1_048_576)),
  },
  "many empty rows": { outcome: "read", make: () => workbookOf(`${one}${"<row/>".repeat(390_000)}`) },
  "formatted cells without end": {
    outcome: "too-large: cells",
    make: () => storedZip(twoSheets('<sheetData><row r="10000"><c r="SF10000" s="1"/></row></sheetData>')),
  },
  "as many formulas as are read": {
    outcome: "read",
    make: () => workbookOf(rowsOf(260, 500, (row, column) => `<c><f>${row}+${column}</f><v>${row}</v></c>`)),
  },
  "as many texts as are read": {
    outcome: "read",
    make: () => workbookOf(one, "<si><t>abcdefgh</t></si>".repeat(195_000)),
  },
  "texts without end": {
    outcome: "too-large: xml-elements",
    make: () => workbookOf(one, "<si><t/></si>".repeat(2_000_000)),
  },
  "elements inside one another": {
    outcome: "too-large: xml-depth",
    make: () => withPart("docProps/core.xml", "<a>".repeat(300_000) + "</a>".repeat(300_000)),
  },
  "tags that never end": {
    outcome: "damaged",
    make: () => withPart("xl/styles.xml", "<a".repeat(4 * megabyte)),
  },
  "comments that never end": {
    outcome: "damaged",
    make: () => withPart("xl/styles.xml", "<!--".repeat(2 * megabyte)),
  },
  "sections that never end": {
    outcome: "damaged",
    make: () => withPart("xl/styles.xml", "<![CDATA[".repeat(megabyte)),
  },
  "quotes that never end": {
    outcome: "damaged",
    make: () => withPart("xl/styles.xml", `<a "`.repeat(2 * megabyte + 1)),
  },
  "relationships that never end": {
    outcome: "damaged",
    make: () => withPart("xl/_rels/workbook.xml.rels", "<Relationship ".repeat(megabyte)),
  },
  "relationships in quotes": {
    outcome: "damaged",
    make: () => withPart("xl/_rels/workbook.xml.rels", `<a b="${"<Relationship Id=' ".repeat(50_000)}"/>`),
  },
  "attributes without end": {
    outcome: "too-large: tag-length",
    make: () =>
      withPart("xl/styles.xml", `<a ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
  },
  "an attribute without a value": {
    outcome: "read",
    make: () => workbookOf(`<row><c ${"a".repeat(900_000)}><v>1</v></c></row>`.repeat(9)),
  },
  "spaces in a tag": {
    outcome: "read",
    make: () => workbookOf(`<row><c${" ".repeat(900_000)}><v>1</v></c></row>`.repeat(9)),
  },
  "an entity without end": {
    outcome: "read",
    make: () =>
      withPart(
        "docProps/app.xml",
        `<a>${"&a".repeat(2 * megabyte)}${"&#x".repeat(megabyte)}&${"a".repeat(megabyte)}</a>`,
      ),
  },
  "a letter column without end": {
    outcome: "too-large: rows",
    make: () => workbookOf(`<row><c r="${"A".repeat(900_000)}1"><v>1</v></c></row>`),
  },
  "column widths without end": {
    outcome: "too-large: column-definitions",
    make: () => withSheet(`<cols>${'<col min="1" max="16384"/>'.repeat(100_000)}</cols>${data}`),
  },
  "merged cells of whole sheets": {
    outcome: "read",
    make: () =>
      withSheet(`${data}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(150_000)}</mergeCells>`),
  },
  "links of whole sheets": {
    outcome: "read",
    make: () =>
      withSheet(
        `${data}<hyperlinks>${'<hyperlink ref="A1:XFD1048576" location="One!A1"/>'.repeat(150_000)}</hyperlinks>`,
      ),
  },
  "validations of whole sheets": {
    outcome: "read",
    make: () =>
      withSheet(
        `${data}<dataValidations>${'<dataValidation type="custom" showErrorMessage="1" sqref="A1:XFD1048576"><formula1>A1</formula1></dataValidation>'.repeat(50_000)}</dataValidations>`,
      ),
  },
  "a long rule for many ranges": {
    outcome: "read",
    plan: "too-large: copied-formulas",
    make: () =>
      withSheet(
        `${data}<dataValidations><dataValidation type="custom" showErrorMessage="1" sqref="${"A1 ".repeat(90_000)}"><formula1>${"A1+".repeat(500_000)}1</formula1></dataValidation></dataValidations>`,
      ),
  },
  "a look for every place": {
    outcome: "read",

    make: () => storedZip(styledEverywhere),
  },
  "sheets without end": {
    outcome: "damaged",
    make: () =>
      withPart(
        "xl/workbook.xml",
        `<workbook><sheets>${'<sheet name="a" r:id="none"/>'.repeat(300_000)}</sheets></workbook>`,
      ),
  },
};

/** The same as files, each built when needed. */
export function* makeBombs(): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const [name, { make }] of Object.entries(bombs)) yield { name, bytes: make() };
}
