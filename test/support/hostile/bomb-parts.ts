import { type ZipPart, changePart, makeZip, workbookParts } from "../file/make-zip";
import { mainNamespaces, relationships, relationshipsPart } from "../file/namespaces";

/**
 * Files made to take memory or time, each with the expected result: `read`, or the problem. `plan` is given
 * if only making the plan has that result. Each file is built when it is needed.
 */
export type Bombs = Readonly<
  Record<string, { readonly outcome: string; readonly plan?: string; readonly make: () => Uint8Array }>
>;

export const megabyte = 1024 * 1024;
export const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const data = `<sheetData>${one}</sheetData>`;

/** A zip with uncompressed parts, which is made quickly. */
export function storedZip(parts: readonly ZipPart[]): Buffer {
  return makeZip(parts.map((part) => ({ ...part, stored: true })));
}

/** A workbook with one part replaced or added. */
export function withPart(name: string, content: string | Buffer): Buffer {
  return storedZip([...workbookParts(data).filter((part) => part.name !== name), { name, content }]);
}

/** A workbook with this XML inside its worksheet. */
export function withSheet(inside: string): Buffer {
  return storedZip(workbookParts(inside));
}

/** A workbook with one worksheet, given its rows and the items of its shared strings. */
export function withRows(rows: string, items = ""): Buffer {
  return storedZip(
    workbookParts(`<sheetData>${rows}</sheetData>`, [
      { name: "xl/sharedStrings.xml", content: `<sst ${mainNamespaces}>${items}</sst>` },
    ]),
  );
}

export function rowsOf(rows: number, columns: number, cell: (row: number, column: number) => string): string {
  return Array.from(
    { length: rows },
    (_, row) => `<row>${Array.from({ length: columns }, (__, column) => cell(row, column)).join("")}</row>`,
  ).join("");
}

/** Two filled cells in each of some rows, the second one in the last column. */
export function farColumns(rows: number): string {
  return rowsOf(rows, 1, (row) => `<c><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c>`);
}

/** A formula for some rows, written once. */
export function sharedFormula(rows: number, length: number): string {
  const first = `<f t="shared" ref="A1:A${rows}" si="0">${"A1+".repeat(length / 3)}1</f>`;
  return `<row><c>${first}</c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(rows - 1)}`;
}

/**
 * A workbook with several sheets.
 * @param insides the XML inside each worksheet, or the index of an earlier sheet whose part is used again
 */
export function withSheets(insides: readonly (string | number)[]): Buffer {
  const partOf = (n: number): string => `xl/worksheets/s${n}.xml`;
  const parts = insides.flatMap((inside, n): readonly ZipPart[] =>
    typeof inside === "number"
      ? []
      : [{ name: partOf(n), content: `<worksheet ${mainNamespaces}>${inside}</worksheet>` }],
  );
  const sheets = insides.map((_, n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="r${n}"/>`).join("");
  const links = insides.map(
    (inside, n) => `r${n} worksheet /${partOf(typeof inside === "number" ? inside : n)}`,
  );
  const base = workbookParts("").filter(({ name }) => !name.endsWith("sheet1.xml"));
  const listed = changePart(base, "xl/workbook.xml", (xml) => xml.replace(/<sheet .*?\/>/, sheets));
  const linked = changePart(listed, "xl/_rels/workbook.xml.rels", () => relationshipsPart(links));
  return storedZip([...linked, ...parts]);
}

/** A workbook whose sheet is related to another part. */
export function withRelated(type: string, part: ZipPart, inside = data): Buffer {
  return storedZip([
    ...workbookParts(inside),
    { name: "xl/worksheets/_rels/sheet1.xml.rels", content: relationshipsPart([`r1 ${type} /${part.name}`]) },
    part,
  ]);
}

/** A workbook with this XML inside its styles. */
export function withStyles(styles: string, inside = data): Buffer {
  const parts = changePart(workbookParts(inside), "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${relationships(["y styles styles.xml"])}$&`),
  );
  const content = `<styleSheet ${mainNamespaces}>${styles}</styleSheet>`;
  return storedZip([...parts, { name: "xl/styles.xml", content }]);
}

/** A workbook with this XML inside its workbook part, after the sheets. */
export function withWorkbook(inside: string): Buffer {
  const parts = workbookParts(data);
  return storedZip(changePart(parts, "xl/workbook.xml", (xml) => xml.replace("</workbook>", `${inside}$&`)));
}
