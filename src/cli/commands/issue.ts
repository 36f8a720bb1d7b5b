import { Option } from "@commander-js/extra-typings";
import { join } from "node:path";
import type { CopyContents } from "../../assessment/answers/circulation";
import { isMarked } from "../../assessment/answers/marks";
import { parseContributors } from "../../assessment/issuing/contributors-file";
import { describeCovering } from "../../assessment/issuing/words/covering-email";
import { issue as issueCopies } from "../../jobs/issue";
import { fail, succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { refuse } from "../files/disk";
import { readJson } from "../files/json";
import { aboutFile, openFile, readOwnersIn } from "../files/open-file";
import { choosePassword, readPasswords } from "../files/passwords";
import { listUnread } from "../files/unread-cells";
import { printResult } from "../output/print-result";
import { makeIssuePort } from "../saving/issue-port";
import { withOutputs, type Outputs, type Wanted } from "../saving/outputs";
import { leadToOneFile } from "../saving/true-path";
import { issuedText, unprotectedText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { warnNotCarried } from "./output-file";

interface IssueOptions {
  readonly to: string;
  readonly out: string;
  readonly withMyAnswers?: true | undefined;
  readonly withEverything?: true | undefined;
  /** The name of `withEverything` in version 0.2.0. */
  readonly shareAll?: true | undefined;
  readonly returnTo?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly register?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: true | undefined;
}

export function declareIssue({ program, environment, finish }: CommandContext): void {
  program
    .command("issue")
    .summary("make a copy for each contributor on a list")
    .argument("<workbook>", "the original workbook; its register lists the copies")
    .requiredOption("--to <file>", "the contributors, as JSON")
    .requiredOption("--out <folder>", "where the copies go")
    .addOption(
      new Option("--with-my-answers", "show your answers next to the questions, locked").conflicts([
        "withEverything",
        "shareAll",
      ]),
    )
    .option("--with-everything", "show your answers and the rest of the assessment, locked")
    .addOption(new Option("--share-all", "the name of --with-everything in version 0.2.0").hideHelp())
    .option("--return-to <text>", "who the copies go back to (default: the assessor)")
    .option("--password-file <file>", "encrypt the copies with the password on the first line")
    .option("--register <file>", "save the workbook with its register here instead")
    .option(...commonOptions.force)
    .option(...commonOptions.json)
    .action((workbook, options) => finish(claimAndIssue(workbook, options, environment)));
}

/** The register is read and written under one lock, so no row of another call is lost. */
async function claimAndIssue(
  workbook: string,
  options: IssueOptions,
  environment: Environment,
): Promise<Outcome> {
  const { out, to, passwordFile, force = false } = options;
  const register = options.register ?? workbook;
  const isElsewhere = !(await leadToOneFile(register, workbook));
  const wanted: Wanted = {
    command: "issue",
    files: [{ path: register, force: force || !isElsewhere, isRead: !isElsewhere }],
    copies: out,
    inputs: [
      { path: isElsewhere ? workbook : undefined, of: "workbook" },
      { path: to, of: "contributors" },
      { path: passwordFile, of: "passwords" },
    ],
  };
  return withOutputs(wanted, environment, (outputs) =>
    issue(workbook, { ...options, register, isElsewhere }, outputs, environment),
  );
}

function chooseContents({ withMyAnswers, withEverything, shareAll }: IssueOptions): CopyContents {
  if (withEverything ?? shareAll) return "everything";
  return withMyAnswers ? "my-answers" : "blank";
}

/** Makes the copies and records them in the register: all of them, or none. */
async function issue(
  workbook: string,
  options: IssueOptions & { readonly register: string; readonly isElsewhere: boolean },
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out, register, isElsewhere, force = false } = options;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openFile(workbook, passwords.value, environment);
  if (!opened.ok) return opened;
  const own = await readOwnersIn(opened.value, environment);
  if (!own.ok) return own;
  const { checklist, assessment } = own.value.own;
  const contributors = await readJson(options.to, "contributors", (json) =>
    parseContributors(checklist, json),
  );
  if (!contributors.ok) return contributors;
  const whole = await opened.value.readWhole();
  if (!whole.ok) return whole;
  const [lost] = [...whole.value.notCarried, ...listUnread(opened.value.interpretation)];
  if (!isElsewhere && lost !== undefined) return refuse(workbook, { kind: "would-lose", what: lost });
  const password =
    options.passwordFile === undefined ? succeed("") : choosePassword(options.passwordFile, passwords.value);
  if (!password.ok) return password;
  const pathOf = (name: string): string => join(out, `${name}.xlsx`);

  const returnTo = options.returnTo ?? assessment.details.assessor;
  const includes = chooseContents(options);
  const port = makeIssuePort(opened.value, register, pathOf, force, outputs, environment);
  const issued = aboutFile(
    workbook,
    await issueCopies(port, {
      requests: contributors.value.map((asked) => ({ ...asked, returnTo, includes })),
      password: password.value,
      isHandedOver: true,
    }),
  );
  if (!issued.ok) return issued;
  if (issued.value.stopped) return fail(issued.value.stopped);
  const { marking } = assessment;
  if (isMarked(marking) && password.value === "") environment.warn(unprotectedText(workbook, marking));
  if (isElsewhere) await warnNotCarried(opened.value, register, environment);
  const { organisation } = assessment.details;
  const made = issued.value.copies.map(({ name: contributor, email, due, asked, copyId, fileName }) => ({
    name: contributor,
    email,
    due,
    asked,
    file: pathOf(fileName),
    copyId,
    covering: describeCovering({ checklist, returnTo, organisation, name: contributor, due, asked }),
  }));
  const text = `${made.map(({ file, asked }) => issuedText(file, asked)).join("\n")}\n`;
  printResult(environment, options.json, made, text);
  return succeed(0);
}
