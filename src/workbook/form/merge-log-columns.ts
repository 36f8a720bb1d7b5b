import type { MergeLogEntry } from "../../assessment/answers/circulation";
import type { RecordColumn } from "./record-columns";

/** The most rows of the log with which a file can still be read back: about 230 copies of 43 statements. */
export const longestLog = 9_900;

export const mergeLogColumns: readonly RecordColumn<MergeLogEntry>[] = [
  { id: "mergedAt", heading: "Merged at (UTC)", width: 17, style: "momentSmall" },
  { id: "contributor", heading: "Contributor", width: 18, style: "recordSmall" },
  { id: "role", heading: "Role", width: 24, style: "recordSmall" },
  { id: "item", heading: "Statement or prompt", width: 11, style: "recordSmall" },
  { id: "response", heading: "Response or answer", width: 16, style: "recordSmall" },
  { id: "evidence", heading: "Evidence as written", width: 44, style: "recordSmall" },
  { id: "outcome", heading: "Outcome", width: 11, style: "recordSmall" },
  { id: "before", heading: "Before", width: 10, style: "recordSmall" },
  { id: "after", heading: "After", width: 10, style: "recordSmall" },
  { id: "decidedBy", heading: "Decided by", width: 16, style: "recordSmall" },
  { id: "why", heading: "Why", width: 28, style: "recordSmall" },
  { id: "file", heading: "File", width: 66, style: "recordSmall" },
  { id: "savedAt", heading: "Saved at", width: 17, style: "momentSmall" },
  { id: "sha256", heading: "SHA-256", width: 57, style: "recordSmall" },
  { id: "copyId", heading: "Copy", width: 33, style: "recordSmall" },
  {
    id: "data",
    heading: "For undo and later decisions",
    width: 24,
    style: "hidden",
    isOptional: true,
    isHidden: true,
  },
];
