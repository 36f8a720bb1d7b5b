import fc from "fast-check";
import { looksTyped } from "../../../src/file/writing/looks-typed";
import { readTyped } from "../../../src/simulator/formulas/typed-text";

/** A day in 2026. */
const today = 46_000;

const typedTexts = [
  ...["=1+1", "+44 20 7946 0000", "-5", "- none yet", "@name", "\t=1", " =1", "'x", "''", "'"],
  ...["00123", "12.5", "1,234", "(5)", "3/4", "1E5", "1e-5", "2 1/2", "80%", "£5", "$1,000.50", "5 €"],
  ...["TRUE", "false", "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#SPILL!"],
  ...["12:30", "5 PM", "5 p", "12:30pm", "20 Nov 2026", "20-November-26", "Nov 2026", "Wed 4 March 2020"],
  ...["2026-03-04", "1-3", "4.3.2026", "March 4, 2026"],
];
const plainTexts = [
  ...[
    "X",
    "Yes",
    "In part",
    "Done",
    "May",
    "March",
    "Policy 7",
    "Room 4a",
    "ISO 27001",
    "Q7",
    "A1",
    "1e",
    "e5",
  ],
  ...[
    "3 sites",
    "2nd line",
    "5 apples",
    "Maya 5",
    "See 3/4",
    "#1 priority",
    "a=b",
    "x@example.org",
    "_x0041_",
  ],
  "1".repeat(65),
  "",
];

test.each(typedTexts)("[X1] %j looks like something else", (text) => {
  expect(looksTyped(text)).toBe(true);
});

test.each(plainTexts)("[X1] %j is plainly text", (text) => {
  expect(looksTyped(text)).toBe(false);
});

test("[X1] whatever Excel would make something else of looks like it", () => {
  const piece = fc.constantFrom(
    ...["1", "12", "2026", "/", "-", ":", ".", ",", " ", "%", "£", "E", "+", "Nov", "may", "PM", "(", ")"],
    ...["TRUE", "#N/A", "=", "'", "x", "th"],
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
  let found = 0;
  fc.assert(
    fc.property(text, (typed) => {
      const read = readTyped(typed, today);
      if (read.kind === "text" && read.text === typed) return;
      found += 1;
      expect([typed, looksTyped(typed)]).toEqual([typed, true]);
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(300);
});
