import { toAddress, type Range } from "../../../src/spreadsheet/address";
import { isFormula, valueOf } from "../../../src/spreadsheet/cells";
import { findTable } from "../../../src/spreadsheet/pivot";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { isProper, listKeys, viewSheets, type SheetView } from "./plan-view";

type Faults = Record<string, string[]>;

/** What is wrong with the sheets of a plan, by rule; each fault names its place. */
export function findSheetFaults(plan: WorkbookPlan): Faults {
  const views = viewSheets(plan);
  const faults: Faults = {
    names: nameFaults(plan, views),
    blocks: [],
    formats: [],
    sizes: [],
    texts: [],
    validations: [],
    links: [],
    tables: [],
    charts: [],
    pivots: [],
    marking: [],
    pages: [],
    protection: [],
  };
  for (const view of views.values()) {
    const say = (rule: string, what: string): void => void faults[rule]?.push(`${view.plan.name}: ${what}`);
    judgeBlocks(view.plan, (fault) => say("blocks", fault));
    judgeFormats(plan, view.plan, (fault) => say("formats", fault));
    judgeTextFormats(plan, view, (fault) => say("formats", fault));
    judgePivots(plan, view.plan, (fault) => say("pivots", fault));
    judgeSizes(view.plan, (fault) => say("sizes", fault));
    judgeTexts(view, (fault) => say("texts", fault));
    judgeValidations(view, (fault) => say("validations", fault));
    judgeLinks(view, views, (fault) => say("links", fault));
    judgeTables(view, (fault) => say("tables", fault));
    judgeCharts(view, (fault) => say("charts", fault));
    judgePage(view, plan, say);
  }
  return faults;
}

/** What Excel takes for a name; `R1C1` and `AB12` are cells to it. */
const validName = /^[A-Za-z_][A-Za-z0-9_.]{0,254}$/;
const cellLike = /^([A-Z]{1,3}\d+|R|C|R\d*C\d*)$/i;

function nameFaults(plan: WorkbookPlan, views: ReadonlyMap<string, SheetView>): string[] {
  const faults: string[] = [];
  const sheets = plan.sheets.map(({ name }) => name);
  for (const name of sheets) {
    if (name.length < 1 || name.length > 31) faults.push(`the sheet ${name} has ${name.length} characters`);
    if (/[[\]:*?/\\]|^'|'$/.test(name) || /^history$/i.test(name))
      faults.push(`Excel refuses the sheet ${name}`);
  }
  const names = [
    ...plan.names.map(({ name }) => name),
    ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  ];
  for (const name of names) {
    if (!validName.test(name) || cellLike.test(name)) faults.push(`Excel refuses the name ${name}`);
  }
  for (const list of [sheets, names]) {
    if (new Set(list.map((name) => name.toLowerCase())).size < list.length)
      faults.push(`twice the same: ${list.join()}`);
  }
  for (const { name, sheet, range } of plan.names) {
    if (!views.get(sheet)?.uses(range))
      faults.push(`${name} leads to ${sheet}!${toAddress(range)}, where nothing is`);
  }
  if (!views.has(plan.activeSheet)) faults.push(`the active sheet ${plan.activeSheet} is not there`);
  return faults;
}

function judgeBlocks(sheet: SheetPlan, say: (fault: string) => void): void {
  const taken = new Set<string>();
  for (const { row, column, cells } of sheet.blocks) {
    const columns = cells[0]?.length ?? 0;
    const area = { row, column, rows: cells.length, columns };
    if (!isProper(area)) return say("a block is empty or outside the sheet");
    if (cells.some((line) => line.length !== columns)) say("a block is not rectangular");
    claim(area, taken, () => say(`two blocks at ${toAddress(area)}`));
  }
}

function judgeFormats(plan: WorkbookPlan, sheet: SheetPlan, say: (fault: string) => void): void {
  const taken = new Set<string>();
  for (const { style, ranges } of sheet.formats) {
    if (!plan.styles[style]) say(`the style ${style} is not defined`);
    for (const area of ranges) {
      if (!isProper(area)) say(`a format for no cells: ${JSON.stringify(area)}`);
      else claim(area, taken, () => say(`two formats at ${toAddress(area)}`));
    }
  }
}

/** Excel shows a formula as words in a cell with the Text format, and turns a number into text. */
function judgeTextFormats(
  plan: WorkbookPlan,
  { plan: sheet, contents }: SheetView,
  say: (fault: string) => void,
): void {
  for (const { style, ranges } of sheet.formats) {
    if (plan.styles[style]?.numberFormat !== "@") continue;
    for (const key of ranges.flatMap(listKeys)) {
      const content = contents.get(key) ?? null;
      if (content !== null && typeof content !== "string") say(`no text at ${key}, in the Text format`);
    }
  }
}

