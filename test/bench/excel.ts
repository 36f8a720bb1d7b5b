import type { Given, ReturnedCopy } from "../../src/assessment/answers/circulation";
import { decideCautiously } from "../../src/assessment/merging/decisions";
import { mergeCopies } from "../../src/assessment/merging/merge";
import { listStatements, type Checklist } from "../../src/checklist/checklist";
import type { MergeWanted } from "../../src/jobs/merge";
import { createSimulator } from "../../src/simulator";
import { unwatched } from "../../src/spreadsheet/run";
import { makeExcelPort } from "../../src/taskpane/excel/excel-port";
import { realExcel } from "../../src/taskpane/excel/real-excel";
import type { PanePort } from "../../src/taskpane/port/port";
import { openDeskHere } from "../support/taskpane/share-desk";

const details = {
  organisation: "Northern Grid plc",
  site: "Harbour terminal",
  assessor: "A. Smith",
  accountableManager: "B. Jones",
  stakeholders: "Operations, IT, HR",
  date: "2026-11-20",
};

interface Cost {
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** The pane's jobs, each through the pane's own port and the real client library. */
export async function measureExcel(
  checklist: Checklist,
): Promise<
  Record<
    | "create"
    | "check"
    | "answer"
    | "live check"
    | "repair"
    | "make pivots"
    | "refresh actions"
    | "take a snapshot"
    | "make the Board paper"
    | "make the Board paper again"
    | "seal"
    | "issue two copies"
    | "merge two copies",
    Cost
  >
> {
  const simulator = createSimulator();
  const uninstall = simulator.install();
  try {
    let ids = 0;
    const port = makeExcelPort({
      ...realExcel,
      loadFiles: async () => openDeskHere(),
      now: () => new Date("2026-11-23T09:00:00Z"),
      newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
    });
    const measure = async (work: () => Promise<{ readonly ok: boolean }>): Promise<Cost> => {
      simulator.resetCounters();
      const outcome = await work();
      if (!outcome.ok) throw new Error(`It failed: ${JSON.stringify(outcome)}`);
      const { requests, requestBytes, responseBytes, actions } = simulator.counters;
      return { requests, requestBytes, responseBytes, actions };
    };
    const create = await measure(() => port.create({ checklist, details }, unwatched));
    const check = await measure(() => port.read());
    const followed = await port.follow(() => undefined);
    if (!followed.ok) throw new Error(followed.problem.kind);
    const answer = await measure(() => port.write({ kind: "answer", statement: 30, response: "in-part" }));
    const live = await measure(async () => {
      simulator.type("PLAN Policy", "C6", "X");
      await new Promise((settled) => setTimeout(settled, 400));
      return { ok: true };
    });
    followed.value();
    const repair = await measure(() => port.repair(unwatched));
    const pivots = await measure(() => port.makeForBoard({ kind: "pivots" }, unwatched));
    const actions = await measure(() => port.makeForBoard({ kind: "actions" }, unwatched));
    const taken = { kind: "snapshot", name: "", takenBy: "" } as const;
    const snapshot = await measure(() => port.makeForBoard(taken, unwatched));
    const board = await measure(() => port.makeForBoard({ kind: "board" }, unwatched));
    const boardAgain = await measure(() => port.makeForBoard({ kind: "board" }, unwatched));
    const seal = await measure(() =>
      port.makeForBoard({ kind: "seal", sealedBy: "Olive", allowsUnanswered: true }, unwatched),
    );
    const statements = listStatements(checklist).map(({ number }) => number);
    const requests = ["Anna", "Bo"].map((name) => ({
      ...{ name, email: "", due: "", returnTo: "", includes: "blank" as const },
      asked: statements,
    }));
    const issue = await measure(() => port.issue(requests, "", unwatched));
    const wanted = await prepareMerge(port, statements);
    const merge = await measure(() => port.merge(wanted, unwatched));
    return {
      create,
      check,
      answer,
      "live check": live,
      repair,
      "make pivots": pivots,
      "refresh actions": actions,
      "take a snapshot": snapshot,
      "make the Board paper": board,
      "make the Board paper again": boardAgain,
      seal,
      "issue two copies": issue,
      "merge two copies": merge,
    };
  } finally {
    uninstall();
  }
}

/** Two copies that came back with every row answered, one row in five in dispute and decided. */
async function prepareMerge(port: PanePort, statements: readonly number[]): Promise<MergeWanted> {
  const read = await port.read();
  if (!read.ok || read.value.kind !== "assessment") throw new Error("There is no assessment.");
  const { assessment, checklist } = read.value;
  const returns = assessment.circulation.contributors.map(({ copyId, name }, index): ReturnedCopy => {
    const given = statements.map((number): [number, Given] => [
      number,
      {
        response: index === 1 && number % 5 === 0 ? "no" : "yes",
        evidence: `What ${name} wrote of statement ${number}, some eighty characters as people do write them.`,
      },
    ]);
    const answers = { statements: new Map(given), prompts: new Map() };
    const base = { statements: new Map(), prompts: new Map() };
    const from = { file: `${name}.xlsx`, sha256: name, savedAt: "", role: "", sections: "" };
    return {
      ...from,
      copyId,
      contributor: name,
      asked: statements,
      base,
      rowStates: null,
      answers,
      doubtful: [],
      refused: new Map(),
    };
  });
  const previewed = mergeCopies(checklist, assessment, returns);
  return { previewed, decisions: decideCautiously(previewed, [], "A. Smith"), returns };
}
