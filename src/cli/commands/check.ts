import { succeed } from "../../spreadsheet/result";
import { judge } from "../../workbook/reading/judge";
import type { Environment, Outcome } from "../environment/environment";
import { openAssessment } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { warnUnread } from "../files/unread-cells";
import { checkJson, scoreJson, type JudgedFile } from "../output/check-json";
import { printResult } from "../output/print-result";
import { checkText, scoreText } from "../words/check-text";
import { refusalLine } from "../words/refusal-line";
import { commonOptions, type CommandContext } from "./context";

interface CheckOptions {
  readonly json?: true | undefined;
  readonly passwordFile?: string | undefined;
}

/** How a command prints the workbooks that it checked. */
interface Shown {
  readonly json: (judged: JudgedFile) => object;
  readonly text: (judged: JudgedFile) => string;
  /** Whether the findings are printed. */
  readonly listsFindings: boolean;
}

export function declareCheck(context: CommandContext): void {
  const shown = { json: checkJson, text: checkText, listsFindings: true };
  declare(context, "check", "list the rows that need correcting or checking", shown);
}

export function declareScore(context: CommandContext): void {
  const shown = { json: scoreJson, text: scoreText, listsFindings: false };
  declare(context, "score", "print scores, their ranges and ratings", shown);
}

function declare(
  { program, environment, finish }: CommandContext,
  name: string,
  summary: string,
  shown: Shown,
): void {
  program
    .command(name)
    .summary(summary)
    .argument("<workbook...>")
    .option(...commonOptions.json)
    .option(...commonOptions.passwords)
    .action((files, options) => finish(judgeFiles(files, options, shown, environment)));
}

/**
 * Checks workbooks one after the other.
 * @returns 1 if any has work or an error left, 2 if any could not be used, otherwise 0
 */
async function judgeFiles(
  files: readonly string[],
  { json, passwordFile }: CheckOptions,
  shown: Shown,
  environment: Environment,
): Promise<Outcome> {
  const passwords = await readPasswords(passwordFile);
  if (!passwords.ok) return passwords;
  const judged: JudgedFile[] = [];
  for (const file of files) {
    const opened = await openAssessment(file, passwords.value, environment);
    if (opened.ok) {
      const { own } = opened.value;
      if (!shown.listsFindings) warnUnread(file, own, environment);
      judged.push({ file, rule: own.assessment.rule, copy: own.copy, ...judge(own) });
    } else environment.warn(refusalLine(opened.problem));
  }
  if (judged.length > 0) {
    const data = judged.map(shown.json);
    const text = judged.map(shown.text).join("\n");
    printResult(environment, json, files.length === 1 ? data[0] : data, text);
  }
  if (judged.length < files.length) return succeed(2);
  const isDone = judged.every(({ findings }) => findings.every(({ severity }) => severity === "warning"));
  return succeed(isDone ? 0 : 1);
}
