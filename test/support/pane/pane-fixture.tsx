import "../../../src/taskpane/frame/fabric-config";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { undoMerge } from "../../../src/assessment/merging/undo-merge";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import { writeNumbers, type Contributor } from "../../../src/assessment/answers/circulation";
import { noteIssue } from "../../../src/assessment/issuing/note-issue";
import { App } from "../../../src/taskpane/frame/App";
import { builtInContent } from "../../../src/taskpane/content/content";
import { viewIds, type ViewId } from "../../../src/taskpane/port/port";
import type {
  Assessed,
  Change,
  News,
  PaneProblem,
  PaneResult,
  PanePort,
  BoardWanted,
  IssueResult,
  ReadyFiles,
  ReadyFile,
} from "../../../src/taskpane/port/port";
import { stylePage } from "../../../src/taskpane/look/page";
import { followTheme } from "../../../src/taskpane/look/theme";
import { RewordingProvider } from "../../../src/taskpane/words/make-words";
import { hashText } from "../../../src/taskpane/files/hash-text";
import { takeBoardStep } from "../../../src/workbook/board/board-steps";
import { pseudo } from "./pseudo-words";
import { readReturned } from "./returned-files";
import {
  applyChange,
  circulated,
  withReport,
  makeScenario,
  readScenario,
  type ScenarioName,
} from "./scenarios";

/** The simulated workbook, as tests read and control it. */
export interface Fixture {
  /** The calls of the port, in order: `read`, `create Acme`, `show PLAN Policy C6,D6`, `answer 3 no`. */
  readonly calls: string[];
  scenario: ScenarioName;
  /** What the next call fails with, or what it throws. */
  failure: PaneProblem | undefined;
  fault: string | undefined;
  /** Why the register and the log cannot be written. */
  refusal: PaneProblem | undefined;
  /** Rows that somebody changes before the next merge. */
  readonly changed: string[];
  /** While true, calls wait for `release`. */
  held: boolean;
  release(): void;
  /** Reports that the user selected the row of a statement or of a prompt. */
  select(statement: number | null, prompt: string | null): void;
  /** Reports a change in the workbook. */
  happen(change: Change): void;
}

declare global {
  interface Window {
    fixture: Fixture;
  }
}

