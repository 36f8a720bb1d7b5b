import { isFormula, placeKey, valueOf, type CellContent } from "../../spreadsheet/cells";
import { toSystem1900, type DateSystem } from "../../spreadsheet/date-systems";
import { displayText } from "../../spreadsheet/display-text";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { layOut } from "../planning/areas";
import type { Operation } from "../planning/operations";
import { numberFormatOperations, textFormat } from "../planning/text-cells";
import { looksLikeError } from "../reading/looks";
import type { SheetOriginal } from "../reading/read-originals";

/** A cell that a repair leaves as it is. */
interface KeptCell {
  /** The number format to set again; `null` if the plan's style has it. */
  readonly numberFormat: string | null;
}

/** By row and column from 0; `null` for cells that are not kept. */
export type KeptCells = readonly (readonly (KeptCell | null)[])[];

/**
 * Lists the cells for people to fill in that hold a number or a logical value that displays what the plan has
 * [E1], or that cannot be read, where the plan has nothing [E3]. They keep content and number format.
 */
export function listKept(
  plan: SheetPlan,
  { styles }: Pick<WorkbookPlan, "styles">,
  { area, contents, numberFormats }: Pick<SheetOriginal, "area" | "contents" | "numberFormats">,
  dates: DateSystem,
): KeptCells {
  const wanted = layOut(plan.blocks, area);
  const kept = contents.map((row) => row.map((): KeptCell | null => null));
  for (const { style, ranges } of plan.formats) {
    const { locked, numberFormat: planned = "General" } = styles[style] ?? {};
    if (locked !== false) continue;
    for (const { row, column, rows, columns } of ranges)
      for (let r = row - 1; r < row - 1 + rows; r += 1)
        for (let c = column - 1; c < column - 1 + columns; c += 1) {
          const found = contents[r]?.[c] ?? null;
          const code = numberFormats.get(placeKey(r + 1, c + 1)) ?? "General";
          const line = kept[r];
          if (!line || !isKept(found, wanted[r]?.[c] ?? null, code, dates)) continue;
          // A number without a format in a cell for dates or shares gets the format of the plan.
          const isPlain = code === "General" && planned !== textFormat && typeof wanted[r]?.[c] === "number";
          // Cells with the Text format that hold no text get their format back in any case.
          const isOther = planned === textFormat && typeof found !== "string";
          line[c] = { numberFormat: isPlain || isOther || code === planned ? null : code };
        }
  }
  return kept;
}

function isKept(found: CellContent, wanted: CellContent, code: string, dates: DateSystem): boolean {
  if (isFormula(found) || looksLikeError(found)) {
    const value = valueOf(found);
    return (wanted === null || wanted === "") && (value === null || value === "" || looksLikeError(value));
  }
  if (typeof found === "boolean") return found === wanted || displayText(found) === wanted;
  if (typeof found !== "number") return false;
  return found === wanted || displayText(toSystem1900(found, code, dates), code) === wanted;
}

/** The contents that a repair wants, with the kept cells as they were found. */
export function withKept(
  wanted: readonly (readonly CellContent[])[],
  kept: KeptCells,
  { contents }: Pick<SheetOriginal, "contents">,
): CellContent[][] {
  return wanted.map((row, r) =>
    row.map((content, c) => ((kept[r]?.[c] ?? null) === null ? content : (contents[r]?.[c] ?? null))),
  );
}

/** Gives kept cells their number formats back after the styles are applied. */
export function keepNumberFormats(kept: KeptCells, { id }: Pick<SheetOriginal, "id">): Operation[] {
  return numberFormatOperations(
    id,
    kept.map((row) => row.map((cell) => cell?.numberFormat ?? null)),
  );
}
