/** The words of the part that supposes answers. */
export const whatIf = {
  title: "What if",
  lead: "Suppose answers to what is not known, and see what would follow. Nothing is written to the workbook.",
  none: "There is nothing to suppose: every statement is answered, and none with Not sure.",
  supposed: (label: string, chosen: number, all: number) => `${label}: ${chosen} of ${all} supposed answered`,
  become: "Suppose they are",
  various: "Various",
  chooseAll: "All",
  chooseNone: "None",
  chooseAllLabel: (label: string) => `Suppose all: ${label}`,
  chooseNoneLabel: (label: string) => `Suppose none: ${label}`,
  choose: "Choose statement by statement",
  statementBecomes: (number: number) => `Statement ${number} is supposed to be`,
  reset: "Begin again",
  effect: "What would follow",
  then: "Supposed",
};
