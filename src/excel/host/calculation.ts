import { attempt, done, requestAfterTyping } from "./host";
import type { ExcelResult } from "./excel-problem";

/** When Excel calculates formulas. It has one setting for all open workbooks. */
export type Calculation = "automatic" | "manual";

/** Makes Excel calculate by itself. It then calculates whatever it had put off. */
export function calculateAutomatically(): Promise<ExcelResult<void>> {
  return attempt("turning on automatic calculation", async () => {
    await requestAfterTyping(({ application }) => {
      application.calculationMode = Excel.CalculationMode.automatic;
    });
    return done;
  });
}
