import { withShortNames } from "../../../src/cli/rollup/short-names";
import { leaveOut } from "../../../src/jobs/roll-up";

const namesOf = (...paths: readonly string[]): readonly string[] =>
  withShortNames(paths.map((path) => leaveOut(path, "unreadable"))).map(({ file }) => file);

test("[O8] of each path a portfolio keeps the file's name, and only the folders that tell it from others", () => {
  expect(namesOf("/home/olive/a.xlsx", "b.xlsx")).toEqual(["a.xlsx", "b.xlsx"]);
  expect(namesOf("/home/olive/north/a.xlsx", "/home/olive/south/a.xlsx", "/home/olive/c.xlsx")).toEqual([
    "north/a.xlsx",
    "south/a.xlsx",
    "c.xlsx",
  ]);
  expect(namesOf("/x/2026/north/a.xlsx", "/x/2025/north/a.xlsx", "/x/2025/south/a.xlsx")).toEqual([
    "2026/north/a.xlsx",
    "2025/north/a.xlsx",
    "south/a.xlsx",
  ]);
  expect(namesOf("/x/a.xlsx", "/x/../x/a.xlsx", "/a.xlsx")).toEqual(["x/a.xlsx", "x/a.xlsx", "/a.xlsx"]);
});
