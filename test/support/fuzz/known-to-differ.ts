import { allNodes, tryTree } from "../parts/xml-tree";
import type { Mutant } from "./mutants";

/** Mutations after which LibreOffice displays something else than we read, with the reasons. */
const knownMutations: ReadonlyMap<string, string> = new Map([
  [
    "decoys: alternate content that programs choose",
    "Programs choose differently, so alternate content never decides a cell for us [X2b]. LibreOffice loses cells around it.",
  ],
  [
    "decoys: alternate content that programs fall back to",
    "The same: LibreOffice displays what it falls back to.",
  ],
  [
    "decoys: targets with percent signs and character references",
    "Excel reads such targets, and so do we. LibreOffice does not find the part.",
  ],
  [
    "a name in capitals",
    "Names of parts are not case-sensitive for Excel and for us. LibreOffice does not find the part.",
  ],
]);

/** Whether LibreOffice is known to display something else than we read. */
export function isKnownToDiffer({ story, parts }: Mutant): boolean {
  return (
    story.some((one) => knownMutations.has(one)) ||
    parts.some(({ name, content }) => /sheet\d+\.xml$/.test(name) && hasOrphan(xmlOf(content))) ||
    parts.some(
      ({ name, content }) => /(sheet\d+|sharedStrings)\.xml$/.test(name) && hasMixedText(xmlOf(content)),
    )
  );
}

/** The XML of a part in UTF-8 or UTF-16, as far as it is in English. */
function xmlOf(content: string | Uint8Array): string {
  return typeof content === "string" ? content : Buffer.from(content).toString("latin1").replace(/\0/g, "");
}

/**
 * Whether a sheet has a copy of a shared formula before, or without, the formula, or an array formula without its range. Excel and we show its saved value; LibreOffice
 * empties the cell.
 */
function hasOrphan(xml: string): boolean {
  const known = new Set<string>();
  const counted = xml.replace(/<(\w+:)?extLst\b[^>]*>[^]*?<\/\1extLst>/g, "");
  for (const [, attributes = "", end = ""] of counted.matchAll(/<(?:\w+:)?f\b([^>]*?)(\/?)>/g)) {
    const [, id = ""] = /\ssi="([^"]*)"/.exec(attributes) ?? [];
    if (/\st="array"/.test(attributes) && !/\sref="[A-Z]+\d+/.test(attributes)) return true;
    if (!/\st="shared"/.test(attributes)) continue;
    if (end === "" && /\sref="[A-Z]+\d+:?/.test(attributes)) known.add(id);
    else if (!known.has(id)) return true;
  }
  return false;
}

/** Whether an element is between two pieces of a text. No program writes that. LibreOffice forgets the text before it. */
function hasMixedText(xml: string): boolean {
  const part = tryTree(xml);
  return (
    part !== undefined &&
    allNodes(part.root).some(
      ({ name, children }) =>
        /^(\w+:)?[tvf]$/.test(name) &&
        children.some((child) => typeof child !== "string") &&
        children
          .filter((child) => typeof child === "string")
          .some((child, index) => index > 0 || child.startsWith("<![")),
    )
  );
}
