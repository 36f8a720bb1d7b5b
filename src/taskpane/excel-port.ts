import { findAnswerFindings } from "../assessment/answer-findings";
import type { Details } from "../assessment/assessment";
import { blankAssessment } from "../assessment/blank";
import { scoreAssessment } from "../assessment/score";
import type { Checklist } from "../checklist/checklist";
import type { FoundSheet, Outcome } from "../excel/outcome";
import type { SheetsRead } from "../excel/read-sheets";
import type { WorkbookPlan } from "../spreadsheet/plan";
import { interpret, type Interpretation } from "../workbook/interpret";
import { listSheets, templateSheet } from "../workbook/layout";
import { planWorkbook } from "../workbook/plan";
import { planRepair } from "../workbook/repair";
import type { Assessed, Contents, PaneOutcome, PanePort } from "./port";

/** What the port asks of Excel. */
export interface ExcelSide {
  readSheets(names: readonly string[]): Promise<Outcome<SheetsRead>>;
  buildWorkbook(plan: WorkbookPlan): Promise<Outcome<unknown>>;
  repairWorkbook(plan: WorkbookPlan, found: readonly FoundSheet[]): Promise<Outcome<unknown>>;
  activateSheet(sheet: string): Promise<Outcome<void>>;
  selectCell(sheet: string, address: string): Promise<Outcome<void>>;
}

/** What the pure rooms do not know of themselves. */
export interface World {
  readonly excel: ExcelSide;
  /** The checklist that a new workbook is made from. */
  readonly template: Checklist;
  now(): Date;
  newId(): string;
}

type InterpretedAssessment = Extract<Interpretation, { kind: "assessment" }>;

/** Joins the pane to the workbook that is open in Excel. */
export function makeExcelPort({ excel, template, now, newId }: World): PanePort {
  /** The names to ask for: the very hidden sheet alone until it has said which checklist this is. */
  let names: readonly string[] = [templateSheet];

  async function readInterpretation(): Promise<Outcome<Interpretation>> {
    const outcome = await excel.readSheets(names);
    if (!outcome.ok) return outcome;
    const first = interpret(outcome.value.grids);
    if (first.kind !== "assessment") {
      names = [templateSheet];
      return { ok: true, value: first };
    }
    const wanted = listSheets(first.checklist);
    const asked = new Set([...first.sheets.map(({ planned }) => planned), ...names]);
    if (wanted.some((name) => !asked.has(name))) {
      names = wanted;
      return readInterpretation();
    }
    const found = await lookFurther(first, outcome.value);
    names = [...found.sheets.map(({ actual }) => actual), ...found.missing];
    return { ok: true, value: found };
  }

  /**
   * A sheet that is not there by its name may have been renamed, so the workbook's other sheets are looked at too. Where they
   * cannot be read (one may be too big), it counts as missing.
   */
  async function lookFurther(
    first: InterpretedAssessment,
    { grids, otherSheets }: SheetsRead,
  ): Promise<InterpretedAssessment> {
    if (first.missing.length === 0 || otherSheets.length === 0) return first;
    const others = await excel.readSheets(otherSheets);
    const second = others.ok ? interpret([...grids, ...others.value.grids]) : first;
    return second.kind === "assessment" ? second : first;
  }

  async function read(): Promise<PaneOutcome<Contents>> {
    const outcome = await readInterpretation();
    return outcome.ok ? { ok: true, value: describeContents(outcome.value) } : outcome;
  }

  async function readAssessed(): Promise<PaneOutcome<Assessed>> {
    const outcome = await readInterpretation();
    if (!outcome.ok) return outcome;
    if (outcome.value.kind !== "assessment") return { ok: false, failure: { kind: "no-assessment" } };
    return { ok: true, value: assess(outcome.value) };
  }

  async function create(details: Details): Promise<PaneOutcome<Assessed>> {
    const moment = now();
    const assessment = { ...blankAssessment(template), details };
    const plan = planWorkbook(template, assessment, {
      created: moment.toISOString(),
      today: dayOf(moment),
      assessmentId: newId(),
      copyId: newId(),
    });
    const outcome = await excel.buildWorkbook(plan);
    if (!outcome.ok) return outcome;
    names = listSheets(template);
    const sheets = names.map((name) => ({ planned: name, actual: name }));
    return {
      ok: true,
      value: assess({ checklist: template, assessment, findings: [], sheets, missing: [] }),
    };
  }

  async function repair(): Promise<PaneOutcome<Assessed>> {
    const outcome = await readInterpretation();
    if (!outcome.ok) return outcome;
    const interpretation = outcome.value;
    if (interpretation.kind !== "assessment") return { ok: false, failure: { kind: "no-assessment" } };
    const planned = planRepair(interpretation, dayOf(now()));
    if (planned.kind === "blocked") {
      const { checklist } = interpretation;
      return { ok: false, failure: { kind: "repair-blocked", findings: planned.findings, checklist } };
    }
    const repaired = await excel.repairWorkbook(planned.plan, planned.found);
    if (!repaired.ok) return repaired;
    names = listSheets(interpretation.checklist);
    return readAssessed();
  }

  function show(sheet: string, address: string | null): Promise<PaneOutcome<void>> {
    return address === null ? excel.activateSheet(sheet) : excel.selectCell(sheet, spanOf(address));
  }

  return { read, create, repair, show };
}

function describeContents(interpretation: Interpretation): Contents {
  switch (interpretation.kind) {
    case "assessment":
      return assess(interpretation);
    case "not-ours":
      return { kind: "none" };
    case "unreadable-template":
      return {
        kind: "unreadable",
        problems: interpretation.problems.map(({ place, message }) => `${place}: ${message}`),
      };
  }
}

function assess({
  checklist,
  assessment,
  findings,
  sheets,
  missing,
}: Pick<InterpretedAssessment, "checklist" | "assessment" | "findings" | "sheets" | "missing">): Assessed {
  return {
    kind: "assessment",
    checklist,
    assessment,
    results: scoreAssessment(checklist, assessment),
    findings: [...findings, ...findAnswerFindings(checklist, assessment)],
    sheets,
    missing,
  };
}

/** Excel selects one range at a time, so several cells of a row (`C5,E5`) become the range across them (`C5:E5`). */
export function spanOf(address: string): string {
  const cells = address.split(",");
  const first = cells[0] ?? address;
  const last = cells[cells.length - 1] ?? first;
  return first === last ? first : `${first}:${last}`;
}

/** The day by the clock on the wall, `yyyy-mm-dd`. */
export function dayOf(moment: Date): string {
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
