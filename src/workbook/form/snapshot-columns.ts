import { ratingWord } from "../../assessment/words/describe-result";
import { snapshotLevels, type SnapshotEntry } from "../../assessment/answers/board-records";
import { ratings } from "../../assessment/scoring/results";
import type { RecordColumn } from "./record-columns";
import { unanswered } from "./layout";

/** The heading row of the table. The rows above it have room for the trend of the last snapshots. */
export const snapshotHeaderRow = 25;

/** The columns of the table. Narrow ones come first, because the trend uses the same columns. */
export const snapshotColumns: readonly RecordColumn<SnapshotEntry>[] = [
  { id: "snapshot", heading: "Snapshot", width: 26, style: "flat" },
  { id: "takenOn", heading: "Taken on", width: 14, style: "flatDate" },
  { id: "level", heading: "Level", width: 13, style: "flat" },
  { id: "item", heading: "Item", width: 18, style: "flat" },
  { id: "score", heading: "Score", width: 11, style: "flatScore", isNumber: true },
  { id: "low", heading: "Low", width: 11, style: "flatScore", isNumber: true },
  { id: "high", heading: "High", width: 11, style: "flatScore", isNumber: true },
  { id: "rating", heading: "Rating", width: 15, style: "flat" },
  { id: "response", heading: "Response", width: 15, style: "flat" },
  { id: "points", heading: "Points", width: 10, style: "flat", isNumber: true },
  { id: "applicable", heading: "Applicable", width: 12, style: "flat", isNumber: true },
  { id: "answered", heading: "Answered", width: 12, style: "flat", isNumber: true },
  { id: "statements", heading: "Statements", width: 12, style: "flat", isNumber: true },
  { id: "title", heading: "Title", width: 44, style: "flat" },
  { id: "takenBy", heading: "Taken by", width: 22, style: "flat" },
  { id: "rule", heading: "Rule", width: 60, style: "flat" },
];

/** The id of the whole assessment's result, and the word for it on the sheet [W42]. */
const wholeItem = { id: "overall", word: "All" } as const;

/** A row as on the sheet: ratings in words, and the word for no response. */
export function toSnapshotRow(entry: SnapshotEntry): SnapshotEntry {
  const rating = ratings.find((id) => id === entry.rating);
  const isOpen = entry.level === snapshotLevels.statement && entry.response === "";
  return {
    ...entry,
    item: isWhole(entry, wholeItem.id) ? wholeItem.word : entry.item,
    rating: rating === undefined ? entry.rating : ratingWord(rating),
    response: isOpen ? unanswered : entry.response,
  };
}

/** The inverse of {@link toSnapshotRow}. */
export function fromSnapshotRow(row: SnapshotEntry): SnapshotEntry {
  const isOpen = row.level === snapshotLevels.statement && row.response === unanswered;
  return {
    ...row,
    item: isWhole(row, wholeItem.word) ? wholeItem.id : row.item,
    rating: ratings.find((id) => ratingWord(id) === row.rating) ?? row.rating,
    response: isOpen ? "" : row.response,
  };
}

function isWhole({ level, item }: SnapshotEntry, named: string): boolean {
  return level === snapshotLevels.overall && item === named;
}
