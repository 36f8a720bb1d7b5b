import { isMarked } from "../answers/marks";
import type { Assessment } from "../answers/assessment";
import type { Attached } from "../answers/attached";
import { holdsAddress } from "../answers/link-address";
import { longestText } from "./join-texts";

/**
 * A returned copy's answers with the addresses of the links on their rows below the evidence, each on a line and once [E2].
 * An address that a text of the row already contains is not added, nor one for which the cell has no room.
 */
export function addLinks<Texts extends Pick<Assessment, "answers" | "prompts">>(
  assessment: Texts,
  attached: readonly Attached[],
): Texts {
  const links = attached.filter(({ kind }) => kind === "link");
  if (links.length === 0) return assessment;
  return {
    ...assessment,
    answers: assessment.answers.map((answer) => ({
      ...answer,
      evidence: links
        .filter(({ statement }) => statement === answer.statement)
        .reduce((evidence, { text }) => addBelow(evidence, text), answer.evidence),
    })),
    prompts: assessment.prompts.map((prompt) => ({
      ...prompt,
      evidence: links
        .filter((link) => link.prompt === prompt.prompt && !holdsAddress(prompt.answer, link.text))
        .reduce((evidence, { text }) => addBelow(evidence, text), prompt.evidence),
    })),
  };
}

function addBelow(evidence: string, address: string): string {
  if (holdsAddress(evidence, address)) return evidence;
  const joined = isMarked(evidence) ? `${evidence.replace(/\s+$/, "")}\n${address}` : address;
  return joined.length > longestText ? evidence : joined;
}
