import { type ZipPart, makeZip, workbookParts } from "./make-zip";
import { mainNamespaces, relationships, relationshipsPart } from "./namespaces";

/**
 * The contents of a workbook with one sheet named "One", as other programs write it. Relationships are
 * `Id Type Target`.
 */
export interface OtherWorkbook {
  /** The XML inside `<worksheet>`. If it has no page setup, it gets that of a plan. */
  readonly sheet?: string;
  /** The XML inside `<styleSheet>`. */
  readonly styles?: string;
  /** The XML inside `<workbook>`, after the sheets. */
  readonly workbook?: string;
  readonly rootRelationships?: readonly string[];
  readonly workbookRelationships?: readonly string[];
  readonly sheetRelationships?: readonly string[];
  readonly parts?: readonly ZipPart[];
}

const pageOfAPlan =
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><pageSetup paperSize="9" fitToHeight="0"/>';

export function otherWorkbook(other: OtherWorkbook): Buffer {
  const styles = {
    name: "xl/styles.xml",
    content: `<styleSheet ${mainNamespaces}>${other.styles ?? ""}</styleSheet>`,
  };
  const sheetLinks = {
    name: "xl/worksheets/_rels/sheet1.xml.rels",
    content: relationshipsPart(other.sheetRelationships ?? []),
  };
  const added = new Map([
    ["_rels/.rels", relationships(other.rootRelationships)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(["st styles styles.xml", ...(other.workbookRelationships ?? [])]),
    ],
    ["xl/workbook.xml", other.workbook ?? ""],
  ]);
  const sheet = other.sheet ?? "<sheetData/>";
  const page = sheet.includes("<pageSetup") ? "" : pageOfAPlan;
  const base = workbookParts(page + sheet, [styles, sheetLinks, ...(other.parts ?? [])]);
  return makeZip(
    base.map((part) => ({
      ...part,
      content: String(part.content).replace(
        /<\/(Relationships|workbook)>$/,
        (end) => (added.get(part.name) ?? "") + end,
      ),
    })),
  );
}

/** The styles part of a workbook with these `xf` elements after the default one. */
export function stylesOf(
  formats: readonly string[],
  {
    fonts = "",
    fills = "",
    borders = "",
    more = "",
  }: Readonly<Partial<Record<"fonts" | "fills" | "borders" | "more", string>>> = {},
): string {
  const font = '<font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>';
  return `<fonts>${font}${fonts}</fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>
    <borders><border/>${borders}</borders>
    <cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf xfId="0"/>${formats.join("")}</cellXfs>${more}`;
}
