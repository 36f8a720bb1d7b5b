export { buildWorkbook } from "./build-workbook";
export { neededSet, supportsNeededSet } from "./host";
export { omissions } from "./omissions";
export type { ExcelFailure, FoundSheet, Outcome } from "./outcome";
export { readSheets, type SheetsRead } from "./read-sheets";
export { repairWorkbook } from "./repair-workbook";
export { activateSheet, selectCell } from "./show";
