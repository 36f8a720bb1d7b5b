import type { PartStore } from "../../guard/part-store";
import { child } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import type { WorkbookPart } from "./read-workbook";
import type { RenamedSheet } from "./sheet-names";

/** What a file states about its origin. It may be wrong. */
export interface FileOrigin {
  /** The program that saved the file, with its version if known: `Microsoft Excel 16.0300`. */
  readonly application: string | null;
  /** When the file was last saved, in ISO 8601 and UTC. */
  readonly modified: string | null;
  /** Whether the file has macros. They are never read. */
  readonly hasMacros: boolean;
  readonly wasEncrypted: boolean;
  /** Sheets whose name Excel does not allow, and the name under which they are read. */
  readonly renamed: readonly RenamedSheet[];
}

/** The longest program name that is passed on, in characters. */
const longestName = 200;

const macroKinds = ["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"];

export function readFileOrigin(
  store: PartStore,
  { part, renamed }: WorkbookPart,
  wasEncrypted: boolean,
): FileOrigin {
  const core = openProperties(store, "core-properties");
  const extended = openProperties(store, "extended-properties");
  const names = ["Application", "AppVersion"].map((property) => child(extended, property)?.text ?? "");
  const application = names.join(" ").replace(/\s+/g, " ").trim().slice(0, longestName);
  const modified = new Date(child(core, "dcterms:modified")?.text ?? "");
  return {
    application: application === "" ? null : application,
    modified: Number.isNaN(modified.getTime()) ? null : modified.toISOString(),
    hasMacros: store.relationships(part).some(({ type }) => macroKinds.includes(type)),
    wasEncrypted,
    renamed,
  };
}

const roots = {
  "core-properties": { namespace: "cp", name: "coreProperties" },
  "extended-properties": { namespace: "app", name: "Properties" },
  "custom-properties": { namespace: "custom", name: "Properties" },
} as const;

/** Reads one of the parts with the properties of the document. */
export function openProperties(store: PartStore, kind: keyof typeof roots): XmlElement | undefined {
  const [part] = store.targets("", kind);
  return store.tree(part, roots[kind]);
}
