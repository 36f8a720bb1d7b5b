import "../../src/taskpane/fabric-config";
import * as React from "react";
import * as ReactDOM from "react-dom";
import template from "../../assets/templates/psems.json";
import { App } from "../../src/taskpane/App";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { readView } from "../../src/taskpane/port";
import type { Contents, PaneFailure, PaneOutcome, PanePort } from "../../src/taskpane/port";
import { stylePage } from "../../src/taskpane/styles";
import { loadChecklist } from "../../src/checklist/load";
import { makeScenario, readScenario, type ScenarioName } from "./scenarios";

/** What a test sees and sets of the stand-in for the workbook. */
export interface Fixture {
  /** Every call of the port, in order: `read`, `create Acme`, `show PLAN Policy C6,D6`. */
  readonly calls: string[];
  scenario: ScenarioName;
  /** What the next call fails with, or what it throws. */
  failure: PaneFailure | undefined;
  fault: string | undefined;
  /** While true, calls wait; `release` lets them go on. */
  held: boolean;
  release(): void;
}

declare global {
  interface Window {
    fixture: Fixture;
  }
}

const loaded = loadChecklist(template);
if (loaded.kind !== "loaded") throw new Error("The template is not valid.");
const { checklist } = loaded;
const waiting: (() => void)[] = [];

const fixture: Fixture = {
  calls: [],
  scenario: readScenario(location.search),
  failure: undefined,
  fault: undefined,
  held: new URLSearchParams(location.search).has("held"),
  release() {
    fixture.held = false;
    waiting.splice(0).forEach((go) => go());
  },
};
window.fixture = fixture;

async function answer<Value>(call: string, value: () => Value): Promise<PaneOutcome<Value>> {
  fixture.calls.push(call);
  if (fixture.held) await new Promise<void>((go) => waiting.push(go));
  const { failure, fault } = fixture;
  fixture.failure = undefined;
  fixture.fault = undefined;
  if (fault !== undefined) throw new Error(fault);
  return failure ? { ok: false, failure } : { ok: true, value: value() };
}

function assessed(scenario: ScenarioName): Extract<Contents, { kind: "assessment" }> {
  const contents = makeScenario(checklist, scenario);
  if (contents.kind !== "assessment") throw new Error(`Scenario ${scenario} holds no assessment.`);
  return contents;
}

const port: PanePort = {
  read: () => answer("read", () => makeScenario(checklist, fixture.scenario)),
  create: (details) =>
    answer(`create ${details.organisation}`, () => {
      fixture.scenario = "blank";
      return assessed("blank");
    }),
  repair: () => answer("repair", () => assessed("example")),
  show: (sheet, address) => answer(`show ${sheet}${address === null ? "" : ` ${address}`}`, () => undefined),
};

stylePage();
registerPaneIcons();
ReactDOM.render(
  <App port={port} template={checklist} today="2026-03-02" view={readView(location.search)} />,
  document.getElementById("pane"),
);
