/** Words of the workbook as a whole: its properties, its printed pages, and why its hidden sheet cannot be read. */
export const workbookWords = {
  subject: "Self-assessment",
  footerLeft: "Printed &D",
  footerRight: "Page &P of &N",
  emptyProblem: "it is empty",
} as const;

export function copyTitle(checklist: string, name: string): string {
  return `${checklist}: copy for ${name}`;
}

export function boardCopyTitle(checklist: string): string {
  return `${checklist}: Board paper`;
}

/** Follows its place: `format: is 3, but this version can only read up to 2`. */
export function unknownFormat(found: string, read: number): string {
  return `is ${found || "unknown"}, but this version can only read up to ${read}`;
}