/** Excel refuses a figure with the name of a field. */
function judgePivots(plan: WorkbookPlan, sheet: SheetPlan, say: (fault: string) => void): void {
  for (const { name, source, data } of sheet.pivots ?? []) {
    const fields = (findTable(plan.sheets, source)?.fields ?? []).map((field) => field.toLowerCase());
    const captions = data.map(({ caption }) => caption.toLowerCase());
    if (captions.some((caption) => fields.includes(caption))) say(`${name} has a caption that is a heading`);
    if (new Set(captions).size < captions.length) say(`${name} has a caption twice`);
  }
}

function judgeSizes(sheet: SheetPlan, say: (fault: string) => void): void {
  const columns = new Set<string>();
  for (const { column, columns: count, width } of sheet.columns) {
    claim({ row: 1, column, rows: 1, columns: count }, columns, () => say(`two widths of column ${column}`));
    if (!(width > 0 && width <= 255)) say(`column ${column} is ${width} wide`);
  }
  const rows = new Set<string>();
  for (const { row, rows: count, height } of sheet.rows) {
    claim({ row, column: 1, rows: count, columns: 1 }, rows, () => say(`two heights of row ${row}`));
    if (!(height > 0 && height <= 409)) say(`row ${row} is ${height} high`);
  }
  const merged = new Set<string>();
  for (const area of sheet.merges) claim(area, merged, () => say(`two merges at ${toAddress(area)}`));
}

function judgeTexts({ contents }: SheetView, say: (fault: string) => void): void {
  for (const [key, content] of contents) {
    const value = valueOf(content);
    if (typeof value === "string" && value.length > 32_767) say(`${value.length} characters at ${key}`);
    if (typeof value === "number" && !Number.isFinite(value)) say(`no number at ${key}`);
  }
}

function judgeValidations({ plan }: SheetView, say: (fault: string) => void): void {
  const taken = new Set<string>();
  for (const { range, rule, prompt, error } of plan.validations) {
    const at = toAddress(range);
    claim(range, taken, () => say(`two validations at ${at}`));
    for (const { title, message } of [error, ...(prompt ? [prompt] : [])]) {
      if (title === "" || title.length > 32) say(`${at}: a title of ${title.length} characters`);
      if (message === "" || message.length > 255) say(`${at}: a message of ${message.length} characters`);
    }
    if (rule.kind !== "list") continue;
    if (rule.values.join(",").length > 255) say(`${at}: a list of more than 255 characters`);
    if (rule.values.some((value) => value === "" || value.includes(",")))
      say(`${at}: a list with a comma in it`);
  }
}

function judgeLinks(
  { plan, contents }: SheetView,
  views: ReadonlyMap<string, SheetView>,
  say: (fault: string) => void,
): void {
  for (const { cell, target, tip } of plan.links) {
    const at = toAddress(cell);
    if (!contents.has(`${cell.row},${cell.column}`)) say(`the link at ${at} has no text`);
    if (!views.get(target.sheet)?.uses(target.range))
      say(`the link at ${at} leads to ${target.sheet}!${toAddress(target.range)}, where nothing is`);
    if (tip === "" || tip.length > 255) say(`the tip at ${at} has ${tip.length} characters`);
  }
}

function judgeTables({ plan, contents }: SheetView, say: (fault: string) => void): void {
  for (const { name, range } of plan.tables) {
    const header = listKeys({ ...range, rows: 1 }).map((key) => contents.get(key));
    const titles = header.map((content) => String(content).toLowerCase());
    if (header.some((content) => typeof content !== "string" || content === ""))
      say(`${name} has a header that is no plain text`);
    if (new Set(titles).size < titles.length) say(`${name} has a header twice`);
    const cells = listKeys(range);
    const firstCells = listKeys({ ...range, columns: 1 });
    if (!firstCells.every((key) => contents.has(key))) say(`${name} has rows without content`);
    const merged = new Set(plan.merges.flatMap(listKeys));
    if (cells.some((key) => merged.has(key))) say(`${name} has merged cells`);
  }
}

