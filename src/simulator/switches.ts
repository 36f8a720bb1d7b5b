import type { Interruption } from "./interruptions";
import type { SimulatorOptions } from "./simulator";

/** Something that real Excels are reported to do, as options of a simulator. */
interface Switch {
  readonly name: string;
  readonly options: Partial<SimulatorOptions>;
}

/** Every switch that lasts. What happens between two requests is in {@link interruptions}. */
export const switches: readonly Switch[] = [
  { name: "the new workbook in front", options: { newWorkbookInFront: true } },
  { name: "no new workbooks", options: { refusesNewWorkbooks: true } },
  { name: "only semicolons", options: { onlySemicolons: true } },
  { name: "no pattern for unfilled cells", options: { hidesNoFill: true } },
  { name: "no tab colour for hidden sheets", options: { hidesTabColours: true } },
  { name: "a table's look left behind", options: { keepsTableLook: true } },
  { name: "priorities by range", options: { ranksRulesByRange: true } },
  { name: "a formula filled down a table", options: { fillsDownTables: true } },
  { name: "@ before INDEX", options: { showsIntersections: true } },
  { name: "kept apostrophes", options: { keepsApostrophes: true } },
  { name: "manual calculation", options: { calculationMode: "Manual" } },
  { name: "1904 dates", options: { dates: 1904 } },
  { name: "German", options: { language: "de" } },
  { name: "Czech", options: { language: "cs" } },
];

/** All switches that can be on together: new workbooks are not refused, and the language is German. */
export const allSwitches: Partial<SimulatorOptions> = {
  ...Object.assign({}, ...switches.map(({ options }) => options)),
  refusesNewWorkbooks: false,
  language: "de",
};

/** Every kind of interruption, without a change of cells: what is typed is escaped. */
export const interruptions: readonly { readonly name: string; readonly interruption: Interruption }[] = [
  {
    name: "typing until a request waits",
    interruption: { kind: "typing", ends: "when-waited-for", escapes: true },
  },
  { name: "typing for a while", interruption: { kind: "typing", ends: { afterMs: 20 }, escapes: true } },
  { name: "the pane closed", interruption: { kind: "closing" } },
];
