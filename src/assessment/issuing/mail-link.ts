import type { EmailText } from "./words/covering-email";
import { cutEmail } from "./words/cut-email";

/** Some mail programs cut or refuse a longer link. */
const longestLink = 2000;

/** One address, without the characters that could add another recipient or a header to the link. */
const oneAddress = /^[^\s@<>()[\]\\,;:"?&%#]+@[^\s@<>()[\]\\,;:"?&%#]+$/;

/**
 * A link that starts an email in the mail program [P16]; undefined unless `address` is one plain address. A body that is too long
 * for it is cut at the end of a line, and refers to the text that can be copied.
 */
export function linkEmail(address: string, { subject, body }: EmailText): string | undefined {
  const to = address.trim();
  if (!oneAddress.test(to)) return undefined;
  const link = (text: string): string =>
    `mailto:${encode(to).replace("%40", "@")}?subject=${encode(subject)}&body=${encode(text.replace(/\n/g, "\r\n"))}`;
  const lines = body.split("\n");
  let kept = lines.length;
  while (kept > 0 && link(textOf(lines, kept)).length > longestLink) kept -= 1;
  return link(textOf(lines, kept));
}

function textOf(lines: readonly string[], kept: number): string {
  const text = lines.slice(0, kept).join("\n");
  return kept === lines.length ? text : `${text}\n\n${cutEmail}\n`;
}

/** Half of a character cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
