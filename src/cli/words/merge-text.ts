import { cutText } from "../../assessment/findings/words/describe-attached";
import type { GivenPrompt } from "../../assessment/answers/circulation";
import type { OfferedComment } from "../../assessment/merging/comments";
import { findMostCautious, listReplaced } from "../../assessment/merging/decisions";
import { describeMoment } from "../../assessment/issuing/words/covering-email";
import { nameOfPerson } from "../../assessment/merging/logged-answers";
import type { MergedPrompt } from "../../assessment/merging/merged-prompt";
import { addsText, type GivenBy, type MergedRow } from "../../assessment/merging/merged-row";
import { describeMark } from "../../assessment/words/describe-mark";
import { describeReturn } from "../../assessment/merging/words/describe-return";
import type { Checklist, ResponseId } from "../../checklist/checklist";
import { decisionOn, fileOf, rowFindings, type JudgedReturn, type MergeFound } from "../output/merge-json";
import { oneLine } from "../output/printable";
import { shortenPaths } from "../output/short-paths";

/** A merge, as readable text: the files, then the disputes, then the answers that are merged. */
export function mergeText(found: MergeFound): string {
  const { checklist, files, merge } = found;
  const lines = files.flatMap((judged) => [
    `${shorten(judged.file, found)}: ${verdictWords[judged.verdict]}${judged.contributor === null ? "" : `, from ${oneLine(judged.contributor)}`}.`,
    ...listRemarks(judged, checklist).map((remark) => `    ${oneLine(remark)}`),
  ]);
  const disputed = merge.rows.filter(({ outcome }) => outcome === "disputed");
  if (disputed.length > 0) lines.push("", `Disputed (${disputed.length})`);
  lines.push(...disputed.flatMap((row) => listDisputedLines(row, found)));
  const replaced = listReplaced(merge);
  if (replaced.length > 0) lines.push("", replacedText(replaced.length));
  lines.push(...replaced.flatMap((row) => listTakenLines(row, found)));
  const taken = merge.rows.filter(({ outcome, replacesOwn }) => outcome === "taken" && !replacesOwn);
  if (taken.length > 0) lines.push("", `Not disputed (${taken.length})`);
  lines.push(...taken.flatMap((row) => listTakenLines(row, found)));
  const prompts = merge.prompts.filter(({ outcome }) => outcome === "taken");
  if (prompts.length > 0) lines.push("", `Annex prompts (${prompts.length})`);
  lines.push(...prompts.flatMap((prompt) => listPromptLines(prompt, found)));
  lines.push(...listComments(found));
  return `${lines.join("\n").replace(/^\n/, "")}\n`;
}

/** The file's name, with folders only where another file has the same [J62]. */
function shorten(path: string, { files }: MergeFound): string {
  return oneLine(shortenPaths(files.map(({ file }) => file)).get(path) ?? path);
}

/** Says that the merged workbook is there. */
export function writtenText(out: string): string {
  return `\nWritten: ${oneLine(out)}\n`;
}

function replacedText(rows: number): string {
  return `Your own answers replaced (${rows}): you gave them before you issued the copies. To keep them, use --keep-mine, or "keep" in the decisions file`;
}

function listDisputedLines(row: MergedRow, found: MergeFound): readonly string[] {
  const label = labelIn(found.checklist);
  const by = row.alsoGivenBy.length === 0 ? "" : `, also given by ${row.alsoGivenBy.map(oneLine).join(", ")}`;
  return [
    `    Statement ${row.statement} (now ${label(row.before.response)}${by}): ${standingText(row, found)}.`,
    ...row.answers.map((given) => {
      const { evidence, isAsked } = given;
      const beside = evidence.trim() === "" ? "" : `: ${beginningOf(evidence)}`;
      return `        ${givenText(given, label)} (${sourceText(given, found)}${isAsked ? "" : ", who was not asked"})${beside}`;
    }),
  ];
}

