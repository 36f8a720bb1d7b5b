import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { readSiteFile } from "../../../src/cli/rollup/read-site-file";
import { readOnThreads } from "../../../src/cli/rollup/reader-pool";
import { serveReader } from "../../../src/cli/rollup/serve-reader";
import type { ReaderThread, ThreadAnswer, ThreadRequest } from "../../../src/cli/environment/thread-messages";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { psems, stamp } from "../../support/psems";
import { Desk } from "../../support/cli/call";
import { inProject } from "../../support/root";

const desk = new Desk();
afterAll(() => desk.clear());
const names = ["a", "b", "c", "d", "e"];

beforeAll(async () => {
  for (const [index, name] of names.entries()) {
    const checklist = index % 2 === 0 ? smallChecklist : psems;
    const plan = planWorkbook(checklist, answeringAll(checklist, "yes"), { ...stamp, assessmentId: name });
    writeFileSync(desk.at(`${name}.xlsx`), await write(plan));
  }
});

/** A thread that does its work in this one. */
function startHere(): ReaderThread {
  let answer: (said: ThreadAnswer) => void = () => undefined;
  let ask: (request: ThreadRequest) => void = () => undefined;
  serveReader(
    {
      on: (_, listener) => (ask = listener),
      postMessage: (said) => answer(structuredClone(said)),
    },
    psems,
  );
  return {
    postMessage: (request) => ask(request),
    terminate: async () => undefined,
    on: (event: string, listener: unknown) => {
      if (event === "message") answer = listener as typeof answer;
    },
  };
}

/** A thread of Node's that answers nothing sensible, and does to some files what their name says. */
function startOdd(): ReaderThread {
  const script = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ file }) => {
      if (file === "exit") process.exit(7);
      if (file === "throw") throw new Error("Something broke.");
      if (file === "memory") { const all = []; for (;;) all.push(Array(1000).fill({}).map(() => ({}))); }
      parentPort.postMessage({ kind: "read", checklist: null, read: {
        file, hasMacros: false, found: { kind: "unused", why: { kind: "no-checklist" } } } });
    });`;
  return new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
}

test.each([1, 2, 8])(
  "[O9] %i threads find what one after the other finds, in the order of the files",
  async (threads) => {
    const files = [...names.map((name) => desk.at(`${name}.xlsx`)), desk.at("gone.xlsx")];
    const alone = [];
    for (const file of files) alone.push(await readSiteFile(file, [], psems));
    const found = await readOnThreads(files, [], threads, startHere, psems);
    expect(found).toEqual(alone);
    // One checklist that many files hold is kept once.
    const checklists = found.flatMap((read) =>
      read.found.kind === "site" ? [read.found.site.checklist] : [],
    );
    expect(new Set(checklists).size).toBe(2);
  },
);

test.each([1, 2])(
  "[O4] a thread that dies costs the file that it was reading (%i threads)",
  async (threads) => {
    const files = ["one", "exit", "two", "throw", "three", "memory", "four"];
    const found = await readOnThreads(files, [], threads, startOdd, psems);
    expect(found.map(({ file }) => file)).toEqual(files);
    const words = found.map(({ found: what }) =>
      what.kind === "unused" && what.why.kind === "not-opened" ? what.why.words.split(". ")[0] : "read",
    );
    expect(words).toEqual([
      "read",
      "Reading the file failed: the thread that read it has ended",
      "read",
      "Reading the file failed: Something broke",
      "read",
      "Reading the file failed: it needs more memory than a file is given",
      "read",
    ]);
  },
);

test("[O9] the command line as it is built reads with threads of its own", async () => {
  const files = ["b", "d"].map((name) => desk.at(`${name}.xlsx`));
  const script = inProject("dist", "psems.js");
  const words = [
    "rollup",
    ...files,
    desk.at("gone.xlsx"),
    "--csv",
    desk.at("csv"),
    "--json",
    "--workers",
    "2",
  ];
  const [status, out, errors] = await new Promise<readonly [unknown, string, string]>((resolve) =>
    execFile(process.execPath, [script, ...words], (error, stdout, stderr) =>
      resolve([error?.code ?? 0, stdout, stderr]),
    ),
  );
  expect([status, errors]).toEqual([
    2,
    `psems: ${desk.at("gone.xlsx")}: There is no such file. Check the path.\n`,
  ]);
  const here = await desk.call([
    "rollup",
    ...files,
    desk.at("gone.xlsx"),
    "--csv",
    desk.at("here"),
    "--json",
  ]);
  expect(out).toBe(here.out);
});
