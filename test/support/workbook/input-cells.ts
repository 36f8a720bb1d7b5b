import { columnLetters } from "../../../src/spreadsheet/address";
import { isFormula, valueOf } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { listStatements, type Checklist } from "../../../src/checklist/checklist";
import { viewSheets, type SheetView } from "./plan-view";

/** The cells of a plan that protection leaves open, as `sheet!A1`. */
export function listUnlocked(plan: WorkbookPlan): string[] {
  return [...viewSheets(plan)].flatMap(([name, { looks }]) =>
    [...looks].flatMap(([key, style]) =>
      plan.styles[style]?.locked === false ? [addressOf(name, key)] : [],
    ),
  );
}

/**
 * The cells that people fill in, found by what stands beside and above them and not by how the plan lays them out:
 * in each table the rows of its items, under the headings that ask for something.
 * @param asked for a copy: the statements that are asked; all else is the owner's.
 */
export function listFilledIn(plan: WorkbookPlan, checklist: Checklist, asked?: readonly number[]): string[] {
  const views = viewSheets(plan);
  const found: string[] = [];
  const table = (sheet: string, items: readonly string[], headings: readonly string[]): void => {
    const view = views.get(sheet);
    if (view) found.push(...underHeadings(sheet, view, items, headings));
  };
  for (const { sheet, statements } of checklist.sections) {
    const labels = checklist.responses.map(({ label }) => label);
    table(
      sheet,
      statements.filter(({ number }) => asked?.includes(number) ?? true).map(({ text }) => text),
      [...labels, checklist.headings.evidence],
    );
  }
  const cover = views.get("Cover");
  if (asked) {
    const about = ["Your name", "Your role", "Sections you answered"];
    if (cover) found.push(...besideLabels("Cover", cover, (text) => about.includes(text), [1]));
    if (!checklist.annex?.statements.some((number) => asked.includes(number))) return found;
  }
  for (const { sheet, prompts } of checklist.annex?.tables ?? [])
    table(
      sheet,
      prompts.map(({ text }) => text),
      ["Answer", "Evidence reference", "Bears on statement"],
    );
  if (asked) return found;
  table(
    "Cover",
    checklist.steps.map(({ text }) => text),
    ["Done on"],
  );
  table(
    "Settings",
    listStatements(checklist).map(({ text }) => text),
    ["Key statement"],
  );
  const register = views.get("Contributors");
  const isCopyId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
  table(
    "Contributors",
    [...(register?.contents.values() ?? [])].map((content) => String(valueOf(content))).filter(isCopyId),
    ["Role", "Email", "Due"],
  );
  const actions = views.get("Actions");
  if (actions) found.push(...listActionCells(actions));
  const board = views.get("Board");
  if (board) found.push(...belowHeading(board));
  const signOff = views.get("Sign-off");
  const validators = ["Security manager", "Senior management", "Board"];
  if (signOff)
    found.push(...besideLabels("Sign-off", signOff, (text) => validators.includes(text), [1, 2, 3]));
  const details = [
    "Organisation",
    "Site or business unit",
    "Assessor",
    "Accountable Manager (Board level)",
    "Stakeholders consulted",
    "Date of assessment",
  ];
  if (cover) found.push(...besideLabels("Cover", cover, (text) => details.includes(text), [1]));
  const settings = views.get("Settings");
  if (settings) {
    const isRule = (text: string): boolean =>
      /^(Points for |Green at|Amber at|Highest share|Cap: )/.test(text);
    found.push(...besideLabels("Settings", settings, isRule, [2]));
    // One cell to the eye: it runs over four columns.
    found.push(...besideLabels("Settings", settings, (text) => text === "Protective marking", [1, 2, 3, 4]));
  }
  return found;
}

/** Of each row that says how its action stands, the empty ones below the table too. */
function listActionCells({ contents }: SheetView): string[] {
  const asked = [
    "No.",
    "Action",
    "Owner",
    "Due",
    "Priority",
    "Status",
    "Cost",
    "Benefit",
    "Endorsed by",
    "Endorsed on",
    "Reason for no action",
  ];
  const places = [...contents].map(([key, content]) => {
    const [row = "", column = ""] = key.split(",");
    return { row, column, content };
  });
  const header = places.find(({ content }) => valueOf(content) === "Standing");
  const columns = places.filter(
    ({ row, content }) => row === header?.row && asked.includes(String(valueOf(content))),
  );
  const rows = places.filter(
    ({ column, content }) => column === header?.column && isFormula(content) && column === "1",
  );
  return rows
    .filter(({ row }) => Number(row) > Number(header?.row))
    .flatMap(({ row }) => columns.map(({ column }) => addressOf("Actions", `${row},${column}`)));
}

function columnSteps(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, index) => first + index);
}

/** The texts of the Board paper, each over the columns from the second to that of its status; behind it the cell that accepts it, and the period. */
function belowHeading({ contents }: SheetView): string[] {
  const rowOf = (words: string): number =>
    Number([...contents].find(([, content]) => valueOf(content) === words)?.[0].split(",")[0]);
  const decisions = rowOf("What the Board is asked to decide");
  const texts = [rowOf("Summary") + 1, ...[1, 2, 3, 4].map((index) => decisions + index)].flatMap((row) =>
    [...columnSteps(2, 25), 26].map((column) => addressOf("Board", `${row},${column}`)),
  );
  return [addressOf("Board", `${rowOf("Period") + 1},26`), ...texts];
}

function underHeadings(
  sheet: string,
  view: SheetView,
  items: readonly string[],
  headings: readonly string[],
): string[] {
  const places = [...view.contents].map(([key, content]) => ({ key, text: String(valueOf(content)) }));
  const columns = headings.map(
    (heading) => places.find(({ text }) => text === heading)?.key.split(",")[1] ?? "none",
  );
  const rows = places.filter(({ text }) => items.includes(text)).map(({ key }) => key.split(",")[0]);
  return rows.flatMap((row) => columns.map((column) => addressOf(sheet, `${row},${column}`)));
}

function besideLabels(
  sheet: string,
  view: SheetView,
  isLabel: (text: string) => boolean,
  steps: readonly number[],
): string[] {
  return [...view.contents].flatMap(([key, content]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (column !== 1 || !isLabel(String(valueOf(content)))) return [];
    return steps.map((step) => addressOf(sheet, `${row},${column + step}`));
  });
}

function addressOf(sheet: string, key: string): string {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return `${sheet}!${columnLetters(column)}${row}`;
}
