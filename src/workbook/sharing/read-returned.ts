import { listUnwritten } from "../../assessment/answers/attached";
import type { Assessment } from "../../assessment/answers/assessment";
import type {
  Answers,
  Given,
  GivenPrompt,
  PlacedMark,
  ReturnedCopy,
} from "../../assessment/answers/circulation";
import { listMarks, refusedMarkOf } from "../../assessment/answers/marks";
import { answersOf } from "../../assessment/merging/answers-of";
import { listStatements } from "../../checklist/checklist";
import { asksAnnex } from "../form/layout";
import { normalise } from "../locating/grid-view";
import type { InterpretedAssessment } from "../reading/interpret";
import type { IssuedCopy } from "./find-issued";
import { findUnasked, type Unasked } from "./find-unasked";

/** Reads what a returned copy brings [V2] [X6]: the answers to what was asked, and what else was filled in. */
export function readReturned(
  read: InterpretedAssessment,
  owners: Assessment,
  issued: IssuedCopy,
  by: Pick<ReturnedCopy, "file" | "sha256" | "copyId" | "contributor" | "role" | "sections" | "savedAt">,
): { readonly copy: ReturnedCopy; readonly unasked: Unasked } {
  const { checklist, assessment } = read;
  const answers = answersOf(checklist, assessment);
  const refused = listRefused(read, owners, issued);
  const unasked = findUnasked(read, owners, issued, refused, by.contributor);
  const attached = [...listUnwritten(read.attached, assessment), ...unasked.texts];
  const asked = [...answers.statements].filter(([number]) => issued.asked.includes(number));
  const marked = [...refused].filter(([number]) => issued.asked.includes(number));
  const prompts = asksAnnex(checklist, issued) ? answers.prompts : new Map<string, GivenPrompt>();
  const copy = {
    ...by,
    asked: issued.asked,
    base: issued.base && withPrompts(issued.base, prompts),
    rowStates: issued.rowStates,
    answers: {
      statements: new Map([
        ...asked,
        ...marked.map(([number, { likely }]): [number, Given] => [
          number,
          { response: likely, evidence: answers.statements.get(number)?.evidence ?? "" },
        ]),
        ...[...unasked.responses].map(([number, response]): [number, Given] => [
          number,
          { response, evidence: "" },
        ]),
      ]),
      prompts,
    },
    doubtful: listDoubtful(read),
    refused,
    ...(issued.facts === null ? ({ isPlain: true } as const) : {}),
    ...(attached.length === 0 ? {} : { attached }),
  };
  return { copy, unasked };
}

/** What prompts bear on, where it is not known what they bore on when the copy was issued, is not a choice. */
function withPrompts({ statements, prompts }: Answers, given: Answers["prompts"]): Answers {
  const unchanged = [...given].map(
    ([id, { bearsOn }]) => [id, { answer: "", evidence: "", bearsOn }] as const,
  );
  return { statements, prompts: new Map([...unchanged, ...prompts]) };
}

/** Marks that do not count [M4]. The same text in the owner's own row was only passed on, unless the box was issued empty. */
function listRefused(
  { checklist, assessment }: InterpretedAssessment,
  owners: Assessment,
  { asked, facts, base }: IssuedCopy,
): ReadonlyMap<number, PlacedMark> {
  const before = new Map(owners.answers.map((answer) => [answer.statement, listMarks(answer)]));
  const wasEmpty = (statement: number): boolean =>
    facts !== null &&
    base !== null &&
    !facts.isPrefilled &&
    (asked.includes(statement) || facts.includes !== "everything");
  return new Map(
    assessment.answers.flatMap((answer): [number, PlacedMark][] => {
      const mark = refusedMarkOf(checklist, answer);
      const { place, statement } = answer;
      if (!mark || !place) return [];
      const own = before.get(statement) ?? [];
      const isPassedOn =
        !wasEmpty(statement) &&
        own.length === 1 &&
        own.every(({ response, text }) => response === mark.response && text === mark.text);
      if (isPassedOn) return [];
      return [[statement, { ...mark, sheet: place.sheet, address: place.responses[mark.response] }]];
    }),
  );
}

/** Statements whose row has another statement's wording, or that have several rows with content. */
function listDoubtful({ checklist, findings }: InterpretedAssessment): readonly number[] {
  const words = new Set(listStatements(checklist).map(({ text }) => normalise(text.slice(0, 200))));
  return findings.flatMap(({ code, statement, figures }) => {
    const isOther = code === "statement-altered" && words.has(normalise(String(figures["found"] ?? "")));
    const isTwice = code === "statement-repeated" && figures["content"] === 1;
    return statement !== null && (isOther || isTwice) ? [statement] : [];
  });
}
