import { sendBatch } from "./bench";

/** How often something is tried again that must not be left undone. */
const attempts = 3;

/** What the checks may make in the open workbook, and how it is left as it was. */
export interface Workspace {
  /** A name that nothing in the workbook has and that everything made by the checks begins with. */
  readonly name: (part: string) => string;
  /** Adds an empty sheet of this name, last. */
  readonly addSheet: (name: string) => Promise<void>;
  /** Takes away all that the checks made. The names of what Excel would not let go; empty when all is gone. */
  readonly sweep: () => Promise<readonly string[]>;
  /** Shows the sheet and the cells again that were in sight. False when Excel would not. */
  readonly restoreView: () => Promise<boolean>;
}

/**
 * Looks at the open workbook, in two requests; changes nothing.
 * @throws OfficeExtension.Error when Excel cannot be asked, as while somebody types in a cell.
 */
export async function openWorkspace(): Promise<Workspace> {
  const { taken, activeSheet } = await sendBatch(({ workbook }) => ({
    taken: queueNames(workbook),
    activeSheet: workbook.worksheets.getActiveWorksheet().load("id"),
  }));
  const selection = await readSelection();
  const prefix = freePrefix(namesOf(taken).map(({ name }) => name));
  return {
    name: (part) => `${prefix}${part}`,
    addSheet: async (name) => {
      await sendBatch(({ workbook }) => workbook.worksheets.add(name));
    },
    sweep: () => sweep(prefix),
    restoreView: () =>
      insist(() =>
        sendBatch(({ workbook }) => {
          const sheet = workbook.worksheets.getItem(activeSheet.id);
          sheet.activate();
          if (selection !== undefined) sheet.getRange(selection).select();
        }),
      ),
  };
}

/** The first of the selected areas, without its sheet; undefined when a chart or picture is selected. */
async function readSelection(): Promise<string | undefined> {
  try {
    const selected = await sendBatch(({ workbook }) => workbook.getSelectedRanges().load("address"));
    const [, first] = /^(?:'(?:[^']|'')*'|[^,!']+)!([^,]+)/.exec(selected.address) ?? [];
    return first;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
}

interface Made {
  readonly kind: "sheet" | "name" | "style" | "table";
  readonly name: string;
}

function queueNames(workbook: Excel.Workbook) {
  return {
    sheets: workbook.worksheets.load("items/name"),
    names: workbook.names.load("items/name"),
    styles: workbook.styles.load("items/name"),
    tables: workbook.tables.load("items/name"),
  };
}

function namesOf({ sheets, names, styles, tables }: ReturnType<typeof queueNames>): Made[] {
  return [
    ...sheets.items.map(({ name }): Made => ({ kind: "sheet", name })),
    ...names.items.map(({ name }): Made => ({ kind: "name", name })),
    ...styles.items.map(({ name }): Made => ({ kind: "style", name })),
    ...tables.items.map(({ name }): Made => ({ kind: "table", name })),
  ];
}

function freePrefix(taken: readonly string[]): string {
  const names = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const prefix = `HostCheck${number}_`;
    if (!names.some((name) => name.startsWith(prefix.toLowerCase()))) return prefix;
  }
}

async function sweep(prefix: string): Promise<readonly string[]> {
  let left: readonly string[] = [prefix];
  await insist(async () => {
    const made = await readMade(prefix);
    left = made.map(({ name }) => name);
    if (made.length === 0) return;
    await sendBatch(({ workbook }) => made.forEach((one) => takeAway(workbook, one)));
    left = [];
  });
  return left;
}

async function readMade(prefix: string): Promise<readonly Made[]> {
  const names = await sendBatch(({ workbook }) => queueNames(workbook));
  return namesOf(names).filter(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
}

/** Tables go with their sheets. A very hidden sheet must be shown before it can be deleted. */
function takeAway({ worksheets, names, styles }: Excel.Workbook, { kind, name }: Made): void {
  switch (kind) {
    case "sheet":
      worksheets.getItem(name).visibility = "Visible";
      return worksheets.getItem(name).delete();
    case "name":
      return names.getItem(name).delete();
    case "style":
      return styles.getItem(name).delete();
    case "table":
      return;
  }
}

/** Whether the work was done, at the first try or a later one. Each try must be able to begin where the last one broke off. */
async function insist(work: () => Promise<void>): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
    }
  }
  return false;
}
