import type { Check } from "../../../src/hostcheck/bench/check";
import type { Answer, Question } from "../../../src/hostcheck/bench/question";
import { supportsSet } from "../../../src/hostcheck/bench/host-facts";
import { Skipped } from "../../../src/hostcheck/bench/question";
import type { RunOptions } from "../../../src/hostcheck/bench/run-checks";
import { read } from "../../../src/file/reading/read";
import type { Simulator } from "../../../src/simulator";
import { letSave } from "./let-save";

/** Longer than the simulator takes to answer a request. */
const moment = 50;

/** The options of a run without a tester, on a page where all works. */
export const unattended: RunOptions = {
  supportsSet,
  ask: () => Promise.reject(new Skipped()),
  pause: () => new Promise((resolve) => setTimeout(resolve, moment)),
  page: {
    violations: () => [],
    askWorker: (text) => Promise.resolve(`${text}!`),
    view: () => "other",
  },
};

/**
 * The options of a run with a tester, who does what the checks ask on a simulator, and answers what is then to be seen.
 * @param sees answers something else, where it gives an answer
 */
export function testerOn(
  simulator: Simulator,
  sees: (question: Question) => Partial<Answer> = () => ({}),
): RunOptions {
  letSave(simulator);
  return {
    ...unattended,
    ask: async (question, check) => {
      const { choice, given = "" } = { ...(await answer(simulator, question, check)), ...sees(question) };
      if (!(choice in question.answers)) throw new Error(`${check.id} offers no answer ${choice}.`);
      return { choice, given };
    },
  };
}

async function answer(
  simulator: Simulator,
  { answers, control, steps }: Question,
  { id }: Check,
): Promise<Pick<Answer, "choice"> & Partial<Answer>> {
  const { sheet } = simulator.shown;
  if (id.startsWith("typing-")) {
    simulator.setEditing("begin" in answers);
    if ("begin" in answers) return { choice: "begin" };
    simulator.type(sheet, "B2", "t");
    return { choice: "done" };
  }
  if (id.startsWith("second-mark")) {
    const typed = simulator.type(sheet, "D6", "X");
    return { choice: typed.ok ? "accepted" : "refused" };
  }
  if (id.startsWith("new-workbook")) return { choice: await lookAround(simulator, answers, steps) };
  if (id === "stale-shown-manual") return { choice: "shown" };
  if (id === "index-circular") return { choice: "go" in answers ? "go" : "silent" };
  switch (control?.kind) {
    case "text":
      return { choice: "kept", given: "abc" };
    case "copy":
      return { choice: "done", given: control.text };
    case "download":
      return { choice: control.names.length === 1 ? "saved" : "three" };
    case "files":
      return { choice: "done", given: "12" };
    case "drop":
      return { choice: "done", given: "1" };
    default:
      return { choice: { "two-panes": "one", "page-drop-beside": "stayed" }[id] ?? "forgotten" };
  }
}

/** What a person sees after new workbooks opened. */
async function lookAround(
  simulator: Simulator,
  answers: Question["answers"],
  steps: readonly string[],
): Promise<string> {
  const { createdWorkbooks, workbook } = simulator;
  if ("open" in answers) {
    createdWorkbooks.length = 0;
    return "open";
  }
  const wasInFront = workbook.isInFront;
  simulator.bringToFront();
  if ("new" in answers) return wasInFront ? "old" : "new";
  if ("three" in answers) return ["none", "one", "two", "three"][createdWorkbooks.length] ?? "";
  const [first = ""] = createdWorkbooks;
  const password = /type: (.*)$/m.exec(steps.join("\n"))?.[1];
  if ("asked" in answers && password !== undefined)
    return (await shows(first, "opened", [password])) && !(await shows(first, "opened", []))
      ? "asked"
      : "nothing";
  if ("opened" in answers) return (await shows(first, "opened", [])) ? "opened" : "nothing";
  if ("last" in answers) return wasInFront ? "old" : "last";
  return ["no", "numbered"].find((choice) => choice in answers) ?? "";
}

async function shows(base64: string, text: string, passwords: readonly string[]): Promise<boolean> {
  const file = await read(Uint8Array.from(Buffer.from(base64, "base64")), { passwords });
  return file.ok && file.value.grids[0]?.cells.flat().includes(text) === true;
}
