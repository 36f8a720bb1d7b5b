/** What the simulator cannot do yet: these checks are expected to fail on it, and one that passes must be taken off the list. */
export const knownGaps: Readonly<Record<string, string>> = {
  "typed-longest":
    "The simulator counts the apostrophe among a cell's 32,767 characters; Microsoft does not say.",
  "rows-fit-text": "The simulator draws nothing, so it cannot fit a row to its text.",
  "formula-from-file": "The simulator opens no files, so it has no Workbook.insertWorksheetsFromBase64.",
  "page-session": "No page is loaded again on the simulator; test/hostcheck/page.test.ts closes a real one.",
  "move-keeps-column-ends": "The simulator has no Range.moveTo.",
};
