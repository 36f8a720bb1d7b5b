import { columnLetters, range, reference } from "../../../spreadsheet/address";
import type { CellValue } from "../../../spreadsheet/cells";
import { capIds, type CapId } from "../../../assessment/answers/assessment";
import { describeCap, ratingSymbol, ratingWord } from "../../../assessment/words/describe-result";
import { ratings, type ScoreResult } from "../../../assessment/scoring/results";
import {
  dashboardRows,
  hiddenColumns,
  lastShownColumn,
  listPhases,
  resultColumns as columns,
} from "../../form/dashboard-layout";
import {
  capNames,
  keyColumns,
  names,
  responsesColumns,
  responsesRange,
  settingsSheet,
  switchWords,
} from "../../form/layout";
import type { Model } from "../../composing/model";
import { writeTerm, writeText } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { roundDown, tolerance, wholePercent } from "../../composing/cell-terms";
import { describeHeld, redSectionsTerm } from "../../composing/held-words";
import { highlightRatings, ratingText } from "../../composing/rating-cell";
import { colourBars, putBars } from "../../composing/result-block";
import { pointsOf } from "../../composing/response-order";
import { dashboardWords } from "../../words/dashboard";
import { barWords, outOf, resultWords } from "../../words/results";

const counted = [
  columns.yes,
  columns.inPart,
  columns.no,
  columns.notSure,
  columns.notApplicable,
  columns.unanswered,
] as const;

/** The letters that fit in a line of a title, and of what holds a rating at Amber. */
const lettersOfLine = { title: 46, held: 30 } as const;

/** Gives the formula for each helper column that is not worked out from other columns of the row. */
type Source = (column: number) => string;

/** Writes the tables of results: sections and the overall result, phases, components. */
export function putResults(sheet: SheetBuilder, model: Model): void {
  const rows = dashboardRows(model.checklist);
  const { sections, overall, phases, components } = model.results;
  const sectionRows = sections.map((_, index) => rows.sections + index);
  sections.forEach((result, index) => {
    const place = model.layout.sections[index];
    if (place) putResult(sheet, model, result, rows.sections + index, fromResponses(place.responses));
  });
  putResult(sheet, model, overall, rows.overall, sumOf(sectionRows), sectionRows);
  styleRows(sheet, rows.sections, sections.length, false);
  styleRows(sheet, rows.overall, 1, true);
  putTable(sheet, rows.sections, sections.length + 1, dashboardWords.scoresBySection, resultWords.section);
  sheet.put(rows.overall + 1, columns.title, barWords.note, "note");

  const listed = listPhases(model.checklist);
  listed.forEach((phase, index) => {
    const result = phases.find((entry) => entry.id === phase.id);
    const members = sectionRows.filter((_, at) => model.checklist.sections[at]?.phase === phase.id);
    if (result) putResult(sheet, model, result, rows.phases + index, sumOf(members));
  });
  styleRows(sheet, rows.phases, listed.length, false);
  putTable(sheet, rows.phases, listed.length, dashboardWords.scoresByPhase, resultWords.phase);

  // One rule for all tables: no cell between them shows a rating.
  const last = components.length > 0 ? rows.components + components.length : rows.phases + listed.length;
  const rated = range(rows.sections, columns.shownRating, last - rows.sections, 1);
  highlightRatings(sheet, rated);
  colourBars(sheet, rated, {
    rating: columns.shownRating,
    score: columns.shownScore,
    high: columns.shownHigh,
    bar: columns.bar,
  });

  if (components.length === 0) return;
  components.forEach((result, index) => {
    putResult(sheet, model, result, rows.components + index, fromComponent(model, rows.components, index));
  });
  styleRows(sheet, rows.components, components.length, false);
  putTable(
    sheet,
    rows.components,
    components.length,
    dashboardWords.scoresByComponent,
    resultWords.component,
  );
  sheet.put(rows.components + components.length, 1, model.checklist.componentsNote, "note");
}

/** Writes the heading of a table, its column headings and its bars. */
function putTable(sheet: SheetBuilder, row: number, count: number, heading: string, first: string): void {
  const { shownRating } = columns;
  sheet
    .put(row - 2, 1, heading)
    .style("heading", range(row - 2, 1, 1, lastShownColumn))
    .put(row - 1, 1, first, "columnHeader")
    .putRow(
      row - 1,
      shownRating,
      [resultWords.rating, resultWords.score, resultWords.upTo],
      "columnHeaderCentred",
    )
    .putRow(
      row - 1,
      columns.progress,
      [resultWords.answered, resultWords.withEvidence, dashboardWords.couldBe],
      "columnHeaderCentred",
    )
    .put(row - 1, columns.heldBy, dashboardWords.heldBy, "columnHeader")
    .height(row - 2, 30)
    .height(row - 1, 32);
  putBars(sheet, row, count, columns.bar);
}

