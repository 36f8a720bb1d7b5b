import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { range, type Range } from "../../spreadsheet/address";
import type { CellContent, CellValue } from "../../spreadsheet/cells";
import type { DataKind } from "../../spreadsheet/data-table";
import type { FormatPlan, SheetPlan } from "../../spreadsheet/plan";
import { toSerialDate } from "../../spreadsheet/days";
import { notPrinted, planPage } from "../composing/page";
import { portfolioAnswersSheet, portfolioResultsSheet, portfolioTableNames } from "./portfolio-layout";
import { portfolioHeaderMarking, portfolioMarking } from "./portfolio-marking";
import {
  answerColumns,
  listAnswers,
  listResults,
  resultColumns,
  type PortfolioColumn,
} from "./portfolio-tables";
import { answersNote, resultsNote } from "../words/portfolio";
import type { StyleName } from "../form/styles";

/** The heading row of a table. */
const dataHeaderRow = 4;

/** A table for PivotTables with a row for each result of each site. */
export function planPortfolioResults(portfolio: Portfolio): SheetPlan {
  return planData(portfolio, {
    name: portfolioResultsSheet,
    note: resultsNote,
    table: portfolioTableNames.results,
    columns: resultColumns,
    rows: portfolio.sites.flatMap(listResults),
  });
}

/** A table for PivotTables with a row for each answer of each site. */
export function planPortfolioAnswers(portfolio: Portfolio): SheetPlan {
  return planData(portfolio, {
    name: portfolioAnswersSheet,
    note: answersNote,
    table: portfolioTableNames.answers,
    columns: answerColumns,
    rows: portfolio.sites.flatMap(listAnswers),
  });
}

/** The styles of a heading and of the cells below it. */
const looks: Readonly<Record<DataKind, readonly [StyleName, StyleName]>> = {
  text: ["flatHeader", "flat"],
  day: ["flatHeaderCentred", "flatDate"],
  integer: ["flatHeaderCentred", "flatFigure"],
  number: ["flatHeaderCentred", "flatFigure"],
  logical: ["flatHeaderCentred", "flatFigure"],
};

interface Data<Row> {
  readonly name: string;
  readonly note: string;
  readonly table: string;
  readonly columns: readonly PortfolioColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Does not use the sheet builder, which stores every cell separately: there may be a million. */
function planData<Row>(portfolio: Portfolio, { name, note, table, columns, rows }: Data<Row>): SheetPlan {
  const width = columns.length;
  const lead = (text: string): CellContent[] => [text, ...Array<null>(width - 1).fill(null)];
  const cells = [
    lead(portfolioMarking(portfolio)),
    lead(name),
    lead(note),
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => contentOf(column, row))),
  ];
  const formats = new Map<StyleName, Range[]>([
    ["marking", [range(1, 1, 1, 1)]],
    ["title", [range(2, 1, 1, 1)]],
    ["note", [range(3, 1, 1, 1)]],
  ]);
  const format = (style: StyleName, area: Range): void => {
    formats.set(style, [...(formats.get(style) ?? []), area]);
  };
  columns.forEach(({ kind, share }, index) => {
    const [header, look] = looks[kind];
    const style = share ? "flatShare" : look;
    format(header, range(dataHeaderRow, index + 1, 1, 1));
    format(style, range(dataHeaderRow + 1, index + 1, rows.length, 1));
  });
  return {
    name,
    visibility: "visible",
    tabColour: "#7B8794",
    showGridlines: false,
    blocks: [{ row: 1, column: 1, cells }],
    formats: [...formats].map(([style, ranges]): FormatPlan => ({ style, ranges })),
    columns: [
      ...columns.map((column, index) => ({ column: index + 1, columns: 1, width: column.width })),
      { column: width + 1, columns: 1, width: 9, hidden: true },
    ],
    rows: [
      { row: 1, rows: 1, height: 18 },
      { row: 2, rows: 1, height: 30 },
      { row: dataHeaderRow, rows: 1, height: 20 },
    ],
    merges: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    tables: [
      { name: table, range: range(dataHeaderRow, 1, rows.length + 1, width), style: "TableStyleLight1" },
    ],
    charts: [],
    freeze: { rows: dataHeaderRow, columns: 0 },
    page: planPage({
      title: portfolio.checklist.shortTitle,
      marking: portfolioHeaderMarking(portfolio),
      titleRows: { first: 1, last: dataHeaderRow },
      printArea: notPrinted(width + 1),
    }),
  };
}

/** Logical values are stored as 1 and 0, so that a PivotTable can sum them. */
function contentOf<Row>({ kind, of, shown }: PortfolioColumn<Row>, row: Row): CellValue {
  const value = (shown ?? of)(row);
  if (typeof value === "boolean") return value ? 1 : 0;
  return kind === "day" && typeof value === "string" ? (toSerialDate(value) ?? value) : value;
}
