import type { Check } from "../bench/check";
import { batchChecks } from "./workbook/batches";
import { chartChecks } from "./objects/charts";
import { conditionalFormatChecks } from "./formats/conditional-formats";
import { eventChecks } from "./workbook/events";
import { formulaChecks } from "./cells/formulas";
import { hostChecks } from "./workbook/host";
import { layoutChecks } from "./formats/layout";
import { objectChecks } from "./objects/objects";
import { pivotChecks } from "./objects/pivots";
import { protectionChecks } from "./workbook/protection";
import { readingChecks } from "./cells/reading";
import { sheetChecks } from "./workbook/sheets";
import { styleChecks } from "./formats/styles";
import { textCellChecks } from "./cells/text-cells";
import { typedValueChecks } from "./cells/typed-values";
import { validationChecks } from "./cells/validation";

/** All checks, in the order in which they run and are reported. */
export const allChecks: readonly Check[] = [
  ...hostChecks,
  ...sheetChecks,
  ...typedValueChecks,
  ...textCellChecks,
  ...readingChecks,
  ...formulaChecks,
  ...styleChecks,
  ...validationChecks,
  ...conditionalFormatChecks,
  ...protectionChecks,
  ...layoutChecks,
  ...objectChecks,
  ...chartChecks,
  ...pivotChecks,
  ...batchChecks,
  ...eventChecks,
];