function styleRows(sheet: SheetBuilder, row: number, count: number, total: boolean): void {
  const area = (column: number, width: number) => range(row, column, count, width);
  sheet
    .style(total ? "cellLabelTotal" : "cellLabel", area(columns.title, 1))
    .style("rating", area(columns.shownRating, 1))
    .style(total ? "scoreTotal" : "score", area(columns.shownScore, 2))
    .style(total ? "countTotal" : "count", area(columns.progress, 3))
    .style("cellLabel", area(columns.heldBy, 1))
    .style("hidden", area(lastShownColumn + 1, hiddenColumns));
}

function fromResponses(rows: { readonly first: number; readonly last: number }): Source {
  const stretch = (column: number): string => responsesRange(column, rows);
  return (column) => {
    if (column === columns.statements) return `ROWS(${stretch(responsesColumns.code)})`;
    if (column === columns.withEvidence) return `SUM(${stretch(responsesColumns.withEvidence)})`;
    return `COUNTIF(${stretch(responsesColumns.code)},${codeOf(column)})`;
  };
}

/**
 * Statements of a component are found by its number, because its title might contain wildcards or comparison
 * signs. The number is that of the row in the table, so that all rows have one formula.
 */
function fromComponent(model: Model, firstRow: number, index: number): Source {
  const stretch = (column: number): string => responsesRange(column, model.layout.responses);
  const { firstKey } = model.layout.settings;
  const numbers = range(firstKey, keyColumns.componentNumber, model.rows.length, 1);
  const labels = columnLetters(columns.title);
  const number = `ROWS($${labels}$${firstRow}:$${labels}${firstRow + index})`;
  const component = `${reference(settingsSheet, numbers)},${number}`;
  return (column) => {
    if (column === columns.statements) return `COUNTIF(${component})`;
    if (column === columns.withEvidence)
      return `SUMIF(${component},${stretch(responsesColumns.withEvidence)})`;
    return `COUNTIFS(${component},${stretch(responsesColumns.code)},${codeOf(column)})`;
  };
}

function sumOf(rows: readonly number[]): Source {
  const first = rows[0] ?? 0;
  const last = rows[rows.length - 1] ?? 0;
  const together = last - first + 1 === rows.length;
  return (column) => {
    const letters = columnLetters(column);
    return together
      ? `SUM(${letters}${first}:${letters}${last})`
      : `SUM(${rows.map((row) => `${letters}${row}`).join(",")})`;
  };
}

/** The response number that a column counts; 0 for unanswered rows. */
function codeOf(column: number): number {
  return column === columns.unanswered ? 0 : column - columns.yes + 1;
}

