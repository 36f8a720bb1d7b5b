/** The languages of Excel that can be simulated: English (United States), German and Czech. */
export type Language = "en" | "de" | "cs";

/** An Excel without anything that only some real ones are reported to do. */
export const friendly = {
  /** In cells with the Text format, a leading apostrophe becomes part of the text. */
  keepsApostrophes: false,
  /** After `createWorkbook` the new workbook is in front: what needs the front fails until `bringToFront`. */
  newWorkbookInFront: false,
  /** `createWorkbook` is refused. */
  refusesNewWorkbooks: false,
  /** Addresses of several areas need semicolons. */
  onlySemicolons: false,
  /** `fill.pattern` of unfilled cells is null. */
  hidesNoFill: false,
  /** `tabColor` of hidden sheets is null. */
  hidesTabColours: false,
  /** `convertToRange` leaves the look of the table in its cells. */
  keepsTableLook: false,
  /** The priority of a conditional format is its index among the rules of the range that it was reached by. */
  ranksRulesByRange: false,
  /**
   * A formula written into a column of a table fills the column, and the last one written wins. A column with a
   * constant or, among formulas, an empty cell is left alone: so cells must be cleared before they can differ.
   */
  fillsDownTables: false,
  /** Formulas of an opened workbook show `@` before `INDEX` where a single value is wanted. */
  showsIntersections: false,
  /** The language and region of the user: how typed text is read and values are shown. */
  language: "en" as Language,
};

/**
 * What some real Excels are reported to do. All are off by default: `SIMULATOR.md` says which report each stands
 * for. They can be set when a simulator is created, and changed later with `behave`.
 */
export type Behaviours = Readonly<typeof friendly>;
