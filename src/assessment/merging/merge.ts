import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment, PromptAnswer } from "../answers/assessment";
import type { Given, GivenPrompt, ReturnedCopy } from "../answers/circulation";
import { joinTexts, type AuthoredText } from "./join-texts";
import { listMarks, responseOf } from "../answers/marks";
import { listCopies, listCopyAnswers, type LoggedItem } from "./copy-answers";
import { findLoggedAnswers } from "./logged-answers";

/** What one copy says to a statement. */
export interface GivenBy extends Given {
  readonly copy: ReturnedCopy;
  /** What the owner's row held when the copy was issued, or what the person said before; null when that is not known. */
  readonly base: Given | null;
  /** The response is another than the one that was issued, or merged before. */
  readonly isNew: boolean;
}

export type Outcome = "unchanged" | "taken" | "disputed";

/** A statement after the copies that came back. */
export interface MergedRow {
  readonly statement: number;
  readonly outcome: Outcome;
  /** What the owner's row held before. */
  readonly before: Given;
  /** The responses that were marked in it: several where it was marked twice. */
  readonly marked: readonly ResponseId[];
  /** What every copy says that says anything, by contributor. */
  readonly answers: readonly GivenBy[];
  /** Of a disputed row: who said the owner's response when their copies were merged, and says it still. */
  readonly saidBy: readonly string[];
  /** The responses that a disputed row is between: the new ones, and the owner's own where that is one of them. */
  readonly between: readonly ResponseId[];
  /** The response afterwards; for a disputed row the owner's, until a person decides. */
  readonly response: ResponseId | null;
  /** The evidence afterwards, which is joined whatever is decided. */
  readonly evidence: string;
  /** Evidence that there was no room for in the cell. */
  readonly left: readonly AuthoredText[];
}

/** A prompt of the annex after the copies that came back: texts are joined, so nothing is ever disputed. */
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
}

/** What merging would do; nothing is done yet. */
export interface Merge {
  readonly rows: readonly MergedRow[];
  readonly prompts: readonly MergedPrompt[];
}

const nothing: Given = { response: null, evidence: "" };
const noTexts: GivenPrompt = { answer: "", evidence: "", bearsOn: "" };

/**
 * Merges the copies that came back into the owner's assessment, row by row: `taken` where one person answered or all agree,
 * `disputed` where answers differ, where somebody changed what the owner changed too, or where a person must look first. A
 * blank never overwrites an answer. The order of the copies says nothing, and what the log has of a copy already counts as
 * what was issued, so that merging again changes nothing.
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
      mergeRow(answers.get(number) ?? { statement: number, marks: [], evidence: "" }, copies, {
        isOlder: logged.isOlder,
        listOthers: (response, proposed) => logged.listOthers(number, response, proposed),
        // What a copy without a base says may be a person's choice, and be another the next time; all of it is in the log.
        said: (copy, given) =>
          copy.base !== null && logged.isMerged(copy) ? given : logged.inFile(copy, number),
        before: (copy) => logged.statement(copy, number),
      }),
    ),
    prompts: (checklist.annex?.tables ?? [])
      .flatMap((table) => table.prompts)
      .map(({ id }) =>
        mergePrompt(id, prompts.get(id), copies, {
          isOlder: logged.isOlder,
          said: (copy, given) => (logged.isMerged(copy) ? given : undefined),
          before: (copy) => logged.prompt(copy, id),
        }),
      ),
  };
}

interface SettledRow extends LoggedItem<Given> {
  readonly listOthers: (response: ResponseId | null, proposed: readonly ReturnedCopy[]) => readonly string[];
}

function mergeRow(answer: Answer, copies: readonly ReturnedCopy[], logged: SettledRow): MergedRow {
  const { statement } = answer;
  const before: Given = { response: responseOf(answer), evidence: answer.evidence };
  const answers = listCopyAnswers(
    copies,
    logged,
    (copy) => copy.answers.statements.get(statement),
    ({ base }) => base && (base.statements.get(statement) ?? nothing),
  )
    .filter(({ given }) => given.response !== null || given.evidence.trim() !== "")
    .map(({ copy, given, base }): GivenBy => {
      const isNew = given.response !== null && given.response !== (base ?? before).response;
      return { ...given, copy, base, isNew };
    });
  const proposed = answers.filter(({ isNew }) => isNew);
  const { text, left } = joinTexts(
    before.evidence,
    // What stands in a row in doubt may belong to another statement: it is in the log.
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
  const agrees = others.length === 0 && first === before.response;
  const isDoubtful = proposed.some(({ copy }) => copy.doubtful.includes(statement));
  const marked = listMarks(answer).map(({ response }) => response);
  const saidBy = logged.listOthers(
    before.response,
    proposed.map(({ copy }) => copy),
  );
  const ownerChanged =
    marked.length > 1 ||
    saidBy.length > 0 ||
    proposed.some((given) => changedSince(given, before) || logged.isOlder(given.copy));
  const isDisputed = !agrees && first !== null && (others.length > 0 || ownerChanged || isDoubtful);
  const isTaken = first !== null && !agrees;
  const outcome = isDisputed
    ? "disputed"
    : isTaken || text !== before.evidence || left.length > 0
      ? "taken"
      : "unchanged";
  const own = ownerChanged || isDoubtful ? marked : [];
  return {
    statement,
    outcome,
    before,
    marked,
    answers,
    saidBy: isDisputed ? saidBy : [],
    between: isDisputed ? [...new Set([...own, ...responses])] : [],
    response: isTaken && !isDisputed ? first : before.response,
    evidence: text,
    left,
  };
}

/** Whether an answer says what was not there when the copy went out, or was merged before. */
export function isBrought({ isNew, evidence, base }: GivenBy): boolean {
  return isNew || (evidence.trim() !== "" && evidence !== base?.evidence);
}

/** Whether the owner's row holds another response than when the copy was issued; when that is not known, any response counts. */
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
      // Without a base nobody knows that they chose what a blank prompt bears on.
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
  };
}

function isBlankPrompt({ answer, evidence }: GivenPrompt): boolean {
  return `${answer}${evidence}`.trim() === "";
}

/** Whether somebody chose what a prompt bears on; a blank is no choice. */
export function chooses(given: GivenPrompt, base: GivenPrompt): boolean {
  return given.bearsOn.trim() !== "" && given.bearsOn !== base.bearsOn;
}

/** Which statements a prompt bears on: what somebody chose, as long as nobody chose otherwise. */
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
