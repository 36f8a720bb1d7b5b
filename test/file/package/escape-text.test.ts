import fc from "fast-check";
import { escapeText, unescapeText } from "../../../src/file/package/escape-text";

describe("[X1] text in a workbook's XML", () => {
  test.each([
    ["plain", "plain"],
    ["_x0041_", "_x005F_x0041_"],
    ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
    ["__x00e9_", "__x005F_x00e9_"],
    ["_x41_ and _xZZZZ_", "_x41_ and _xZZZZ_"],
    ["a\r\nb", "a_x000D_\nb"],
    ["_x0041\r", "_x005F_x0041_x000D_"],
    ["tab\tline\n", "tab\tline\n"],
    ["nul\0 bell\x07", "nul_x0000_ bell_x0007_"],
    ["half of a pair \ud83d", "half of a pair _xD83D_"],
    ["a pair 😀", "a pair 😀"],
    ["\uffff", "_xFFFF_"],
  ])("%j", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(unescapeText(escaped)).toBe(text);
  });

  test("any text is read back", () => {
    const piece = fc.constantFrom(
      "_",
      "x",
      "_x",
      "0041",
      "_x0041_",
      "D",
      "\r",
      "\n",
      "\ud83d",
      "\ude00",
      "\0",
      "a",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(unescapeText(escapeText(value))).toBe(value);
        // No control character and no unpaired surrogate remains for the XML.
        expect(escapeText(value)).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}/u);
      }),
      { numRuns: 2000 },
    );
  });
});