/** What was decided on a disputed row, or why nothing is yet. */
function standingText(row: MergedRow, { checklist, decisions }: MergeFound): string {
  const label = labelIn(checklist);
  const decision = decisionOn(row, decisions);
  if (decision) {
    const what = decision.response === null ? "kept as it is" : label(decision.response);
    return `decided: ${what}, by ${oneLine(decision.by)} (${oneLine(decision.why)})`;
  }
  const cautious = findMostCautious(row);
  if (cautious !== null) return `not decided; the most cautious is ${label(cautious)}`;
  if (row.answers.some(({ isNew, isAsked }) => isNew && !isAsked))
    return "not decided: nobody asked for an answer, so you must decide";
  return row.answers.some(({ response, isNew }) => isNew && response === null)
    ? "not decided: it is not clear what a mark means, so you must decide"
    : "not decided: one of the answers is N/A, so you must decide";
}

/** Who gave the new response, and who added evidence: each is credited with their own only. */
function listTakenLines(row: MergedRow, found: MergeFound): readonly string[] {
  const label = labelIn(found.checklist);
  const isChanged = row.response !== row.before.response;
  const givers = row.answers.filter(({ isNew, response }) => isNew && response === row.response);
  const authors = [
    ...row.answers.filter(addsText).map((given) => sourceText(given, found)),
    ...row.comments.filter(({ isAdded }) => isAdded).map((comment) => authorText(comment, found)),
  ];
  const parts = [
    ...(isChanged
      ? [
          `${label(row.before.response)} becomes ${label(row.response)} (${givers.map((given) => sourceText(given, found)).join("; ")})`,
        ]
      : []),
    ...(authors.length > 0 ? [`evidence (${[...new Set(authors)].join("; ")})`] : []),
  ];
  return [
    `    Statement ${row.statement}: ${parts.join("; ")}.`,
    ...row.answers
      .filter(addsText)
      .map(({ copy, evidence }) => `        ${oneLine(copy.contributor)}: ${beginningOf(evidence)}`),
    ...rowFindings(row).map((finding) => `        ${oneLine(describeReturn(finding, found.checklist))}`),
  ];
}

/** What changes in a prompt, from whom: its texts, and what it bears on. */
function listPromptLines(row: MergedPrompt, found: MergeFound): readonly string[] {
  const { prompt, before, after, answers } = row;
  const isWritten =
    before.answer !== after.answer || before.evidence !== after.evidence || row.left.length > 0;
  const authors = [
    ...answers.filter((given) => textOf(given) !== "").map((given) => sourceText(given, found)),
    ...row.comments.filter(({ isAdded }) => isAdded).map((comment) => authorText(comment, found)),
  ];
  const choosers = answers.filter(({ bearsOn }) => bearsOn === after.bearsOn);
  const parts = [
    ...(isWritten ? [`text (${[...new Set(authors)].join("; ")})`] : []),
    ...(before.bearsOn === after.bearsOn
      ? []
      : [
          `“${beginningOf(before.bearsOn)}” becomes “${beginningOf(after.bearsOn)}” in what it bears on (${choosers.map((given) => sourceText(given, found)).join("; ")})`,
        ]),
  ];
  return [
    `    Prompt ${prompt}: ${parts.join("; ")}.`,
    ...answers
      .filter((given) => isWritten && textOf(given) !== "")
      .map((given) => `        ${oneLine(given.copy.contributor)}: ${beginningOf(textOf(given))}`),
  ];
}

function textOf({ answer, evidence }: GivenPrompt): string {
  return [answer, evidence].filter((text) => text.trim() !== "").join(" / ");
}

/** As much of a text as a line has room for; `…` shows that there is more. */
function beginningOf(text: string): string {
  const line = oneLine(text);
  return line.length > longestBeginning ? `${line.slice(0, longestBeginning)}…` : line;
}

const longestBeginning = 200;

