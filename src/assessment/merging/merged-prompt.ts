import type { PromptAnswer } from "../answers/assessment";
import type { GivenPrompt, ReturnedCopy } from "../answers/circulation";
import { listComments, type OfferedComment } from "./comments";
import { joinTexts, type AuthoredText } from "./join-texts";
import { listCopyAnswers, type LoggedItem } from "./list-copy-answers";
import type { Outcome } from "./merged-row";

/** A prompt of the annex after the merge. Its texts are joined, so it is never disputed. */
export interface MergedPrompt {
  readonly prompt: string;
  readonly outcome: Exclude<Outcome, "disputed">;
  readonly before: GivenPrompt;
  readonly answers: readonly (GivenPrompt & {
    readonly copy: ReturnedCopy;
    /** What the person wrote in an earlier file, or what the copy came with; null when it is unknown. */
    readonly base: GivenPrompt | null;
  })[];
  readonly after: GivenPrompt;
  readonly left: readonly AuthoredText[];
  readonly comments: readonly OfferedComment[];
}

const noTexts: GivenPrompt = { answer: "", evidence: "", bearsOn: "" };

/**
 * The texts of several people on one prompt, below the owner's [J7]. From those who were not asked, texts are only offered
 * [X6].
 */
export function mergePrompt(
  prompt: string,
  current: PromptAnswer | undefined,
  copies: { readonly all: readonly ReturnedCopy[]; readonly asked: readonly ReturnedCopy[] },
  logged: LoggedItem<GivenPrompt>,
): MergedPrompt {
  const before: GivenPrompt = current ?? noTexts;
  const answers = listCopyAnswers(copies.asked, logged, (copy) => {
    const given = copy.answers.prompts.get(prompt);
    // Without a base, it is unknown whether the person chose what a blank prompt bears on.
    return given && copy.base === null && isBlankPrompt(given) ? undefined : given;
  })
    .map(({ copy, given, previous }) => ({
      ...given,
      copy,
      base: previous ?? (copy.base && (copy.base.prompts.get(prompt) ?? noTexts)),
    }))
    .filter((given) => !isBlankPrompt(given) || (given.base !== null && chooses(given, given.base)));
  const join = (of: (given: GivenPrompt) => string): ReturnType<typeof joinTexts> =>
    joinTexts(
      of(before),
      answers.map((given) => ({
        author: given.copy.contributor,
        text: of(given),
        base: given.base && of(given.base),
      })),
    );
  const answer = join((given) => given.answer);
  const evidence = join((given) => given.evidence);
  const bearsOn = takeBearsOn(before, answers);
  const left = [...answer.left, ...evidence.left];
  const changed =
    answer.text !== before.answer ||
    evidence.text !== before.evidence ||
    bearsOn !== before.bearsOn ||
    left.length > 0;
  return {
    prompt,
    outcome: changed ? "taken" : "unchanged",
    before,
    answers,
    after: { answer: answer.text, evidence: evidence.text, bearsOn },
    left,
    comments: listComments(copies.all, { prompt }, evidence.text),
  };
}

function isBlankPrompt({ answer, evidence }: GivenPrompt): boolean {
  return `${answer}${evidence}`.trim() === "";
}

/** Whether the person chose what a prompt bears on; a blank is no choice. */
export function chooses(given: GivenPrompt, base: GivenPrompt): boolean {
  return given.bearsOn.trim() !== "" && given.bearsOn !== base.bearsOn;
}

/** Which statements a prompt bears on: the choice that was made, unless people chose differently [J7]. */
function takeBearsOn(
  before: GivenPrompt,
  answers: readonly (GivenPrompt & { readonly base: GivenPrompt | null })[],
): string {
  const chosen = answers.filter(
    (given) => given.base?.bearsOn === before.bearsOn && chooses(given, given.base),
  );
  const [first, ...others] = new Set(chosen.map(({ bearsOn }) => bearsOn));
  return first !== undefined && others.length === 0 ? first : before.bearsOn;
}
