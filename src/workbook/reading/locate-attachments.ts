import { plainAddress, holdsAddress } from "../../assessment/answers/link-address";
import type { Assessment } from "../../assessment/answers/assessment";
import type { Attached } from "../../assessment/answers/attached";
import { parseAddress, toAddress, type Range } from "../../spreadsheet/address";
import type { Attachment, AttachmentKind } from "../../spreadsheet/cells";
import { templateSheet } from "../form/layout";
import type { GridView } from "../locating/grid-view";

/** The row of a statement or prompt. */
interface OwnRow extends Pick<Attached, "statement" | "prompt"> {
  readonly row: number;
  /** The columns that people read or fill in, in any order. */
  readonly columns: readonly number[];
}

/**
 * Everything on our sheets that is not the text of a cell, with its row [E2] [E3] [E5]. What our own sheets have by design is left
 * out: links within the workbook, and merged cells outside the rows. So are formulas without a value where
 * nobody types.
 * @param inputs the cells that people fill in outside the rows, by sheet and address.
 */
export function locateAttachments(
  views: ReadonlyMap<string, GridView>,
  assessment: Pick<Assessment, "answers" | "prompts">,
  inputs: readonly { readonly sheet: string; readonly address: string }[],
): readonly Attached[] {
  const found = [...views].filter(
    ([planned, { attachments }]) => planned !== templateSheet && attachments.length > 0,
  );
  if (found.length === 0) return [];
  const rows = listRows(assessment);
  return found.flatMap(([, view]) => {
    const own = rows.get(view.name) ?? [];
    const typed = new Set(inputs.filter(({ sheet }) => sheet === view.name).map(({ address }) => address));
    return view.attachments.flatMap((attachment) => locate(attachment, view, own, typed));
  });
}

function locate(
  { kind, range, author, text: written }: Attachment,
  view: GridView,
  rows: readonly OwnRow[],
  inputs: ReadonlySet<string>,
): readonly Attached[] {
  const text = kind === "link" ? plainAddress(written) : written;
  if (kind === "link" && text === "") return [];
  const address = toAddress(range);
  const attached = { kind, sheet: view.name, address, author: inOneLine(author), text };
  const crossed = rows.filter((row) => crosses(range, row));
  if (crossed.length === 0) {
    const isOurs =
      kind === "merged-cells" ||
      (kind === "link" && holdsAddress(view.text(range.row, range.column), text)) ||
      (kind === "formula-without-value" && !inputs.has(address));
    return isOurs ? [] : [{ ...attached, statement: null, prompt: null }];
  }
  // A thing that lies over several rows belongs to the first of them.
  const chosen = floating.includes(kind) ? crossed.slice(0, 1) : crossed;
  return chosen
    .filter(({ columns }) => kind !== "formula-without-value" || columns.includes(range.column))
    .map(({ statement, prompt }) => ({ ...attached, statement, prompt }));
}

const floating: readonly AttachmentKind[] = ["picture", "text-box", "control", "embedded-file"];

/** Whether a range touches a row, from the column before the words to the one after the evidence. */
function crosses(range: Range, { row, columns }: OwnRow): boolean {
  return (
    range.row <= row &&
    row < range.row + range.rows &&
    range.column <= Math.max(...columns) + 1 &&
    Math.min(...columns) - 1 < range.column + range.columns
  );
}

/** The rows of statements and prompts by sheet, from top to bottom. */
function listRows({ answers, prompts }: Pick<Assessment, "answers" | "prompts">): Map<string, OwnRow[]> {
  const places = [
    ...answers.flatMap(({ statement, place }) =>
      place
        ? [
            {
              ...{ statement, prompt: null, sheet: place.sheet },
              cells: [place.statement, ...Object.values(place.responses), place.evidence],
            },
          ]
        : [],
    ),
    ...prompts.flatMap(({ prompt, place }) =>
      place
        ? [
            {
              ...{ statement: null, prompt, sheet: place.sheet },
              cells: [place.prompt, place.answer, place.evidence, place.bearsOn],
            },
          ]
        : [],
    ),
  ];
  const rows = new Map<string, OwnRow[]>();
  for (const { statement, prompt, sheet, cells } of places) {
    const ranges = cells.flatMap((address) => parseAddress(address) ?? []);
    const [first] = ranges;
    if (!first) continue;
    const row = { statement, prompt, row: first.row, columns: ranges.map(({ column }) => column) };
    rows.set(
      sheet,
      [...(rows.get(sheet) ?? []), row].sort((a, b) => a.row - b.row),
    );
  }
  return rows;
}

/** A name on one line, because it goes above a text and a line break would end it. */
function inOneLine(name: string): string {
  return name.trim().replace(/\s+/g, " ").slice(0, 200);
}
