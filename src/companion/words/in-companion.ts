/** What the pane says of Excel and the add-in, as it is in the companion [K18]. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [
    /This adds a checklist to the open workbook as new sheets\. Existing sheets are not changed\./g,
    "This makes the sheets of a new checklist.",
  ],
  [/Excel[’']s Undo\b/g, "Undo"],
  [
    /Each one opens in a new window, without a name\. Save it there under the name shown here, which you can copy\./g,
    "Each one opens here, in place of the open workbook. Save that first.",
  ],
  [/Press Ctrl\+S\. In Excel on the web, .*$/g, "Choose Save as .xlsx, or press Ctrl+S."],
  [/To start one, open a blank workbook\./g, "To start one, choose New."],
  [/, or update the add-in/g, ", or use a newer companion"],
  [/add-in/g, "companion"],
];

/** The words with these replacements, also in texts that functions return. */
export function inCompanion<Words>(words: Words): Words {
  return replaceIn(words) as Words;
}

function replaceIn(value: unknown): unknown {
  if (typeof value === "string")
    return replacements.reduce((text, [found, replacement]) => text.replace(found, replacement), value);
  if (typeof value === "function")
    return (...given: readonly unknown[]): unknown =>
      replaceIn((value as (...all: readonly unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(replaceIn);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceIn(part)]));
  return value;
}
