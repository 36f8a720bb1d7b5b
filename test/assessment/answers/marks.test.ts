import fc from "fast-check";
import { isMarked, isUsualMark, responseOf } from "../../../src/assessment/answers/marks";
import { responseIds } from "../../../src/checklist/checklist";
import { blankTexts, unusualMarkTexts, usualMarkTexts } from "../../support/assessment/arbitrary-assessment";

const answer = { statement: 1, evidence: "" };

test.each(blankTexts)("[M1] %j is no mark", (text) => {
  expect(isMarked(text)).toBe(false);
});

test("[M1] U+0000–0020 and U+00A0 are white space, and every other character is a mark", () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const white = code <= 0x20 || code === 0xa0;
    if (isMarked(String.fromCharCode(code)) === white) throw new Error(`U+${code.toString(16)}`);
  }
  expect(isMarked("🔒")).toBe(true);
});

test("[M1] white space around a mark changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...blankTexts), fc.string(), (space, text) => {
      expect(isMarked(space + text + space)).toBe(isMarked(text));
    }),
  );
});

test.each(responseIds)("[M2] a row with only %s marked is answered so", (response) => {
  expect(responseOf({ ...answer, marks: [{ response, text: "X" }] })).toBe(response);
});

test("[M2] a row with no mark, or with several, is not answered", () => {
  expect(responseOf({ ...answer, marks: [] })).toBeNull();
  expect(responseOf({ ...answer, marks: [{ response: "yes", text: " " }] })).toBeNull();
  fc.assert(
    fc.property(fc.subarray([...responseIds], { minLength: 2 }), (responses) => {
      const marks = responses.map((response) => ({ response, text: "X" }));
      expect(responseOf({ ...answer, marks })).toBeNull();
    }),
  );
});

test("[M2] a cell of white space beside a mark does not count", () => {
  const marks = [
    { response: "yes", text: "\u00A0" },
    { response: "no", text: "x" },
  ] as const;
  expect(responseOf({ ...answer, marks })).toBe("no");
});

test.each([...usualMarkTexts, "true", "In part", "in PART ", "\u00A0In part"])(
  "[M3] %j is understood",
  (text) => {
    expect(isUsualMark(text, "In part")).toBe(true);
  },
);

test.each([...unusualMarkTexts, "Yes", "in-part"])("[M3] %j under In part is a mark, and unusual", (text) => {
  expect(isMarked(text)).toBe(true);
  expect(isUsualMark(text, "In part")).toBe(false);
});
