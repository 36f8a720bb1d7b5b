import fc from "fast-check";
import { readNumbers, writeNumbers } from "../../../src/assessment/answers/circulation";

test.each<readonly [readonly number[], string]>([
  [[], ""],
  [[7], "7"],
  [[3, 1, 2, 12, 2], "1–3, 12"],
  [[5, 4], "4–5"],
])("the numbers %j are written %s", (numbers, written) => {
  expect(writeNumbers(numbers)).toBe(written);
});

test.each<readonly [string, readonly number[] | undefined]>([
  ["1-3", [1, 2, 3]],
  ["1 – 3; 12", [1, 2, 3, 12]],
  ["1–\u00a03,,5", [1, 2, 3, 5]],
  ["7 9", [7, 9]],
  ["all", undefined],
  ["1–", undefined],
  ["1–2–3", undefined],
])("%s is read as %j", (written, numbers) => {
  expect(readNumbers(written)).toEqual(numbers);
});

test("numbers are read as they were written", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9999 })), (numbers) => {
      expect(readNumbers(writeNumbers(numbers))).toEqual([...numbers].sort((a, b) => a - b));
    }),
  );
});
