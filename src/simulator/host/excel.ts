import type { HostName } from "./requirement-sets";
import type { HostObject } from "./host-object";
import type { Workbook } from "../workbook/workbook";

/** The Excel that host objects speak for: the workbook that is open, and what is no part of any workbook. */
export interface Excel {
  readonly workbook: Workbook;
  readonly host: HostName;
  /** New workbooks that were handed over, as base64. */
  readonly created: string[];
  /** How many listen, by target and event. */
  readonly listeners: Map<string, number>;
  /** The sheet of this id: in Excel a range, a table or a chart leads back to its sheet. */
  readonly worksheetObject: (sheetId: string) => HostObject;
}
