/** The languages of Excel that can be simulated: English (United States), German and Czech. */
export type Language = "en" | "de" | "cs";

/**
 * What some real Excels are reported to do. All are off by default: `SIMULATOR.md` says which report each stands
 * for. They can be set when a simulator is created, and changed later with `behave`.
 */
export interface Behaviours {
  /** In cells with the Text format, a leading apostrophe becomes part of the text. */
  readonly keepsApostrophes: boolean;
  /** After `createWorkbook` the new workbook is in front: what needs the front fails until `bringToFront`. */
  readonly newWorkbookInFront: boolean;
  /** `createWorkbook` is refused. */
  readonly refusesNewWorkbooks: boolean;
  /** Addresses of several areas need semicolons. */
  readonly onlySemicolons: boolean;
  /** `fill.pattern` of unfilled cells is null. */
  readonly hidesNoFill: boolean;
  /** `tabColor` of hidden sheets is null. */
  readonly hidesTabColours: boolean;
  /** `convertToRange` leaves the look of the table in its cells. */
  readonly keepsTableLook: boolean;
  /** The priority of a conditional format is its index among the rules of the range that it was reached by. */
  readonly ranksRulesByRange: boolean;
  /**
   * A formula written into a column of a table fills the column, and the last one written wins. A column with a
   * constant or, among formulas, an empty cell is left alone: so cells must be cleared before they can differ.
   */
  readonly fillsDownTables: boolean;
  /** Formulas of an opened workbook show `@` before `INDEX` where a single value is wanted. */
  readonly showsIntersections: boolean;
  /** The language and region of the user: how typed text is read and values are shown. */
  readonly language: Language;
}

export const friendly: Behaviours = {
  keepsApostrophes: false,
  newWorkbookInFront: false,
  refusesNewWorkbooks: false,
  onlySemicolons: false,
  hidesNoFill: false,
  hidesTabColours: false,
  keepsTableLook: false,
  ranksRulesByRange: false,
  fillsDownTables: false,
  showsIntersections: false,
  language: "en",
};
