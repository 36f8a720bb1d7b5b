import type { Check } from "../check";
import { batchChecks } from "./batches";
import { chartChecks } from "./charts";
import { conditionalFormatChecks } from "./conditional-formats";
import { eventChecks } from "./events";
import { formulaChecks } from "./formulas";
import { hostChecks } from "./host";
import { layoutChecks } from "./layout";
import { objectChecks } from "./objects";
import { pivotChecks } from "./pivots";
import { protectionChecks } from "./protection";
import { readingChecks } from "./reading";
import { sheetChecks } from "./sheets";
import { styleChecks } from "./styles";
import { typedValueChecks } from "./typed-values";
import { validationChecks } from "./validation";

/** Everything that the product relies on Excel to do, in the order in which it is tried and reported. */
export const allChecks: readonly Check[] = [
  ...hostChecks,
  ...sheetChecks,
  ...typedValueChecks,
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
