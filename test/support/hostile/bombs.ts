import { archiveBombs } from "./archive-bombs";
import type { Bombs } from "./bomb-parts";
import { sheetBombs } from "./sheet-bombs";
import { xmlBombs } from "./xml-bombs";

/** All files made to take memory or time. */
export const bombs: Bombs = { ...archiveBombs, ...xmlBombs, ...sheetBombs };

/** The same as files, each built when needed. */
export function* makeBombs(): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const [name, { make }] of Object.entries(bombs)) yield { name, bytes: make() };
}
