import { type FileResult, damaged } from "./problem";
import { fail } from "../../spreadsheet/result";

/** The XML of a file's parts, by part name. */
export type Parts = ReadonlyMap<string, string>;

/** The parts needed to read the cells of a workbook. */
export interface WorkbookParts {
  /** All these parts, including the worksheets. */
  readonly all: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, string>;
  /** The 0-based positions of the worksheets among all sheets. Other sheets are chart sheets and the like. */
  readonly worksheetIndexes: readonly number[];
  /** The names of the worksheets as written in the XML, by position. */
  readonly worksheetNames: ReadonlyMap<number, string>;
  /** The XML of the shared strings, if there are any. */
  readonly strings: string | undefined;
  /** The XML of the workbook part, and the name of that part. */
  readonly workbook: string;
  readonly workbookPart: string;
  /** The XML of a part; undefined if there is no such part or it is not XML. */
  readonly text: (part: string) => string | undefined;
  /** The relationships of a part, or of the archive for "". */
  readonly relationships: (part: string) => readonly Relationship[];
}

/** A relationship from one part of an archive to another. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the relationship type, such as `worksheet` or `comments`. */
  readonly type: string;
  /**
   * The target part, from the root of the archive; "" for a target outside the file, which is never opened.
   */
  readonly part: string;
}

const rootRelationships = "_rels/.rels";

/** Finds the parts that hold the cells: the workbook, its worksheets and its shared strings. */
export function findWorkbookParts(parts: Parts): FileResult<WorkbookParts> {
  const byName = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const text = (name: string): string | undefined => parts.get(byName.get(name.toLowerCase()) ?? "");
  const relationshipsOf = (part: string): readonly Relationship[] => {
    const slash = part.lastIndexOf("/");
    const xml = text(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
    return xml === undefined ? [] : readRelationships(xml, part.slice(0, slash + 1));
  };
  const contentTypes = text("[Content_Types].xml");
  const root = text(rootRelationships);
  const main = root && readRelationships(root, "").find(({ type }) => type === "officeDocument");
  const workbook = main && text(main.part);
  if (main && /\.bin$/i.test(main.part)) return fail({ kind: "binary-workbook" });
  if (!contentTypes || !root || !workbook || !/<(?:\w+:)?workbook[\s/>]/.test(workbook)) {
    return fail({ kind: "not-a-workbook" });
  }
  const slash = main.part.lastIndexOf("/");
  const folder = main.part.slice(0, slash + 1);
  const relationshipsPart = `${folder}_rels/${main.part.slice(slash + 1)}.rels`;
  const relationshipsText = text(relationshipsPart);
  if (!relationshipsText) return damaged("The workbook has no list of its sheets.");
  const relationships = readRelationships(relationshipsText, folder);

  const all = new Map([
    ["[Content_Types].xml", contentTypes],
    [rootRelationships, root],
    [main.part, workbook],
    [relationshipsPart, relationshipsText],
  ]);
  const strings = relationships.find(({ type }) => type === "sharedStrings");
  const stringsText = strings && text(strings.part);
  if (strings && stringsText) all.set(strings.part, stringsText);
  const sheets = new Map<string, string>();
  const worksheetNames = new Map<number, string>();
  for (const [index, { id, name }] of readSheetList(workbook).entries()) {
    const target = relationships.find((relationship) => relationship.id === id);
    if (target?.type !== "worksheet") continue;
    const xml = text(target.part);
    if (xml === undefined || !/<(?:\w+:)?worksheet[\s/>]/.test(xml))
      return damaged(`The worksheet "${target.part}" is missing.`);
    sheets.set(target.part, xml);
    all.set(target.part, xml);
    worksheetNames.set(index, name);
  }
  if (worksheetNames.size === 0) return damaged("The workbook has no worksheet.");
  return {
    ok: true,
    value: {
      all,
      sheets,
      worksheetIndexes: [...worksheetNames.keys()],
      worksheetNames,
      strings: stringsText,
      workbook,
      workbookPart: main.part,
      text,
      relationships: relationshipsOf,
    },
  };
}

function readRelationships(xml: string, folder: string): readonly Relationship[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => ({
    id: readAttribute(attributes, "Id"),
    // The last segment is the same in the transitional and strict forms of the standard.
    type: readAttribute(attributes, "Type").replace(/^.*\//, ""),
    part:
      readAttribute(attributes, "TargetMode") === "External"
        ? ""
        : resolve(folder, readAttribute(attributes, "Target")),
  }));
}

function readSheetList(workbook: string): readonly { readonly id: string; readonly name: string }[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ""]) => ({
    id: readAttribute(attributes, "\\w+:id"),
    name: readAttribute(attributes, "name"),
  }));
}

function readAttribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes)?.[2] ?? "";
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
