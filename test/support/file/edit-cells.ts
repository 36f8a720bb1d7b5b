import { makeZip } from "./make-zip";
import { openParts } from "./open-parts";

/** The parts of a workbook, to be changed as with a zip tool and a text editor. */
export type Parts = Map<string, string>;

export async function takeApart(bytes: Uint8Array): Promise<Parts> {
  return new Map(await openParts(bytes));
}

export function putTogether(parts: Parts): Buffer {
  return makeZip([...parts].map(([name, content]) => ({ name, content })));
}

/** Changes a part; an edit that changes nothing is a fault of the test. */
export function edit(parts: Parts, part: string, change: (xml: string) => string): void {
  const before = parts.get(part) ?? "";
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${part}.`);
  parts.set(part, after);
}

/** The name of the part that holds a sheet. */
export function partOf(parts: Parts, sheet: string): string {
  const [, id] =
    new RegExp(`<sheet name="${sheet}"[^>]*r:id="([^"]*)"`).exec(textOf(parts, "xl/workbook.xml")) ?? [];
  const [link = ""] =
    new RegExp(`<Relationship [^>]*Id="${id ?? ""}"[^>]*>`).exec(
      textOf(parts, "xl/_rels/workbook.xml.rels"),
    ) ?? [];
  const [, target] = /Target="\/?(?:xl\/)?([^"]*)"/.exec(link) ?? [];
  if (target === undefined) throw new Error(`There is no sheet ${sheet}.`);
  return `xl/${target}`;
}

/** Types texts and numbers into cells, whether they are locked or not. A text that starts with `<` is the XML of a cell's contents. */
export function type(parts: Parts, sheet: string, cells: Readonly<Record<string, string | number>>): void {
  for (const [address, content] of Object.entries(cells))
    edit(parts, partOf(parts, sheet), (xml) => putCell(xml, address, cellXml(address, content)));
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function textOf(parts: Parts, part: string): string {
  return parts.get(part) ?? "";
}

function cellXml(address: string, content: string | number): string {
  if (typeof content === "number") return `<c r="${address}"><v>${content}</v></c>`;
  if (content.startsWith("<c ")) return content;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
}

function putCell(xml: string, address: string, cell: string): string {
  const there = new RegExp(`<c r="${address}"(?: [^>]*)?(?:/>|>.*?</c>)`, "s");
  if (there.test(xml)) return xml.replace(there, () => cell);
  const row = address.replace(/\D/g, "");
  const found = new RegExp(`(<row r="${row}"[^>]*>)(.*?)</row>`, "s").exec(xml);
  if (!found) return xml.replace("</sheetData>", () => `<row r="${row}">${cell}</row></sheetData>`);
  const [whole, start = "", inside = ""] = found;
  const next = [...inside.matchAll(/<c r="([A-Z]+)\d+"/g)].find(([, column = ""]) =>
    isAfter(column, address.replace(/\d/g, "")),
  );
  const at = next?.index ?? inside.length;
  return xml.replace(whole, () => `${start}${inside.slice(0, at)}${cell}${inside.slice(at)}</row>`);
}

function isAfter(column: string, other: string): boolean {
  return column.length === other.length ? column > other : column.length > other.length;
}
