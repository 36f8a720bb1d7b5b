import { fuzz } from "../../support/fuzz/fuzz";
import { isAllTried } from "../../support/sample";

const seed = Number(process.env["TEST_SEED"] ?? 0);

test("[X2] mutants of real workbooks are read or refused: without an exception, a hang or too much memory", async () => {
  const result = await fuzz({ seed, count: isAllTried ? 2_000 : 150, compares: false });
  expect(result.failures).toEqual([]);
  // Most mutations leave a workbook that can be read.
  expect(result.read).toBeGreaterThan(result.refused);
});
