import { read } from "../../src/file/reading/read";
import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { samplePlan } from "../support/file/sample-plan";
import { recalculateInGnumeric } from "../support/interop/gnumeric";
import { recalculate } from "../support/interop/libreoffice";
import { fuzz } from "../support/fuzz/fuzz";
import { isAllTried } from "../support/sample";
import { answerExample, psems, stamp } from "../support/psems";
import { differences } from "../support/reading/differences";
import { displayed } from "../support/reading/displayed";
import { everydayWorkbook } from "../support/reading/everyday-workbook";

test("[X2b] what we read is what LibreOffice displays, whichever program saved the file", async () => {
  const own: readonly (readonly [string, Uint8Array])[] = [
    ["the product's workbook", await write(planWorkbook(psems, answerExample(psems), stamp))],
    ["a plan that uses every field", await write(samplePlan)],
    ["a workbook as Excel writes it", everydayWorkbook()],
  ];
  const again = await recalculate(own.map(([, bytes]) => bytes));
  const byGnumeric = await recalculateInGnumeric(own.map(([, bytes]) => bytes));
  const files: [string, Uint8Array][] = [...own.map(([name, bytes]): [string, Uint8Array] => [name, bytes])];
  for (const [index, [name]] of own.entries()) {
    files.push([`${name}, saved by LibreOffice`, again[index] ?? new Uint8Array()]);
    files.push([`${name}, saved by gnumeric`, byGnumeric[index] ?? new Uint8Array()]);
  }
  const shown = await displayed(files.map(([, bytes]) => bytes));
  for (const [index, [name, bytes]] of files.entries()) {
    const outcome = await read(bytes);
    const sheets = shown[index];
    const source = name.endsWith("gnumeric") ? "gnumeric" : "other program";
    if (!outcome.ok || !sheets) throw new Error(`${name} cannot be read.`);
    expect([name, differences(outcome.value.grids, sheets, source)]).toEqual([name, []]);
    expect([name, sheets.reduce((sum, { cells }) => sum + cells.size, 0)]).not.toEqual([name, 0]);
  }
});

test("[X2b] what we read of mutants of real workbooks is what LibreOffice displays, or they are refused", async () => {
  // Always the same ones: with others, LibreOffice may have a fault that is not known yet.
  const { failures, compared } = await fuzz({ seed: 1, count: isAllTried ? 500 : 30, compares: true });
  expect(failures).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});
