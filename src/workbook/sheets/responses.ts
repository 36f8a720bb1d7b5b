import { columnLetters, range, toAbsoluteAddress, quoteSheetName } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import {
  keyColumns,
  names,
  notAssigned,
  responsesColumns as columns,
  responsesHeaderRow,
  responsesHeadings,
  responsesSheet,
  responsesTable,
  sectionColumns,
  sectionHeaderRow,
  settingsSheet,
  unanswered,
  type SectionLayout,
} from "../form/layout";
import type { Model, Row } from "../composing/model";
import { formula, quote } from "../composing/sheet-builder";
import { lockedReference, tableOf } from "../form/locked-reference";
import { shownText } from "../composing/shown-text";
import { gapOrderOf, pointsOf, unknownOrderOf } from "../composing/response-order";
import { startSheet } from "../composing/start-sheet";
import { responsesWords } from "../words/records";
import { checkText } from "./section";

/**
 * Plans the table for PivotTables and other tools [W5]: a row for each statement, and each column a formula of one
 * type. Only text that people write may be blank.
 */
export function planResponses(model: Model): SheetPlan {
  const { first, last } = model.layout.responses;
  const count = last - first + 1;
  const width = columns.key;
  const sheet = startSheet(model, {
    name: responsesSheet,
    title: responsesSheet,
    tabColour: "#7B8794",
    // Its rows are on the section sheets too: this is the table behind the Dashboard and for other tools [W5].
    visibility: "hidden",
  });
  sheet.put(3, 1, responsesWords.note, "note");
  sheet.putRow(responsesHeaderRow, 1, headers(model), "flatHeader");
  sheet.putRow(
    responsesHeaderRow,
    columns.gapOrder,
    [responsesWords.gapOrder, responsesWords.unknownOrder, responsesWords.boardOrder],
    "flatHeader",
  );
  let row = first;
  for (const place of model.layout.sections) {
    model.rows
      .filter((entry) => entry.section === place.section)
      .forEach((entry, index) => {
        sheet.putRow(row, 1, planRow(model, entry, place, place.firstRow + index, row));
        sheet.putRow(row, columns.gapOrder, planOrders(entry, row));
        row += 1;
      });
  }
  return sheet
    .table({
      name: responsesTable,
      range: range(responsesHeaderRow, 1, count + 1, width),
      style: "TableStyleLight1",
    })
    .style("flat", range(first, 1, count, width))
    .style("flat", range(first, columns.gapOrder, count, 3))
    .width(columns.phase, 8)
    .width(columns.section, 26)
    .width(columns.component, 30)
    .width(columns.number, 6)
    .width(columns.statement, 52)
    .width(columns.response, 11)
    .width(columns.points, 8)
    .width(columns.applicable, 11)
    .width(columns.evidence, 44)
    .width(columns.check, 22)
    .width(columns.code, 14, 4)
    .width(columns.gapOrder, 14, 3)
    .height(responsesHeaderRow, 20)
    .freeze(responsesHeaderRow)
    .build();
}

function headers(model: Model): string[] {
  const { phase, section, component, number, statement, response, points, applicable, ...rest } =
    responsesHeadings;
  return [
    phase,
    section,
    component,
    number,
    statement,
    response,
    points,
    applicable,
    model.checklist.headings.evidence,
    ...Object.values(rest),
  ];
}

function planRow(model: Model, row: Row, place: SectionLayout, from: number, at: number): CellContent[] {
  const home = quoteSheetName(place.section.sheet);
  const { checklist, assessment } = model;
  const take = (column: number): string => `${home}!$${columnLetters(column)}${from}`;
  const here = hereIn(at);
  const code = here(columns.code);
  const keyRow = model.layout.settings.firstKey + model.rows.indexOf(row);
  const settings = (column: number): string =>
    `${quoteSheetName(settingsSheet)}!$${columnLetters(column)}${keyRow}`;
  const component = settings(keyColumns.component);
  const label = checklist.responses[row.code - 1]?.label ?? unanswered;
  const labels = `${home}!${toAbsoluteAddress(range(sectionHeaderRow, sectionColumns.firstResponse, 1, 5))}`;
  const phase = checklist.phases.find((entry) => entry.id === row.section.phase)?.title ?? "";
  const points = pointsOf(row.code, assessment.rule);
  const number = row.statement.number;
  const evidence = lockedReference(tableOf(place), from, sectionColumns.evidence, `${home}!`);
  return [
    formula(quote(phase), phase),
    formula(`${home}!$A$2`, row.section.title),
    formula(`IF(${component}="",${quote(notAssigned)},${component})`, row.component || notAssigned),
    formula(take(sectionColumns.number), number),
    formula(take(sectionColumns.statement), row.statement.text),
    formula(`IF(${code}=0,${quote(unanswered)},INDEX(${labels},1,${code}))`, label),
    formula(`IF(OR(${code}=0,${code}=5),0,INDEX(${names.responsePoints},${code},1))`, points),
    formula(`IF(${code}=5,0,1)`, row.code === 5 ? 0 : 1),
    formula(shownText(evidence, row.answer.evidence, row.answer.typed), row.answer.evidence),
    formula(take(sectionColumns.check), checkText(row)),
    formula(take(sectionColumns.code), row.code),
    formula(`IF(${code}>0,1,0)`, row.code > 0 ? 1 : 0),
    formula(`IF(${code}=0,0,${take(sectionColumns.withEvidence)})`, row.code > 0 && row.hasEvidence ? 1 : 0),
    formula(settings(keyColumns.keyInForce), row.key ? 1 : 0),
  ];
}

/** Orders the Dashboard's lists: "" when the row is in neither [S11]. */
function planOrders(row: Row, at: number): CellContent[] {
  const here = hereIn(at);
  const code = here(columns.code);
  return [
    formula(
      `IF(OR(${code}<2,${code}>4),"",(1-${here(columns.key)})*10000000+CHOOSE(${code},0,3,1,2)*1000000+${here(columns.number)})`,
      gapOrderOf(row) ?? "",
    ),
    formula(
      `IF(${code}=4,1000000+${here(columns.number)},IF(${code}=0,2000000+${here(columns.number)},""))`,
      unknownOrderOf(row) ?? "",
    ),
    formula(`IF(${code}=4,"",${here(columns.gapOrder)})`, row.code === 4 ? "" : (gapOrderOf(row) ?? "")),
  ];
}

function hereIn(row: number): (column: number) => string {
  return (column) => `$${columnLetters(column)}${row}`;
}
