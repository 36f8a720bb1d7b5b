import { blankLogEntry, type MergeLogEntry } from "../../../src/assessment/answers/circulation";
import { mergeLogColumns } from "../../../src/workbook/form/merge-log-columns";
import { styles } from "../../../src/workbook/form/styles";
import { answer, psems } from "../../support/psems";
import { gridsFor, interpretOurs, sheetOf } from "../../support/workbook/grids";

const times = ["2026-11-20T14:05:00Z", "2026-11-20T14:05:00.123Z", "2026-11-20T14:05:00.000Z", "20 Nov 2026"];
const log: readonly MergeLogEntry[] = times.map((mergedAt, index) => ({
  ...blankLogEntry,
  mergedAt,
  item: String(index + 1),
  savedAt: mergedAt,
}));
const owner = { ...answer(psems, {}), circulation: { contributors: [], log } };

test("[W42] the times of the Merge log are dates with their time, and are read back as they were", () => {
  const grids = gridsFor(psems, owner);
  const at = mergeLogColumns.findIndex(({ id }) => id === "mergedAt");
  const written = sheetOf(grids, "Merge log")
    .cells.slice(4)
    .map((row) => row[at]);
  expect(written.map((value) => typeof value)).toEqual(["number", "number", "string", "string"]);
  expect(styles[mergeLogColumns[at]?.style ?? "text"]).toMatchObject({ numberFormat: "d mmm yyyy hh:mm" });
  expect(interpretOurs(grids).assessment.circulation.log).toEqual(log);
});

test("[W42] the texts that version 0.2.0 wrote are read as times", () => {
  const old = gridsFor(psems, owner).map((grid) =>
    grid.name === "Merge log"
      ? {
          ...grid,
          cells: grid.cells.map((row, index) =>
            row.map((content) => (typeof content === "number" ? (times[index - 4] ?? null) : content)),
          ),
        }
      : grid,
  );
  const read = interpretOurs(old).assessment.circulation.log;
  expect(read.map(({ mergedAt, savedAt }) => [mergedAt, savedAt])).toEqual(times.map((time) => [time, time]));
});
