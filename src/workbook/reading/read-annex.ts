import type { Annex, AnnexTable } from "../../checklist/checklist";
import type { PromptAnswer } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import { isMarked } from "../../assessment/answers/marks";
import { findColumns } from "../locating/find-columns";
import { normalise, type GridView } from "../locating/grid-view";
import { annexColumns, annexHeaderRow, annexHeadings, joinStatements } from "../form/layout";

const wanted = [
  { label: annexHeadings.number, planned: annexColumns.number },
  { label: annexHeadings.prompt, planned: annexColumns.prompt },
  { label: annexHeadings.answer, planned: annexColumns.answer },
  { label: annexHeadings.evidence, planned: annexColumns.evidence },
  { label: annexHeadings.bearsOn, planned: annexColumns.bearsOn },
];

/** A row below the headings of an annex table. */
interface FoundRow {
  readonly answer: PromptAnswer;
  readonly text: string;
  readonly address: string;
  readonly hasContent: boolean;
}

interface ReadPrompts {
  readonly prompts: readonly PromptAnswer[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the answers to the annex's prompts. Each is found by its number, or else by its wording. Answers in
 * other rows are findings [F6] [F7]: the assessment has no place for them.
 */
export function readPrompts(annex: Annex, views: ReadonlyMap<string, GridView>): ReadPrompts {
  const read = annex.tables.map((table) => readTable(annex, table, views.get(table.sheet)));
  return {
    prompts: read.flatMap(({ prompts }) => prompts),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function readTable(annex: Annex, table: AnnexTable, view: GridView | undefined): ReadPrompts {
  const blank = (prompt: string): PromptAnswer => {
    return { prompt, answer: "", evidence: "", bearsOn: joinStatements(annex) };
  };
  if (!view) return { prompts: table.prompts.map(({ id }) => blank(id)), findings: [] };
  const { rows, findings } = readRows(view);
  const chosenRows = new Set<FoundRow>();
  const otherRows = new Set<FoundRow>();
  const prompts = table.prompts.map((prompt): PromptAnswer => {
    const matching = rows.filter((row) => isSame(row.answer.prompt, prompt.id));
    const candidates = matching.length > 0 ? matching : rows.filter((row) => isSame(row.text, prompt.text));
    const chosen = candidates.find((row) => row.hasContent) ?? candidates[0];
    for (const row of candidates) (row === chosen ? chosenRows : otherRows).add(row);
    return chosen ? { ...chosen.answer, prompt: prompt.id } : blank(prompt.id);
  });
  const unplaced = rows.filter((row) => row.hasContent && !chosenRows.has(row));
  return {
    prompts,
    findings: [...findings, ...unplaced.map((row) => unplacedRow(view, row, otherRows.has(row)))],
  };
}

function readRows(view: GridView): {
  readonly rows: readonly FoundRow[];
  readonly findings: readonly Finding[];
} {
  const { headerRow, columns, findings } = findColumns(view, wanted, annexHeaderRow);
  const [number = 1, text = 2, answer = 3, evidence = 4, bearsOn = 5] = columns;
  const rows: FoundRow[] = [];
  for (const row of view.rowsFrom(headerRow + 1)) {
    const given = { answer: view.text(row, answer), evidence: view.text(row, evidence) };
    rows.push({
      answer: {
        prompt: view.text(row, number),
        ...given,
        bearsOn: view.text(row, bearsOn),
        place: {
          sheet: view.name,
          prompt: view.address(row, text),
          answer: view.address(row, answer),
          evidence: view.address(row, evidence),
          bearsOn: view.address(row, bearsOn),
        },
      },
      text: view.text(row, text),
      address: view.address(row, number),
      hasContent: isMarked(given.answer) || isMarked(given.evidence),
    });
  }
  return { rows, findings };
}

function unplacedRow(view: GridView, row: FoundRow, isRepeated: boolean): Finding {
  return {
    code: isRepeated ? "statement-repeated" : "unknown-statement",
    severity: "error",
    statement: null,
    sheet: view.name,
    address: row.address,
    figures: { content: 1, number: row.answer.prompt, text: row.text.slice(0, 200) },
  };
}

function isSame(found: string, expected: string): boolean {
  return normalise(found) === normalise(expected);
}
