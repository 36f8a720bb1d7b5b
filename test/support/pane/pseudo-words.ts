/** The marks around every text of the pseudo-language: a text without them does not come from `words`. */
export const marks = { before: "⟦", after: "⟧" } as const;

/**
 * The words in a pseudo-language: each text between marks and a third longer, also texts that functions return. Single characters
 * are unchanged.
 */
export function pseudo<Words>(words: Words): Words {
  return translate(words) as Words;
}

function translate(value: unknown): unknown {
  if (typeof value === "string") return mark(value);
  if (typeof value === "function") {
    return (...given: readonly unknown[]): unknown =>
      translate((value as (...all: readonly unknown[]) => unknown)(...given));
  }
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, translate(part)]));
  }
  return value;
}

function mark(text: string): string {
  if (text.length < 2) return text;
  return `${marks.before}${text}${" ~".repeat(Math.ceil(text.length / 6))}${marks.after}`;
}
