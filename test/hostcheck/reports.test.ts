import { readdirSync, readFileSync } from "node:fs";
import { compareFile } from "../../scripts/hostcheck/print-comparison";
import { inProject } from "../support/root";

const folder = inProject("test", "hostcheck", "reports");
const reports = readdirSync(folder).filter((name) => name !== "README.md");
const simulatedOnly = "tested on a simulated Excel only, not yet in a real one";

test.each(["README.md", "docs/using-it.md", "docs/for-it.md", "docs/host-check.md"])(
  "%s says that only a simulated Excel was used as long as no real one has reported",
  (file) => {
    const text = readFileSync(inProject(file), "utf8").replace(/\s+/g, " ");
    expect(text.includes(simulatedOnly)).toBe(reports.length === 0);
  },
);

test("what is among the reports can be read as one", async () => {
  const unreadable: string[] = [];
  for (const name of reports)
    if ((await compareFile(inProject(folder, name), () => undefined)) === 2) unreadable.push(name);
  expect(unreadable).toEqual([]);
});
