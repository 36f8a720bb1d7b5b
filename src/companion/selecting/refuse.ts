import type { Refused } from "../view/viewed-workbook";
import { tell, type Ask } from "../dialog/use-dialog";
import { words } from "../words";

/** Shows why an entry was refused, with Excel's choices: retry or cancel. */
export async function refuse(ask: Ask, result: Refused): Promise<"retry" | "cancel"> {
  const { refusal } = words;
  if (result.reason !== "validation") {
    await tell(ask, refusal[result.reason].title, refusal[result.reason].message);
    return "cancel";
  }
  return ask({
    title: result.title || refusal.validation.title,
    lines: [result.message || refusal.validation.message],
    answers: [
      { answer: "retry", text: refusal.retry },
      { answer: "cancel", text: words.cancel },
    ],
  });
}
