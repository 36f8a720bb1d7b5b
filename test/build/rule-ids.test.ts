import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../support/root";

/** The ids in square brackets in a text, as in `[S5]` and `[M2 P1]`. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/\[([A-Z]\d+(?:[, ]+[A-Z]\d+)*)\]/g)].flatMap(([, list = ""]) =>
    list.split(/[, ]+/),
  );
}

function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

const spec = readFileSync(inProject("SPEC.md"), "utf8");
const rules = [...spec.matchAll(/^(?:\* \*\*\[([A-Z]\d+)\]\*\*|\| ([A-Z]\d+) \|)/gm)].map(
  ([, rule, row]) => rule ?? row ?? "",
);

test("no two rules have one id", () => {
  const ids = [...spec.matchAll(/^\* \*\*\[([A-Z]\d+)\]\*\*/gm)].map(([, id = ""]) => id);
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("the comments of the code name every rule, and no other", () => {
  const named = new Set(idsIn(readSources(inProject("src"))));
  expect(rules.filter((id) => !named.has(id))).toEqual([]);
  expect([...named].filter((id) => !rules.includes(id))).toEqual([]);
});

test("every rule is in the name of a test, and tests and ARCHITECTURE.md name no other", () => {
  const names = readSources(inProject("test")).match(/["'`]\[[A-Z]\d[^\n]*/g) ?? [];
  const tested = new Set(idsIn(names.join("\n")));
  expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  const named = [...tested, ...idsIn(readFileSync(inProject("ARCHITECTURE.md"), "utf8"))];
  expect(named.filter((id) => !rules.includes(id))).toEqual([]);
});
