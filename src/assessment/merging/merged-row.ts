import { responseIds, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer } from "../answers/assessment";
import type { Given, PlacedMark, ReturnedCopy } from "../answers/circulation";
import { listMarks, refusedMarkOf, responseOf, type RefusedMark } from "../answers/marks";
import { affirms } from "./affirms";
import { listComments, type OfferedComment } from "./comments";
import { joinTexts, type AuthoredText } from "./join-texts";
import { listCopyAnswers, type CopyAnswer, type LoggedItem } from "./list-copy-answers";

/** One person's answer to a statement. */
export interface GivenBy extends Given {
  readonly copy: ReturnedCopy;
  /**
   * The text that the evidence is compared with: what the person wrote in an earlier file, or what the copy came with;
   * null when it is unknown.
   */
  readonly base: string | null;
  /** A mark that does not count [M4]; the response is then the one that it probably means. */
  readonly refused: PlacedMark | null;
  /** Whether the person was asked this statement [X6]. What nobody asked for is not taken without a decision. */
  readonly isAsked: boolean;
  /** The person gives this response for the first time, or a person must decide what a mark means. */
  readonly isNew: boolean;
  /** The answer was merged before, from the same file. */
  readonly isLogged: boolean;
}

export type Outcome = "unchanged" | "taken" | "disputed";

/** A statement after the merge. */
export interface MergedRow {
  readonly statement: number;
  readonly outcome: Outcome;
  /** Whether an answer of the owner's own is replaced without a dispute, unless a decision says otherwise [J60]. */
  readonly replacesOwn: boolean;
  /** The owner's row before the merge. */
  readonly before: Given;
  /** The responses marked in the owner's row: several if it had more than one mark. */
  readonly marked: readonly ResponseId[];
  /** The answers of all copies that have one, by contributor. A response is the person's own [J1]. */
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
  /** Notes, comments and unasked texts that the owner may add to the evidence. */
  readonly comments: readonly OfferedComment[];
}

const nothing: Given = { response: null, evidence: "" };

/** What the Merge log has for one row. */
export interface LoggedRow extends LoggedItem<Given> {
  /** Whether the person saved another file later that was merged before this one. */
  readonly isOlder: (copy: ReturnedCopy) => boolean;
  readonly listOthers: (response: ResponseId | null, proposed: readonly ReturnedCopy[]) => readonly string[];
}