/** Who wrote a comment. A file can claim any author, so its own contributor is named as well if it is another. */
function authorText({ author, copy }: OfferedComment, found: MergeFound): string {
  const { contributor } = copy;
  if (nameOfPerson(author) === nameOfPerson(contributor)) return oneLine(author);
  return `${oneLine(author)}, so says ${shorten(fileOf(copy, found), found)}, from ${oneLine(contributor)}`;
}

/** The person, their file and when it was saved: `Anna Smith, a/reply.xlsx, saved 20 November 2026, 14:05 UTC`. */
function sourceText({ copy }: Pick<GivenBy, "copy">, found: MergeFound): string {
  const { contributor, savedAt, isOpen } = copy;
  return [
    oneLine(contributor),
    shorten(fileOf(copy, found), found),
    ...(savedAt === "" ? [] : [`saved ${describeMoment(savedAt)}`]),
    ...(isOpen ? ["left open before"] : []),
  ].join(", ");
}

/** A response, or a mark that does not count: `“No” under Yes (PLAN Policy, C6), probably No` [M4]. */
function givenText({ response, refused }: GivenBy, label: (response: ResponseId | null) => string): string {
  if (refused === null) return label(response);
  const { sheet, address } = refused;
  const likely = response === null ? "" : `, probably ${label(response)}`;
  return `${oneLine(describeMark(refused, label))} (${oneLine(sheet)}, ${address})${likely}`;
}

function labelIn({ responses }: Pick<Checklist, "responses">): (response: ResponseId | null) => string {
  return (response) => responses.find(({ id }) => id === response)?.label ?? "no response";
}

/** The comments that can be added to the evidence, with the ids that a decisions file uses. */
function listComments(found: MergeFound): readonly string[] {
  const { rows, prompts } = found.merge;
  const lines = [
    ...rows.flatMap(({ statement, comments }) => comments.map(commentLine(`statement ${statement}`, found))),
    ...prompts.flatMap(({ prompt, comments }) => comments.map(commentLine(`prompt ${prompt}`, found))),
  ];
  if (lines.length === 0) return [];
  return ["", `Comments (${lines.length}), added only if the decisions file lists them`, ...lines];
}

function commentLine(item: string, found: MergeFound): (comment: OfferedComment) => string {
  return (comment) => {
    const { id, text, isAdded } = comment;
    const author = authorText(comment, found);
    return `    ${id}${isAdded ? " (added)" : ""}, ${item}, ${author}: ${oneLine(cutText(text))}`;
  };
}

const verdictWords: Readonly<Record<JudgedReturn["verdict"], string>> = {
  accepted: "accepted",
  "accepted-with-remarks": "accepted, with remarks",
  refused: "refused",
};

/** The most remarks of one kind that are printed of a file, so that none of another kind is buried; `--json` has them all. */
const mostRemarks = 20;

function listRemarks({ unread, findings }: JudgedReturn, checklist: Checklist): readonly string[] {
  if (unread) return [unread.message];
  const counts = new Map<string, number>();
  const shown = findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostRemarks;
  });
  const more = [...counts].filter(([, count]) => count > mostRemarks);
  return [
    ...shown.map((finding) => describeReturn(finding, checklist)),
    ...more.map(
      ([code, count]) => `${count - mostRemarks} more remarks of the kind ${code}: --json lists them.`,
    ),
  ];
}

export function namelessText(file: string): string {
  return `${file}: give the name of the person who filled it in, with --name "${file}=NAME".`;
}

export function idleCommentText(id: string): string {
  return `${oneLine(id)}: no copy has a comment with this id, or its text is in the evidence already. It is ignored.`;
}

export function idlePersonText(name: string): string {
  return `${oneLine(name)}: there is no disputed row that only this person was asked and answered. --take-from is ignored.`;
}

export function idleDecisionText(statement: number): string {
  return `Statement ${statement} is not disputed, and your own answer to it is not replaced: the decision on it is ignored.`;
}
