import { width } from "./wrap";

const indent = "  ";
const gap = "  ";

/** Rows of cells as lines, each column as wide as its widest cell; the first is cut where a line would be too long [C19]. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const [first = 0, ...others] = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const room = others.reduce((left, each) => left - gap.length - each, width - indent.length);
  const widths = [Math.min(first, room), ...others];
  return rows.map((row) => {
    const cells = row.map((text, column) => {
      const most = widths[column] ?? 0;
      return (text.length > most ? `${text.slice(0, most - 1)}…` : text).padEnd(most);
    });
    return `${indent}${cells.join(gap)}`.trimEnd();
  });
}
