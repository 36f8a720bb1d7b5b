import type { Contributor } from "../../assessment/answers/circulation";
import { toSerialDate } from "../../spreadsheet/days";
import { names } from "./layout";
import { inColumn, type RecordColumn } from "./record-columns";

const contributorStatus = { returned: "✓ Returned", overdue: "✗ Overdue", open: "○ Waiting" } as const;

/** @param today `yyyy-mm-dd`, to decide what is overdue until Excel calculates. */
export function contributorColumns(today: string): readonly RecordColumn<Contributor>[] {
  const columns: readonly RecordColumn<Contributor>[] = [
    { id: "name", heading: "Name", width: 24, style: "record" },
    { id: "role", heading: "Role", width: 22, style: "input" },
    { id: "email", heading: "Email", width: 30, style: "input" },
    { id: "asked", heading: "Statements asked", width: 22, style: "record" },
    { id: "included", heading: "Included", width: 18, style: "record", isOptional: true },
    { id: "sections", heading: "Sections answered", width: 22, style: "record" },
    { id: "issuedOn", heading: "Issued on", width: 13, style: "date" },
    { id: "due", heading: "Due", width: 13, style: "inputDate" },
    { id: "returnedOn", heading: "Returned on", width: 13, style: "date" },
    {
      heading: "Status",
      width: 14,
      style: "check",
      live: (row, contributor) => {
        const returned = inColumn(columns, "returnedOn", row);
        const due = inColumn(columns, "due", row);
        const { returned: yes, overdue, open } = contributorStatus;
        return {
          formula: `IF(LEN(${returned})>0,"${yes}",IF(IFERROR(AND(ISNUMBER(${due}),${due}<${names.asAt}),FALSE),"${overdue}","${open}"))`,
          value: statusOf(contributor, today),
        };
      },
    },
    { id: "file", heading: "File", width: 36, style: "record" },
    { id: "copyId", heading: "Copy", width: 38, style: "record" },
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

function statusOf({ returnedOn, due }: Contributor, today: string): string {
  if (returnedOn !== "") return contributorStatus.returned;
  return toSerialDate(due) !== undefined && due < today ? contributorStatus.overdue : contributorStatus.open;
}
