/** What stands round every text of the pseudo-locale, so that one that comes from elsewhere is seen. */
export const marks = { before: "⟦", after: "⟧" } as const;

/**
 * The words of the pane as another language might be: each text between marks and a third longer. Texts made by functions are
 * treated when they are made; symbols of a single character are left.
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
