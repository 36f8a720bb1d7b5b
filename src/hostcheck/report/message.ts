/** What the page of `npm run test:excel` tells the server that it came from. */
export type Message =
  /** A check is being done. */
  | { readonly kind: "progress"; readonly title: string }
  /** All are done: the rows of the report. */
  | { readonly kind: "report"; readonly rows: readonly (readonly string[])[] }
  /** The checks could not be done. */
  | { readonly kind: "failed"; readonly message: string };

/** Reads a message; undefined if the text is none. */
export function parseMessage(text: string): Message | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof json !== "object" || json === null) return undefined;
  const fields: { kind?: unknown; title?: unknown; rows?: unknown; message?: unknown } = json;
  const { kind, title, rows, message } = fields;
  if (kind === "progress" && typeof title === "string") return { kind, title };
  if (kind === "report" && isRows(rows)) return { kind, rows };
  if (kind === "failed" && typeof message === "string") return { kind, message };
  return undefined;
}

function isRows(rows: unknown): rows is string[][] {
  return (
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === "string"))
  );
}