void start();

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const checklist = await builtInContent.template();
  const waiting: (() => void)[] = [];
  let current = makeScenario(checklist, readScenario(location.search));
  let send: (news: News) => void = () => undefined;

  const fixture: Fixture = {
    calls: [],
    scenario: readScenario(location.search),
    failure: undefined,
    fault: undefined,
    refusal: undefined,
    changed: [],
    held: asked.has("held"),
    release() {
      fixture.held = false;
      waiting.splice(0).forEach((go) => go());
    },
    select: (statement, prompt) => send({ kind: "place", place: { statement, prompt } }),
    happen(change) {
      current = applyChange(mustBeAssessed(), change);
      send({ kind: "contents", contents: current });
    },
  };
  window.fixture = fixture;

  function mustBeAssessed(): Assessed {
    if (current.kind !== "assessment") throw new Error("There is no assessment.");
    return current;
  }

  /** The result of preparing these copies: all but the last where something stops it. */
  function offer(contents: Assessed, rows: readonly Contributor[], password: string): IssueResult {
    const stopped = fixture.refusal ?? null;
    const made = stopped ? rows.slice(0, -1) : rows;
    const files = made.map(({ name }) =>
      readyFile(`Acme – ${name === "" ? "shared" : name} – 2026-03-02.xlsx`, password !== ""),
    );
    return {
      ...{ contents, stopped, copyIds: made.map(({ copyId }) => copyId) },
      ready: { files, together: files.length > 1 ? readyFile("Acme – copies – 2026-03-02.zip") : null },
    };
  }

  async function answer<Value>(call: string, value: () => Value): Promise<PaneResult<Value>> {
    fixture.calls.push(call);
    if (fixture.held) await new Promise<void>((go) => waiting.push(go));
    const { failure, fault } = fixture;
    fixture.failure = undefined;
    fixture.fault = undefined;
    if (fault !== undefined) throw new Error(fault);
    return failure ? { ok: false, problem: failure } : { ok: true, value: value() };
  }

  const port: PanePort = {
    read: () =>
      answer("read", () => {
        if (fixture.scenario !== readScenario(location.search)) {
          current = makeScenario(checklist, fixture.scenario);
        }
        return current;
      }),
    create: async ({ checklist: wanted, details }, run) => {
      run.progress(0.1);
      const outcome = await answer(`create ${wanted.id} ${details.organisation}`, () => {
        current = makeScenario(wanted, "blank");
        return mustBeAssessed();
      });
      return run.isCancelled() ? { ok: false, problem: { kind: "cancelled" } } : outcome;
    },
    repair: () =>
      answer("repair", () => {
        current = makeScenario(checklist, "example");
        return mustBeAssessed();
      }),
    remove: () =>
      answer("remove", () => {
        current = { kind: "none" };
        return { contents: current, kept: ["PLAN Policy"] };
      }),
    calculateAutomatically: () =>
      answer("calculate automatically", () => {
        current = { ...mustBeAssessed(), calculation: "automatic" };
        return current;
      }),
    show: (sheet, address) =>
      answer(`show ${sheet}${address === null ? "" : ` ${address}`}`, () => undefined),
    locate: () => answer("locate", () => ({ statement: 12, prompt: null })),
    write: (change) =>
      answer(sayChange(change), () => {
        current = applyChange(mustBeAssessed(), change);
        return current;
      }),
    issue: async (requests, password, run) => {
      run.progress(0.5);
      const described = requests.map(({ name, asked, due, returnTo, includes }) =>
        [name, writeNumbers(asked), due, returnTo, includes === "blank" ? "" : includes].join("|"),
      );
      return answer(`issue ${described.join(" ")} ${password}`, () => {
        const issued = mustBeAssessed();
        const added = requests.map((request, index) =>
          noteIssue(
            issued.checklist,
            issued.assessment,
            { ...request, copyId: `new-${index}` },
            { at: "2026-03-02T09:00:00Z", today: "2026-03-02" },
          ),
        );
        const { contributors, log } = issued.assessment.circulation;
        const contents = circulated(issued, { contributors: [...contributors, ...added], log });
        current = contents;
        return offer(contents, added, password);
      });
    },
    handOverAgain: ({ copyIds, returnTo, password }) =>
      answer(`again ${copyIds.join(" ")}|${returnTo}|${password}`, () => {
        const contents = mustBeAssessed();
        const { contributors } = contents.assessment.circulation;
        return offer(
          contents,
          contributors.filter(({ copyId }) => copyIds.includes(copyId)),
          password,
        );
      }),
    confirmHandedOver: (copyIds) =>
      answer(`confirm ${copyIds.join(" ")}`, () => {
        const before = mustBeAssessed();
        const { contributors, log } = before.assessment.circulation;
        const contents = circulated(before, {
          contributors: contributors.map((row) =>
            copyIds.includes(row.copyId) ? { ...row, issuedOn: "2026-03-02" } : row,
          ),
          log,
        });
        current = contents;
        return { contents };
      }),
    canDownload: () => !asked.has("mac"),
    openAsWorkbook: ({ name }) => answer(`open ${name}`, () => ({ contents: undefined })),
    merge: ({ previewed, decisions, returns }, run) => {
      run.progress(0.5);
      return answer(
        `merge ${decisions.map(({ statement, response, by, why }) => [statement, response, by, why].join("|")).join(" ")}`,
        () => {
          const before = mustBeAssessed();
          if (fixture.changed.length > 0)
            return { kind: "changed", contents: before, items: fixture.changed.splice(0) };
          const moment = { now: "2026-03-02T09:00:00Z", today: "2026-03-02" };
          const { checklist: of, assessment } = before;
          const after = applyMerge(of, assessment, previewed, decisions, returns, moment);
          const contents = circulated({ ...before, assessment: after }, after.circulation);
          current = contents;
          return { kind: "merged", contents };
        },
      );
    },
    undoMerge: ({ mergedAt = "", by }) =>
      answer(`undo ${mergedAt} ${by}`, () => {
        const before = mustBeAssessed();
        const moment = { now: "2026-03-02T09:30:00Z", today: "2026-03-02" };
        const undone = undoMerge(before.checklist, before.assessment, { mergedAt, by }, moment);
        const { assessment, restored, kept } = undone;
        const contents = circulated({ ...before, assessment }, assessment.circulation);
        current = contents;
        return { contents, mergedAt, restored, kept };
      }),
    makeForBoard: async (wanted, run) => {
      run.progress(0.5);
      const outcome = await answer(`report ${sayReport(wanted)}`, mustBeAssessed);
      if (!outcome.ok) return outcome;
      const contents = outcome.value;
      switch (wanted.kind) {
        case "pivots": {
          const kept = [{ sheet: "Board pivot", pivot: "BoardAnswers" }];
          const done = {
            kind: wanted.kind,
            sheet: "Board pivot 2",
            made: ["BoardAnswers"],
            refreshed: [],
            kept,
          };
          return { ok: true, value: { contents, done } };
        }
        case "board-copy":
          return { ok: true, value: { contents, done: { kind: wanted.kind, ready: makeOne("Board copy") } } };
        case "renew":
          return {
            ok: true,
            value: {
              contents,
              done: {
                ...{ kind: wanted.kind, waiting: 43, snapshot: "2026 Q1" },
                ready: makeOne("next assessment"),
              },
            },
          };
        case "roll-up": {
          const unused = [{ file: "notes.xlsx", why: { kind: "no-checklist" } as const }];
          const done = { kind: wanted.kind, sites: wanted.files.length, unused, ready: makeOne("portfolio") };
          return { ok: true, value: { contents, done } };
        }
        default: {
          const own = { ...contents, created: "" };
          const step = await takeBoardStep(own, wanted, { today: "2026-03-02", hash: hashText });
          if (!step.ok) return step;
          current = withReport(contents, step.value.assessment.boardRecords);
          return { ok: true, value: { contents: mustBeAssessed(), done: step.value.done } };
        }
      }
    },
    readFile: async (file, passwords, signal) => {
      const stopped = new Promise<"stopped">((stop) =>
        signal.addEventListener("abort", () => stop("stopped")),
      );
      const read = answer(`readFile ${file.name}`, () =>
        readReturned(file.name, passwords, mustBeAssessed()),
      );
      const outcome = await Promise.race([read, stopped]);
      if (outcome === "stopped") return { ok: false, problem: { kind: "cancelled" } };
      return outcome.ok ? outcome.value : { ok: false, problem: { kind: "damaged", message: "" } };
    },
    follow: async (listen) => {
      send = listen;
      return { ok: true, value: () => (send = () => undefined) };
    },
  };

  const view = readView(location.search);
  followTheme(() => {
    const background = asked.get("background");
    return background === null ? undefined : { bodyBackgroundColor: `#${background}` };
  });
  stylePage();
  const asTheyAre = <Words,>(words: Words): Words => words;
  ReactDOM.render(
    <RewordingProvider value={asked.get("words") === "pseudo" ? pseudo : asTheyAre}>
      <App port={port} content={builtInContent} today="2026-03-02" {...(view ? { view } : {})} />
    </RewordingProvider>,
    document.getElementById("pane"),
  );
}

