/** The words of the part that tries out responses. */
export const whatIf = {
  title: "What if",
  lead: "Try out responses to statements that are Not sure or unanswered. Nothing is written to the workbook.",
  none: "There is nothing to try out: every statement is answered, and none is Not sure.",
  supposed: (label: string, chosen: number, all: number) => `${label}: ${chosen} of ${all} included`,
  become: "Change to",
  various: "Mixed",
  chooseAll: "All",
  chooseNone: "None",
  chooseAllLabel: (label: string) => `All: ${label}`,
  chooseNoneLabel: (label: string) => `None: ${label}`,
  choose: "Choose statements",
  statementBecomes: (number: number) => `Change statement ${number} to`,
  reset: "Reset",
  effect: "What would change",
  then: "What if",
};