/** What several people answered to one row, as one answer or a dispute [J1] [J4] [J7]. */
export function mergeRow(
  checklist: Checklist,
  answer: Answer,
  copies: readonly ReturnedCopy[],
  logged: LoggedRow,
): MergedRow {
  const { statement } = answer;
  const before: Given = { response: responseOf(checklist, answer), evidence: answer.evidence };
  const answers = listCopyAnswers(copies, logged, (copy, previous) => {
    const given = copy.answers.statements.get(statement);
    return given && { ...given, response: ownResponse(copy, statement, given, previous, before) };
  })
    .map((each) => toGivenBy(each, statement))
    .filter(({ response, refused, ...given }) => response !== null || refused !== null || addsText(given));
  const proposed = answers.filter(({ isNew }) => isNew);
  const { text, left } = joinTexts(before.evidence, listTexts(answers, statement));
  const responses = listResponses(proposed);
  const [first = null, ...others] = responses;
  // What a mark means that means nothing certain is for a person to say.
  const isUnknown = proposed.some(({ response }) => response === null);
  const agrees = !isUnknown && others.length === 0 && first === before.response;
  const needsDecision = proposed.some(
    ({ copy, refused, isAsked }) =>
      refused !== null || !isAsked || copy.isOpen || copy.doubtful.includes(statement),
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
    proposed.some(
      ({ copy }) =>
        responseWhenIssued(copy, statement, logged.before(copy)) !== before.response || logged.isOlder(copy),
    );
  const isDisputed =
    isUnknown || (!agrees && first !== null && (others.length > 0 || ownerChanged || needsDecision));
  const isTaken = first !== null && !agrees;
  const outcome = isDisputed
    ? "disputed"
    : isTaken || text !== before.evidence || left.length > 0
      ? "taken"
      : "unchanged";
  const own = ownerChanged || needsDecision ? marked : [];
  const refused = [ownRefused, ...proposed.map((given) => given.refused)].filter((mark) => mark !== null);
  return {
    statement,
    outcome,
    replacesOwn:
      isTaken &&
      !isDisputed &&
      before.response !== null &&
      proposed.every(({ copy }) => logged.before(copy) === undefined),
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

/**
 * The response that a person gave; null if they gave none [J1]. A copy starts empty, so its mark is the person's own. Copies of
 * version 0.2.0 came with the owner's response: it is the person's own once they change it, or the words next to it.
 */
function ownResponse(
  { base, isBroughtIn, isOpen }: ReturnedCopy,
  statement: number,
  { response, evidence }: Given,
  previous: Given | undefined,
  before: Given,
): ResponseId | null {
  if (response === null || isBroughtIn || isOpen) return response;
  if (previous && previous.response !== null) return response;
  if (base === null) return response === before.response ? null : response;
  const issued = base.statements.get(statement) ?? nothing;
  return response === issued.response && !affirms(evidence, issued.evidence) ? null : response;
}

function toGivenBy({ copy, given, previous, isLogged }: CopyAnswer<Given>, statement: number): GivenBy {
  const refused = copy.refused.get(statement) ?? null;
  const isUnknown = refused !== null && given.response === null;
  const issued = copy.base && (copy.base.statements.get(statement) ?? nothing).evidence;
  return {
    ...given,
    copy,
    base: previous?.evidence ?? issued,
    refused,
    isAsked: copy.asked.includes(statement),
    isNew: !isLogged && (isUnknown || copy.isOpen === true || isNewResponse(given.response, previous)),
    isLogged,
  };
}

function isNewResponse(response: ResponseId | null, previous: Given | undefined): boolean {
  return response !== null && response !== previous?.response;
}

/**
 * The owner's response when the copy was issued: according to the register [X6], otherwise to the copy. The answer of the
 * person's that was merged last takes its place [J4]. Where it is unknown, the owner had none as far as anyone can tell [J2].
 */
function responseWhenIssued(
  { rowStates, base }: ReturnedCopy,
  statement: number,
  previous: Given | undefined,
): ResponseId | null {
  if (previous) return previous.response;
  const issued = rowStates ? rowStates.get(statement) : base?.statements.get(statement);
  return issued?.response ?? null;
}

/** The texts to add: not those that were merged before, nor those that nobody asked for, nor what may belong to another statement. */
function listTexts(answers: readonly GivenBy[], statement: number): readonly AuthoredText[] {
  return answers
    .filter(
      ({ copy, isAsked, isLogged }) =>
        isAsked && !isLogged && !copy.isOpen && !copy.doubtful.includes(statement),
    )
    .map(({ evidence, copy, base }) => ({ author: copy.contributor, text: evidence, base }));
}

/** What a mark that does not count may mean [M4]. */
function listChoices({ likely, response }: RefusedMark): readonly ResponseId[] {
  return likely === null ? responseIds : [likely, response];
}

/** Whether an answer has anything that was not issued, or merged before. */
export function isBrought(given: GivenBy): boolean {
  return given.isNew || addsText(given);
}

/** Whether the person wrote evidence that was not issued, or merged before. */
export function addsText({
  evidence,
  base,
  isLogged,
}: Pick<GivenBy, "evidence" | "base" | "isLogged">): boolean {
  return !isLogged && evidence.trim() !== "" && evidence !== base;
}

function listResponses(given: readonly GivenBy[]): readonly ResponseId[] {
  return [...new Set(given.flatMap(({ response }) => (response === null ? [] : [response])))];
}