function putResult(
  sheet: SheetBuilder,
  model: Model,
  result: ScoreResult,
  row: number,
  source: Source,
  sectionRows?: readonly number[],
): void {
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const put = (column: number, text: string, value: CellValue): void => {
    sheet.put(row, column, formula(text, value));
  };
  const { counts } = result;
  const values = [
    counts.yes,
    counts.inPart,
    counts.no,
    counts.notSure,
    counts.notApplicable,
    counts.unanswered,
  ];
  const score = at(columns.score);
  const applicable = at(columns.applicable);
  const unanswered = at(columns.unanswered);

  const held = sectionRows ? describeHeld(model) : result.caps.map(describeCap).join("; ");
  const lines = Math.max(result.title.length / lettersOfLine.title, held.length / lettersOfLine.held);
  sheet.put(row, columns.title, result.title).height(row, 6 + 14 * Math.max(1, Math.ceil(lines)));
  const whole = (column: number): string => `IF(${applicable}=0,"",${wholePercent(at(column))})`;
  const shown = (share: number | null): number | "" => (share === null ? "" : roundDown(share));
  put(columns.shownRating, `${at(columns.symbol)}&" "&${at(columns.rating)}`, ratingText(result.rating));
  put(columns.shownScore, whole(columns.score), shown(result.score));
  put(columns.shownHigh, whole(columns.high), shown(result.high));
  const progress = outOf(
    { term: at(columns.answered), value: result.answered },
    { term: at(columns.statements), value: result.statements },
  );
  put(columns.progress, writeTerm(progress), writeText(progress));
  put(columns.answered, `${at(columns.statements)}-${unanswered}`, result.answered);
  const share = (points: number): string => `IF(${applicable}=0,"",ROUND(${at(points)}/${applicable},12))`;
  put(columns.score, share(columns.points), roundScore(result.score));
  put(columns.high, share(columns.highPoints), roundScore(result.high));
  const notApplicable = quote(ratingWord("not-applicable"));
  const now = ratingOf(score, at(columns.cap));
  put(
    columns.rating,
    `IF(${applicable}=0,${notApplicable},IF(${unanswered}>0,${quote(ratingWord("incomplete"))},${now}))`,
    ratingWord(result.rating),
  );
  put(columns.symbol, symbolOf(at(columns.rating)), ratingSymbol(result.rating));
  const then = ratingOf(at(columns.high), at(columns.capIfKnown));
  put(columns.couldBe, `IF(${applicable}=0,${notApplicable},${then})`, ratingWord(result.couldBe));
  const words = sectionRows
    ? overallCapWords(at, redSectionsOn(model, sectionRows))
    : `IF(${at(columns.cap)}=1,${quote(describeCap("no-or-not-sure"))},"")`;
  put(
    columns.heldBy,
    `IF(${applicable}=0,"",IF(${unanswered}>0,"",IF(${score}+${tolerance}>=${names.greenAt},${words},"")))`,
    held,
  );

  counted.forEach((column, index) => put(column, source(column), values[index] ?? 0));
  const evidence = outOf(
    { term: at(columns.withEvidence), value: result.withEvidence },
    { term: at(columns.answered), value: result.answered },
  );
  put(columns.evidence, writeTerm(evidence), writeText(evidence));
  put(columns.statements, source(columns.statements), result.statements);
  put(columns.withEvidence, source(columns.withEvidence), result.withEvidence);
  put(columns.applicable, `${at(columns.statements)}-${at(columns.notApplicable)}`, result.applicable);
  const known = `(${at(columns.yes)}+${at(columns.notSure)}+${unanswered})`;
  put(columns.points, pointsOfCounts(at, at(columns.yes), true), pointsSum(model, counts));
  put(columns.highPoints, pointsOfCounts(at, known, false), highPointsSum(model, counts));
  if (sectionRows) putOverallCaps(sheet, model, row, sectionRows);
  else putNoOrNotSureCap(sheet, model, row, counts);
}

/** Counts times points. */
function pointsOfCounts(at: (column: number) => string, yes: string, withNotSure: boolean): string {
  const counts = [yes, at(columns.inPart), at(columns.no), ...(withNotSure ? [at(columns.notSure)] : [])];
  return counts.map((count, index) => `${count}*INDEX(${names.responsePoints},${index + 1},1)`).join("+");
}

/**
 * A score as stored in its cell. Digits after the twelfth are rounding errors; without them equal scores are
 * equal in every program, so that the first of them counts as lowest or highest.
 */
function roundScore(score: number | null): number | "" {
  return score === null ? "" : Number(score.toFixed(12));
}

function pointsSum(model: Model, counts: ScoreResult["counts"]): number {
  const { rule } = model.assessment;
  const values = [counts.yes, counts.inPart, counts.no, counts.notSure];
  return values.reduce((sum, count, index) => sum + count * pointsOf(index + 1, rule), 0);
}

function highPointsSum(model: Model, counts: ScoreResult["counts"]): number {
  const known = {
    ...counts,
    yes: counts.yes + counts.notSure + counts.unanswered,
    notSure: 0,
    unanswered: 0,
  };
  return pointsSum(model, known);
}

function ratingOf(score: string, cap: string): string {
  const [green, amber, red] = [ratingWord("green"), ratingWord("amber"), ratingWord("red")].map(quote);
  return `IF(${score}+${tolerance}>=${names.greenAt},IF(${cap}=1,${amber},${green}),IF(${score}+${tolerance}>=${names.amberAt},${amber},${red}))`;
}

function symbolOf(rating: string): string {
  const known = ratings.slice(0, -1);
  const last = quote(ratingSymbol("not-applicable"));
  return known.reduceRight(
    (rest, entry) => `IF(${rating}=${quote(ratingWord(entry))},${quote(ratingSymbol(entry))},${rest})`,
    last,
  );
}

