import type { Assessment, PromptAnswer } from "../../assessment/answers/assessment";
import type { Attached } from "../../assessment/answers/attached";
import type { PlacedMark } from "../../assessment/answers/circulation";
import { isMarked, responseOf } from "../../assessment/answers/marks";
import { stateOf } from "../../assessment/issuing/row-states";
import { findAdded } from "../../assessment/merging/join-texts";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import type { ResponseId } from "../../checklist/checklist";
import { asksAnnex } from "../form/layout";
import type { InterpretedAssessment } from "../reading/interpret";
import type { IssuedCopy } from "./find-issued";

/** What someone filled in without being asked [X6]. Nothing of it is merged unless the owner chooses it. */
export interface Unasked {
  /** The responses; null for a mark whose meaning is unknown. */
  readonly responses: ReadonlyMap<number, ResponseId | null>;
  readonly texts: readonly Attached[];
  /** A finding for each row and each prompt. */
  readonly findings: readonly ReturnFinding[];
}

/** @param owners the owner's assessment; words that it already has are not listed. */
export function findUnasked(
  { checklist, assessment }: InterpretedAssessment,
  owners: Assessment,
  issued: IssuedCopy,
  refused: ReadonlyMap<number, PlacedMark>,
  author: string,
): Unasked {
  const responses = new Map<number, ResponseId | null>();
  const texts: Attached[] = [];
  const findings: ReturnFinding[] = [];
  const evidence = new Map(owners.answers.map((answer) => [answer.statement, answer.evidence]));
  for (const answer of assessment.answers) {
    const { statement, place } = answer;
    if (issued.asked.includes(statement) || !place) continue;
    const was = issued.held.statements.get(statement) ?? stateOf(null, "");
    const mark = refused.get(statement);
    const response = mark ? mark.likely : responseOf(checklist, answer);
    const isAnswered = mark !== undefined || (response !== null && response !== was.response);
    if (isAnswered) responses.set(statement, response);
    const isWritten = stateOf(null, answer.evidence).evidence !== was.evidence;
    const text = isWritten
      ? findAdded(evidence.get(statement) ?? "", { text: answer.evidence, base: null })
      : "";
    if (text !== "")
      texts.push({
        ...{ kind: "unasked-text", sheet: place.sheet, address: place.evidence },
        ...{ statement, prompt: null, author, text },
      });
    if (!isAnswered && text === "") continue;
    const box = mark?.address ?? place.responses[response ?? "yes"];
    const address = isAnswered ? box : place.evidence;
    findings.push(returnFinding("not-asked", {}, { statement, sheet: place.sheet, address }));
  }
  if (asksAnnex(checklist, issued)) return { responses, texts, findings };
  const current = new Map(owners.prompts.map((prompt) => [prompt.prompt, prompt]));
  for (const given of assessment.prompts) {
    const { prompt, place } = given;
    const found = findPromptTexts(given, current.get(prompt), issued, author);
    texts.push(...found);
    const before = issued.held.prompts.get(prompt);
    const isMoved = before !== undefined && given.bearsOn !== before.bearsOn;
    const address = found[0]?.address ?? (isMoved ? place?.bearsOn : undefined);
    if (address === undefined) continue;
    findings.push(returnFinding("not-asked", { prompt }, { sheet: place?.sheet ?? null, address }));
  }
  return { responses, texts, findings };
}

function findPromptTexts(
  given: PromptAnswer,
  current: PromptAnswer | undefined,
  { held }: IssuedCopy,
  author: string,
): readonly Attached[] {
  const { prompt, place } = given;
  if (!place) return [];
  return (["answer", "evidence"] as const).flatMap((key): Attached[] => {
    const base = held.prompts.get(prompt)?.[key] ?? null;
    const text = isMarked(given[key]) ? findAdded(current?.[key] ?? "", { text: given[key], base }) : "";
    if (text === "") return [];
    const at = { sheet: place.sheet, address: place[key], statement: null, prompt };
    return [{ kind: "unasked-text", ...at, author, text }];
  });
}
