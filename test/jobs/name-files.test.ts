import fc from "fast-check";
import { nameFile, numberNames } from "../../src/jobs/name-files";
import { isSameFileName, toFileName } from "../../src/spreadsheet/file-name";
import { fileKinds } from "../../src/workbook/words/file-kinds";
import { psems } from "../support/psems";

const day = "2026-11-26";
const parts = { organisation: "Northport Harbour", site: "Main site", what: fileKinds.copy(psems), day };

test("[P20] a name has organisation, site, what it is, person and day, and leaves out what is empty", () => {
  expect(nameFile({ ...parts, person: "Anna Smith" })).toBe(
    "Northport Harbour – Main site – PSeMS checklist copy – Anna Smith – 2026-11-26",
  );
  expect(nameFile({ ...parts, organisation: " ", site: "", what: fileKinds.boardCopy })).toBe(
    "Board copy – 2026-11-26",
  );
});

test("[P20] a long title of a checklist leaves room for what the file is", () => {
  expect(fileKinds.copies({ shortTitle: "Security of buildings, people and information" })).toMatch(
    /^Security of buildings, people.* copies$/,
  );
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom("", "CON", "a/b", "...", "\u202e", "Zoe\u0308", "Zo\u00eb", "zo\u00eb", "Straße"),
);

test("[P20] [X7] whatever people wrote, a name is safe, has its day, and leaves room for a number and an ending", () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, (organisation, site, what, person) => {
      const name = nameFile({ organisation, site, what, person, day });
      expect(name.endsWith(day)).toBe(true);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
      expect(name).toBe(toFileName(name, 255));
    }),
  );
});

test("[P20] [X7] names that a file system may treat as one are numbered, and each keeps its beginning", () => {
  expect(numberNames(["Anna", "anna", "Anna (2)", "Zo\u00eb", "Zoe\u0308"])).toEqual([
    "Anna",
    "anna (2)",
    "Anna (2) (2)",
    "Zo\u00eb",
    "Zoe\u0308 (2)",
  ]);
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), (people) => {
      const names = numberNames(people.map((person) => nameFile({ ...parts, person })));
      names.forEach((name, index) => {
        expect(name.startsWith(nameFile({ ...parts, person: people[index] ?? "" }))).toBe(true);
        expect(names.filter((other) => isSameFileName(other, name))).toHaveLength(1);
      });
    }),
  );
});
