import { limits } from "../../file/package/limits";
import { describeLimit } from "../../file/words/describe-problem";

/** The limits that a file is held to before it is read [X2], for a person. */
export function limitsText(): string {
  const lines = Object.entries(limits).map(
    ([name, allowed]) => `  ${name.padEnd(20)}${describeLimit(name as keyof typeof limits, allowed)}`,
  );
  return [
    "A workbook that exceeds one of these limits is refused, and nothing in it is read:",
    ...lines,
    "",
  ].join("\n");
}
