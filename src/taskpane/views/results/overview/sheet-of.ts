import type { Checklist } from "../../../../checklist/checklist";

/** The name of a section's sheet, which is shorter than its title. */
export function sheetOf({ sections }: Checklist, id: string): string {
  return sections.find((section) => section.id === id)?.sheet ?? id;
}
