import type { WorkbookState } from "../state/state";
import type { Value } from "./calculator";

export type CalculatedValues = ReadonlyMap<string, ReadonlyMap<number, Value>>;

/** The number of workbooks in the cache. */
const most = 16;
const known = new Map<string, CalculatedValues>();

/** Serialises everything that a workbook's values depend on. */
export function describeContents(state: WorkbookState, today: number): string {
  const parts: string[] = [String(today), String(state.dates)];
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

/** The cached values of a workbook with these contents. Clones of a simulator share them. */
export function recall(contents: string): CalculatedValues | undefined {
  return known.get(contents);
}

export function remember(contents: string, values: CalculatedValues): void {
  known.set(contents, values);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}
