import { inspect } from "node:util";

type Colour = "bold" | "green" | "yellow" | "red" | "grey";

/** What people look for in a text, by its words alone: the text is the same with and without colours [C16]. */
const marked: readonly (readonly [RegExp, Colour])[] = [
  [/● Green|↑ (?:Better|Improved)|\bNothing has changed since\./g, "green"],
  [/▲ Amber|^ {2}Warnings \(\d+\)$|^Disputed \(\d+\)$/gm, "yellow"],
  [/■ Red|↓ Worse|^ {2}Errors \(\d+\)$|^Changed since: \d+\.$/gm, "red"],
  [/○ Incomplete|– Not applicable/g, "grey"],
  [
    /^ {2}\d+ unanswered:|^Not disputed \(\d+\)$|^Annex prompts \(\d+\)$|^Comments \(\d+\)|^Try next:$/gm,
    "bold",
  ],
];

export function paintText(text: string): string {
  return marked.reduce(
    (painted, [words, colour]) => painted.replace(words, (found) => paint(found, colour)),
    text,
  );
}

export function paint(text: string, colour: Colour): string {
  const [on, off] = inspect.colors[colour] ?? [0, 0];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
