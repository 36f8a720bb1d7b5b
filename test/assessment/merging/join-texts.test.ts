import fc from "fast-check";
import { joinTexts, longestText, type AuthoredText } from "../../../src/assessment/merging/join-texts";
import { Tally } from "../../support/tally";

const wrote = (author: string, text: string, base: string | null = ""): AuthoredText => {
  return { author, text, base };
};

test.each<readonly [string, string, readonly AuthoredText[], string]>([
  ["below what stands, under the author's name", "Ours", [wrote("Bob", "His")], "Ours\n\nBob:\nHis"],
  ["alone, where nothing stands", " \n", [wrote("Bob", "His")], "Bob:\nHis"],
  [
    "by author, whatever their order",
    "",
    [wrote("Bob", "His"), wrote("Anna", "Hers")],
    "Anna:\nHers\n\nBob:\nHis",
  ],
  ["once, under both names", "", [wrote("Bob", "Same"), wrote("Anna", " Same\r\n")], "Anna; Bob:\nSame"],
  ["not where it stands already", "Ours\nHis", [wrote("Bob", "His")], "Ours\nHis"],
  ["though a line that stands begins like it", "Hiss", [wrote("Bob", "His")], "Hiss\n\nBob:\nHis"],
  ["not when it is what was issued", "", [wrote("Bob", "Issued ", "Issued")], ""],
  ["not when it is blank", "Ours", [wrote("Bob", " \n", "Ours")], "Ours"],
  [
    "as what was added below what was issued",
    "Ours",
    [wrote("Bob", "Ours\nmore", "Ours")],
    "Ours\n\nBob:\nmore",
  ],
  [
    "as what was added below what stands, when what was issued is not known",
    "Ours",
    [wrote("Bob", "Ours\nmore", null)],
    "Ours\n\nBob:\nmore",
  ],
  [
    "whole, when what was issued stands no more",
    "Changed",
    [wrote("Bob", "Ours\nmore", "Ours")],
    "Changed\n\nBob:\nOurs\nmore",
  ],
  ["whole, when it was reworded", "Ours", [wrote("Bob", "Ours, more", "Ours")], "Ours\n\nBob:\nOurs, more"],
  [
    "with another author's name in it as it was written",
    "",
    [wrote("Bob", "Anna:\nso she said")],
    "Bob:\nAnna:\nso she said",
  ],
  [
    "in full, when another wrote it with more",
    "",
    [wrote("Bob", "Same"), wrote("Anna", "Same\nand more")],
    "Anna:\nSame\nand more\n\nBob:\nSame",
  ],
])("[J7] a text is put %s", (_, current, texts, joined) => {
  expect(joinTexts(current, texts)).toEqual({ text: joined, left: [] });
  expect(joinTexts(current, [...texts].reverse()).text).toBe(joined);
});

test("[J7] what there is no room for is left whole, and what fits is put", () => {
  const long = wrote("Anna", "a".repeat(longestText - 6));
  const short = wrote("Bob", "b".repeat(20));
  expect(joinTexts("Ours", [long, short])).toEqual({
    text: `Ours\n\nBob:\n${short.text}`,
    left: [long],
  });
  expect(joinTexts("", [long]).text).toHaveLength(longestText);
});

const line = fc.constantFrom("a", "b", "Anna:", "Bob:", "", " ", "\t", "\u2028", "a b");
const text = fc
  .array(line, { maxLength: 5 })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => lines.join(end)));
const authored = fc.record({
  author: fc.constantFrom("Anna", "Bob"),
  text,
  base: fc.option(text),
});

test("[J4 J7] joined once, texts are joined: the same ones add nothing, in any order", () => {
  fc.assert(
    fc.property(text, fc.array(authored, { maxLength: 4 }), (current, texts) => {
      const once = joinTexts(current, texts);
      expect(joinTexts(current, [...texts].reverse()).text).toBe(once.text);
      const known = texts.map((entry) => ({ ...entry, base: entry.text }));
      expect(joinTexts(once.text, known)).toEqual({ text: once.text, left: [] });
    }),
    { numRuns: 1000 },
  );
});

test("[X5] what stands stays, and every new text stands under its author's name", () => {
  const plain = (some: string): string => some.replace(/\r\n?/g, "\n").trim();
  const tally = new Tally("a new text");
  const fresh = fc.record({ author: fc.constantFrom("Anna", "Bob"), text, base: fc.constant("") });
  fc.assert(
    fc.property(text, fc.array(fresh, { maxLength: 4 }), (current, texts) => {
      const joined = joinTexts(current, texts).text;
      expect(plain(joined).startsWith(plain(current))).toBe(true);
      for (const entry of texts) {
        const written = plain(entry.text);
        if (`\n${plain(current)}\n`.includes(`\n${written}\n`) || written === "") continue;
        tally.count("a new text");
        const names = [entry.author, "Anna; Bob"].map((heading) => `${heading}:\n${written}`);
        expect(names.some((block) => plain(joined).includes(block))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  tally.expectEach(250);
});
