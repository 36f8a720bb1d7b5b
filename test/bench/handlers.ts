/** How long the pane keeps its thread, and so Excel, when something happens: milliseconds, median and worst of many times. */
import type { Checklist } from "../../src/checklist/checklist";
import { createSimulator } from "../../src/simulator";
import { KnownWorkbook } from "../../src/taskpane/excel/known-workbook";
import { planChange } from "../../src/taskpane/jobs/plan-change";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { launchBrowser } from "../support/browser/browser";
import { buildPaneFixture } from "../support/browser/build";
import { serveFolder } from "../support/browser/serve";
import { openView } from "../support/pane/measure-pane";
import { fillAssessment } from "./filled-assessment";

const times = 40;

export interface Handler {
  readonly median: number;
  readonly worst: number;
}

function summarise(all: readonly number[]): Handler {
  const sorted = [...all].sort((a, b) => a - b);
  const round = (figure: number | undefined): number => Math.round((figure ?? 0) * 10) / 10;
  return { median: round(sorted[Math.floor(sorted.length / 2)]), worst: round(sorted[sorted.length - 1]) };
}

function measure(work: () => unknown): Handler {
  const all: number[] = [];
  for (let time = -3; time < times; time += 1) {
    const start = performance.now();
    work();
    if (time >= 0) all.push(performance.now() - start);
  }
  return summarise(all);
}

/** What is worked out on an event or a click, over a filled-in workbook of the simulator. */
export async function measureJudging(checklist: Checklist): Promise<Record<string, Handler>> {
  const assessment = fillAssessment(checklist);
  const stamp = { created: "2026-11-23T09:00:00Z", today: "2026-11-23", assessmentId: "a", copyId: "b" };
  const grids = createSimulator({ plan: planWorkbook(checklist, assessment, stamp) }).grids();
  const ids = new Map(grids.map(({ name }) => [name, name]));
  const workbook = new KnownWorkbook({
    readSheets: async (names) => ({
      ok: true,
      value: {
        grids: grids.filter(({ name }) => names.includes(name)),
        ids,
        missing: [],
        otherSheets: [],
        dates: 1900,
        calculation: "automatic",
      },
    }),
    readValues: () => Promise.reject(new Error("Nothing is refreshed here.")),
    readNumberFormats: async (read) => ({ ok: true, value: read }),
  });
  await workbook.read();
  const { interpretation } = workbook;
  if (interpretation.kind !== "assessment") throw new Error(interpretation.kind);
  let turn = 0;
  return {
    "judge after an edit": measure(() => {
      workbook.patch("PLAN Policy", { row: 6, column: 3, rows: 1, columns: 1 }, [
        [(turn += 1) % 2 ? "X" : null],
      ]);
      return workbook.contents();
    }),
    "find the selected row": measure(() => workbook.placeOf("ACT Review", "C9")),
    "plan an answer": measure(() =>
      planChange({ kind: "answer", statement: 43, response: "no" }, interpretation, workbook.grids),
    ),
  };
}

/** What the pane draws on an event, in Chromium: judged and drawn in one go, every view having been opened. */
export async function measureDrawing(): Promise<Record<string, Handler>> {
  const served = await serveFolder(buildPaneFixture());
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
    await page.route("**/office-js/**", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    const figures: Record<string, Handler> = {};
    for (const view of ["Set up", "Results", "Check", "Assess"]) {
      if (view === "Set up") await page.goto(`${served.origin}/taskpane.html?view=set-up&scenario=complete`);
      await openView(page, view);
      await page.getByRole("main").getByRole("heading").first().waitFor();
      const all = await page.evaluate(async (rounds) => {
        const found: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const start = performance.now();
          window.fixture.happen({ kind: "answer", statement: 6, response: round % 2 === 0 ? "no" : "yes" });
          found.push(performance.now() - start);
          await new Promise((next) => setTimeout(next, 20));
        }
        return found;
      }, times);
      figures[`draw ${view} after an edit`] = summarise(all.slice(3));
    }
    const selecting = await page.evaluate(async (rounds) => {
      const found: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        window.fixture.select((round % 43) + 1, null);
        found.push(performance.now() - start);
        await new Promise((next) => setTimeout(next, 20));
      }
      return found;
    }, times);
    figures["draw another statement"] = summarise(selecting);
    return figures;
  } finally {
    await browser.close();
    await served.close();
  }
}
