import { decideCautiously } from "../../../src/assessment/merging/decisions";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import type { Given, ReturnedCopy } from "../../../src/assessment/answers/circulation";
import type { MergeWanted } from "../../../src/jobs/merge";
import { unwatched } from "../../../src/spreadsheet/run";
import type { Simulator } from "../../../src/simulator";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import type { Assessed, Contents, PanePort, PaneResult } from "../../../src/taskpane/port/port";
import { psems } from "../psems";
import { openDeskHere } from "./share-desk";

export const details = {
  organisation: "Northern Grid plc",
  site: "Harbour terminal",
  assessor: "A. Smith",
  accountableManager: "B. Jones",
  stakeholders: "Operations, IT",
  date: "2026-11-20",
};

/** The pane over a simulated Excel; ids are never the same twice. */
export function openPort(simulator: Simulator): PanePort {
  simulator.install();
  return makeExcelPort({
    ...realExcel,
    loadFiles: async () => openDeskHere(),
    now: () => new Date("2026-11-23T09:00:00Z"),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
  });
}
let ids = 0;

export function must<Value>(outcome: PaneResult<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

export async function readAssessed(port: PanePort): Promise<Assessed> {
  const contents = must(await port.read());
  if (contents.kind !== "assessment") throw new Error(`The workbook holds ${contents.kind}.`);
  return contents;
}

/** What people wrote, without where it is. */
export function written(contents: Contents): unknown {
  if (contents.kind !== "assessment") return contents.kind;
  const { answers, prompts, ...rest } = contents.assessment;
  return {
    ...rest,
    answers: answers.map(({ place: _, ...answer }) => answer),
    prompts: prompts.map(({ place: _, ...prompt }) => prompt),
  };
}

/** A job of the pane on a workbook with answers, and with copies that were issued. */
export interface PaneJob {
  readonly name: string;
  /** What must be done in the workbook before. */
  readonly first?: (port: PanePort) => Promise<unknown>;
  /** @param wanted what {@link planMerge} gives, once the workbook has been read. */
  readonly run: (port: PanePort, wanted: MergeWanted) => Promise<PaneResult<unknown>>;
}

const board = (wanted: Parameters<PanePort["makeForBoard"]>[0]): PaneJob["run"] => {
  return (port) => port.makeForBoard(wanted, unwatched);
};

export const paneJobs: readonly PaneJob[] = [
  { name: "repair", run: (port) => port.repair(unwatched) },
  { name: "refresh actions", run: board({ kind: "actions" }) },
  { name: "take a snapshot", run: board({ kind: "snapshot", name: "Autumn", takenBy: "" }) },
  { name: "make the Board paper", run: board({ kind: "board" }) },
  { name: "seal", run: board({ kind: "seal", sealedBy: "Olive", allowsUnanswered: true }) },
  { name: "make pivots", run: board({ kind: "pivots" }) },
  { name: "issue", run: (port) => port.issue([request("Carl")], "", unwatched) },
  {
    name: "confirm that copies were handed over",
    run: (port, { returns }) =>
      port.confirmHandedOver(
        returns.map(({ copyId }) => copyId),
        unwatched,
      ),
  },
  { name: "merge", run: (port, wanted) => port.merge(wanted, unwatched) },
  {
    name: "undo a merge",
    first: async (port) => must(await port.merge(await planMerge(port), unwatched)),
    run: (port) => port.undoMerge({ by: "A. Smith" }, unwatched),
  },
];

export function request(name: string): Parameters<PanePort["issue"]>[0][number] {
  return {
    ...{ name, email: "", due: "2026-12-01", returnTo: "A. Smith" },
    asked: [1, 2, 3, 4, 5],
    includes: "blank",
  };
}

/** A pane that has read the workbook and is ready for a job. */
export async function openFor(
  job: PaneJob,
  simulator: Simulator,
): Promise<{ readonly port: PanePort; readonly wanted: MergeWanted }> {
  const port = openPort(simulator);
  await job.first?.(port);
  return { port, wanted: await planMerge(port) };
}

/** The answers of everyone who was asked, with a dispute that is decided. */
async function planMerge(port: PanePort): Promise<MergeWanted> {
  const { assessment } = await readAssessed(port);
  const returns = assessment.circulation.contributors.map(({ copyId, name }, index): ReturnedCopy => {
    const given = [1, 2, 3, 4, 5].map((number): [number, Given] => [
      number,
      { response: index === 1 && number === 5 ? "no" : "yes", evidence: `${name} on statement ${number}` },
    ]);
    return {
      ...{
        file: `${name}.xlsx`,
        sha256: name,
        savedAt: "",
        role: "",
        sections: "",
        copyId,
        contributor: name,
      },
      ...{ asked: [1, 2, 3, 4, 5], rowStates: null, doubtful: [], refused: new Map() },
      base: { statements: new Map(), prompts: new Map() },
      answers: { statements: new Map(given), prompts: new Map() },
    };
  });
  const previewed = mergeCopies(psems, assessment, returns);
  return { previewed, decisions: decideCautiously(previewed, [], "A. Smith"), returns };
}

/** Makes the workbook that the jobs start from. */
export async function prepareWorkbook(port: PanePort): Promise<void> {
  must(await port.create({ checklist: psems, details }, unwatched));
  must(await port.write({ kind: "answer", statement: 1, response: "no" }));
  must(await port.write({ kind: "evidence", statement: 1, text: "Signed in May", base: "" }));
  must(await port.write({ kind: "answer", statement: 30, response: "in-part" }));
  must(
    await port.write({
      kind: "prompt",
      prompt: psems.annex?.tables[0]?.prompts[0]?.id ?? "",
      text: "Yes",
      base: "",
    }),
  );
  must(await port.issue([request("Anna"), request("Bo")], "", unwatched));
  must(await port.makeForBoard({ kind: "actions" }, unwatched));
}
