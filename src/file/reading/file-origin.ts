import type { OpenedPackage } from "../guard/open-package";
import { child } from "../xml/elements";
import { type XmlElement, parseXml } from "../xml/parse-xml";

/** What a file says about itself, which nobody has to believe. */
export interface FileOrigin {
  /** The program that saved it, with its version where that is told: `Microsoft Excel 16.0300`. */
  readonly application: string | null;
  /** When it was saved last, in ISO 8601 and UTC. */
  readonly modified: string | null;
  /** Whether it carries macros. They are never looked at. */
  readonly hasMacros: boolean;
  readonly wasEncrypted: boolean;
}

/** Of what a program calls itself, no more than this is passed on. */
const longestName = 200;

const macroKinds: ReadonlySet<string> = new Set(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]);

export function readFileOrigin(workbook: OpenedPackage): FileOrigin {
  const root = workbook.relationships("");
  const open = (kind: string): XmlElement | undefined => {
    const xml = workbook.text(root.find(({ type }) => type === kind)?.part ?? "");
    return xml === undefined ? undefined : parseXml(xml);
  };
  const [core, extended] = [open("core-properties"), open("extended-properties")];
  const said = ["Application", "AppVersion"].map((name) => child(extended, name)?.text ?? "");
  const application = said.join(" ").replace(/\s+/g, " ").trim().slice(0, longestName);
  const modified = new Date(child(core, "modified")?.text ?? "");
  return {
    application: application === "" ? null : application,
    modified: Number.isNaN(modified.getTime()) ? null : modified.toISOString(),
    hasMacros: workbook.relationships(workbook.workbookPart).some(({ type }) => macroKinds.has(type)),
    wasEncrypted: workbook.wasEncrypted,
  };
}
