import { cell, range } from "../../../spreadsheet/address";
import { withOwnCaptions } from "../../../spreadsheet/pivot";
import type { PivotFieldPlan, PivotPlan, SheetPlan } from "../../../spreadsheet/plan";
import { boardPivotSheet, responsesHeadings as fields, responsesTable, unanswered } from "../../form/layout";
import type { Model } from "../../composing/model";
import { notPrinted } from "../../composing/page";
import { startSheet } from "../../composing/start-sheet";
import { boardPivotWords } from "../../words/board";

const firstRow = 5;
/**
 * To the right of labels, five responses, Unanswered and the total, plus one column for programs without the
 * compact form.
 */
const pointsColumn = 11;
/** The slicers for Phase and Response are to the right of both. */
const slicerColumn = 16;
const hiddenColumn = slicerColumn + 4;

/** Plans two PivotTables on Responses, side by side. The sheet is not protected, so that anyone can change them. */
export function planBoardPivot(model: Model): SheetPlan {
  const { phases, sections, responses } = model.checklist;
  const rows: readonly PivotFieldPlan[] = [
    { field: fields.phase, items: phases.map(({ title }) => title) },
    { field: fields.section, items: sections.map(({ title }) => title) },
  ];
  const answers: PivotPlan = {
    name: "BoardAnswers",
    source: responsesTable,
    position: cell(firstRow, 1),
    rows,
    columns: [{ field: fields.response, items: [...responses.map(({ label }) => label), unanswered] }],
    data: [{ field: fields.number, caption: "Statements", summarize: "count", numberFormat: "0" }],
    slicers: [
      { field: fields.phase, position: range(firstRow, slicerColumn, 9, 3) },
      { field: fields.response, position: range(firstRow + 10, slicerColumn, 11, 3) },
    ],
  };
  const points: PivotPlan = {
    name: "BoardPoints",
    source: responsesTable,
    position: cell(firstRow, pointsColumn),
    rows,
    columns: [],
    data: [
      { field: fields.points, caption: "Sum of points", summarize: "sum", numberFormat: "0.0" },
      { field: fields.applicable, caption: "Sum of applicable", summarize: "sum", numberFormat: "0" },
    ],
    slicers: [],
  };
  const { protection: _, ...free } = startSheet(model, {
    name: boardPivotSheet,
    title: boardPivotWords.title,
    tabColour: "#7B8794",
    titleRows: { first: 1, last: 2 },
    printArea: notPrinted(hiddenColumn),
  })
    .put(3, 1, boardPivotWords.note, "note")
    .height(3, 18)
    .width(1, 44)
    .width(2, 16)
    .width(3, 11, 7)
    .width(pointsColumn, 44)
    .width(pointsColumn + 1, 16)
    .width(pointsColumn + 2, 16, 2)
    .hideColumns(hiddenColumn, 1)
    .build();
  const headings = Object.values(fields);
  return { ...free, pivots: [answers, points].map((pivot) => withOwnCaptions(pivot, headings)) };
}
