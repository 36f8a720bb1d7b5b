import type { Cell } from "hucre/xlsx";
import type { FormatPlan } from "../../../spreadsheet/plan";
import type { SheetCells } from "../cells/read-cells";
import { type StyleNames, type StyledCells, addStyledCell, gatherFormats } from "./formats";
import type { Lines } from "./lines";
import type { Looks } from "./looks";
import type { NotCarried } from "../cells/not-carried";
import { notCarriedWords } from "../../words/not-carried";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Added to the indexes of cell formats, because the library treats small ids as its built-in number formats,
 * including dates.
 */
const firstFormat = 1000;
/** Excel's limit is about fifty lower. */
const mostLooks = 65_536;

/**
 * A styles part that gives each cell format only an id, as a number format. It lets the library return which
 * format a cell has without turning numbers into dates. The formats themselves are read from the file's own
 * part.
 */
export function numberLooks(count: number): string {
  const ids = Array.from(
    { length: Math.max(0, Math.min(count, mostLooks) - 1) },
    (_, index) => firstFormat + index + 1,
  );
  const formats = ids.map((id) => `<numFmt numFmtId="${id}" formatCode="${id}"/>`).join("");
  const looks = ids.map((id) => `<xf numFmtId="${id}"/>`).join("");
  return `<styleSheet xmlns="${namespace}"><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/>${looks}</cellXfs></styleSheet>`;
}

/**
 * The formats of a sheet whose cells were read with {@link numberLooks}. Formats of whole rows and columns
 * are given to the cells of the used area only.
 */
export function readFormats(
  { sheet, contents }: SheetCells,
  lines: Lines,
  looks: Looks,
  names: StyleNames,
  notCarried: NotCarried,
): readonly FormatPlan[] {
  const styles = new Map<number, string | undefined>();
  const styleOf = (look: number): string | undefined => {
    if (!styles.has(look)) styles.set(look, names.of(looks.of(look, sheet.name)));
    return styles.get(look);
  };
  const columnLook = (column: number): number =>
    lines.columnLooks.find(({ first, last }) => column >= first && column <= last)?.look ?? 0;
  const width = contents[0]?.length ?? 0;
  const columnStyles = Array.from({ length: width }, (_, index) => styleOf(columnLook(index + 1)));
  const styled: StyledCells[] = [];
  for (const [rowIndex, row] of contents.entries()) {
    const rowLook = lines.rowLooks.get(rowIndex + 1);
    const rowStyle = rowLook === undefined ? undefined : styleOf(rowLook);
    for (const [columnIndex, content] of row.entries()) {
      const cell = sheet.cells?.get(`${rowIndex},${columnIndex}`);
      const isOwn = cell !== undefined || content !== null;
      const ofLine = rowLook === undefined ? columnStyles[columnIndex] : rowStyle;
      const style = isOwn ? styleOf(lookOf(cell)) : ofLine;
      if (style !== undefined) addStyledCell(styled, rowIndex + 1, columnIndex + 1, style);
    }
  }
  const isBeyond =
    lines.columnLooks.some(({ look }) => styleOf(look) !== undefined) ||
    [...lines.rowLooks.values()].some((look) => styleOf(look) !== undefined);
  if (isBeyond) notCarried.add(notCarriedWords.lineFormats, sheet.name);
  return gatherFormats(styled);
}

function lookOf(cell: Cell | undefined): number {
  const format = cell?.style?.numFmt;
  return format === undefined ? 0 : Number(format) - firstFormat;
}

/** Reports what a plan cannot contain of the cells. */
export function reportCells({ sheet }: SheetCells, notCarried: NotCarried): void {
  for (const cell of sheet.cells?.values() ?? []) {
    if (cell.richText?.some(({ font }) => font)) notCarried.add(notCarriedWords.richText, sheet.name);
    if (cell.formulaType === "array") notCarried.add(notCarriedWords.arrayFormulas, sheet.name);
    if (cell.type === "error" && cell.formula === undefined)
      notCarried.add(notCarriedWords.errorValues, sheet.name);
  }
}
