import { describeAsked, describeDay, type Covering, type EmailText } from "./covering-email";

/** The email that reminds a person of a copy that has not come back [P16]; lines of `body` end in `\n`. */
export function describeReminder({
  checklist,
  name,
  asked,
  due,
  organisation,
}: Omit<Covering, "returnTo">): EmailText {
  const whose = organisation.trim() === "" ? "" : ` for ${organisation.trim()}`;
  return {
    subject: `${checklist.shortTitle}${organisation.trim() === "" ? "" : `, ${organisation.trim()}`}: reminder, your part was due ${describeDay(due.trim())}`,
    body: [
      `Dear ${name.trim() === "" ? "colleague" : name.trim()},`,
      "",
      `I sent you a workbook with your part of the security self-assessment${whose}: ${describeAsked(checklist, asked)}. It was due on ${describeDay(due.trim())}, and I have not had it back.`,
      "",
      "Please send it back as soon as you can, even if some rows are still blank. Where you do not know, answer Not sure: it shows what we still need to find out.",
      "",
      "If you cannot find the workbook, or someone else should answer, please let me know.",
      "",
    ].join("\n"),
  };
}
