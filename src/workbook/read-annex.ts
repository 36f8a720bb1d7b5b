import type { Annex } from "../checklist/checklist";
import type { PromptAnswer } from "../assessment/assessment";
import type { Finding } from "../assessment/findings";
import { findColumns } from "./find-columns";
import { normalise, type GridView } from "./grid-view";
import { annexColumns, annexHeaderRow } from "./layout";
import { joinStatements } from "./sheets/annex";

const wanted = [
  { label: "No.", planned: annexColumns.number },
  { label: "Prompts", planned: annexColumns.prompt },
  { label: "Answer", planned: annexColumns.answer },
  { label: "Evidence reference", planned: annexColumns.evidence },
  { label: "Bears on statement", planned: annexColumns.bearsOn },
];

/** The answers to the annex's prompts, each found by its number or its words. */
export function readPrompts(
  annex: Annex,
  views: ReadonlyMap<string, GridView>,
): { prompts: PromptAnswer[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const prompts = annex.tables.flatMap((table): PromptAnswer[] => {
    const view = views.get(table.sheet);
    const blank = (prompt: string): PromptAnswer => ({
      prompt,
      answer: "",
      evidence: "",
      bearsOn: joinStatements(annex),
    });
    if (!view) return table.prompts.map((prompt) => blank(prompt.id));
    const found = findColumns(view, wanted, annexHeaderRow);
    findings.push(...found.findings);
    const [number = 1, text = 2, answer = 3, evidence = 4, bearsOn = 5] = found.columns;
    return table.prompts.map((prompt) => {
      for (let row = found.headerRow + 1; row <= view.lastRow; row += 1) {
        const sameNumber = normalise(view.text(row, number)) === normalise(prompt.id);
        if (!sameNumber && normalise(view.text(row, text)) !== normalise(prompt.text)) continue;
        return {
          prompt: prompt.id,
          answer: view.text(row, answer),
          evidence: view.text(row, evidence),
          bearsOn: view.text(row, bearsOn),
        };
      }
      return blank(prompt.id);
    });
  });
  return { prompts, findings };
}
