/** How a score moved from one time to another. */
export type Movement =
  "better" | "worse" | "same" | "newly-not-applicable" | "newly-applicable" | "not-comparable";

/** A score 0–1, null where nothing is applicable, undefined where there is nothing to compare with. */
type Score = number | null | undefined;

/** Scores closer than this are the same: they are kept to twelve places. */
const tolerance = 1e-9;

export function movementOf(before: Score, now: Score): Movement {
  if (before === undefined || now === undefined) return "not-comparable";
  if (now === null) return before === null ? "same" : "newly-not-applicable";
  if (before === null) return "newly-applicable";
  if (Math.abs(now - before) <= tolerance) return "same";
  return now > before ? "better" : "worse";
}

/** Word and arrow. */
export const movementWords: Readonly<Record<Movement, string>> = {
  better: "↑ Better",
  worse: "↓ Worse",
  same: "→ Same",
  "newly-not-applicable": "– Newly N/A",
  "newly-applicable": "+ Newly applicable",
  "not-comparable": "",
};
