import type { HostName } from "./requirement-sets";
import type { HostObject } from "./host-object";
import type { Workbook } from "../workbook/workbook";

/** The simulated Excel: its open workbook and everything outside the workbook. */
export interface Excel {
  readonly workbook: Workbook;
  readonly host: HostName;
  /** New workbooks created by the add-in, as base64. */
  readonly created: string[];
  /** The number of listeners by target and event. */
  readonly listeners: Map<string, number>;
  /** The sheet with an id. In Excel a range, a table or a chart leads back to its sheet. */
  readonly worksheetObject: (sheetId: string) => HostObject;
}
