import { range, toAddress } from "../../spreadsheet/address";
import type { PivotLine } from "../../spreadsheet/pivot";
import { escapeXml } from "../package/escape-text";
import { type PivotCache, indexOfItem } from "./cache";
import type { DrawnPivot } from "./draw-pivots";

/** The style of every PivotTable: Excel's default. */
export const pivotStyle = "PivotStyleLight16";

/** The index that stands for the data fields when there are several of them. */
const dataFieldsIndex = -2;

/**
 * Writes the part of a PivotTable.
 * @param formatId returns the id of a number format in this file.
 */
export function writePivotTable(
  { pivot, view, table }: DrawnPivot,
  cache: PivotCache,
  cacheId: number,
  formatId: (numberFormat: string) => number,
): string {
  const { row, column } = pivot.position;
  const ref = toAddress(range(row, column, view.cells.length, view.cells[0]?.length ?? 1));
  const indexOf = (field: string): number => table.fields.indexOf(field);
  const fields = table.fields.map((field) => {
    const axis = axisOf(pivot.rows, field) ?? axisOf(pivot.columns, field);
    const isData = pivot.data.some((data) => data.field === field);
    const items = view.items.get(field);
    if (!axis || !items) return `<pivotField${isData ? ' dataField="1"' : ""} showAll="0"/>`;
    const name = axis === pivot.rows ? "axisRow" : "axisCol";
    const listed = items.map(({ text, isThere }) => {
      return `<item${isThere ? "" : ' m="1"'} x="${indexOfItem(text, cache.items.get(field) ?? [])}"/>`;
    });
    return `<pivotField axis="${name}"${isData ? ' dataField="1"' : ""} showAll="0"><items count="${listed.length + 1}">${listed.join("")}<item t="default"/></items></pivotField>`;
  });
  const across =
    pivot.columns.length > 0
      ? list("colFields", fieldsOf(pivot.columns.map(({ field }) => indexOf(field)))) +
        list("colItems", view.columnLines.map(writeLine))
      : (pivot.data.length > 1 ? list("colFields", fieldsOf([dataFieldsIndex])) : "") +
        list(
          "colItems",
          pivot.data.length > 1
            ? pivot.data.map((_, index) => `<i${index > 0 ? ` i="${index}"` : ""}>${itemIndex(index)}</i>`)
            : ["<i/>"],
        );
  const data = pivot.data.map(
    ({ field, caption, summarize, numberFormat }) =>
      `<dataField name="${escapeXml(caption)}" fld="${indexOf(field)}"${summarize === "count" ? ' subtotal="count"' : ""} baseField="0" baseItem="0" numFmtId="${formatId(numberFormat)}"/>`,
  );
  return (
    `<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="${escapeXml(pivot.name)}" cacheId="${cacheId}" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1" multipleFieldFilters="0">` +
    `<location ref="${ref}" firstHeaderRow="${view.headRows - 1}" firstDataRow="${view.headRows}" firstDataCol="1"/>` +
    list("pivotFields", fields) +
    list("rowFields", fieldsOf(pivot.rows.map(({ field }) => indexOf(field)))) +
    list("rowItems", view.rowLines.map(writeLine)) +
    across +
    list("dataFields", data) +
    `<pivotTableStyleInfo name="${pivotStyle}" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`
  );
}

function axisOf<Field extends { readonly field: string }>(
  axis: readonly Field[],
  field: string,
): readonly Field[] | undefined {
  return axis.some((one) => one.field === field) ? axis : undefined;
}

function list(name: string, elements: readonly string[]): string {
  return `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}

function fieldsOf(indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => `<field x="${index}"/>`);
}

/** Writes the last item of a line. The items that it shares with the line above are left out. */
function writeLine({ path }: PivotLine): string {
  const item = path[path.length - 1];
  if (item === undefined) return '<i t="grand"><x/></i>';
  return `<i${path.length > 1 ? ` r="${path.length - 1}"` : ""}>${itemIndex(item)}</i>`;
}

function itemIndex(index: number): string {
  return index === 0 ? "<x/>" : `<x v="${index}"/>`;
}
