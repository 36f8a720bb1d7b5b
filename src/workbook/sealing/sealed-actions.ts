import { statementOf } from "../../assessment/board/actions";
import type { Action, ActionTexts } from "../../assessment/answers/board-records";
import { cell, columnLetters, parseAddress, range, reference, toAddress } from "../../spreadsheet/address";
import type { TypedValue } from "../../spreadsheet/typed-value";
import { actionColumns } from "../form/action-columns";
import { firstLetters } from "../form/first-letters";
import { actionsSheet } from "../form/layout";
import { lockedReference } from "../form/locked-reference";
import { dayStyles, recordHeaderRow, type RecordColumn } from "../form/record-columns";
import { sealedActionWords as words } from "../words/sign-off";
import { textOf } from "../composing/cell-terms";
import { shownText } from "../composing/shown-text";
import { quote } from "../composing/sheet-builder";

/** The most letters of a column that a seal covers, besides the action itself. So all columns fit into one cell. */
const mostLetters = 2_000;

/** The columns of an action that a seal covers as lines of one text: all that hold a text, except these. */
const others = actionColumns.filter(({ id }) => id !== undefined && id !== "statement" && id !== "action");

/** What a seal calls each action, in order: `Action 12`, and `Action 12 (2)` for the second with that number. */
export function listActionItems(actions: readonly Action[]): readonly string[] {
  const counts = new Map<string, number>();
  return actions.map((action) => {
    const name = nameOf(action);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function nameOf(action: Action): string {
  const number = statementOf(action);
  return number !== undefined && Number.isInteger(number) ? `${words.action} ${number}` : words.withoutNumber;
}

/**
 * The other columns of an action as one text, a line for each that is filled in. Further lines of a text are
 * indented, so that different actions never give the same text.
 */
export function otherColumns(action: ActionTexts): string {
  return others
    .flatMap(({ id, heading }) => {
      const text = id === undefined ? "" : action[id];
      if (text === "") return [];
      const cut = text.length > mostLetters ? `${firstLetters(text, mostLetters)}… (${text.length})` : text;
      return [`${heading}: ${cut.replaceAll("\n", "\n  ")}`];
    })
    .join("\n");
}

/** The headings of the lines that differ between two texts of {@link otherColumns}. */
export function listChangedColumns(sealed: string, now: string): readonly string[] {
  const [before, after] = [readLines(sealed), readLines(now)];
  return others.map(({ heading }) => heading).filter((heading) => before.get(heading) !== after.get(heading));
}

/** The cell of the column with this heading, or of the action itself, in the row of an action's number. */
export function actionCell(number: string, heading: string | undefined): string {
  const { row, column } = parseAddress(number) ?? cell(1, 1);
  const placeOf = (id: string): number => actionColumns.findIndex((each) => each.id === id);
  const found = actionColumns.findIndex((each) => each.heading === heading);
  return toAddress(cell(row, column + (found < 0 ? placeOf("action") : found) - placeOf("statement")));
}

function readLines(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\n(?! {2})/).map((line): [string, string] => {
      const colon = line.indexOf(": ");
      return [line.slice(0, Math.max(0, colon)), line.slice(colon + 2)];
    }),
  );
}

/**
 * Hidden columns of Actions with which a seal is compared: the other columns as one text, the name of the action without
 * its count, its count among actions of that name, and its name.
 * @param first the number of columns before these
 * @param below the locked row below the actions
 */
export function sealedActionColumns(
  actions: readonly Action[],
  first: number,
  below: number,
): readonly RecordColumn<ActionTexts>[] {
  const items = listActionItems(actions);
  const names = actions.map(nameOf);
  const of = (row: number): Action | undefined => actions[row - recordHeaderRow - 1];
  const here = (column: number, row: number): string => `$${toAddress(cell(row, first + column))}`;
  const helper = { width: 9, style: "hidden", isHelper: true } as const;
  return [
    {
      ...helper,
      heading: sealedHeadings.others,
      live: (row) => {
        const action = of(row);
        return { formula: othersTerm(action, row, below), value: action ? otherColumns(action) : "" };
      },
    },
    {
      ...helper,
      heading: sealedHeadings.name,
      live: (row) => {
        const action = of(row);
        const number = `TRIM(${textOf(at("statement", row, below))})`;
        const isBlank = `LEN(${number})+LEN(${textOf(at("action", row, below))})+LEN(${here(1, row)})=0`;
        const named = `IF(INT(${number}*1)&""=${number},${quote(`${words.action} `)}&${number},${quote(words.withoutNumber)})`;
        return {
          formula: `IF(${isBlank},"",IFERROR(${named},${quote(words.withoutNumber)}))`,
          value: action ? nameOf(action) : "",
        };
      },
    },
    {
      ...helper,
      heading: sealedHeadings.count,
      live: (row) => {
        const name = here(2, row);
        const above = `${columnLetters(first + 2)}$${recordHeaderRow + 1}:${name.slice(1)}`;
        const index = row - recordHeaderRow - 1;
        return {
          formula: `IF(${name}="","",COUNTIF(${above},${name}))`,
          value: actions.slice(0, index + 1).filter((_, at) => names[at] === names[index]).length || "",
        };
      },
    },
    {
      ...helper,
      heading: sealedHeadings.item,
      live: (row) => {
        const [name, count] = [here(2, row), here(3, row)];
        return {
          formula: `IF(${name}="","",${name}&IF(${count}>1," ("&${count}&")",""))`,
          value: items[row - recordHeaderRow - 1] ?? "",
        };
      },
    },
  ];
}

const sealedHeadings = {
  others: "Other columns",
  name: "Sealed as",
  count: "Of these",
  item: "Sealed item",
} as const;

function at(id: keyof ActionTexts, row: number, below: number): string {
  const column = actionColumns.findIndex((each) => each.id === id) + 1;
  return lockedReference({ header: recordHeaderRow, below }, row, column);
}

/** The term for {@link otherColumns}. Each line begins with a line break; the first is taken off. */
function othersTerm(action: Action | undefined, row: number, below: number): string {
  const lines = others.map(({ id, heading, style, isNumber }) => {
    if (id === undefined) throw new Error("A column without a field is not sealed.");
    const here = at(id, row, below);
    const text = action?.[id] ?? "";
    const typed = action?.typed?.[id] ?? (isNumber ? asGeneral(text) : undefined);
    const shown = typed ? shownText(here, text, typed) : here;
    const cut = `IF(LEN(${shown})>${mostLetters},MID(${shown},1,${mostLetters})&"… ("&LEN(${shown})&")",${shown})`;
    const line = dayStyles.includes(style) ? dayTerm(here) : `SUBSTITUTE(${cut},CHAR(10),CHAR(10)&"  ")`;
    return `IFERROR(IF(LEN(${here})=0,"",CHAR(10)&${quote(`${heading}: `)}&${line}),"")`;
  });
  return `MID(${lines.join("&")},2,32767)`;
}

/** A plain number, which Excel writes with the decimal sign of its language. */
function asGeneral(text: string): TypedValue | undefined {
  const value = Number(text);
  return String(value) === text ? { value, numberFormat: "General", text } : undefined;
}

/** A day as `yyyy-mm-dd`: TEXT depends on the language of the program. */
function dayTerm(at: string): string {
  const day = `YEAR(${at})&"-"&RIGHT("0"&MONTH(${at}),2)&"-"&RIGHT("0"&DAY(${at}),2)`;
  return `IF(ISNUMBER(${at}),IFERROR(${day},${at}),${at})`;
}

/** The terms for a sealed action, found by its name on Actions: the action itself, and its other columns. */
export function sealedActionTerms(
  item: string,
  columns: readonly RecordColumn<ActionTexts>[],
  below: number,
): { readonly action: string; readonly others: string } {
  const stretch = (column: number): string =>
    reference(actionsSheet, range(recordHeaderRow, column, below - recordHeaderRow + 1, 1));
  const place = `MATCH(${quote(item)},${stretch(columnOf(columns, sealedHeadings.item))},0)`;
  const take = (column: number): string => `INDEX(${stretch(column)},${place},1)`;
  return {
    action: textOf(take(columns.findIndex(({ id }) => id === "action") + 1)),
    // Without IFERROR: an action that is not found is no action without any text.
    others: take(columnOf(columns, sealedHeadings.others)),
  };
}

/** The term for the number of actions. */
export function actionCountTerm(columns: readonly RecordColumn<ActionTexts>[], below: number): string {
  const column = columnOf(columns, sealedHeadings.count);
  const counts = reference(actionsSheet, range(recordHeaderRow + 1, column, below - recordHeaderRow - 1, 1));
  return `COUNT(${counts})`;
}

function columnOf(columns: readonly RecordColumn<ActionTexts>[], heading: string): number {
  return columns.findIndex((column) => column.heading === heading) + 1;
}
