import type { OpenedPackage } from "../guard/open-package";
import { child } from "../xml/elements";
import { type XmlElement, parseXml } from "../xml/parse-xml";

/** What a file states about its origin. It may be wrong. */
export interface FileOrigin {
  /** The program that saved the file, with its version if known: `Microsoft Excel 16.0300`. */
  readonly application: string | null;
  /** When the file was last saved, in ISO 8601 and UTC. */
  readonly modified: string | null;
  /** Whether the file has macros. They are never read. */
  readonly hasMacros: boolean;
  readonly wasEncrypted: boolean;
}

/** The longest program name that is passed on, in characters. */
const longestName = 200;

const macroKinds: ReadonlySet<string> = new Set(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]);

export function readFileOrigin(workbook: OpenedPackage): FileOrigin {
  const root = workbook.relationships("");
  const open = (kind: string): XmlElement | undefined => {
    const xml = workbook.text(root.find(({ type }) => type === kind)?.part ?? "");
    return xml === undefined ? undefined : parseXml(xml);
  };
  const [core, extended] = [open("core-properties"), open("extended-properties")];
  const names = ["Application", "AppVersion"].map((property) => child(extended, property)?.text ?? "");
  const application = names.join(" ").replace(/\s+/g, " ").trim().slice(0, longestName);
  const modified = new Date(child(core, "modified")?.text ?? "");
  return {
    application: application === "" ? null : application,
    modified: Number.isNaN(modified.getTime()) ? null : modified.toISOString(),
    hasMacros: workbook.relationships(workbook.workbookPart).some(({ type }) => macroKinds.has(type)),
    wasEncrypted: workbook.wasEncrypted,
  };
}
