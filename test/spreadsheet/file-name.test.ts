import fc from "fast-check";
import { isSameFileName, toFileName } from "../../src/spreadsheet/file-name";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "\u202e",
          "\u2066",
          "\u200f",
          "\ufeff",
          "\u200b",
          "\u2028",
          "\u0007",
          "\u009b",
          "\ud800",
          "\ufffe",
        ],
        ...["/", "\\", ":", "..", ".", " ", "CON", "nul", "Zoë", "𝒜", "文", "e\u0301", "\n"],
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join("")),
);

test("[X7] whatever a name is, the file name is one that every system accepts and shows as it is", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const name = toFileName(text);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
      expect(name).toBe(name.normalize("NFC"));
    }),
  );
});

test.each([
  ["Anna Smith", "Anna Smith"],
  ["  ../../etc/passwd ", "etc passwd"],
  ["Anna\u202Excod.exe", "Annaxcod.exe"],
  ["CON", "_CON"],
  ["com1.backup", "_com1.backup"],
  ["nul .txt", "_nul .txt"],
  ["Connie", "Connie"],
  ["Zoe\u0308", "Zo\u00eb"],
  ["ends. . .", "ends"],
  ["\u200b\u2066", ""],
  ["文".repeat(60), "文".repeat(40)],
  [`${"x".repeat(119)}𝒜`, "x".repeat(119)],
])("[X7] %j becomes the file name %j", (text, name) => {
  expect(toFileName(text)).toBe(name);
});

test.each([
  ["Anna", "ANNA", true],
  ["Zo\u00eb", "Zoe\u0308", true],
  ["Straße", "STRASSE", true],
  ["Ａnna", "Anna", true],
  ["Anna", "Anne", false],
])("[X7] %j and %j are the same file: %s", (one, other, same) => {
  expect(isSameFileName(one, other)).toBe(same);
});
