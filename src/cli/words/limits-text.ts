import { limits } from "../../file/package/limits";
import { describeLimit } from "../../file/words/describe-problem";

/** The limits checked before a file is read [X2], as readable text. */
export function limitsText(): string {
  const lines = Object.entries(limits).map(
    ([name, allowed]) => `  ${name.padEnd(16)}${describeLimit(name as keyof typeof limits, allowed)}`,
  );
  return ["A workbook that exceeds a limit is refused, and nothing in it is read:", ...lines, ""].join("\n");
}
