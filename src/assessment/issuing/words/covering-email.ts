import { listStatements, type Checklist } from "../../../checklist/checklist";
import { writeNumbers } from "../../answers/circulation";

/** The facts for the email that a copy is sent with. */
export interface Covering {
  readonly checklist: Checklist;
  /** The person the copy is for; empty for a copy that several people share. */
  readonly name: string;
  /** The numbers of the statements that are asked. */
  readonly asked: readonly number[];
  /** `yyyy-mm-dd`, or as a person wrote it; empty when there is none. */
  readonly due: string;
  /** The person or address to return it to; empty when none was given. */
  readonly returnTo: string;
  readonly organisation: string;
}

export interface EmailText {
  readonly subject: string;
  readonly body: string;
}

/** The email that a copy is sent with; lines of `body` end in `\n`. It reveals only what is asked, nothing else in the assessment. */
export function describeCovering(covering: Covering): EmailText {
  const { checklist, name, asked, due, returnTo, organisation } = covering;
  const whose = organisation.trim() === "" ? "" : ` for ${organisation.trim()}`;
  const when = due.trim() === "" ? "as soon as you can" : `by ${describeDay(due.trim())}`;
  const whom = returnTo.trim() === "" ? "me" : returnTo.trim();
  return {
    subject: `${checklist.shortTitle}${organisation.trim() === "" ? "" : `, ${organisation.trim()}`}: your part, ${when}`,
    body: [
      `Dear ${name.trim() === "" ? "colleague" : name.trim()},`,
      "",
      `Please fill in your part of the security self-assessment${whose}: ${describeAsked(checklist, asked)}.`,
      "",
      "1. Save the attached workbook and open it in Excel or LibreOffice. Nothing needs installing, and it has no macros. If Excel shows a yellow bar, choose Enable Editing.",
      "2. On the Cover, read what to answer and write your name.",
      "3. In each row that you are asked to answer, mark one box with X and write the evidence or follow-up next to it. If you do not know, answer Not sure.",
      `4. Save the workbook as an .xlsx file and send it to ${whom} ${when}.`,
      "",
      "This is not a test. Not sure is a useful answer: it shows what we still need to find out.",
      "",
    ].join("\n"),
  };
}

/** `all 43 statements`, or by sheet: `PLAN Policy 1–5; CHECK Monitoring 30`. Numbers that are not in the checklist are left out. */
export function describeAsked(checklist: Checklist, numbers: readonly number[]): string {
  const all = listStatements(checklist);
  if (all.every(({ number }) => numbers.includes(number))) return `all ${all.length} statements`;
  return describeBySheet(checklist, numbers) || "no statements";
}

/** `PLAN Policy 1–5; CHECK Monitoring 30`; empty for none. */
export function describeBySheet(checklist: Checklist, numbers: readonly number[]): string {
  const parts = checklist.sections.flatMap(({ sheet, statements }) => {
    const asked = statements.map(({ number }) => number).filter((number) => numbers.includes(number));
    return asked.length === 0 ? [] : [`${sheet} ${writeNumbers(asked)}`];
  });
  return parts.join("; ");
}

export const months = [
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

/** `24 November 2026, 09:30 UTC` for a moment (ISO 8601, UTC); anything else as it is. */
export function describeMoment(moment: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(moment) ?? [];
  return day === undefined || time === undefined ? moment : `${describeDay(day)}, ${time} UTC`;
}
