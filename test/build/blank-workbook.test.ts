import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { makeReadyWorkbook } from "../../scripts/release/ready-workbook";
import { openParts } from "../support/file/open-parts";
import { inProject } from "../support/root";

describe("the ready workbook", () => {
  test.each(["dist", "assets/download"])("in %s is equal to what the build makes now", async (folder) => {
    const path = inProject(folder, "psems-checklist.xlsx");
    if (!existsSync(path)) throw new Error("There is no build: run `npm run build` first.");
    const [expected, found] = await Promise.all([makeReadyWorkbook(), readFileSync(path)].map(partsOf));
    expect(found).toEqual(expected);
  });
});

async function partsOf(
  bytes: Uint8Array | Promise<Uint8Array>,
): Promise<readonly (readonly [string, string])[]> {
  return [...(await openParts(await bytes))];
}

describe("the built command line", () => {
  test("prints its version, and one line for a call that makes no sense", () => {
    const program = inProject("dist", "psems.js");
    const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
    expect(execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
    expect(() => execFileSync(process.execPath, [program, "score"], { stdio: "pipe" })).toThrow(
      "psems: score: missing required argument 'workbook'. See psems score --help.",
    );
  });
});
