import { listStatements, type Checklist } from "../../../checklist/checklist";
import { writeNumbers } from "../../answers/circulation";

/** What the words that go with a copy are made from. */
export interface Covering {
  readonly checklist: Checklist;
  /** To whom the copy goes; empty for one copy that several people share. */
  readonly name: string;
  /** The numbers of the statements that are asked. */
  readonly asked: readonly number[];
  /** `yyyy-mm-dd`, or as a person wrote it; empty when there is none. */
  readonly due: string;
  /** Whom it goes back to; empty when nobody said. */
  readonly returnTo: string;
  readonly organisation: string;
}

/** The message that a copy is sent with; `body` has lines ended by `\n`. It says nothing of the assessment but what is asked. */
export function describeCovering(covering: Covering): { readonly subject: string; readonly body: string } {
  const { checklist, name, asked, due, returnTo, organisation } = covering;
  const whose = organisation.trim() === "" ? "" : ` of ${organisation.trim()}`;
  const when = due.trim() === "" ? "as soon as you can" : `by ${describeDay(due.trim())}`;
  const whom = returnTo.trim() === "" ? "me" : returnTo.trim();
  return {
    subject: `${checklist.shortTitle}${organisation.trim() === "" ? "" : `, ${organisation.trim()}`}: your part, ${when}`,
    body: [
      `Dear ${name.trim() === "" ? "colleague" : name.trim()},`,
      "",
      `Please fill in your part of the security self-assessment${whose}: ${describeAsked(checklist, asked)}.`,
      "",
      "1. Open the attached workbook in Excel and choose Enable Editing. It holds no macros and needs no add-in.",
      "2. The Cover says what is asked. Write your name there.",
      "3. Mark one box in each row that is asked with X, and write the evidence or the follow-up beside it. Answer Not sure when you do not know.",
      `4. Save the workbook as an .xlsx file and send it to ${whom} ${when}.`,
      "",
      "It is not a test: what is not known yet is worth knowing.",
      "",
    ].join("\n"),
  };
}

/** `all 43 statements`, or by sheet: `PLAN Policy 1–5; CHECK Monitoring 30`. Numbers that the checklist has not are left out. */
export function describeAsked(checklist: Checklist, numbers: readonly number[]): string {
  const all = listStatements(checklist);
  if (all.every(({ number }) => numbers.includes(number))) return `all ${all.length} statements`;
  const said = describeBySheet(checklist, numbers);
  return said === "" ? "no statement" : said;
}

/** `PLAN Policy 1–5; CHECK Monitoring 30`; empty for none. */
export function describeBySheet(checklist: Checklist, numbers: readonly number[]): string {
  const parts = checklist.sections.flatMap(({ sheet, statements }) => {
    const asked = statements.map(({ number }) => number).filter((number) => numbers.includes(number));
    return asked.length === 0 ? [] : [`${sheet} ${writeNumbers(asked)}`];
  });
  return parts.join("; ");
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `1 December 2026` for `2026-12-01`; anything else as it is. */
export function describeDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return year === undefined || name === undefined ? day : `${Number(date)} ${name} ${year}`;
}
