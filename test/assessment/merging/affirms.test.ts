import fc from "fast-check";
import { affirms } from "../../../src/assessment/merging/affirms";

test.each<readonly [string, string, string, boolean]>([
  ["the same text", "Policy v1", "Policy v1", false],
  ["other spaces", "Policy  v1\r\n", "Policy v1", false],
  ["other punctuation", "“Policy”, v1!", "Policy v1.", false],
  ["capitals", "POLICY V1", "Policy v1", false],
  ["full-width letters", "Ｐolicy v1", "Policy v1", false],
  ["a word added", "Policy v1, signed", "Policy v1", true],
  ["a word taken away", "Policy", "Policy v1", true],
  ["a digit changed", "Policy v2", "Policy v1", true],
  ["an accent", "Zoë", "Zoe", true],
  ["all taken away", " ", "Policy v1", false],
  ["a first text", "Seen", "", true],
  ["only signs", "→ !", "", false],
])("[X6] whether %s affirms a prefilled answer", (_, text, issued, expected) => {
  expect(affirms(text, issued)).toBe(expected);
});

test("[X6] no spaces or punctuation anywhere affirm a prefilled answer", () => {
  const signs = fc.string({ unit: fc.constantFrom(" ", "\n", "\t", ".", ",", "-", "“", "•", "\u00a0", "!") });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), signs)), (pieces) => {
      const issued = pieces.map(([piece]) => piece).join("");
      const changed = pieces.map(([piece, sign]) => `${piece}${sign}`).join("");
      // Letters that a sign would part from a combining mark are another matter.
      fc.pre(issued.normalize("NFKC") === pieces.map(([piece]) => piece.normalize("NFKC")).join(""));
      expect(affirms(changed, issued)).toBe(false);
    }),
  );
});
