/** Notes and messages of the sheets that are tables: Actions, Contributors, Merge log, Responses. */
export const actionsWords = {
  note: "One row for each gap (No, Not sure or In part) and each Yes without evidence. You can type in the white cells. To add an action, write its statement number in an empty row.",
  end: "Choose Update actions in Report to get more empty rows.",
  enterDate: "Enter a date, such as 31/03/2027.",
} as const;

export function selectOneOf(values: readonly string[]): string {
  return `Select one of: ${values.join(", ")}.`;
}

export const contributorsNote =
  "One row for each copy and the person it was issued to or returned by. You can type in the white cells. The rest is filled in for you.";

export const mergeLogNote =
  "One row for each answer in a returned copy: the answer, what happened to it, and who decided.";

export const responsesWords = {
  note: "One row for each statement, updated by formulas. Use it as a source for PivotTables and other tools.",
  gapOrder: "Gap order",
  unknownOrder: "Unknown order",
  boardOrder: "Order on the Board paper",
} as const;
