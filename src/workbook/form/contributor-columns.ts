import type { Contributor } from "../../assessment/answers/circulation";
import { isOverdue } from "../../assessment/issuing/overdue";
import { isPrepared } from "../../assessment/answers/issued";
import { names } from "./layout";
import { inColumn, type RecordColumn } from "./record-columns";

const contributorStatus = {
  returned: "✓ Returned",
  prepared: "! Prepared",
  overdue: "✗ Overdue",
  open: "○ Waiting",
} as const;

/** @param today `yyyy-mm-dd`, to decide what is overdue until Excel calculates. */
export function contributorColumns(today: string): readonly RecordColumn<Contributor>[] {
  const columns: readonly RecordColumn<Contributor>[] = [
    { id: "name", heading: "Name", width: 24, style: "record" },
    { id: "role", heading: "Role", width: 28, style: "inputMiddle" },
    { id: "email", heading: "Email", width: 38, style: "inputMiddle" },
    { id: "asked", heading: "Statements asked", width: 22, style: "record" },
    { id: "included", heading: "Included", width: 18, style: "record", isOptional: true },
    { id: "sections", heading: "Sections answered", width: 22, style: "record" },
    { id: "preparedOn", heading: "Prepared on", width: 13, style: "date", isOptional: true },
    { id: "issuedOn", heading: "Issued on", width: 13, style: "date" },
    { id: "due", heading: "Due", width: 13, style: "inputDate" },
    { id: "returnedOn", heading: "Returned on", width: 13, style: "date" },
    {
      heading: "Status",
      width: 14,
      style: "checkMiddle",
      live: (row, contributor) => {
        const returned = inColumn(columns, "returnedOn", row);
        const prepared = inColumn(columns, "preparedOn", row);
        const issued = inColumn(columns, "issuedOn", row);
        const due = inColumn(columns, "due", row);
        const { returned: yes, prepared: ready, overdue, open } = contributorStatus;
        const isReady = `AND(LEN(${prepared})>0,LEN(${issued})=0)`;
        const isLate = `IFERROR(AND(ISNUMBER(${due}),${due}<${names.asAt}),FALSE)`;
        return {
          formula: `IF(LEN(${returned})>0,"${yes}",IF(${isReady},"${ready}",IF(${isLate},"${overdue}","${open}")))`,
          value: statusOf(contributor, today),
        };
      },
    },
    { id: "file", heading: "File", width: 80, style: "record" },
    { id: "copyId", heading: "Copy", width: 41, style: "record" },
    {
      id: "rowStates",
      heading: "Rows when issued",
      width: 38,
      style: "hidden",
      isOptional: true,
      isHidden: true,
    },
  ];
  return columns;
}

function statusOf(contributor: Contributor, today: string): string {
  if (contributor.returnedOn !== "") return contributorStatus.returned;
  if (isPrepared(contributor)) return contributorStatus.prepared;
  return isOverdue(contributor, today) ? contributorStatus.overdue : contributorStatus.open;
}
