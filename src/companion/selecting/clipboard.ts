/**
 * Splits clipboard text into cells as Excel and LibreOffice write them: tabs between columns, a line for each row, and quotation
 * marks around a cell with a tab or a line break.
 */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = rows[rows.length - 1] ?? [];
    const last = row.length - 1;
    const character = text.charAt(at);
    if (isQuoted) {
      if (character === '"' && text.charAt(at + 1) === '"') at += 1;
      else if (character === '"') {
        isQuoted = false;
        continue;
      }
      row[last] = `${row[last] ?? ""}${character === "\r" ? "" : character}`;
    } else if (character === '"' && row[last] === "" && closes(text, at)) isQuoted = true;
    else if (character === "\t") row.push("");
    else if (character === "\n") rows.push([""]);
    else if (character !== "\r") row[last] = `${row[last] ?? ""}${character}`;
  }
  if (rows.length > 1 && rows[rows.length - 1]?.join("") === "" && /\n$/.test(text)) rows.pop();
  return squareOff(rows);
}

/** Whether a quotation mark comes just before a tab, a line break or the end; others belong to the text. */
function closes(text: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/.test(text.slice(at));
}

function squareOff(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => "")]);
}

/** Repeats a copied cell or block over a selection that it divides evenly. */
export function fillSelection(
  cells: readonly (readonly string[])[],
  selected: { readonly rows: number; readonly columns: number },
): readonly (readonly string[])[] {
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const isFilled = height > 0 && width > 0 && selected.rows % height === 0 && selected.columns % width === 0;
  if (!isFilled || selected.rows * selected.columns > 100_000) return cells;
  return Array.from({ length: selected.rows }, (_, row) =>
    Array.from({ length: selected.columns }, (__, column) => cells[row % height]?.[column % width] ?? ""),
  );
}
