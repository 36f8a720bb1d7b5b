import * as v from "valibot";
import { responseIds } from "../../checklist/checklist";
import { parseAddress } from "../../spreadsheet/address";
import type { SheetGrid } from "../../spreadsheet/cells";
import { cutInPieces } from "../form/cut-in-pieces";
import { templateSheet } from "../form/layout";

const text = v.string();
const texts = v.record(text, text);
const row = v.object({
  /** The hash of what each cell of the row held before: a failure can come between two of them. */
  before: v.pipe(v.array(text), v.readonly()),
  after: v.variant("kind", [
    v.object({
      kind: v.literal("statement"),
      statement: v.number(),
      marks: v.array(v.tuple([v.picklist(responseIds), text])),
      evidence: text,
    }),
    v.object({
      kind: v.literal("prompt"),
      prompt: text,
      answer: text,
      evidence: text,
      bearsOn: text,
    }),
  ]),
});
const schema = v.object({
  /** What the add-in was doing. */
  step: v.picklist(["create", "repair", "issue", "merge", "undo", "board"]),
  /** ISO 8601, UTC. */
  startedAt: text,
  /** What people entered and the sheets may not have yet: the details of a new assessment, or what a merge changes. */
  details: v.optional(texts),
  rows: v.optional(v.pipe(v.array(row), v.readonly())),
  contributors: v.optional(v.pipe(v.array(texts), v.readonly())),
  /** Entries that are added to the Merge log. */
  log: v.optional(v.pipe(v.array(texts), v.readonly())),
});

/** A step that was begun and not finished [X11]. */
export type UnfinishedStep = Readonly<v.InferOutput<typeof schema>>;
export type Pending = Omit<UnfinishedStep, "step" | "startedAt">;
export type StepKind = UnfinishedStep["step"];
export type PendingRow = v.InferOutput<typeof row>;

/** Where a step is noted while it is carried out: next to the title of the very hidden sheet, and below. */
export const stepNoteCell = { sheet: templateSheet, address: "C1" } as const;

/** The note: one text for each cell, from the first one down. */
export function writeStepNote(step: UnfinishedStep): readonly string[] {
  return cutInPieces(JSON.stringify(step));
}

/** The step noted on the very hidden sheet; null if none is, or if the note is not ours. */
export function readStepNote({ row: top, column, cells }: SheetGrid): UnfinishedStep | null {
  const place = parseAddress(stepNoteCell.address);
  if (!place) return null;
  const json = cells
    .slice(Math.max(0, place.row - top))
    .map((line) => line[place.column - column])
    .filter((content) => typeof content === "string")
    .join("");
  if (json === "") return null;
  try {
    const found = v.safeParse(schema, JSON.parse(json));
    return found.success ? found.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
