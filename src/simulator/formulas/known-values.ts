import type { WorkbookState } from "../state/state";
import type { Value } from "./calculator";

export type Values = ReadonlyMap<string, ReadonlyMap<number, Value>>;

/** How many workbooks are remembered. */
const most = 16;
const known = new Map<string, Values>();

/** All that a workbook's values come of, as text. */
export function describeContents(state: WorkbookState, today: number): string {
  const parts: string[] = [String(today)];
  for (const { name, formula } of state.names.values()) parts.push(name, formula);
  for (const sheet of state.sheets) {
    parts.push(sheet.id, sheet.name);
    for (const [key, { content }] of sheet.cells) {
      if (content === undefined) continue;
      parts.push(
        String(key),
        typeof content === "object" ? JSON.stringify(content) : `${typeof content} ${content}`,
      );
    }
  }
  return parts.join("\u0000");
}

/** The values of a workbook of these contents that was calculated before; clones of one simulator share them. */
export function recall(contents: string): Values | undefined {
  return known.get(contents);
}

export function remember(contents: string, values: Values): void {
  known.set(contents, values);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}