/** The view in the page's address, such as `?view=check`; undefined if it has no known view. */
function readView(search: string): ViewId | undefined {
  const wanted = new URLSearchParams(search).get("view");
  return viewIds.find((view) => view === wanted);
}

function readyFile(name: string, isEncrypted = false): ReadyFile {
  return { name, bytes: new TextEncoder().encode(`The contents of ${name}`), isEncrypted };
}

function makeOne(what: string): ReadyFiles {
  return { files: [readyFile(`Acme – ${what} – 2026-03-02.xlsx`)], together: null };
}

function sayReport(wanted: BoardWanted): string {
  const { kind, ...rest } = wanted;
  return "files" in rest
    ? `${kind} ${rest.files.map(({ name }) => name).join(" ")}`
    : `${kind} ${JSON.stringify(rest)}`;
}

function sayChange(change: Change): string {
  switch (change.kind) {
    case "answer":
      return `answer ${change.statement} ${change.response}`;
    case "answers":
      return `answers ${change.answers.map(({ statement, response }) => `${statement} ${response}`).join(", ")}`;
    case "action":
      return `action ${change.statement} ${change.field} ${change.text}`;
    case "evidence":
      return `evidence ${change.statement} ${change.text}`;
    case "prompt":
      return `prompt ${change.prompt} ${change.text}`;
    case "step":
      return `step ${change.step} ${change.text}`;
    case "detail":
      return `detail ${change.detail} ${change.text}`;
    case "rule":
      return `rule ${JSON.stringify(change.rule)}`;
  }
}
