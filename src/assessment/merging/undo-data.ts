import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { responseIds } from "../../checklist/checklist";
import type { Answer, PromptAnswer } from "../answers/assessment";
import { listMarks } from "../answers/marks";
import type { TextBefore, UndoData } from "./log-data";

/** Ignores the kind of line ends, which programs change. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** A hash of anything that JSON can hold. */
export function hashContent(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 16);
}

/** The hash of a statement's row as people filled it in. */
export function hashAnswer(answer: Answer): string {
  return hashContent([
    listMarks(answer).map(({ response, text }) => [response, text]),
    plain(answer.evidence).trim(),
  ]);
}

/** The hashes of the cells of a statement's row that people fill in. */
export function hashAnswerCells({ marks, evidence }: Pick<Answer, "marks" | "evidence">): readonly string[] {
  const boxes = responseIds.map((id) => marks.find(({ response }) => response === id)?.text ?? "");
  return [...boxes, evidence].map((text) => hashContent(plain(text).trim()));
}

/** The hashes of the cells of a prompt's row that people fill in. */
export function hashPromptCells({
  answer,
  evidence,
  bearsOn,
}: Pick<PromptAnswer, "answer" | "evidence" | "bearsOn">): readonly string[] {
  return [answer, evidence, bearsOn].map((text) => hashContent(plain(text).trim()));
}

/** The hash of a prompt's row as people filled it in. */
export function hashPrompt({ answer, evidence, bearsOn }: PromptAnswer): string {
  return hashContent([answer, evidence, bearsOn].map((text) => plain(text).trim()));
}

/** What undoing the change of a statement's row needs; undefined if it does not change. */
export function undoAnswer(before: Answer, after: Answer): UndoData | undefined {
  const isMarked = after.marks !== before.marks;
  if (!isMarked && after.evidence === before.evidence) return undefined;
  return {
    item: String(before.statement),
    after: hashAnswer(after),
    ...(isMarked ? { marks: before.marks.map(({ response, text }) => [response, text] as const) } : {}),
    texts: textsBefore([["evidence", before.evidence, after.evidence]]),
  };
}

/** What undoing the change of a prompt's row needs; undefined if it does not change. */
export function undoPrompt(before: PromptAnswer, after: PromptAnswer): UndoData | undefined {
  const texts = textsBefore([
    ["answer", before.answer, after.answer],
    ["evidence", before.evidence, after.evidence],
  ]);
  const isChosen = before.bearsOn !== after.bearsOn;
  if (Object.keys(texts).length === 0 && !isChosen) return undefined;
  return {
    item: before.prompt,
    after: hashPrompt(after),
    texts,
    ...(isChosen ? { bearsOn: before.bearsOn } : {}),
  };
}

function textsBefore(
  texts: readonly (readonly [name: string, before: string, after: string])[],
): UndoData["texts"] {
  return Object.fromEntries(
    texts
      .filter(([, before, after]) => before !== after)
      .map(([name, before]): [string, TextBefore] => {
        const text = plain(before);
        const kept = text.replace(/\s+$/, "");
        return [name, { length: kept.length, tail: text.slice(kept.length) }];
      }),
  );
}

/** The text before a merge, from the text after it. */
export function cutBack(text: string, before: TextBefore | undefined): string {
  return before ? plain(text).slice(0, before.length) + before.tail : text;
}
