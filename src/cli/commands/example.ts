import { join } from "node:path";
import content from "../../../assets/example/example.json";
import { write } from "../../file/writing/write";
import { makeExample } from "../../jobs/example";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { withOutputs, type Outputs } from "../saving/outputs";
import { exampleText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";

interface ExampleOptions {
  readonly out: string;
  readonly force?: boolean | undefined;
}

export function declareExample({ program, environment, finish }: CommandContext): void {
  program
    .command("example")
    .summary("make an example: a workbook and three returned copies")
    .requiredOption("--out <folder>", "where the workbooks go")
    .option(...commonOptions.force)
    .action((options) => finish(claimAndMake(options, environment)));
}

async function claimAndMake(options: ExampleOptions, environment: Environment): Promise<Outcome> {
  const wanted = { command: "example", copies: options.out, inputs: [] };
  return withOutputs(wanted, environment, (outputs) => make(options, outputs, environment));
}

/** Makes the example of a made-up port [C14]: all of its workbooks, or none. */
async function make(
  { out, force = false }: ExampleOptions,
  outputs: Outputs,
  { checklist, today, show, calledAs = "psems" }: Environment,
): Promise<Outcome> {
  const { own, copies } = makeExample(checklist, content, today());
  const files = [own, ...copies].map(({ name, plan }) => ({ path: join(out, `${name}.xlsx`), plan }));
  const claimed = await outputs.addCopies(files.map(({ path }) => ({ path, force })));
  if (!claimed.ok) return claimed;
  for (const { path, plan } of files) {
    const staged = await outputs.stageFile(path, await write(plan()));
    if (!staged.ok) return staged;
  }
  const committed = await outputs.commit();
  if (!committed.ok) return committed;
  const [first = "", ...returned] = files.map(({ path }) => path);
  show(exampleText(calledAs, out, first, returned));
  return succeed(0);
}
