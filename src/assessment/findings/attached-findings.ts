import { isUnreadable } from "../../spreadsheet/cells";
import { figuresOf, groupAttached, isOnRow, type Attached } from "../answers/attached";
import { findingCodes, type Finding } from "./findings";

/**
 * What is on the rows of a workbook and is not the text of a cell, and cells that cannot be read [F14]: a finding for each
 * kind on each row, or on each sheet outside the rows. What else is outside the rows is left alone.
 */
export function findAttached(attached: readonly Attached[]): readonly Finding[] {
  return groupAttached(attached.filter((each) => isOnRow(each) || isUnreadable(each.kind))).map((group) => {
    const code = isUnreadable(group.kind) ? "cell-not-read" : "attached-to-row";
    const { statement, sheet, address } = group;
    return { code, severity: findingCodes[code], statement, sheet, address, figures: figuresOf(group) };
  });
}
