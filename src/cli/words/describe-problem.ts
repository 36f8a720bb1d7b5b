import { describeFinding } from "../../assessment/findings/words/describe-finding";
import type { JsonProblem } from "../../checklist/problems";
import type { FileProblem } from "../../file/package/problem";
import { describeFileProblem } from "../../file/words/describe-problem";
import type { JobProblem } from "../../jobs/job-problem";
import type { CliProblem, JsonContent, LockedBy, SourceKind } from "../environment/cli-problem";
import { countOf } from "./count";

/** Why a call failed and what to do next, worded to follow the name of the file or option. */
export function describeProblem(problem: CliProblem | JobProblem): string {
  switch (problem.kind) {
    case "system":
      return describeSystem(problem);
    case "exists":
      return "this file already exists. Choose another name, or add --force to overwrite it.";
    case "is-folder":
      return "this is a folder. Give the name of a file in it.";
    case "is-source":
      return `this is ${sourceWords[problem.of]}. Choose another place for the output.`;
    case "not-a-file":
      return "this is not an ordinary file. Choose another name.";
    case "one-output-twice":
      return `this and ${problem.other} are one place, or one is in the other. Give each output a separate place.`;
    case "locked":
      return `${describeHolder(problem.by)}. Wait until that is done; if it is not running any more, delete ${problem.lock} and try again.`;
    case "open-elsewhere":
      return `${problem.program} has this file open${problem.user === "" ? "" : ` for ${problem.user}`}. Close it there; if it is not open, delete the leftover ${problem.lock} and try again.`;
    case "changed":
      return "this has changed while psems was working. Nothing was written: run the command again.";
    case "file":
      return describeFile(problem.problem);
    case "not-json":
      return `this is not valid JSON (${problem.message}). Correct it and try again.`;
    case "wrong-content":
      return `${contentWords[problem.content]}: ${listJsonProblems(problem.problems)}. Correct the file and try again.`;
    case "wrong-option":
      return problem.expected;
    case "no-password":
      return "the first line is empty. Put the password there.";
    case "long-password":
      return `the password is longer than the ${problem.most} characters that Excel accepts.`;
    case "would-lose":
      return `${problem.what} Nothing was written: use --register FILE to save the workbook with its register elsewhere.`;
    case "not-sealed":
      return "this workbook is not sealed. Seal it first: psems report --seal.";
    case "no-snapshot":
      return `there is no snapshot ${problem.name}. ${problem.held.length === 0 ? "This workbook has none: take one with psems report --snapshot NAME." : `Choose one of these: ${problem.held.join(", ")}.`}`;
    case "cannot-compare":
      return `this workbook uses ${problem.titles[0]}, but ${problem.other} uses ${problem.titles[1]}. Compare two workbooks with the same checklist.`;
    case "none-usable":
      return "none of the files can be used. Nothing was written.";
    case "foreign-entry":
      return `this folder contains something that psems did not make (${problem.entry}). Choose another folder.`;
    case "folder-in-use":
      return "this folder contains the files of an earlier roll-up. Choose another folder, or add --force to replace them.";
    default:
      return describeJobProblem(problem);
  }
}

/** Why a file could not be read; here the advice may be to give a password. */
export function describeFile(problem: FileProblem): string {
  if (problem.kind === "encrypted")
    return "this workbook has a password. Give it in a file, with --password-file FILE.";
  return describeFileProblem(problem);
}

