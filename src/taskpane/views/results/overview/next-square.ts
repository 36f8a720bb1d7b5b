/** The square that a key moves to, among rows of these lengths; undefined if it moves to none. */
export function nextSquare(rows: readonly number[], at: number, key: string): number | undefined {
  const starts = rows.map((_, row) => rows.slice(0, row).reduce((sum, length) => sum + length, 0));
  const last = rows.reduce((sum, length) => sum + length, 0) - 1;
  const row = starts.filter((start) => start <= at).length - 1;
  const column = at - (starts[row] ?? 0);
  const inRow = (other: number): number | undefined => {
    const [start, length] = [starts[other], rows[other]];
    return start === undefined || length === undefined ? undefined : start + Math.min(column, length - 1);
  };
  switch (key) {
    case "ArrowRight":
      return at < last ? at + 1 : undefined;
    case "ArrowLeft":
      return at > 0 ? at - 1 : undefined;
    case "ArrowDown":
      return inRow(row + 1);
    case "ArrowUp":
      return inRow(row - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
