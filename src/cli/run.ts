import { limits } from "../file/package/limits";
import { readCall, usage } from "./arguments";
import { board } from "./commands/board";
import { compare } from "./commands/compare";
import { Failure } from "./input/failure";
import { generate } from "./commands/generate";
import { issue } from "./commands/issue";
import { merge } from "./commands/merge";
import { openWorkbook, type OpenedWorkbook } from "./input/open-workbook";
import { oneLine, printable, printableJson } from "./output/printable";
import { renew } from "./commands/renew";
import { makeReport } from "./commands/report";
import { rollup } from "./commands/rollup";
import { checkReport, checkText, limitsText, scoreReport, scoreText } from "./output/score-output";
import { verify } from "./commands/verify";
import type { ExitStatus, World } from "./input/world";

/** Carries out one call of the command line. @param words the words after the program's name */
export async function run(words: readonly string[], outside: World): Promise<ExitStatus> {
  const world: World = {
    ...outside,
    print: (text) => outside.print(printable(text)),
    complain: (line) => outside.complain(`psems: ${oneLine(line)}`),
  };
  const call = readCall(words);
  switch (call.kind) {
    case "help":
      world.print(usage);
      return 0;
    case "version":
      world.print(`${world.version}\n`);
      return 0;
    case "unusable":
      world.complain(`${call.message}. See psems --help.`);
      return 2;
    case "generate":
      return (await attempt(() => generate(call, world), world)).ok ? 0 : 2;
    case "issue":
      return (await attempt(() => issue(call, world), world)).ok ? 0 : 2;
    case "merge": {
      const merged = await attempt(() => merge(call, world), world);
      return merged.ok ? merged.value : 2;
    }
    case "rollup": {
      const rolledUp = await attempt(() => rollup(call, world), world);
      return rolledUp.ok ? rolledUp.value : 2;
    }
    case "check":
      return report(call, world, checkReport, checkText);
    case "score":
      return report(call, world, scoreReport, scoreText);
    case "compare": {
      const compared = await attempt(() => compare(call, world), world);
      return compared.ok ? compared.value : 2;
    }
    case "renew":
      return (await attempt(() => renew(call, world), world)).ok ? 0 : 2;
    case "report":
      return (await attempt(() => makeReport(call, world), world)).ok ? 0 : 2;
    case "board":
      return (await attempt(() => board(call, world), world)).ok ? 0 : 2;
    case "verify": {
      const verified = await attempt(() => verify(call, world), world);
      return verified.ok ? verified.value : 2;
    }
    case "limits":
      world.print(call.json ? `${printableJson(limits)}\n` : limitsText());
      return 0;
  }
}

async function report(
  call: { readonly files: readonly string[]; readonly json: boolean },
  world: World,
  toData: (workbook: OpenedWorkbook) => object,
  toText: (workbook: OpenedWorkbook) => string,
): Promise<ExitStatus> {
  const opened: OpenedWorkbook[] = [];
  for (const file of call.files) {
    const workbook = await attempt(() => openWorkbook(file, world), world);
    if (workbook.ok) opened.push(workbook.value);
  }
  if (call.json) {
    const data = opened.map(toData);
    if (data.length > 0) world.print(`${printableJson(call.files.length === 1 ? data[0] : data)}\n`);
  } else {
    world.print(opened.map(toText).join("\n"));
  }
  if (opened.length < call.files.length) return 2;
  return opened.some((workbook) => workbook.findings.some((finding) => finding.severity === "error")) ? 1 : 0;
}

/** Runs one step; a file that cannot be used becomes one line, anything else is our own fault and is thrown on. */
async function attempt<Value>(
  step: () => Promise<Value>,
  world: World,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false }> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    world.complain(error.message);
    return { ok: false };
  }
}
