import fc from "fast-check";
import { oneLine, printable, printableJson } from "../../../src/cli/output/printable";

/** Written out here, so that the test does not share the product's pattern. */
const hidden = [
  ...["\u0000", "\u0007", "\u0009", "\u000d", "\u001b", "\u007f", "\u0085", "\u009b"],
  ...["\u00ad", "\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\u2060", "\ufeff"],
  ...["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"],
  ...["\ud800", "\udc00", "\u{e0041}"],
];

test.each(hidden)("[X7] %j reaches no terminal, and a replacement is shown", (character) => {
  expect(printable(`a${character}b\nc`)).toBe("a\ufffdb\nc");
});

test("[X7] a line stays one line", () => {
  expect(oneLine(" a\r\nb\u2028c\td\u202e ")).toBe("a b c d\ufffd");
});

test("[C4 X7] JSON has all of them escaped, and loses nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...hidden), fc.string({ unit: "binary" }))), (texts) => {
      const data = { [texts.join("")]: texts };
      const json = printableJson(data);
      expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}\u2028\u2029]/u);
      expect(JSON.parse(json)).toEqual(data);
    }),
  );
});
