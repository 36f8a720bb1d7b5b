import { cell, range } from "../../../spreadsheet/address";
import type { PivotFieldPlan, PivotPlan, SheetPlan } from "../../../spreadsheet/plan";
import { boardPivotSheet, responsesTable, unanswered } from "../../form/layout";
import type { Model } from "../../composing/model";
import { startSheet } from "../../composing/start-sheet";

const firstRow = 5;
/** Behind labels, five responses, Unanswered and the total, and a column more for programs that know no compact form. */
const pointsColumn = 11;
/** Where the buttons for Phase and Response stand: to the right of both. */
const slicerColumn = 16;

/** Two PivotTables over Responses side by side, for anyone to change: nothing on the sheet is protected. */
export function planBoardPivot(model: Model): SheetPlan {
  const { phases, sections, responses } = model.checklist;
  const rows: readonly PivotFieldPlan[] = [
    { field: "Phase", items: phases.map(({ title }) => title) },
    { field: "Section", items: sections.map(({ title }) => title) },
  ];
  const answers: PivotPlan = {
    name: "BoardAnswers",
    source: responsesTable,
    position: cell(firstRow, 1),
    rows,
    columns: [{ field: "Response", items: [...responses.map(({ label }) => label), unanswered] }],
    data: [{ field: "No.", caption: "Statements", summarize: "count", numberFormat: "0" }],
    slicers: [
      { field: "Phase", position: range(firstRow, slicerColumn, 9, 3) },
      { field: "Response", position: range(firstRow + 10, slicerColumn, 11, 3) },
    ],
  };
  const points: PivotPlan = {
    name: "BoardPoints",
    source: responsesTable,
    position: cell(firstRow, pointsColumn),
    rows,
    columns: [],
    data: [
      { field: "Points", caption: "Sum of points", summarize: "sum", numberFormat: "0.0" },
      { field: "Applicable", caption: "Sum of applicable", summarize: "sum", numberFormat: "0" },
    ],
    slicers: [],
  };
  const { protection: _, ...free } = startSheet(model, {
    name: boardPivotSheet,
    title: "Board pivot",
    tabColour: "#7B8794",
    titleRows: { first: 1, last: 2 },
  })
    .put(
      3,
      1,
      "Two PivotTables over the table Responses, yours to change. To bring them up to date: Data, Refresh All. The score is points ÷ applicable.",
      "note",
    )
    .height(3, 18)
    .width(1, 44)
    .width(2, 16)
    .width(3, 11, 7)
    .width(pointsColumn, 44)
    .width(pointsColumn + 1, 16, 2)
    .build();
  return { ...free, pivots: [answers, points] };
}
