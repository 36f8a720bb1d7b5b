import { listStatements, responseIds, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment, PromptAnswer } from "../answers/assessment";
import type { Given, GivenPrompt, PlacedMark, ReturnedCopy } from "../answers/circulation";
import { listComments, type OfferedComment } from "./comments";
import { joinTexts, type AuthoredText } from "./join-texts";
import { listMarks, refusedMarkOf, responseOf, type RefusedMark } from "../answers/marks";
import { listCopies, listCopyAnswers, type LoggedItem } from "./list-copy-answers";
import { findLoggedAnswers } from "./logged-answers";

/** One copy's answer to a statement. */
export interface GivenBy extends Given {
  readonly copy: ReturnedCopy;
  /**
   * What the owner's row held when the copy was issued, or the person's last merged answer; null when it is
   * unknown.
   */
  readonly base: Given | null;
  /** A mark that does not count [M4]; the response is then the one that it probably means. */
  readonly refused: PlacedMark | null;
  /** The response differs from the base, or a person must decide what a mark means. */
  readonly isNew: boolean;
}

export type Outcome = "unchanged" | "taken" | "disputed";

/** A statement after the merge. */
export interface MergedRow {
  readonly statement: number;
  readonly outcome: Outcome;
  /** The owner's row before the merge. */
  readonly before: Given;
  /** The responses marked in the owner's row: several if it had more than one mark. */
  readonly marked: readonly ResponseId[];
  /** The answers of all copies that have one, by contributor. */
  readonly answers: readonly GivenBy[];
  /** For a disputed row: who gave the owner's current response in an earlier merge. */
  readonly alsoGivenBy: readonly string[];
  /**
   * The responses to choose from in a disputed row: the new ones, and the owner's own if it is one of them. For
   * a mark that does not count: what it probably means and its box, or any response [M4].
   */
  readonly between: readonly ResponseId[];
  /** The response after the merge. In a disputed row it is the owner's until a person decides. */
  readonly response: ResponseId | null;
  /** The evidence after the merge; it is joined whatever the decision. */
  readonly evidence: string;
  /** Evidence that does not fit in the cell. */
  readonly left: readonly AuthoredText[];
  /** Notes and comments that the owner may add to the evidence. */
  readonly comments: readonly OfferedComment[];
}

/** A prompt of the annex after the merge. Its texts are joined, so it is never disputed. */
export interface MergedPrompt {
  readonly prompt: string;
  readonly outcome: Exclude<Outcome, "disputed">;
  readonly before: GivenPrompt;
  readonly answers: readonly (GivenPrompt & {
    readonly copy: ReturnedCopy;
    readonly base: GivenPrompt | null;
  })[];
  readonly after: GivenPrompt;
  readonly left: readonly AuthoredText[];
  readonly comments: readonly OfferedComment[];
}

/** The result of a merge. Nothing has been changed yet. */
export interface Merge {
  readonly rows: readonly MergedRow[];
  readonly prompts: readonly MergedPrompt[];
}

const nothing: Given = { response: null, evidence: "" };
const noTexts: GivenPrompt = { answer: "", evidence: "", bearsOn: "" };

/**
 * Merges returned copies into the owner's assessment, row by row. A row is `taken` if one person answered or
 * all agree. It is `disputed` if answers differ, if the owner changed it as well, or if a person must check
 * it first. A blank never overwrites an answer [J3]. The order of the copies makes no difference [J4]. Answers that are
 * already in the log count as issued, so merging again changes nothing.
 */
export function mergeCopies(
  checklist: Checklist,
  current: Assessment,
  returns: readonly ReturnedCopy[],
): Merge {
  const copies = listCopies(returns);
  const logged = findLoggedAnswers(checklist, current.circulation.log);
  const answers = new Map(current.answers.map((answer) => [answer.statement, answer]));
  const prompts = new Map(current.prompts.map((prompt) => [prompt.prompt, prompt]));
  return {
    rows: listStatements(checklist).map(({ number }) =>
      mergeRow(checklist, answers.get(number) ?? { statement: number, marks: [], evidence: "" }, copies, {
        isOlder: logged.isOlder,
        listOthers: (response, proposed) => logged.listOthers(number, response, proposed),
        // A person may have chosen what a copy without a base answers, and may choose differently next time:
        // all of it is in the log.
        fromFile: (copy, given) =>
          copy.base !== null && logged.isMerged(copy) ? given : logged.inFile(copy, number),
        before: (copy) => logged.statement(copy, number),
      }),
    ),
    prompts: (checklist.annex?.tables ?? [])
      .flatMap((table) => table.prompts)
      .map(({ id }) =>
        mergePrompt(id, prompts.get(id), copies, {
          isOlder: logged.isOlder,
          fromFile: (copy, given) => (logged.isMerged(copy) ? given : undefined),
          before: (copy) => logged.prompt(copy, id),
        }),
      ),
  };
}

interface LoggedRow extends LoggedItem<Given> {
  readonly listOthers: (response: ResponseId | null, proposed: readonly ReturnedCopy[]) => readonly string[];
}