function putNoOrNotSureCap(
  sheet: SheetBuilder,
  model: Model,
  row: number,
  counts: ScoreResult["counts"],
): void {
  const no = `$${columnLetters(columns.no)}${row}`;
  const notSure = `$${columnLetters(columns.notSure)}${row}`;
  const on = model.assessment.rule.caps["no-or-not-sure"];
  const cap = (test: string): string =>
    `IF(AND(${capNames["no-or-not-sure"]}=${quote(switchWords.on)},${test}),1,0)`;
  sheet
    .put(row, columns.cap, formula(cap(`${no}+${notSure}>0`), on && counts.no + counts.notSure > 0 ? 1 : 0))
    .put(row, columns.capIfKnown, formula(cap(`${no}>0`), on && counts.no > 0 ? 1 : 0));
}

/** Writes the caps on the overall result [S6], each in its own helper cell: now, and if everything were known. */
function putOverallCaps(
  sheet: SheetBuilder,
  model: Model,
  row: number,
  sectionRows: readonly number[],
): void {
  const { rule } = model.assessment;
  const { sections, overall } = model.results;
  const first = sectionRows[0] ?? row;
  const stretch = (column: number): string =>
    reference(sheet.name, range(first, column, sectionRows.length, 1));
  const red = quote(ratingWord("red"));
  const key = responsesRange(responsesColumns.key, model.layout.responses);
  const code = responsesRange(responsesColumns.code, model.layout.responses);
  const keyRows = model.rows.filter((entry) => entry.key);
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const put = (column: number, id: CapId, test: string, holds: boolean): void => {
    sheet.put(
      row,
      column,
      formula(
        `IF(AND(${capNames[id]}=${quote(switchWords.on)},${test}),1,0)`,
        rule.caps[id] && holds ? 1 : 0,
      ),
    );
  };
  const redNow = sections.some((result) => result.rating === "red");
  const redThen = sections.some((result) => result.couldBe === "red");
  const keyNow = keyRows.some((entry) => entry.code === 3 || entry.code === 4);
  const keyThen = keyRows.some((entry) => entry.code === 3);
  const share = overall.counts.notApplicable > rule.notApplicableShare * overall.statements + 1e-9;
  put(columns.redSection, "red-section", `COUNTIF(${stretch(columns.rating)},${red})>0`, redNow);
  put(columns.redSectionIfKnown, "red-section", `COUNTIF(${stretch(columns.couldBe)},${red})>0`, redThen);
  put(
    columns.keyStatement,
    "key-statement",
    `COUNTIFS(${key},1,${code},3)+COUNTIFS(${key},1,${code},4)>0`,
    keyNow,
  );
  put(columns.keyStatementIfKnown, "key-statement", `COUNTIFS(${key},1,${code},3)>0`, keyThen);
  const tooMany = `${at(columns.notApplicable)}>${names.notApplicableShare}*${at(columns.statements)}+${tolerance}`;
  put(columns.notApplicableShare, "not-applicable-share", tooMany, share);
  const bites = (id: CapId, holds: boolean): number => (rule.caps[id] && holds ? 1 : 0);
  const shared = bites("not-applicable-share", share);
  const now = Math.max(bites("red-section", redNow), bites("key-statement", keyNow), shared);
  const then = Math.max(bites("red-section", redThen), bites("key-statement", keyThen), shared);
  const any = (...cells: number[]): string => `MAX(${cells.map(at).join(",")})`;
  sheet
    .put(
      row,
      columns.cap,
      formula(any(columns.redSection, columns.keyStatement, columns.notApplicableShare), now),
    )
    .put(
      row,
      columns.capIfKnown,
      formula(any(columns.redSectionIfKnown, columns.keyStatementIfKnown, columns.notApplicableShare), then),
    );
}

const overallCapColumns: Readonly<Partial<Record<CapId, number>>> = {
  "red-section": columns.redSection,
  "key-statement": columns.keyStatement,
  "not-applicable-share": columns.notApplicableShare,
};

function overallCapWords(at: (column: number) => string, redSections: string): string {
  const pieces = capIds.flatMap((id) => {
    const column = overallCapColumns[id];
    const words = id === "red-section" ? `"; "&${redSections}` : quote(`; ${describeCap(id)}`);
    return column === undefined ? [] : [`IF(${at(column)}=1,${words},"")`];
  });
  return `MID(${pieces.join("&")},3,999)`;
}

function redSectionsOn(model: Model, rows: readonly number[]): string {
  const letters = columnLetters(columns.rating);
  const rated = (section: number): string => `$${letters}$${rows[section] ?? 0}`;
  return redSectionsTerm(model, rated, `${rated(0)}:${rated(rows.length - 1)}`);
}
