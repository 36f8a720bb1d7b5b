import { localAddress } from "../../spreadsheet/address";
import { codeOf, sendBatch } from "./bench";

/** The number of attempts at clearing up. */
const attempts = 3;

/** Adds objects to the open workbook for the checks, and restores the workbook afterwards. */
export interface Workspace {
  /** An unused name, with the prefix of everything that the checks add. */
  readonly name: (part: string) => string;
  /** What this Excel wants between the areas of an address: on some PCs a semicolon. */
  readonly separator: "," | ";";
  /** Adds an empty sheet at the end. */
  readonly addSheet: (name: string) => Promise<void>;
  /** Deletes everything that the checks added; resolves with the names of any objects left over. */
  readonly sweep: () => Promise<readonly string[]>;
  /** Selects the sheet and cells that were selected before. False when Excel refuses. */
  readonly restoreView: () => Promise<boolean>;
}

/**
 * Reads the open workbook in three requests; changes nothing.
 * @throws OfficeExtension.Error when Excel does not respond, for example while the user is typing in a cell.
 */
export async function openWorkspace(): Promise<Workspace> {
  const { taken, activeSheet } = await sendBatch(({ workbook }) => ({
    taken: queueNames(workbook),
    activeSheet: workbook.worksheets.getActiveWorksheet().load("id"),
  }));
  const selection = await readSelection();
  const separator = await findSeparator();
  const prefix = freePrefix(namesOf(taken).map(({ name }) => name));
  return {
    name: (part) => `${prefix}${part}`,
    separator,
    addSheet: async (name) => {
      await sendBatch(({ workbook }) => workbook.worksheets.add(name));
    },
    sweep: () => sweep(prefix),
    restoreView: () =>
      retry(() =>
        sendBatch(({ workbook }) => {
          const sheet = workbook.worksheets.getItem(activeSheet.id);
          sheet.activate();
          if (selection !== undefined) sheet.getRange(selection).select();
        }),
      ),
  };
}

/** The first selected area, without its sheet; undefined when a chart or picture is selected. */
async function readSelection(): Promise<string | undefined> {
  try {
    const selected = await sendBatch(({ workbook }) => workbook.getSelectedRanges().load("address"));
    return localAddress(selected.address).split(",")[0];
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return undefined;
    throw error;
  }
}

async function findSeparator(): Promise<"," | ";"> {
  const code = await codeOf(
    sendBatch(({ workbook }) => workbook.worksheets.getFirst().getRanges("A1,C3").load("areaCount")),
  );
  return code === "InvalidArgument" ? ";" : ",";
}

interface AddedObject {
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

function namesOf({ sheets, names, styles, tables }: ReturnType<typeof queueNames>): AddedObject[] {
  return [
    ...sheets.items.map(({ name }): AddedObject => ({ kind: "sheet", name })),
    ...names.items.map(({ name }): AddedObject => ({ kind: "name", name })),
    ...styles.items.map(({ name }): AddedObject => ({ kind: "style", name })),
    ...tables.items.map(({ name }): AddedObject => ({ kind: "table", name })),
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
  await retry(async () => {
    const added = await readAdded(prefix);
    left = added.map(({ name }) => name);
    if (added.length === 0) return;
    await sendBatch(({ workbook }) => added.forEach((one) => deleteObject(workbook, one)));
    left = [];
  });
  return left;
}

async function readAdded(prefix: string): Promise<readonly AddedObject[]> {
  const names = await sendBatch(({ workbook }) => queueNames(workbook));
  return namesOf(names).filter(({ name }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
}

/** Tables are deleted with their sheets. A very hidden sheet must be shown before it can be deleted. */
function deleteObject({ worksheets, names, styles }: Excel.Workbook, { kind, name }: AddedObject): void {
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

/**
 * Tries again after a refusal; resolves with whether an attempt succeeded. Each attempt must be able to
 * continue from the last.
 */
async function retry(work: () => Promise<void>): Promise<boolean> {
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
