import { toAddress } from "../../spreadsheet/address";
import { columnsAddress, joinAddresses, rowsAddress } from "../planning/areas";
import { coverSameAreas, type PageOriginal, type SheetOriginal } from "../reading/read-originals";
import { mergeOperations } from "./repair-sheet-operations";
import { typeWhere } from "./type-where";
import type { Operation, StyleFormat } from "../planning/operations";
import { isEqual } from "../planning/is-equal";
import { textFormat } from "../planning/text-cells";
import { restoreFormats } from "./restore-formats";

/**
 * The operations that restore a sheet, writing only what differs. Office.js cannot restore the absence of
 * print titles or of a print area, or the source of a chart.
 */
export function restoreSheet(
  before: SheetOriginal,
  now: SheetOriginal,
  styleFormats: ReadonlyMap<string, StyleFormat>,
): Operation[] {
  const sheet = before.id;
  const links = restoreLinks(before, now);
  return [
    ...(now.protection ? [{ kind: "unprotect" as const, sheet }] : []),
    ...restoreProperties(before, now),
    ...restoreTables(before, now),
    ...restoreCharts(before, now),
    ...restoreLines(before, now),
    ...mergeOperations(sheet, now.merges, before.merges ?? []),
    ...links.operations,
    ...restoreFormats(before, now, styleFormats, links.touched),
    ...typeWhere(
      now,
      before.contents,
      before.numberFormats.map((row) => row.map((format) => format === textFormat)),
      links.touched,
    ),
    ...restoreValidations(before, now),
    ...restoreRules(before, now),
    ...restoreFrozen(before, now),
    ...restorePage(sheet, before.page, now.page),
    ...(before.protection ? [{ kind: "protect" as const, sheet, options: before.protection }] : []),
  ];
}

function restoreProperties(before: SheetOriginal, now: SheetOriginal): Operation[] {
  const properties: Excel.Interfaces.WorksheetUpdateData = {
    ...(before.visibility === now.visibility ? {} : { visibility: before.visibility }),
    ...(before.showGridlines === now.showGridlines ? {} : { showGridlines: before.showGridlines }),
    ...(before.tabColor === now.tabColor || before.tabColor === null ? {} : { tabColor: before.tabColor }),
  };
  return Object.keys(properties).length > 0 ? [{ kind: "set-sheet", sheet: before.id, properties }] : [];
}

function restoreTables(before: SheetOriginal, now: SheetOriginal): Operation[] {
  const sheet = before.id;
  return now.tables.flatMap((table): Operation[] => {
    const was = before.tables.find(({ id }) => id === table.id);
    if (!was) return [{ kind: "drop-table", sheet, table: table.id }];
    return [
      ...(was.address === table.address
        ? []
        : [{ kind: "resize-table" as const, sheet, table: table.id, address: was.address }]),
      ...(was.name === table.name && was.style === table.style
        ? []
        : [
            {
              kind: "set-table" as const,
              sheet,
              table: table.id,
              properties: { name: was.name, style: was.style },
            },
          ]),
    ];
  });
}

function restoreCharts(before: SheetOriginal, now: SheetOriginal): Operation[] {
  return now.charts
    .filter((chart) => !before.charts.includes(chart))
    .map((chart): Operation => ({ kind: "delete-chart", sheet: before.id, chart }));
}

/**
 * Restores heights and widths that differ. A row that had no fixed height and was not resized keeps fitting
 * its text.
 */
function restoreLines(before: SheetOriginal, now: SheetOriginal): Operation[] {
  const sheet = before.id;
  const rows = before.rows.map((row, index): Excel.SettableRowProperties =>
    isEqual(row.format, now.rows[index]?.format) ? {} : heightOf(row),
  );
  const columns = before.columns.map((column, index): Excel.SettableColumnProperties =>
    isEqual(
      [column.format, column.columnHidden],
      [now.columns[index]?.format, now.columns[index]?.columnHidden],
    )
      ? {}
      : widthOf(column),
  );
  return [
    ...(columns.some((column) => Object.keys(column).length > 0)
      ? [{ kind: "set-columns" as const, sheet, address: columnsAddress(1, columns.length), columns }]
      : []),
    ...(rows.some((row) => Object.keys(row).length > 0)
      ? [{ kind: "set-rows" as const, sheet, address: rowsAddress(1, rows.length), rows }]
      : []),
  ];
}

