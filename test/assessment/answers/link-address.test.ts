import fc from "fast-check";
import { holdsAddress, plainAddress } from "../../../src/assessment/answers/link-address";

test.each([
  ["https://example.org/minutes/14", "https://example.org/minutes/14"],
  ["mailto:jo@example.org?subject=Minutes", "jo@example.org"],
  ["MAILTO:jo@example.org", "jo@example.org"],
  ["../Evidence/plan.docx", "../Evidence/plan.docx"],
  ["\\\\server\\share\\plan 2.docx", "\\\\server\\share\\plan 2.docx"],
  ["https://example.org/a\n=1", "https://example.org/a =1"],
  ["#'Annex A 1'!C7", ""],
  ["#Total", ""],
  ["'PLAN Policy'!$A$1", ""],
  ["Cover!A1", ""],
  [" ", ""],
])("[E2] the address of the link %s is written %s", (target, expected) => {
  expect(plainAddress(target)).toBe(expected);
});

test.each([
  ["Minutes 14 (https://example.org/m14).", "https://example.org/m14", true],
  ["https://example.org", "https://example.org/", true],
  ["https://EXAMPLE.org/M14/", "https://example.org/m14", true],
  ["See www.example.org", "http://www.example.org/", true],
  ["https://example.org/my plan", "https://example.org/my%20plan", true],
  ["Ask jo@example.org", "jo@example.org", true],
  ["https://example.org/m140", "https://example.org/m14", false],
  ["https://example.org.uk", "https://example.org", false],
  ["https://example.org/m14?page=2", "https://example.org/m14", false],
  ["Ask mojo@example.org", "jo@example.org", false],
  ["Minutes", "https://example.org/%E0%A4%A", false],
  ["", "https://example.org", false],
])("[E2] whether “%s” contains the address %s as a whole: %s", (text, address, expected) => {
  expect(holdsAddress(text, address)).toBe(expected);
});

test("[E2] a text contains every address that it ends with on its own line", () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }), (text, url) => {
      expect(holdsAddress(`${text}\n${url}`, url)).toBe(true);
    }),
  );
});
