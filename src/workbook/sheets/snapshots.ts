import { range } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { snapshotsSheet } from "../form/layout";
import type { Model } from "../composing/model";
import { contentOfRecord } from "../composing/record-content";
import { snapshotColumns, snapshotHeaderRow, toSnapshotRow } from "../form/snapshot-columns";
import { notPrinted } from "../composing/page";
import { startSheet } from "../composing/start-sheet";
import { snapshotsWords } from "../words/snapshots";
import { hasTrend, lastTrendRow, putTrend, trendColumns } from "./snapshot-trend";

const hiddenColumn = snapshotColumns.length + 1;

/** Plans the trend of the last snapshots, and below it all of them in one table for PivotTables and other tools. */
export function planSnapshots(model: Model): SheetPlan {
  const { snapshots } = model.assessment.boardRecords;
  const first = snapshotHeaderRow + 1;
  const count = snapshots.length;
  const sheet = startSheet(model, {
    name: snapshotsSheet,
    title: snapshotsSheet,
    tabColour: "#7B8794",
    titleRows: { first: 1, last: 2 },
    printArea: hasTrend(snapshots) ? range(1, 1, lastTrendRow, trendColumns.last) : notPrinted(hiddenColumn),
  });
  putTrend(sheet, model);
  sheet
    .put(snapshotHeaderRow - 1, 1, snapshotsWords.all)
    .style("heading", range(snapshotHeaderRow - 1, 1, 1, trendColumns.last))
    .height(snapshotHeaderRow - 1, 24)
    .putRow(
      snapshotHeaderRow,
      1,
      snapshotColumns.map(({ heading }) => heading),
      "flatHeader",
    )
    .height(snapshotHeaderRow, 20);
  snapshots.map(toSnapshotRow).forEach((row, index) => {
    const contents = snapshotColumns.map((column) => contentOfRecord(column, row, first + index));
    sheet.putRow(first + index, 1, contents);
  });
  snapshotColumns.forEach(({ style, width }, index) => {
    sheet.style(style, range(first, index + 1, count, 1)).width(index + 1, width);
  });
  return sheet
    .hideColumns(hiddenColumn, 1)
    .table({
      name: "Snapshots",
      range: range(snapshotHeaderRow, 1, count + 1, snapshotColumns.length),
      style: "TableStyleLight1",
    })
    .freeze(2)
    .build();
}
