import { quoteMark, type RefusedMark } from "../answers/marks";

/** A mark that does not count, as the person made it: `“No” under Yes` [M4]. */
export function describeMark(
  { text, response }: RefusedMark,
  label: (response: RefusedMark["response"]) => string,
): string {
  return `“${quoteMark(text)}” under ${label(response)}`;
}
