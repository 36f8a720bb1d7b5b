import type { ActionTexts } from "../../assessment/answers/board-records";
import type { RecordColumn } from "./record-columns";

/** The columns of Actions. `sealing/action-formulas.ts` has the formulas of those without an id. */
export const actionColumns: readonly RecordColumn<ActionTexts>[] = [
  { heading: "Standing", width: 11, style: "checkMiddle" },
  { id: "statement", heading: "No.", width: 5, style: "inputNumber", isNumber: true },
  { heading: "Statement", width: 44, style: "textMiddle" },
  { heading: "Response now", width: 10, style: "textMiddle" },
  { id: "action", heading: "Action", width: 34, style: "inputMiddle" },
  { id: "owner", heading: "Owner", width: 14, style: "inputMiddle" },
  { id: "due", heading: "Due", width: 11.5, style: "inputDate" },
  { id: "priority", heading: "Priority", width: 9, style: "inputMiddle" },
  { id: "status", heading: "Status", width: 11, style: "inputMiddle" },
  { id: "cost", heading: "Cost", width: 9, style: "inputAmount", isNumber: true, keepsTyped: true },
  { id: "benefit", heading: "Benefit", width: 17, style: "inputMiddle", keepsTyped: true },
  { id: "endorsedBy", heading: "Endorsed by", width: 12, style: "inputMiddle" },
  { id: "endorsedOn", heading: "Endorsed on", width: 11.5, style: "inputDate" },
  { id: "reason", heading: "Reason for no action", width: 13, style: "inputMiddle", keepsTyped: true },
  { heading: "Evidence", width: 80, style: "textMiddle", isOptional: true },
  { id: "addedOn", heading: "Added on", width: 13, style: "date" },
  { id: "closedOn", heading: "Closed on", width: 13, style: "date" },
  { heading: "Open for", width: 9, style: "hidden", isHelper: true },
  { heading: "Due order", width: 9, style: "hidden", isHelper: true },
];
