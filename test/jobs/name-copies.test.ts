import { nameCopies } from "../../src/jobs/name-copies";

const namesOf = (...names: readonly string[]): readonly string[] =>
  nameCopies(names.map((name) => ({ name })));

test("[X7] people whose names would give the same file are numbered", () => {
  expect(namesOf("Anna", "anna", "An\u200bna", "Anna (2)", "Zo\u00eb", "Zoe\u0308")).toEqual([
    "Anna",
    "anna (2)",
    "Anna (3)",
    "Anna (2) (2)",
    "Zo\u00eb",
    "Zo\u00eb (2)",
  ]);
});

test("[X7] a name of which nothing is left becomes that of a shared copy", () => {
  expect(namesOf("", "\u202e", "...")).toEqual(["shared copy", "shared copy (2)", "shared copy (3)"]);
});
