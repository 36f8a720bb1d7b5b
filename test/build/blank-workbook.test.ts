import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openParts } from "../support/file/open-parts";
import { inProject } from "../support/root";

const ready = inProject("dist", "psems-checklist.xlsx");

/** What differs between two makings of one workbook: the ids, the time, and the day that TODAY() shows. */
function withoutStamps(xml: string): string {
  return xml
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
    .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, "TIME")
    .replace(/<f>(TODAY\(\)|AsAt)<\/f><v>\d+<\/v>/g, "<f>$1</f><v>DAY</v>");
}

describe("the ready blank workbook of the build", () => {
  const folder = mkdtempSync(join(tmpdir(), "psems-build-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is part of the build, and equal to what `psems generate` makes", async () => {
    if (!existsSync(ready)) throw new Error("There is no build: run `npm run build` first.");
    const made = join(folder, "made.xlsx");
    execFileSync(process.execPath, [inProject("dist", "psems.js"), "generate", "--out", made]);
    const [expected, found] = await Promise.all([ready, made].map((path) => openParts(readFileSync(path))));
    expect([...(found?.keys() ?? [])]).toEqual([...(expected?.keys() ?? [])]);
    for (const [name, xml] of expected ?? []) {
      expect(withoutStamps(found?.get(name) ?? "")).toBe(withoutStamps(xml));
    }
  });

  test("the built command line prints its version, and one line for a call that makes no sense", () => {
    const program = inProject("dist", "psems.js");
    const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
    expect(execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
    expect(() => execFileSync(process.execPath, [program, "score"], { stdio: "pipe" })).toThrow(
      "psems: score: missing required argument 'workbook'. See psems score --help.",
    );
  });
});
