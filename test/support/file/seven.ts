import { read } from "../../../src/file/reading/read";
import { type ZipPart, changePart, workbookParts } from "./make-zip";
import { relationships } from "./namespaces";

export const workbookPart = "xl/workbook.xml";
export const sheetPart = "xl/worksheets/sheet1.xml";
export const linksPart = "xl/_rels/workbook.xml.rels";

export const cellXml = (address: string, value: string): string => `<c r="${address}"><v>${value}</v></c>`;

/** A sheet with 7 in its cell A1, as XML. */
export const seven = `<sheetData><row r="1">${cellXml("A1", "7")}</row></sheetData>`;
/** The parts of a workbook with that sheet. */
export const sevenParts = workbookParts(seven);

/** The same with a second sheet in the list. */
export function twoSheets(target: string, name = "Two"): readonly ZipPart[] {
  const sheet = `<sheet name="${name}" sheetId="2" r:id="s2"/>`;
  const listed = changePart(sevenParts, workbookPart, (xml) => xml.replace("</sheets>", `${sheet}$&`));
  return changePart(listed, linksPart, (xml) =>
    xml.replace("</Relationships>", `${relationships([`s2 worksheet ${target}`])}$&`),
  );
}

/** The names and cells of a file's sheets, or the message of its problem. */
export async function namesAndCells(bytes: Uint8Array): Promise<unknown> {
  const outcome = await read(bytes);
  if (outcome.ok) return outcome.value.grids.map(({ name, cells }) => [name, cells]);
  return outcome.problem.kind === "damaged" ? outcome.problem.message : outcome.problem.kind;
}
