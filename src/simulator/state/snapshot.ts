import type { Sheet, WorkbookState } from "./state";

/**
 * Serialises the state of a workbook. Equal workbooks give equal texts, regardless of calculated values and
 * of ids.
 */
export function snapshotOf(state: WorkbookState): string {
  const nameOf = (id: string): string => state.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  const tables = state.sheets.flatMap((sheet) => sheet.tables);
  const tableOf = (id: string): string => tables.find((table) => table.id === id)?.name ?? "";
  const { sheets, styles, names, activeSheet, selection, nextId, ...rest } = state;
  void nextId;
  return JSON.stringify(
    {
      ...rest,
      activeSheet: nameOf(activeSheet),
      selection: { sheet: nameOf(selection.sheetId), areas: selection.areas },
      styles: sorted(styles),
      names: sorted(names),
      sheets: sheets.map((sheet) => describeSheet(sheet, nameOf, tableOf)),
    },
    null,
    1,
  );
}

function describeSheet(
  sheet: Sheet,
  nameOf: (id: string) => string,
  tableOf: (id: string) => string,
): object {
  const { cells, format, columnFormats, rowFormats, columns, rows, hyperlinks, names, customProperties } =
    sheet;
  const { charts, tables, pivots, slicers, conditionalFormats, comments, filters, id, ...rest } = sheet;
  void id;
  return {
    ...rest,
    format: format.key,
    columnFormats: sorted(columnFormats).map(([column, one]) => [column, one.key]),
    rowFormats: sorted(rowFormats).map(([row, one]) => [row, one.key]),
    columns: sorted(columns),
    rows: sorted(rows),
    hyperlinks: sorted(hyperlinks),
    names: sorted(names),
    customProperties: sorted(customProperties),
    tables: tables.map((table) => ({ ...table, id: "" })),
    comments: comments.map((comment) => ({ ...comment, id: "" })),
    filters: filters.map(({ tableId, area, columns: filtered }) => ({
      table: tableOf(tableId ?? ""),
      area,
      columns: sorted(filtered),
    })),
    conditionalFormats: conditionalFormats.map((one) => ({ ...one, id: "" })),
    // By name, because a deleted table may have been added again with another id.
    pivots: pivots.map((pivot) => ({ ...pivot, id: "", tableId: tableOf(pivot.tableId) })),
    slicers: slicers.map((slicer) => ({
      ...slicer,
      id: "",
      pivotId: pivots.find((pivot) => pivot.id === slicer.pivotId)?.name,
    })),
    charts: charts.map((chart) => ({
      ...chart,
      id: "",
      series: chart.series.map((series) =>
        JSON.parse(JSON.stringify(series), (key, value: unknown) =>
          key === "sheetId" && typeof value === "string" ? nameOf(value) : value,
        ),
      ),
    })),
    cells: sorted(cells).map(([key, cell]) => [key, cell.content, cell.format.key]),
  };
}

function sorted<Key extends string | number, Value>(map: ReadonlyMap<Key, Value>): (readonly [Key, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
