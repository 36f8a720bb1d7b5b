import { localAddress, toAddress } from "../../spreadsheet/address";
import type { PivotPlan } from "../../spreadsheet/plan";
import { request, supportsSet } from "../host/host";

/** A PivotTable found on a sheet. */
export interface FoundPivot {
  /** The sheet's id. */
  readonly sheet: string;
  readonly name: string;
  /** Whether it still matches one of the plans, so that no user has changed it. */
  readonly isAsPlanned: boolean;
}

/**
 * Lists the PivotTables on sheets and whether each still matches its plan: name, fields in order, data
 * fields, layout, source and position. It takes up to three small requests. The last one is sent only for
 * likely matches, because Excel fails when asked for the range of an empty PivotTable (office-js issue 2926).
 * @param sheets ids of sheets.
 */
export async function readPivots(
  sheets: readonly string[],
  plans: readonly PivotPlan[],
): Promise<readonly FoundPivot[]> {
  if (sheets.length === 0) return [];
  const listed = await request(({ workbook }) =>
    sheets.map((sheet) => ({
      sheet,
      pivots: workbook.worksheets.getItem(sheet).pivotTables.load("items/name,items/layout/layoutType"),
    })),
  );
  const all = listed.flatMap(({ sheet, pivots }) =>
    pivots.items.map((pivot) => ({ sheet, name: pivot.name, layoutType: pivot.layout.layoutType })),
  );
  if (all.length === 0) return [];
  const planOf = (name: string): PivotPlan | undefined => plans.find((plan) => plan.name === name);
  const fields = await request((context) =>
    all.map((one) => {
      const plan = planOf(one.name);
      return plan && queueFields(pivotOf(context, one), plan);
    }),
  );
  const likely = all.map((one, index) => {
    const plan = planOf(one.name);
    const found = fields[index];
    return plan && found && one.layoutType === "Compact" && hasFields(plan, found) ? plan : undefined;
  });
  const asked = all.filter((_, index) => likely[index]);
  const places =
    asked.length === 0
      ? []
      : await request((context) => asked.map((one) => queuePlace(pivotOf(context, one))));
  return all.map((one, index) => {
    const plan = likely[index];
    const place = places[asked.indexOf(one)];
    return { sheet: one.sheet, name: one.name, isAsPlanned: plan && place ? isInPlace(plan, place) : false };
  });
}

function pivotOf(
  { workbook }: Excel.RequestContext,
  { sheet, name }: { readonly sheet: string; readonly name: string },
): Excel.PivotTable {
  return workbook.worksheets.getItem(sheet).pivotTables.getItem(name);
}

function queueFields(pivot: Excel.PivotTable, { source }: PivotPlan) {
  return {
    headings: pivot.context.workbook.tables.getItem(source).getHeaderRowRange().load("values"),
    rows: pivot.rowHierarchies.load("items/name"),
    columns: pivot.columnHierarchies.load("items/name"),
    filters: pivot.filterHierarchies.load("items/name"),
    data: pivot.dataHierarchies.load("items/name,items/summarizeBy,items/field/name"),
  };
}

function hasFields(
  plan: PivotPlan,
  { headings, rows, columns, filters, data }: ReturnType<typeof queueFields>,
): boolean {
  const fields: readonly unknown[] = headings.values.flat();
  const wanted = [
    plan.rows.map(({ field }) => field),
    plan.columns.map(({ field }) => field),
    [],
    plan.data.map(({ field, caption, summarize }) => [caption, summarize === "sum" ? "Sum" : "Count", field]),
  ];
  const found = [
    namesOf(rows),
    // With several data fields, Excel may list them as a column field whose name depends on its language.
    namesOf(columns).filter((name) => fields.includes(name)),
    namesOf(filters),
    data.items.map(({ name, summarizeBy, field }) => [name, summarizeBy, field.name]),
  ];
  return JSON.stringify(found) === JSON.stringify(wanted);
}

function namesOf({ items }: { readonly items: readonly { readonly name: string }[] }): readonly string[] {
  return items.map(({ name }) => name);
}

function queuePlace(pivot: Excel.PivotTable) {
  const canReadSource = supportsSet("1.15");
  return {
    range: pivot.layout.getRange().load("address"),
    source: canReadSource ? pivot.getDataSourceString() : undefined,
    sourceType: canReadSource ? pivot.getDataSourceType() : undefined,
  };
}

/**
 * Whether a PivotTable is in its planned position and uses its planned source. The format of Excel's source
 * string is not documented, except that it contains the name of the table.
 */
function isInPlace(plan: PivotPlan, { range, source, sourceType }: ReturnType<typeof queuePlace>): boolean {
  const [corner] = localAddress(range.address).split(":");
  const isSource =
    !source || !sourceType || (sourceType.value === "LocalTable" && source.value.includes(plan.source));
  return corner === toAddress(plan.position) && isSource;
}
