import type { Annex, Checklist } from "../../checklist/checklist";
import type { Assessment, PromptAnswer } from "./assessment";
import { isMarked } from "./marks";

/**
 * Drafts the evidence for a statement from the annex: under the title of each table, the answered prompts
 * that bear on the statement. Empty when none is answered.
 */
export function draftEvidence(checklist: Checklist, { prompts }: Assessment, statement: number): string {
  const { annex } = checklist;
  if (!annex?.statements.includes(statement)) return "";
  const answers = new Map(
    prompts
      .filter((entry) => isMarked(entry.answer) && bearsOn(entry, statement))
      .map((entry) => [entry.prompt, entry]),
  );
  return annex.tables.flatMap((table) => draftTable(table, answers)).join("\n");
}

/** Whether a prompt bears on a statement. A prompt that names no statement bears on all. */
export function bearsOn({ bearsOn: named }: Pick<PromptAnswer, "bearsOn">, statement: number): boolean {
  const numbers: readonly string[] = named.match(/\d+/g) ?? [];
  return numbers.length === 0 || numbers.includes(String(statement));
}

function draftTable(
  { title, prompts }: Annex["tables"][number],
  answers: ReadonlyMap<string, PromptAnswer>,
): readonly string[] {
  const lines = prompts.flatMap(({ id, text }) => {
    const given = answers.get(id);
    if (!given) return [];
    const reference = isMarked(given.evidence) ? ` (${given.evidence.trim()})` : "";
    return [`• ${text} ${given.answer.trim()}${reference}`];
  });
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}
