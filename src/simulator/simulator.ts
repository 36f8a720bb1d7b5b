import type { Model } from "@ironcalc/wasm";
import type { WorkbookPlan } from "../spreadsheet/plan";
import { toSerialDate } from "../spreadsheet/days";
import { speakingTo, type Client } from "./client/client";
import { inOffice, officeOf } from "./client/office";
import type { HostName } from "./host/requirement-sets";
import { SimulatedExcel } from "./simulated-excel";
import { stateFromPlan } from "./plans/from-plan";
import { blankState } from "./state/new-state";
import { Workbook } from "./workbook/workbook";

/** What `TODAY()` gives when nothing else is said. */
const defaultToday = "2026-03-02";

export interface SimulatorOptions {
  /** Which Excel to be; Microsoft 365 when left out. */
  readonly host?: HostName;
  /** The workbook to open; a blank one with `Sheet1` when left out. */
  readonly plan?: WorkbookPlan;
  /** The day of `TODAY()`, `yyyy-mm-dd`. */
  readonly today?: string;
}

/** What a simulator is made of besides its options. */
export interface SimulatorParts {
  readonly client: Client;
  readonly newModel: () => Model;
}

/** A simulated Excel with Microsoft's namespaces speaking to it, for the page or process that it runs in itself. */
export class Simulator extends SimulatedExcel {
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly Office: object;

  constructor(
    private readonly parts: SimulatorParts,
    host: HostName,
    workbook: Workbook,
  ) {
    super(host, workbook);
    this.connect(parts.client);
    this.Excel = speakingTo(parts.client.Excel, parts.client, this);
    this.OfficeExtension = parts.client.OfficeExtension;
    this.Office = officeOf(inOffice(() => host));
  }

  /** Puts `Excel`, `Office` and `OfficeExtension` where an add-in finds them; gives what takes them away again. */
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

  /** Another simulator in the same state. Formulas are calculated when they are needed, so this is cheap. */
  clone(): Simulator {
    return new Simulator(this.parts, this.host, this.workbook.copy());
  }
}

/** A workbook, from a plan or blank, with its formula engine. */
export function openSimulatedWorkbook(
  newModel: () => Model,
  { plan, today = defaultToday }: Pick<SimulatorOptions, "plan" | "today">,
): Workbook {
  const serial = toSerialDate(today);
  if (serial === undefined) throw new Error(`${today} is no day.`);
  const open = (state: Workbook["state"]): Workbook => new Workbook(state, newModel, serial);
  return open(plan ? stateFromPlan(plan, open) : blankState());
}

/** A simulator of these parts. */
export function openSimulator(parts: SimulatorParts, options: SimulatorOptions = {}): Simulator {
  return new Simulator(parts, options.host ?? "365", openSimulatedWorkbook(parts.newModel, options));
}
