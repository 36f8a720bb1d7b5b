import * as v from "valibot";
import { responseIds } from "../../checklist/checklist";

/** Enough of a text before a merge to restore it: it is the start of the text afterwards, and white space that was cut off. */
export interface TextBefore {
  readonly length: number;
  readonly tail: string;
}

/** What undoing a merge needs of one changed row. */
export interface UndoData {
  /** The number of the statement, or the id of the prompt. */
  readonly item: string;
  /** The start of the SHA-256 of the row after the merge: while the row has it, nobody has changed it. */
  readonly after: string;
  /** The marks before, of a statement: the response and the text of each. */
  readonly marks?: readonly (readonly [response: (typeof responseIds)[number], text: string])[];
  /** The texts before. A text that did not change is left out. */
  readonly texts: Readonly<Record<string, TextBefore>>;
  /** What a prompt was set to bear on before, if that changed. */
  readonly bearsOn?: string;
}

/** What deciding later needs of an answer that was left open. */
export interface OpenData {
  readonly isAsked: boolean;
  readonly isDoubtful: boolean;
  /** A mark that does not count [M4]: its text, its box, what it probably means, and its cell. */
  readonly refused: {
    readonly text: string;
    readonly response: (typeof responseIds)[number];
    readonly likely: (typeof responseIds)[number] | null;
    readonly kind: "contradictory" | "unclear";
    readonly sheet: string;
    readonly address: string;
  } | null;
}

/** What an entry of the Merge log holds for this tool, besides what people read. */
export interface LogData {
  readonly undo?: UndoData;
  readonly open?: OpenData;
  /** The moment of the merge that the entry undoes. */
  readonly undoes?: string;
}

const response = v.picklist(responseIds);
const dataSchema = v.object({
  undo: v.exactOptional(
    v.object({
      item: v.string(),
      after: v.string(),
      marks: v.exactOptional(v.array(v.tuple([response, v.string()]))),
      texts: v.record(v.string(), v.object({ length: v.number(), tail: v.string() })),
      bearsOn: v.exactOptional(v.string()),
    }),
  ),
  open: v.exactOptional(
    v.object({
      isAsked: v.boolean(),
      isDoubtful: v.boolean(),
      refused: v.nullable(
        v.object({
          text: v.string(),
          response,
          likely: v.nullable(response),
          kind: v.picklist(["contradictory", "unclear"]),
          sheet: v.string(),
          address: v.string(),
        }),
      ),
    }),
  ),
  undoes: v.exactOptional(v.string()),
});

/** Writes the data of an entry; empty when there is none. */
export function writeLogData(data: LogData): string {
  return Object.keys(data).length === 0 ? "" : JSON.stringify(data);
}

/** Reads the data of an entry. A text that is not ours, or that someone changed, holds nothing. */
export function readLogData(text: string): LogData {
  if (text === "") return {};
  try {
    const parsed = v.safeParse(dataSchema, JSON.parse(text));
    return parsed.success ? parsed.output : {};
  } catch {
    // Someone edited the cell: the entry can still be read, but not undone.
    return {};
  }
}
