import type { ActionTexts } from "../../assessment/answers/board-records";
import type { RecordColumn } from "./record-columns";

/** The columns of Actions. `sealing/action-formulas.ts` has the formulas of those without an id. */
export const actionColumns: readonly RecordColumn<ActionTexts>[] = [
  { heading: "Standing", width: 12, style: "check" },
  { id: "statement", heading: "No.", width: 5, style: "inputNumber", isNumber: true },
  { heading: "Statement", width: 28, style: "text" },
  { heading: "Response now", width: 11, style: "text" },
  { heading: "Evidence", width: 26, style: "text", isOptional: true },
  { id: "action", heading: "Action", width: 34, style: "input" },
  { id: "owner", heading: "Owner", width: 15, style: "input" },
  { id: "due", heading: "Due", width: 12, style: "inputDate" },
  { id: "priority", heading: "Priority", width: 9, style: "input" },
  { id: "status", heading: "Status", width: 12, style: "input" },
  { id: "cost", heading: "Cost", width: 10, style: "inputAmount", isNumber: true, keepsTyped: true },
  { id: "benefit", heading: "Benefit", width: 18, style: "input", keepsTyped: true },
  { id: "endorsedBy", heading: "Endorsed by", width: 14, style: "input" },
  { id: "endorsedOn", heading: "Endorsed on", width: 12, style: "inputDate" },
  { id: "reason", heading: "Reason for no action", width: 18, style: "input", keepsTyped: true },
  { id: "addedOn", heading: "Added on", width: 13, style: "date" },
  { id: "closedOn", heading: "Closed on", width: 13, style: "date" },
  { heading: "Open for", width: 9, style: "hidden", isHelper: true },
  { heading: "Due order", width: 9, style: "hidden", isHelper: true },
];
