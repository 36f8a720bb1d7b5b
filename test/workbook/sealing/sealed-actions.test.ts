import fc from "fast-check";
import { blankAction, type ActionTexts } from "../../../src/assessment/answers/board-records";
import {
  listActionItems,
  listChangedColumns,
  otherColumns,
  actionCell,
} from "../../../src/workbook/sealing/sealed-actions";
import { actionColumns } from "../../../src/workbook/form/action-columns";

const texts = fc.stringMatching(/^(|Anna|Due: never|\n|\n {2}Owner: Bo|Bo\nDue: 2027-01-31|a {3}b)$/);
const arbitraryAction: fc.Arbitrary<ActionTexts> = fc.record({
  statement: fc.constant("1"),
  action: fc.constant(""),
  owner: texts,
  due: texts,
  priority: texts,
  status: texts,
  cost: texts,
  benefit: texts,
  endorsedBy: texts,
  endorsedOn: texts,
  reason: texts,
  addedOn: texts,
  closedOn: texts,
});

test("[N1] two actions with another column never give the same text, and the columns that differ are named", () => {
  const headings = new Map(actionColumns.map(({ id, heading }) => [id, heading]));
  fc.assert(
    fc.property(arbitraryAction, arbitraryAction, fc.boolean(), (one, other, same) => {
      const now = same ? { ...one, owner: other.owner } : other;
      const changed = (Object.keys(one) as (keyof ActionTexts)[])
        .filter((id) => one[id] !== now[id])
        .map((id) => headings.get(id));
      expect(new Set(listChangedColumns(otherColumns(one), otherColumns(now)))).toEqual(new Set(changed));
      expect(otherColumns(one) === otherColumns(now)).toBe(changed.length === 0);
    }),
  );
});

test("[N1] of a long text the seal covers the first 2,000 letters and the number of letters, so that it fits in a cell", () => {
  const long = (length: number, end = ""): string =>
    otherColumns({ ...blankAction, reason: "x".repeat(length) + end });
  expect(long(2_000)).toBe(`Reason for no action: ${"x".repeat(2_000)}`);
  expect(long(2_001)).toBe(`Reason for no action: ${"x".repeat(2_000)}… (2001)`);
  expect(long(30_000, "y")).not.toBe(long(30_000));
  const filled = Object.fromEntries(Object.keys(blankAction).map((id) => [id, "z".repeat(32_767)]));
  expect(otherColumns({ ...blankAction, ...filled }).length).toBeLessThan(32_767);
});

test("[N1] actions are told apart by their statement and their order", () => {
  const numbers = ["4", "12", "4", "", "all of them", "1.5", "4"];
  expect(listActionItems(numbers.map((statement) => ({ ...blankAction, statement })))).toEqual([
    "Action 4",
    "Action 12",
    "Action 4 (2)",
    "Action without a number",
    "Action without a number (2)",
    "Action without a number (3)",
    "Action 4 (3)",
  ]);
});

test("[N2] a changed action is found at the cell that changed", () => {
  expect([undefined, "Due", "Owner"].map((heading) => actionCell("B5", heading))).toEqual(["E5", "G5", "F5"]);
  // Someone has inserted a column in front.
  expect(actionCell("C9", undefined)).toBe("F9");
});
