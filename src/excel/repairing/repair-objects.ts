import { parseAddress, toAddress, type Range } from "../../spreadsheet/address";
import { isFormula, type CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { plainFormula } from "../../spreadsheet/same-formula";
import { nameWhileDrawn } from "../carrying-out/carry-out-chart";
import { layOut } from "../planning/areas";
import { cut } from "../planning/bands";
import { coverSameArea, type SheetOriginal } from "../reading/read-originals";
import type { Operation } from "../planning/operations";
import { isEqual } from "../planning/is-equal";
import { typed } from "../planning/typed-text";

/**
 * Charts keep the format that users gave them. A chart is only pointed to the plan's cells again if its names
 * or categories have moved, because rows were inserted or deleted. One that an interrupted step left behind is finished.
 */
export function repairCharts(
  plan: SheetPlan,
  { id: sheet, area, contents, charts }: SheetOriginal,
): Operation[] {
  const wanted = layOut(plan.blocks, area);
  const isMoved = (cells: Range): boolean =>
    !isEqual(cut(wanted, cells).map(labelsOf), cut(contents, cells).map(labelsOf));
  return plan.charts.flatMap((chart): Operation[] => {
    if (charts.includes(nameWhileDrawn(chart.name))) return [{ kind: "finish-chart", sheet, chart }];
    if (!charts.includes(chart.name)) return [{ kind: "add-chart", sheet, chart }];
    const labels = [chart.categories, ...chart.series.map(({ nameCell }) => nameCell)];
    return labels.some(isMoved) ? [{ kind: "redraw-chart", sheet, chart }] : [];
  });
}

/** Contents without sheet names, because Excel changes those in formulas when a sheet is renamed. */
function labelsOf(row: readonly CellContent[]): (string | number | boolean)[] {
  return row.map((content) => {
    return isFormula(content)
      ? plainFormula(content.formula).replace(/(?:'(?:[^']|'')*'|[\w.]+)!/g, "!")
      : typed(content);
  });
}

/**
 * Resizing a table keeps other people's formulas intact. An older Excel can only remove the table and add it
 * again.
 */
export function repairTables(
  plan: SheetPlan,
  { id: sheet, tables }: SheetOriginal,
  canResize: boolean,
): Operation[] {
  return plan.tables.flatMap((table): Operation[] => {
    const address = toAddress(table.range);
    const found =
      tables.find(({ name }) => name === table.name) ??
      tables.find((other) => overlaps(other.address, table.range));
    if (!found) return [{ kind: "add-table", sheet, table }];
    const inPlace = coverSameArea(found.address, address);
    if (!inPlace && !canResize)
      return [
        { kind: "drop-table", sheet, table: found.id },
        { kind: "add-table", sheet, table },
      ];
    return [
      ...(inPlace ? [] : [{ kind: "resize-table" as const, sheet, table: found.id, address }]),
      ...(found.name === table.name && found.style === table.style
        ? []
        : [
            {
              kind: "set-table" as const,
              sheet,
              table: found.id,
              properties: { name: table.name, style: table.style },
            },
          ]),
    ];
  });
}

function overlaps(address: string, area: Range): boolean {
  const found = parseAddress(address);
  return (
    found !== undefined &&
    found.row < area.row + area.rows &&
    area.row < found.row + found.rows &&
    found.column < area.column + area.columns &&
    area.column < found.column + found.columns
  );
}