function judgeCharts({ plan, contents }: SheetView, say: (fault: string) => void): void {
  for (const { name, title, kind, position, categories, series, alternativeText } of plan.charts) {
    if (name === "" || title === "" || alternativeText === "")
      say(`the chart ${name} lacks a name, a title or its text`);
    if (listKeys(position).some((key) => contents.has(key)))
      say(`the chart ${name} covers cells with content`);
    const filled = (area: Range): boolean =>
      isProper(area) && listKeys(area).every((key) => contents.has(key));
    if (!filled(categories)) say(`the categories of ${name} are empty`);
    for (const entry of series) {
      const { row, column } = entry.nameCell;
      if (valueOf(contents.get(`${row},${column}`)) !== entry.name)
        say(`${entry.name} is not what stands in ${toAddress(entry.nameCell)}`);
      if (
        !(kind === "line" ? isProper(entry.values) : filled(entry.values)) ||
        entry.values.rows !== categories.rows ||
        entry.values.row !== categories.row
      )
        say(`the values of ${entry.name} are not beside the categories of ${name}`);
    }
  }
}

/** The sheets that may have nothing to print [W43]. */
const forTheScreen: readonly string[] = [
  "Contributors",
  "Merge log",
  "Board pivot",
  "Snapshots",
  "Portfolio results",
  "Portfolio answers",
];

function isHidden({ columns }: SheetPlan, area: Range): boolean {
  return columns.some(
    ({ column, columns: count, hidden }) =>
      hidden && column <= area.column && area.column + area.columns <= column + count,
  );
}

/** The last row to print: of Actions the last action, of Settings the rule, of other sheets the last row with contents. */
function lastPrinted({ name, tables }: SheetPlan, contents: SheetView["contents"]): number {
  const rows = [...contents.keys()].map((key) => Number(key.split(",")[0]));
  const keyStatements = rows.find((row) => valueOf(contents.get(`${row},1`) ?? null) === "Key statements");
  if (name === "Settings" && keyStatements !== undefined) return keyStatements;
  const table = tables[0]?.range;
  return name === "Actions" && table ? table.row + table.rows - 1 : Math.max(...rows);
}

/** The marking in row 1 and on every page, print titles and areas, and protection. */
function judgePage(
  { plan: sheet, contents, uses }: SheetView,
  plan: WorkbookPlan,
  say: (rule: string, fault: string) => void,
): void {
  const { header, footer, titleRows, printArea } = sheet.page;
  const marking = markingOf(plan);
  for (const { left, centre, right } of [header, footer]) {
    const code = `&L${left}&C${centre}&R${right}`;
    if (code.length > 255) say("pages", `a header or footer of ${code.length} characters`);
    if (!centre.includes(marking.replace(/&/g, "&&"))) say("pages", "a header or footer without the marking");
    if (/&(?![&A-Z])/.test(code.replace(/&&/g, ""))) say("pages", `an ampersand that is no code: ${code}`);
  }
  if (sheet.visibility === "visible") {
    const first = contents.get("1,1");
    if (!isFormula(first) || !/\bMarking\b/.test(first.formula) || first.value !== marking)
      say("marking", "A1 is not the live marking");
    if (!sheet.protection) say("protection", "it is not protected");
    if (!titleRows || titleRows.first !== 1 || titleRows.last < 1) say("pages", "it has no print titles");
    if (titleRows && sheet.freeze && titleRows.last < sheet.freeze.rows && sheet.name !== "Dashboard")
      say("pages", "what stays in view is not repeated on every page");
  }
  if (!printArea) return;
  if (isHidden(sheet, printArea)) {
    if (!forTheScreen.includes(sheet.name)) say("pages", "it has nothing to print");
    return;
  }
  if (!uses({ ...printArea, rows: 1, columns: 1 })) say("pages", "nothing is where printing begins");
  const lastRow = lastPrinted(sheet, contents);
  if (printArea.row + printArea.rows - 1 !== lastRow && sheet.charts.length === 0)
    say("pages", `${toAddress(printArea)} does not end at row ${lastRow}`);
}

/** What stands in the cell named Marking. */
function markingOf(plan: WorkbookPlan): string {
  const named = plan.names.find(({ name }) => name === "Marking");
  const sheet = plan.sheets.find(({ name }) => name === named?.sheet);
  const view = sheet && viewSheets({ ...plan, sheets: [sheet] }).get(sheet.name);
  return String(valueOf(view?.contents.get(`${named?.range.row},${named?.range.column}`)) ?? "");
}

function claim(area: Range, taken: Set<string>, complain: () => void): void {
  for (const key of listKeys(area)) {
    if (taken.has(key)) return complain();
    taken.add(key);
  }
}
