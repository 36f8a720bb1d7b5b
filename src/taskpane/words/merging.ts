import type { RefusedMark } from "../../assessment/answers/marks";
import { describeMoment } from "../../assessment/issuing/words/covering-email";
import { describeMark } from "../../assessment/words/describe-mark";
import type { ResponseId } from "../../checklist/checklist";

/** The words for merging returned copies, and for undoing a merge. */
export const merging = {
  /** `anna.xlsx, saved 1 March 2026, 10:00 UTC` */
  file: describeFile,
  copy: (name: string, file: string, savedAt: string) => `${name}: ${describeFile(file, savedAt)}`,
  saved: (savedAt: string) => `Saved ${describeMoment(savedAt)}`,
  /** @param file empty where the name is enough. */
  person: (name: string, file: string) => (file === "" ? name : `${name} (${file})`),
  from: (people: readonly string[]) => `From ${people.join(", ")}`,
  decide: {
    title: "Disputed responses",
    lead: "People gave different responses here, changed one that you also changed, or were not asked. Your response stays until you decide. You can decide now or later.",
    open: "Still open from earlier merges",
    openLead: "These disputes were left open. You do not need these files again:",
    none: "Nothing is disputed.",
    by: "Decided by",
    byHint: "This name is recorded in the Merge log.",
    byMissing: "Enter the name of the person who decides.",
    yours: "Your workbook",
    unanswered: "No response",
    /** @param likely what a mark that does not count probably means; empty if that is not known. */
    refused: (mark: RefusedMark, label: (response: ResponseId) => string, likely: string) =>
      `${describeMark(mark, label)}${likely === "" ? "" : `, probably ${likely}`}`,
    givenBy: (names: string) => `From ${names}`,
    notAsked: "Was not asked",
    choose: (number: number) => `Decision on statement ${number}`,
    keep: "Keep as it is",
    why: "Reason",
    several: "Decide several at once",
    onlyAsked: (rows: number) => `Use the answer of the only person asked, wherever there is one (${rows})`,
    onlyAskedOf: (name: string, rows: number) =>
      `Use ${name}’s answers where nobody else was asked (${rows})`,
    cautious: (rows: number) =>
      rows === 1
        ? "Use the most cautious response for the remaining row"
        : `Use the most cautious response for the remaining ${rows} rows`,
    cautiousNote: "You decide rows where a response is N/A, or where someone was not asked.",
    left: (rows: number) => (rows === 1 ? "1 row still to decide." : `${rows} rows still to decide.`),
    allDecided: "All rows are decided.",
    changed: (items: string) =>
      `Nothing was merged: these rows have changed since: ${items}. Check them, then merge again.`,
    changedTag: "Changed since",
  },
  comments: {
    title: "Comments, notes and texts not asked for",
    lead: "These are not merged unless you add them to the evidence.",
    statement: (number: number) => `Statement ${number}`,
    prompt: (prompt: string) => `Prompt ${prompt}`,
    /** @param file empty where the name is enough. */
    from: (author: string, file: string, address: string) =>
      [author, ...(file === "" ? [] : [file]), address].join(", "),
    add: "Add to evidence",
    addWhat: (item: string, author: string) => `(${item}, ${author})`,
  },
  replaced: {
    title: (rows: number) =>
      rows === 0 ? "Your own answers are kept" : `${rows} of your own answers will be replaced`,
    lead: "You gave these answers before you issued the copies, and have not changed them since. A colleague’s answer replaces yours unless you keep it.",
    keepAll: "Keep all my answers",
    keep: "Keep my answer",
    keepWhat: (number: number) => `(statement ${number})`,
  },
  preview: {
    title: "What will change",
    rows: (rows: number) => countRows(rows),
    none: "No response or text changes. The register will show that the copies came back.",
    noneDecided: "Nothing changes until you decide.",
    kept: "No response or text changes. The Merge log will have your decisions.",
    statement: (number: number) => `Statement ${number}`,
    prompt: (prompt: string) => `Prompt ${prompt}`,
    response: (before: string, after: string) => `${before} → ${after}`,
    blank: "no response",
    decidedBy: (name: string) => `Decided by ${name}`,
    /** @param people empty where the names in the text are enough. */
    evidence: (people: readonly string[]) => `Evidence added${fromPeople(people)}:`,
    answer: (people: readonly string[]) => `Answer added${fromPeople(people)}:`,
    bearsOn: (after: string) => `Bears on: ${after}`,
    inLog: (authors: string) =>
      `The cell has no room for the text from ${authors}: it goes to the Merge log.`,
    /**
     * @param own the number of one's own answers that are replaced.
     * @param open the number of disputed rows that are left open.
     */
    apply: (rows: number, own: number, open: number) =>
      `${rows === 0 ? "Record the return" : `Merge ${countRows(rows)}`}${own === 0 ? "" : `, replace ${own} of my own answers`}${leaving(open)}`,
    applyDecisions: (decisions: number, open: number) =>
      decisions === 0
        ? "Apply decisions"
        : `Apply ${decisions === 1 ? "1 decision" : `${decisions} decisions`}${leaving(open)}`,
    later: "Rows you leave open stay in this list. You can decide them later without the files.",
    undo: "To undo a merge later, use Past merges, not Excel’s Undo.",
  },
  done: {
    title: "Merged",
    what: (rows: number, files: number) => {
      const changed = rows === 1 ? "1 row was changed" : `${rows} rows were changed`;
      return `${changed}${files === 0 ? "" : `, from ${files === 1 ? "1 file" : `${files} files`}`}. See the Merge log for details.`;
    },
    goBack: "You can undo the merge under Past merges.",
    toLog: "Go to Merge log",
    /** @param open the number of disputed rows that were left open. */
    open: (open: number) =>
      open === 1
        ? "1 row is still open: it is listed below until you decide."
        : `${open} rows are still open: they are listed below until you decide.`,
  },
  past: {
    list: "Merges",
    none: "There is no merge that can be undone.",
    merge: (mergedAt: string) => describeMoment(mergedAt),
    files: (people: readonly string[], files: readonly string[]) =>
      `From ${people.join(", ")}: ${files.join(", ")}`,
    rows: (items: number) => countRows(items),
    undo: "Undo this merge",
    undoLabel: (mergedAt: string) => `Undo the merge of ${describeMoment(mergedAt)}`,
    confirm: (mergedAt: string) => `Undo the merge of ${describeMoment(mergedAt)}?`,
    confirmWhat: (items: number) =>
      `${items === 1 ? "1 row gets" : `${items} rows get`} back what they held before, unless someone has changed them since. Disputes that the merge left open are no longer listed. You can merge the returned files again.`,
    by: "Undone by",
    byHint: "This name is recorded in the Merge log.",
    keep: "Keep the merge",
    undone: "Merge undone",
    restored: (mergedAt: string, items: number) =>
      `${items === 1 ? "1 row was" : `${items} rows were`} restored to what they held before the merge of ${describeMoment(mergedAt)}. You can merge the files again.`,
    kept: (items: readonly string[]) =>
      `${items.length === 1 ? "1 row has" : `${items.length} rows have`} changed since the merge and stay as they are: ${items.join(", ")}.`,
  },
};

function describeFile(file: string, savedAt: string): string {
  return savedAt === "" ? file : `${file}, saved ${describeMoment(savedAt)}`;
}

function fromPeople(people: readonly string[]): string {
  return people.length === 0 ? "" : ` from ${people.join(", ")}`;
}

function leaving(open: number): string {
  return open === 0 ? "" : `, leave ${open} open`;
}

function countRows(rows: number): string {
  return rows === 1 ? "1 row" : `${rows} rows`;
}
