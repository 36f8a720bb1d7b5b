import { columnLetters } from "../../spreadsheet/address";
import { sectionHeaderRow, type SectionLayout } from "./layout";

/**
 * A cell of a table that people fill in, referred to through locked cells of its column, above the table and
 * below it. A direct reference would follow the cell when someone drags or cuts it; this one also survives
 * inserted rows and columns.
 * @param table the locked rows around the table: a header, and the first row below.
 * @param counted a column that people do not fill in, in which the rows are counted.
 */
export function lockedReference(
  table: { readonly header: number; readonly below: number },
  row: number,
  column: number,
  sheet = "",
  counted = 1,
): string {
  const letters = columnLetters(column);
  const rows = columnLetters(counted);
  const { header, below } = table;
  return `INDEX(${sheet}${letters}$${header}:${letters}$${below},ROWS(${sheet}$${rows}$${header}:$${rows}${row}),1)`;
}

/** The locked rows around the statements of a section: references to their cells go from one to the other. */
export function tableOf({ lastRow }: SectionLayout): { readonly header: number; readonly below: number } {
  return { header: sectionHeaderRow, below: lastRow + 1 };
}
