import type { Refused } from "../view/viewed-workbook";
import type { Ask } from "../dialog/use-dialog";
import { words } from "../words";

/** Shows why an entry was refused, with Excel's choices: retry or cancel. */
export async function refuse(ask: Ask, result: Refused): Promise<"retry" | "cancel"> {
  const { refusal } = words;
  switch (result.reason) {
    case "locked":
    case "kept-sheet":
    case "rows-without-place": {
      const { title, message } = refusal[result.reason];
      return ask({ title, lines: [message], answers: [{ answer: "cancel", text: words.ok }] });
    }
    case "validation":
      return ask({
        title: result.title || refusal.validation.title,
        lines: [result.message || refusal.validation.message],
        answers: [
          { answer: "retry", text: refusal.retry },
          { answer: "cancel", text: words.cancel },
        ],
      });
  }
}