/** What several people answered to one row, as one answer or a dispute [J1] [J4] [J7]. */
function mergeRow(
  checklist: Checklist,
  answer: Answer,
  copies: readonly ReturnedCopy[],
  logged: LoggedRow,
): MergedRow {
  const { statement } = answer;
  const before: Given = { response: responseOf(checklist, answer), evidence: answer.evidence };
  const answers = listCopyAnswers(
    copies,
    logged,
    (copy) => copy.answers.statements.get(statement),
    ({ base }) => base && (base.statements.get(statement) ?? nothing),
  )
    .map(({ copy, given, base }): GivenBy => {
      const refused = copy.refused.get(statement) ?? null;
      const isUnknown = refused !== null && given.response === null;
      const isNew = isUnknown
        ? logged.fromFile(copy, given) === undefined
        : given.response !== null && given.response !== (base ?? before).response;
      return { ...given, copy, base, refused, isNew };
    })
    .filter(({ response, evidence, refused }) => response !== null || evidence.trim() !== "" || refused);
  const proposed = answers.filter(({ isNew }) => isNew);
  const { text, left } = joinTexts(
    before.evidence,
    // The evidence of a doubtful row may belong to another statement: it is only put in the log.
    answers
      .filter(({ copy }) => !copy.doubtful.includes(statement))
      .map(({ evidence, copy, base }) => ({
        author: copy.contributor,
        text: evidence,
        base: base?.evidence ?? null,
      })),
  );
  const responses = listResponses(proposed);
  const [first = null, ...others] = responses;
  // What a mark means that means nothing certain is for a person to say.
  const isUnknown = proposed.some(({ response }) => response === null);
  const agrees = !isUnknown && others.length === 0 && first === before.response;
  const isDoubtful = proposed.some(
    ({ copy, refused }) => refused !== null || copy.doubtful.includes(statement),
  );
  const ownRefused = refusedMarkOf(checklist, answer);
  const marked = listMarks(answer).map(({ response }) => response);
  const alsoGivenBy = logged.listOthers(
    before.response,
    proposed.map(({ copy }) => copy),
  );
  const ownerChanged =
    marked.length > 1 ||
    ownRefused !== null ||
    alsoGivenBy.length > 0 ||
    proposed.some((given) => changedSince(given, before) || logged.isOlder(given.copy));
  const isDisputed =
    isUnknown || (!agrees && first !== null && (others.length > 0 || ownerChanged || isDoubtful));
  const isTaken = first !== null && !agrees;
  const outcome = isDisputed
    ? "disputed"
    : isTaken || text !== before.evidence || left.length > 0
      ? "taken"
      : "unchanged";
  const own = ownerChanged || isDoubtful ? marked : [];
  const refused = [ownRefused, ...proposed.map((given) => given.refused)].filter((mark) => mark !== null);
  return {
    statement,
    outcome,
    before,
    marked,
    answers,
    alsoGivenBy: isDisputed ? alsoGivenBy : [],
    between: isDisputed ? [...new Set([...own, ...responses, ...refused.flatMap(listChoices)])] : [],
    response: isTaken && !isDisputed ? first : before.response,
    evidence: text,
    left,
    comments: listComments(copies, { statement }, text),
  };
}

/** What a mark that does not count may mean [M4]. */
function listChoices({ likely, response }: RefusedMark): readonly ResponseId[] {
  return likely === null ? responseIds : [likely, response];
}

/** Whether an answer has anything that was not issued, or merged before. */
export function isBrought({ isNew, evidence, base }: GivenBy): boolean {
  return isNew || (evidence.trim() !== "" && evidence !== base?.evidence);
}

/**
 * Whether the owner's response differs from the issued one; if that is unknown, any response counts as
 * different.
 */
function changedSince({ base }: GivenBy, before: Given): boolean {
  return base === null ? before.response !== null : base.response !== before.response;
}

function listResponses(given: readonly GivenBy[]): readonly ResponseId[] {
  return [...new Set(given.flatMap(({ response }) => (response === null ? [] : [response])))];
}

function mergePrompt(
  prompt: string,
  current: PromptAnswer | undefined,
  copies: readonly ReturnedCopy[],
  logged: LoggedItem<GivenPrompt>,
): MergedPrompt {
  const before: GivenPrompt = current ?? noTexts;
  const answers = listCopyAnswers(
    copies,
    logged,
    (copy) => {
      const given = copy.answers.prompts.get(prompt);
      // Without a base, it is unknown whether the person chose what a blank prompt bears on.
      return given && copy.base === null && isBlankPrompt(given) ? undefined : given;
    },
    ({ base }) => base && (base.prompts.get(prompt) ?? noTexts),
  )
    .filter(({ given, base }) => !isBlankPrompt(given) || (base !== null && chooses(given, base)))
    .map(({ copy, given, base }) => ({ ...given, copy, base }));
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
    comments: listComments(copies, { prompt }, evidence.text),
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
