import fc from "fast-check";
import type { Mark } from "../../../src/assessment/answers/assessment";
import {
  isMarked,
  judgeMark,
  quoteMark,
  refusedMarkOf,
  responseOf,
  type MarkKind,
} from "../../../src/assessment/answers/marks";
import { responseIds, withoutAliases, type ResponseId } from "../../../src/checklist/checklist";
import {
  blankTexts,
  refusedMarkTexts,
  unusualMarkTexts,
  usualMarkTexts,
} from "../../support/assessment/arbitrary-assessment";
import { psems } from "../../support/psems";

const answer = { statement: 1, evidence: "" };
const row = (...marks: readonly Mark[]) => ({ ...answer, marks });

test.each(blankTexts)("[M1] %j is no mark", (text) => {
  expect(isMarked(text)).toBe(false);
});

test("[M1] white space, invisible characters and ☐ are no mark, and every other character is one", () => {
  const blanks = new Set<number>();
  const add = (first: number, last = first): void => {
    for (let code = first; code <= last; code += 1) blanks.add(code);
  };
  add(0, 0x20);
  add(0x2000, 0x200f);
  for (const code of [0xa0, 0xad, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000]) add(code);
  for (const code of [0xfe0e, 0xfe0f, 0xfeff, 0x2610]) add(code);
  for (let code = 0; code <= 0xffff; code += 1) {
    if (isMarked(String.fromCharCode(code)) === blanks.has(code)) throw new Error(`U+${code.toString(16)}`);
  }
  expect(isMarked("🔒")).toBe(true);
});

test("[M1] white space around a mark changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...blankTexts), fc.string(), (space, text) => {
      expect(isMarked(space + text + space)).toBe(isMarked(text));
      const mark = { response: "no", text: space + text + space } as const;
      expect(judgeMark(psems, mark)).toBe(judgeMark(psems, { ...mark, text }));
    }),
  );
});

test.each(responseIds)("[M2] a row with only %s marked is answered so", (response) => {
  expect(responseOf(psems, row({ response, text: "X" }))).toBe(response);
});

test("[M2] a row with no mark, or with several, is not answered", () => {
  expect(responseOf(psems, row())).toBeNull();
  expect(responseOf(psems, row({ response: "yes", text: " " }))).toBeNull();
  fc.assert(
    fc.property(fc.subarray([...responseIds], { minLength: 2 }), (responses) => {
      expect(responseOf(psems, row(...responses.map((response) => ({ response, text: "X" }))))).toBeNull();
    }),
  );
});

test("[M2] a row with a mark that counts and one that does not is not answered", () => {
  for (const text of refusedMarkTexts)
    expect(responseOf(psems, row({ response: "yes", text: "X" }, { response: "no", text }))).toBeNull();
});

test("[M2] a cell of white space beside a mark does not count", () => {
  const marks = [{ response: "yes", text: "\u00A0" } as const, { response: "no", text: "x" } as const];
  expect(responseOf(psems, row(...marks))).toBe("no");
});

const ownWords = ["In part", "in PART ", "\u00A0In\u00A0part", "Partly", "PARTIAL", "In\u200B part"];

test.each([...usualMarkTexts, ...ownWords])("[M3] %j under In part is known", (text) => {
  expect(judgeMark(psems, { response: "in-part", text })).toBe("known");
  expect(responseOf(psems, row({ response: "in-part", text }))).toBe("in-part");
});

test.each(unusualMarkTexts)("[M3] %j under In part counts, and is unusual", (text) => {
  expect(judgeMark(psems, { response: "in-part", text })).toBe("unusual");
  expect(responseOf(psems, row({ response: "in-part", text }))).toBe("in-part");
});

test("[M3] an unknown mark counts up to three UTF-16 units, without the white space around it", () => {
  const kind = (text: string): MarkKind => judgeMark(psems, { response: "yes", text });
  expect([kind("abc"), kind(" a c "), kind("👍!")]).toEqual(["unusual", "unusual", "unusual"]);
  expect([kind("abcd"), kind("a  cd"), kind("👍👍")]).toEqual(["unclear", "unclear", "unclear"]);
});

test("[M3] a template without aliases, as in workbooks of earlier versions, knows only labels", () => {
  const old = withoutAliases(psems);
  expect(judgeMark(old, { response: "yes", text: "Y" })).toBe("unusual");
  expect(judgeMark(old, { response: "yes", text: "N" })).toBe("unusual");
  expect(judgeMark(old, { response: "yes", text: "No" })).toBe("contradictory");
});

test.each(refusedMarkTexts)("[M4] %j counts under no response", (text) => {
  for (const response of responseIds) expect(responseOf(psems, row({ response, text }))).toBeNull();
});

test("[M4] a label or an alias counts under its own response only, and suggests it under the others", () => {
  for (const { id, label, aliases = [] } of psems.responses)
    for (const text of [label, ...aliases, label.toUpperCase()])
      for (const response of responseIds) {
        const isOwn = response === id;
        expect(responseOf(psems, row({ response, text }))).toBe(isOwn ? id : null);
        const refused = refusedMarkOf(psems, row({ response, text }));
        expect(refused).toEqual(isOwn ? null : { response, text, kind: "contradictory", likely: id });
      }
});

test.each<[string, ResponseId, MarkKind]>([
  ["0", "no", "contradictory"],
  ["–", "yes", "contradictory"],
  ["FALSE", "yes", "unclear"],
  ["mostly done", "yes", "unclear"],
])("[M4] %j under %s is %s, and suggests nothing", (text, response, kind) => {
  expect(refusedMarkOf(psems, row({ response, text }))).toEqual({ response, text, kind, likely: null });
});

test("[M4] a quoted mark is on one line, cut after 20 characters, and cuts no character in half", () => {
  expect(quoteMark(" \u00A0No\u200B ")).toBe("No");
  expect(quoteMark("👍".repeat(21))).toBe(`${"👍".repeat(20)}…`);
});
