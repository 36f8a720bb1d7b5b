import { sealedActionWords, sealedBoardWords } from "../words/sign-off";

/** What a sealed item is about. A prompt or a setting is `other`. */
export type SealedKind = "statement" | "action" | "board" | "other";

/** Names of actions and of texts on the Board paper have a space, which the id of a prompt has not. */
export function kindOf(item: string): SealedKind {
  if (/^\d+$/.test(item)) return "statement";
  if (item.startsWith(`${sealedActionWords.action} `)) return "action";
  return item.startsWith(sealedBoardWords.text) ? "board" : "other";
}
