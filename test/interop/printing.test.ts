import content from "../../assets/example/example.json";
import { write } from "../../src/file/writing/write";
import { makeExample, type ExampleFile } from "../../src/jobs/example";
import { toPageTexts } from "../support/interop/libreoffice";
import { psems } from "../support/psems";

const { own, copies } = makeExample(psems, content, "2026-11-20");

/** The sheet of each printed page, from its header. */
async function printedSheets(file: ExampleFile | undefined): Promise<readonly string[]> {
  if (!file) throw new Error("The example has no such file.");
  const plan = file.plan();
  const pages = await toPageTexts(await write(plan));
  return pages.map((page) => {
    const header = page.split("\n").filter(Boolean).slice(0, 3);
    return plan.sheets.find(({ name }) => header.includes(name))?.name ?? "";
  });
}

test("[W41] the whole example prints on at most 16 pages: two for the Dashboard, one for each other sheet that is not hidden", async () => {
  const printed = await printedSheets(own);
  const visible = own.plan().sheets.filter(({ visibility }) => visibility === "visible");
  expect(printed).toEqual(visible.flatMap(({ name }) => (name === "Dashboard" ? [name, name] : [name])));
  expect(printed.length).toBeLessThanOrEqual(16);
});

test("[W41] the second page of the Dashboard begins with the responses by section", async () => {
  const pages = await toPageTexts(await write(own.plan()));
  const [first = "", second = ""] = pages.filter((page) =>
    page.split("\n").slice(0, 8).includes("Dashboard"),
  );
  expect(first).toContain("Unknowns: Not sure or unanswered");
  expect(second.indexOf("Responses by section")).toBeGreaterThan(0);
  expect(first).not.toContain("Responses by section");
});

test("[W41] the sheets that a copy hides are not printed", async () => {
  const printed = await printedSheets(copies[0]);
  expect(printed).toEqual(["Cover", "DO Awareness", "Settings"]);
});
