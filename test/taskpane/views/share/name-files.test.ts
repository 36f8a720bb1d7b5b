import fc from "fast-check";
import { nameFiles, nameUnclear } from "../../../../src/taskpane/views/share/merge/name-files";

test("[J4] files of the same name are told apart by the start of their SHA-256, others keep their names", () => {
  const [first, second, other] = [
    { file: "copy.xlsx", sha256: "3f2a91bc00" },
    { file: "copy.xlsx", sha256: "77e0b5aa00" },
    { file: "anna.xlsx", sha256: "12345678aa" },
  ] as const;
  expect([first, second, other, first].map(nameFiles([first, second, other, first]))).toEqual([
    "copy.xlsx (3f2a91bc)",
    "copy.xlsx (77e0b5aa)",
    "anna.xlsx",
    "copy.xlsx (3f2a91bc)",
  ]);
});

test("[J4] different contents never have the same name", () => {
  const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
  const file = fc.record({ file: fc.constantFrom("a.xlsx", "b.xlsx"), sha256: hash });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ sha256 }) => sha256 }), (files) => {
      expect(new Set(files.map(nameFiles(files))).size).toBe(files.length);
    }),
  );
});

test("[P11] a file is named next to its person only where that person returned several", () => {
  const files = [
    { contributor: "Anna Berg", file: "copy.xlsx", sha256: "3f2a91bc00" },
    { contributor: "Anna Berg", file: "copy.xlsx", sha256: "77e0b5aa00" },
    { contributor: "Bo Lund", file: "bo.xlsx", sha256: "12345678aa" },
    { contributor: "Bo Lund", file: "bo.xlsx", sha256: "12345678aa" },
  ];
  expect(files.map(nameUnclear(files, nameFiles(files)))).toEqual([
    "copy.xlsx (3f2a91bc)",
    "copy.xlsx (77e0b5aa)",
    "",
    "",
  ]);
});