function heightOf({ format }: Excel.RowProperties): Excel.SettableRowProperties {
  return format?.rowHeight === undefined ? {} : { format: { rowHeight: format.rowHeight } };
}

function widthOf({ format, columnHidden }: Excel.ColumnProperties): Excel.SettableColumnProperties {
  return {
    ...(format?.columnWidth === undefined ? {} : { format: { columnWidth: format.columnWidth } }),
    ...(columnHidden === undefined ? {} : { columnHidden }),
  };
}

function restoreLinks(
  before: SheetOriginal,
  now: SheetOriginal,
): { operations: Operation[]; touched: ReadonlySet<string> } {
  const sheet = before.id;
  const gone: string[] = [];
  const touched = new Set<string>();
  const links: Operation[] = [];
  before.cells.forEach((row, r) =>
    row.forEach(({ hyperlink }, c) => {
      if (isEqual(hyperlink ?? null, now.cells[r]?.[c]?.hyperlink ?? null)) return;
      const address = toAddress({ row: r + 1, column: c + 1, rows: 1, columns: 1 });
      touched.add(address);
      if (hyperlink) links.push({ kind: "set-link", sheet, address, link: linkOf(hyperlink) });
      else gone.push(address);
    }),
  );
  return {
    operations: [
      ...joinAddresses(gone).map((address): Operation => ({ kind: "clear-links", sheet, address })),
      ...links,
    ],
    touched,
  };
}

/** A link as it can be set. Empty fields are left out, and so is the text, which is the cell's content. */
function linkOf({ textToDisplay: _, ...link }: Excel.RangeHyperlink): Excel.RangeHyperlink {
  return Object.fromEntries(Object.entries(link).filter(([, part]) => Boolean(part)));
}

function restoreValidations(before: SheetOriginal, now: SheetOriginal): Operation[] {
  const sheet = before.id;
  return before.validations.flatMap((was, index): Operation[] => {
    if (isEqual(was, now.validations[index])) return [];
    return [
      { kind: "clear-validation", sheet, address: was.address },
      ...was.parts.map(({ address, validation }): Operation => ({
        kind: "set-validation",
        sheet,
        address,
        validation,
      })),
    ];
  });
}

/** Deletes new rules and restores deleted ones with their earlier priority, the highest first. */
function restoreRules(before: SheetOriginal, now: SheetOriginal): Operation[] {
  const sheet = before.id;
  const old = new Set(before.rules.map(({ id }) => id));
  const still = new Set(now.rules.map(({ id }) => id));
  return [
    ...now.rules
      .filter(({ id }) => !old.has(id))
      .map(({ id }): Operation => ({ kind: "delete-rule", sheet, id })),
    ...before.rules.flatMap(({ id, rule }, priority): Operation[] =>
      rule && !still.has(id) ? [{ kind: "add-rule", sheet, rule, priority }] : [],
    ),
  ];
}

function restoreFrozen(before: SheetOriginal, now: SheetOriginal): Operation[] {
  if (before.frozen === now.frozen) return [];
  if (before.frozen === undefined) return [{ kind: "freeze", sheet: before.id, rows: 0, columns: 0 }];
  return [{ kind: "freeze-at", sheet: before.id, address: before.frozen }];
}

function restorePage(sheet: string, before: PageOriginal, now: PageOriginal): Operation[] {
  if (isEqual(before, now)) return [];
  const { orientation, paperSize, zoom, texts, printArea, titleRows } = before;
  return [
    {
      kind: "set-page",
      sheet,
      page: {
        layout: { orientation, ...(paperSize ? { paperSize } : {}), zoom: filled(zoom) },
        texts,
        ...(printArea && !coverSameAreas(printArea, now.printArea ?? "") ? { printArea } : {}),
        ...(titleRows && titleRows !== now.titleRows ? { titleRows } : {}),
      },
    },
  ];
}

/** The zoom as it can be set. Excel returns `null` for fields that do not apply. */
function filled(zoom: Excel.PageLayoutZoomOptions): Excel.PageLayoutZoomOptions {
  return Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== null));
}
