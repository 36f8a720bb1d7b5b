import { fail, succeed } from "../../spreadsheet/result";
import type { SheetGrid } from "../../spreadsheet/cells";
import { unlock } from "../encryption/lock";
import { recogniseEntries } from "../guard/recognise";
import type { Inflate } from "../guard/part-text";
import { PartStore } from "../guard/part-store";
import { type FileProblem, type FileResult, Refusal } from "../package/problem";
import type { XmlElement } from "../xml/parse-xml";
import { listAttachments } from "./attachments/list-attachments";
import { readPersons } from "./attachments/comments";
import { readValuePictures } from "./attachments/value-pictures";
import { emptyGrid, toGrid } from "./to-grid";
import { readCellFormats } from "./looks/cell-formats";
import { readFileOrigin, type FileOrigin } from "./workbook/file-origin";
import type { WorkbookParts } from "./workbook/parts";
import { readWorkbookPart, type WorkbookPart } from "./workbook/read-workbook";
import { daysTo1904 } from "./cells/days-1904";
import { readStrings, type RichText } from "./cells/strings";
import { readWorksheet } from "./workbook/read-worksheet";
import { toPlan, type PlanRead } from "./to-plan";

export interface ReadOptions {
  /** For an encrypted file. Other files are read without them. */
  readonly passwords?: readonly string[];
  /** Names, in lower case, of sheets whose cells are not needed. They are returned empty. */
  readonly without?: ReadonlySet<string>;
  /** Unpacks parts faster than the platform's streams, if the platform has something faster. */
  readonly inflate?: Inflate;
}

/** A workbook file, read once [X2b]. */
export interface WorkbookFile {
  /** All worksheets, including hidden ones, in the order of the workbook. */
  readonly grids: readonly SheetGrid[];
  readonly origin: FileOrigin;
  /** The password that opened it; empty if it opens without one. */
  readonly password: string;
  /** The whole workbook as a plan. Sheets whose cells were not needed are blank in it. */
  readonly plan: () => Promise<FileResult<PlanRead>>;
}

/** The relationships of the workbook and of a worksheet to the parts that the grids need. */
const workbookNeeds = [
  "styles",
  "sharedStrings",
  "person",
  "sheetMetadata",
  "rdRichValue",
  "rdRichValueStructure",
];
const sheetNeeds = ["comments", "threadedComment", "drawing"];
const rootNeeds = ["core-properties", "extended-properties", "custom-properties", "classificationlabels"];

/**
 * Opens an untrusted file [X2]. Each part is unpacked and parsed once, in one pass that enforces every limit. A damaged or
 * hostile file is a problem, never an error.
 */
export async function openWorkbookFile(
  bytes: Uint8Array,
  { passwords = [], without = new Set(), inflate }: ReadOptions = {},
): Promise<FileResult<WorkbookFile>> {
  return refusing(async () => {
    let opened = PartStore.open(bytes, inflate);
    let password = "";
    if (!opened.ok && opened.problem.kind === "encrypted") {
      const unlocked = await unlock(bytes, passwords);
      if (!unlocked.ok) throw new Refusal(unlocked.problem);
      password = unlocked.value.password;
      opened = PartStore.open(unlocked.value.bytes, inflate);
    }
    if (!opened.ok) throw new Refusal(opened.problem);
    const store = opened.value;
    const parts = await readParts(store, without);
    const { workbook, formats, worksheets } = parts;
    const sources = {
      store,
      formats,
      persons: readPersons(store, workbook.part),
      pictures: readValuePictures(store, workbook.part),
    };
    return {
      grids: worksheets.map((sheet) =>
        without.has(sheet.name.toLowerCase())
          ? emptyGrid(sheet.name)
          : toGrid(sheet, formats, listAttachments(sheet, sources), store.meter),
      ),
      origin: readFileOrigin(store, workbook, password !== ""),
      password,
      plan: () => refusing(() => toPlan(parts)),
    };
  });
}

async function readParts(store: PartStore, without: ReadonlySet<string>): Promise<WorkbookParts> {
  await store.load([""]);
  const workbook = await readWorkbookPart(store).catch((error: unknown) => {
    const isOther = error instanceof Refusal && error.problem.kind === "not-a-workbook";
    throw isOther ? new Refusal(recogniseEntries(store.names()) ?? error.problem) : error;
  });
  const wanted = workbook.worksheets.filter(({ name }) => !without.has(name.toLowerCase()));
  const sheetParts = wanted.map(({ part }) => part).filter((part) => part !== "");
  await store.load([
    ...sheetParts,
    ...store.targets(workbook.part, ...workbookNeeds),
    ...store.targets("", ...rootNeeds),
  ]);
  await store.load(sheetParts.flatMap((part) => store.targets(part, ...sheetNeeds)));
  const styles = openOne(store, workbook.part, "styles", "styleSheet");
  const formats = readCellFormats(styles);
  store.meter.add("styles", formats.count);
  const sources = {
    strings: readTexts(store, workbook),
    daysToAdd: (look: number): number => (workbook.is1904 && formats.isDay(look) ? daysTo1904 : 0),
    meter: store.meter,
  };
  const worksheets = workbook.worksheets.map((entry) => readWorksheet(entry, store, sources));
  return { store, workbook, styles, formats, worksheets };
}

/** The texts that cells refer to; undefined if the workbook lists a part for them that the file does not have. */
function readTexts(store: PartStore, workbook: WorkbookPart): readonly RichText[] | undefined {
  const [part] = onlyOne(store, workbook.part, "sharedStrings");
  if (part === undefined) return [];
  const xml = store.text(part);
  if (xml === undefined) return store.has(part) ? [] : undefined;
  return readStrings(xml, part, store.meter);
}

function openOne(store: PartStore, from: string, type: string, name: string): XmlElement | undefined {
  const [part] = onlyOne(store, from, type);
  return store.tree(part, { namespace: "main", name });
}

/** @throws Refusal if there are two such parts: programs would choose differently */
function onlyOne(store: PartStore, from: string, type: string): readonly string[] {
  const parts = store.targets(from, type);
  if (parts.length > 1)
    throw new Refusal({ kind: "damaged", message: `The workbook has two parts of the kind "${type}"` });
  return parts;
}

/** Runs a reader; a refusal becomes the problem that it stands for. */
async function refusing<Value>(reading: () => Promise<Value>): Promise<FileResult<Value>> {
  try {
    return succeed(await reading());
  } catch (error) {
    if (error instanceof Refusal) return fail<FileProblem>(error.problem);
    throw error;
  }
}
