import { refreshActions } from "../../../src/assessment/board/refresh-actions";
import { valueOf } from "../../../src/spreadsheet/cells";
import { answer, psems, stamp } from "../../support/psems";
import { gridsFor, sheetOf } from "../../support/workbook/grids";

test("[A2] the evidence of the statement has its own column, in one paragraph and cut where it is long, and the action is blank", () => {
  const long = "Seen at the gate. ".repeat(40);
  const assessment = answer(psems, {
    1: ["no", "Fence has a gap\n\nKaren:\nMended"],
    2: ["in-part", long],
    3: "not-sure",
  });
  const { actions } = refreshActions(psems, assessment, stamp.today);
  const { cells } = sheetOf(
    gridsFor(psems, { ...assessment, boardRecords: { ...assessment.boardRecords, actions } }),
    "Actions",
  );
  const [headings = [], ...rows] = cells.slice(3).map((line) => line.map(valueOf));
  const at = (heading: string): number => headings.indexOf(heading);
  expect(at("Action")).toBe(at("Response now") + 1);
  expect(at("Evidence")).toBe(at("Reason for no action") + 1);
  expect(rows.slice(0, 4).map((row) => [row[at("No.")], row[at("Evidence")], row[at("Action")]])).toEqual([
    [1, "Fence has a gap  Karen: Mended", null],
    [3, "", null],
    [2, `${long.slice(0, 200)}…`, null],
    [null, "", null],
  ]);
});
