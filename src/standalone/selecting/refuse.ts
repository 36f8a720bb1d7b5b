import type { UserResult } from "../../simulator/editing/user";
import type { Ask } from "../dialog/use-dialog";
import { words } from "../words";

type Refused = Extract<UserResult, { readonly ok: false }>;

/** Shows why an entry was refused, with Excel's choices: retry or cancel. */
export async function refuse(ask: Ask, result: Refused): Promise<"retry" | "cancel"> {
  const { refusal } = words;
  switch (result.reason) {
    case "locked":
      return ask({
        title: refusal.locked.title,
        lines: [refusal.locked.message],
        answers: [{ answer: "cancel", text: refusal.ok }],
      });
    case "formula":
      return ask({
        title: refusal.formula.title,
        lines: [refusal.formula.message],
        answers: [{ answer: "retry", text: refusal.ok }],
      });
    case "validation":
      return ask({
        title: result.title || refusal.validation.title,
        lines: [result.message || refusal.validation.message],
        answers: [
          { answer: "retry", text: refusal.retry },
          { answer: "cancel", text: refusal.cancel },
        ],
      });
  }
}