function describeJobProblem(problem: JobProblem): string {
  switch (problem.kind) {
    case "no-assessment":
      return "this workbook does not contain a checklist. Use a workbook that psems or the add-in made.";
    case "hidden-sheet-missing":
      return "the hidden sheet _psems is missing from this workbook: Excel's Document Inspector, or a person, removed it. Use a copy of the workbook from before that.";
    case "unreadable-checklist": {
      const [first] = problem.problems;
      const why = first ? `${first.place}: ${first.message}` : "it is empty";
      return `the checklist inside this workbook cannot be read (${why}). Use the version of psems that made it, or another copy.`;
    }
    case "other-version":
      return `this workbook was made from version ${problem.found.version} of the checklist ${problem.found.id}; this psems has version ${problem.used.version}. Use the version of psems that made it, or copy the answers into a new workbook.`;
    case "altered-checklist":
      return `the checklist inside this workbook has been altered. Use a copy that has not been altered.`;
    case "is-copy":
      return `this is a copy${problem.issuedTo === "" ? "" : ` for ${problem.issuedTo}`}. Use the workbook it was issued from.`;
    case "rows-without-place":
      return `nothing was written: answers in ${countOf(problem.findings.length, "row")} have no place in the checklist and would be lost. Fix this first: ${problem.findings.map((finding) => describeFinding(finding, problem.checklist)).join(" ")}`;
    case "row-missing":
      return `nothing was written: the row for ${typeof problem.item === "number" ? "statement" : "prompt"} ${problem.item} is missing. In Excel, choose Repair on Set up in the add-in.`;
    case "log-full":
      return `nothing was written: the Merge log would have ${problem.rows} rows, and the limit is ${problem.most}. Merge fewer copies, or keep a copy of the workbook and delete the oldest rows of the Merge log.`;
    case "snapshots-full":
      return `nothing was written: another snapshot would make ${problem.rows} rows on Snapshots, and the limit is ${problem.most}. Keep a copy of the workbook, then delete the oldest snapshots from this one.`;
    case "incomplete":
      return `nothing was written: ${countOf(problem.unanswered, "statement has", "statements have")} no response that counts. Answer ${problem.unanswered === 1 ? "it" : "them"} first, or add --incomplete to seal all the same.`;
    case "no-sealer":
      return "nothing was written: the seal needs the name of the person who seals. Give it with --by NAME, or fill in the assessor on the Cover.";
    case "undecided":
      return `nothing was written: ${countOf(problem.statements.length, "disputed row has", "disputed rows have")} no decision. Decide with --decisions FILE, or merge the others with --leave-open.`;
    case "nothing-to-merge":
      return "none of the files can be merged. Nothing was written.";
    case "nothing-to-undo":
      return problem.known.length === 0
        ? "the Merge log has no merge that can be undone. Nothing was written."
        : `the Merge log has no such merge. Give one of these times with --merge: ${problem.known.join(", ")}.`;
    case "all-changed-since":
      return `nothing was written: every row of this merge has been changed since (${problem.items.join(", ")}). Change them back by hand.`;
    case "too-many-sites":
      return `nothing was written: ${problem.sites} sites are too many for one workbook. Leave out --out and use --parquet FOLDER or --csv FOLDER.`;
    case "cancelled":
      return "this was cancelled. Nothing was written.";
  }
}

/** Who is writing the file, without a full stop. */
function describeHolder({ user, host, process: id, started, command }: LockedBy): string {
  if (id === null) return "another psems is writing this";
  const who = user === "" ? "psems" : user;
  return `${who} is writing this on ${host} (psems ${command}, process ${id}, since ${started})`;
}

const sourceWords: Readonly<Record<SourceKind, string>> = {
  workbook: "the original workbook, which is never overwritten",
  returned: "one of the returned files",
  site: "one of the files to roll up",
  passwords: "the file with the passwords",
  contributors: "the list of contributors",
  decisions: "the file with the decisions",
  template: "the checklist template",
  answers: "the file with the answers",
};

const contentWords: Readonly<Record<JsonContent, string>> = {
  template: "this is not a checklist template",
  answers: "these are not answers to this checklist",
  contributors: "this is not a list of contributors",
  decisions: "these are not decisions",
};

/** The first few problems in a JSON file, without a full stop. */
function listJsonProblems(problems: readonly JsonProblem[]): string {
  const listed = problems
    .slice(0, 3)
    .map(({ place, message }) => (place === "" ? message : `${place}: ${message}`));
  const more = problems.length - listed.length;
  return listed.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function describeSystem({ code, message, isWriting }: Extract<CliProblem, { kind: "system" }>): string {
  switch (code) {
    case "ENOENT":
      return isWriting
        ? "there is no such folder. Create it first, or choose another."
        : "there is no such file. Check the path.";
    case "EISDIR":
      return "this is a folder. Give the name of a file in it.";
    case "EACCES":
    case "EPERM":
      return "you do not have permission to read or write this. Check its permissions.";
    case "EEXIST":
      return "this file already exists. Choose another name, or add --force to overwrite it.";
    case "EBUSY":
      return "another program has this file open. Close it there first.";
    case "ENOTDIR":
      return "part of this path is a file, not a folder. Check the path.";
    case "ENOSPC":
      return "the disk is full. Free some space, or choose another place.";
    default:
      return `this could not be read or written (${message}). Try another place.`;
  }
}
