import type { ActionTexts } from "../../assessment/answers/board-records";
import type { RecordColumn } from "./record-columns";

/** The columns of Actions. `sealing/action-formulas.ts` has the formulas of those without an id. */
export const actionColumns: readonly RecordColumn<ActionTexts>[] = [
  { heading: "Standing", width: 13, style: "check" },
  { id: "statement", heading: "No.", width: 6, style: "inputNumber", isNumber: true },
  { heading: "Statement", width: 34, style: "text" },
  { heading: "Response now", width: 12, style: "text" },
  { heading: "Evidence", width: 34, style: "text", isOptional: true },
  { id: "action", heading: "Action", width: 42, style: "input" },
  { id: "owner", heading: "Owner", width: 17, style: "input" },
  { id: "due", heading: "Due", width: 13, style: "inputDate" },
  { id: "priority", heading: "Priority", width: 10, style: "input" },
  { id: "status", heading: "Status", width: 13, style: "input" },
  { id: "cost", heading: "Cost", width: 12, style: "inputAmount", isNumber: true, keepsTyped: true },
  { id: "benefit", heading: "Benefit", width: 24, style: "input", keepsTyped: true },
  { id: "endorsedBy", heading: "Endorsed by", width: 16, style: "input" },
  { id: "endorsedOn", heading: "Endorsed on", width: 13, style: "inputDate" },
  { id: "reason", heading: "Reason for no action", width: 24, style: "input", keepsTyped: true },
  { id: "addedOn", heading: "Added on", width: 13, style: "date" },
  { id: "closedOn", heading: "Closed on", width: 13, style: "date" },
  { heading: "Open for", width: 9, style: "hidden", isHelper: true },
  { heading: "Due order", width: 9, style: "hidden", isHelper: true },
];
