import type { Model } from "@ironcalc/wasm";
import type { WorkbookPlan } from "../spreadsheet/plan";
import type { DateSystem } from "../spreadsheet/date-systems";
import { toSerialDate } from "../spreadsheet/days";
import { speakingTo, type Client } from "./client/client";
import { inOffice, officeOf } from "./client/office";
import type { HostName } from "./host/requirement-sets";
import { SimulatedExcel } from "./simulated-excel";
import { stateFromPlan } from "./plans/from-plan";
import { friendly, type Behaviours } from "./state/behaviours";
import { blankState } from "./state/new-state";
import { inOwnDates } from "./workbook/own-dates";
import { columnOf, rowOf, type CalculationMode } from "./state/state";
import { Workbook } from "./workbook/workbook";

/** The default value of `TODAY()`. */
const defaultToday = "2026-03-02";

export interface SimulatorOptions extends Partial<Behaviours> {
  /** The Excel version to simulate; Microsoft 365 by default. */
  readonly host?: HostName;
  /** The workbook to open; by default a blank one with `Sheet1`. */
  readonly plan?: WorkbookPlan;
  /** The value of `TODAY()`, as `yyyy-mm-dd`. */
  readonly today?: string;
  /** Automatic by default. */
  readonly calculationMode?: CalculationMode;
  /** The year from which the workbook counts days: 1900 by default. The plan's days are converted. */
  readonly dates?: DateSystem;
}

/** The parts of a simulator, besides its options. */
export interface SimulatorParts {
  readonly client: Client;
  readonly newModel: () => Model;
}

/** A simulated Excel with Microsoft's namespaces connected to it, for the page or process that it runs in. */
export class Simulator extends SimulatedExcel {
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly Office: object;

  constructor(
    private readonly parts: SimulatorParts,
    host: HostName,
    workbook: Workbook,
    createdWorkbooks: string[] = [],
  ) {
    super(host, workbook, createdWorkbooks);
    this.connect(parts.client);
    this.Excel = speakingTo(parts.client.Excel, parts.client, this);
    this.OfficeExtension = parts.client.OfficeExtension;
    this.Office = officeOf(inOffice(() => host));
  }

  /**
   * Installs `Excel`, `Office` and `OfficeExtension` as globals.
   * @returns a function that removes them again.
   */
  install(): () => void {
    const names = ["Excel", "Office", "OfficeExtension"] as const;
    const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    for (const name of names) {
      Object.defineProperty(globalThis, name, { value: this[name], configurable: true, writable: true });
    }
    return () =>
      names.forEach((name, index) => {
        const descriptor = before[index];
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      });
  }

  /**
   * Closes the pane, if it is still open, and opens a new one on the same workbook: nothing more is answered to the
   * old one.
   */
  reopen(): Simulator {
    this.interruptions.close();
    return new Simulator(this.parts, this.host, this.workbook, this.createdWorkbooks);
  }

  /** Another simulator with the same state. Formulas are only calculated when needed, so cloning is cheap. */
  clone(): Simulator {
    return new Simulator(this.parts, this.host, this.workbook.copy());
  }
}

/**
 * Opens a workbook, from a plan or blank, with its formula engine.
 * @throws Error if `today` is not a date.
 */
export function openSimulatedWorkbook(
  newModel: () => Model,
  {
    plan,
    today = defaultToday,
    dates = 1900,
    calculationMode,
    ...behaviours
  }: Omit<SimulatorOptions, "host">,
): Workbook {
  const serial = toSerialDate(today);
  if (serial === undefined) throw new Error(`${today} is not a date.`);
  const open = (state: Workbook["state"]): Workbook =>
    new Workbook(state, newModel, serial, { ...friendly, ...behaviours });
  const workbook = open(plan ? stateFromPlan(plan, open) : blankState());
  if (dates === 1904) useDates1904(workbook);
  if (calculationMode) workbook.setCalculationMode(calculationMode);
  return workbook;
}

/** Creates a simulator from its parts. */
export function openSimulator(
  parts: SimulatorParts,
  { host = "365", ...options }: SimulatorOptions = {},
): Simulator {
  return new Simulator(parts, host, openSimulatedWorkbook(parts.newModel, options));
}

/** Makes a workbook count days from 1904. Its days stay the same. */
function useDates1904(workbook: Workbook): void {
  workbook.state.dates = 1904;
  for (const sheet of workbook.state.sheets) {
    for (const [key, { content, format }] of [...sheet.cells]) {
      if (typeof content !== "number") continue;
      const { numberFormat } = workbook.resolve(format);
      workbook.setContent(sheet, rowOf(key), columnOf(key), inOwnDates(workbook, content, numberFormat));
    }
  }
}
