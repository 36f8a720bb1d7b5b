import type { Details } from "../../assessment/answers/assessment";
import { parseAnswers } from "../../assessment/answers/answers-file";
import { blankAssessment } from "../../assessment/answers/blank-assessment";
import type { Checklist } from "../../checklist/checklist";
import { loadChecklist } from "../../checklist/load";
import { create } from "../../jobs/create";
import { toSerialDate } from "../../spreadsheet/days";
import { succeed, type Result } from "../../spreadsheet/result";
import type { Environment, Outcome, Refusal } from "../environment/environment";
import { refuse } from "../files/disk";
import { readJson } from "../files/json";
import { makeFilePort } from "../saving/file-port";
import { withOutputs, type Outputs } from "../saving/outputs";
import { generatedText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";

interface GenerateOptions {
  readonly out: string;
  readonly template?: string | undefined;
  readonly answers?: string | undefined;
  readonly organisation?: string | undefined;
  readonly site?: string | undefined;
  readonly assessor?: string | undefined;
  readonly date?: string | undefined;
  readonly force?: boolean | undefined;
}

export function declareGenerate({ program, environment, finish }: CommandContext): void {
  program
    .command("generate")
    .summary("make a checklist workbook")
    .requiredOption("--out <file>", "where the workbook goes")
    .option("--template <file>", "another checklist, as JSON")
    .option("--answers <file>", "details and responses to fill in, as JSON")
    .option("--organisation <text>", "the organisation, for the Cover")
    .option("--site <text>", "the site, for the Cover")
    .option("--assessor <text>", "the assessor, for the Cover")
    .option("--date <yyyy-mm-dd>", "the day of the assessment")
    .option(...commonOptions.force)
    .action((options) => finish(claimAndGenerate(options, environment)));
}

async function claimAndGenerate(options: GenerateOptions, environment: Environment): Promise<Outcome> {
  const { out, template, answers, force = false } = options;
  const inputs = [
    { path: template, of: "template" },
    { path: answers, of: "answers" },
  ] as const;
  const wanted = { command: "generate", files: [{ path: out, force }], inputs };
  return withOutputs(wanted, environment, (outputs) => generate(options, outputs, environment));
}

/** Makes a workbook and writes it: all of it, or nothing. */
async function generate(
  options: GenerateOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out, template, date } = options;
  if (date !== undefined && toSerialDate(date) === undefined)
    return refuse("--date", {
      kind: "wrong-option",
      expected: `${date} is not a date. Write it as 2026-03-31.`,
    });
  const details = readDetails(options, environment.checklist);
  if (!details.ok) return details;
  const checklist =
    template === undefined
      ? succeed(environment.checklist)
      : await readJson(template, "template", (json) => loadChecklist(json));
  if (!checklist.ok) return checklist;
  const given =
    options.answers === undefined
      ? succeed(blankAssessment(checklist.value))
      : await readJson(options.answers, "answers", (json) => parseAnswers(checklist.value, json));
  if (!given.ok) return given;
  const assessment = { ...given.value, details: { ...given.value.details, ...details.value } };
  const port = makeFilePort(null, out, outputs, environment);
  const created = await create(port, checklist.value, assessment);
  if (!created.ok) return created;
  environment.show(generatedText(out, checklist.value.title));
  return succeed(0);
}

/** The details given as options; the rules of an answers file apply to them too. */
function readDetails(
  { organisation, site, assessor, date }: GenerateOptions,
  checklist: Checklist,
): Result<Partial<Details>, Refusal> {
  const given = Object.entries({ organisation, site, assessor, date });
  const details = Object.fromEntries(given.filter(([, text]) => text !== undefined));
  const parsed = parseAnswers(checklist, { details });
  if (parsed.ok) return succeed(details);
  const [problem] = parsed.problem;
  const option = `--${problem?.place.replace("details.", "") ?? ""}`;
  return refuse(option, { kind: "wrong-option", expected: `this ${problem?.message ?? ""}. Change it.` });
}
