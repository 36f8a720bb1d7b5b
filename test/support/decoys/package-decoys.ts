import type { ZipPart } from "../file/make-zip";
import type { Draw } from "../parts/draw";
import { changeParts } from "../parts/unzip";
import { printTree, tryTree, type XmlNode } from "../parts/xml-tree";
import type { Decoy } from "./decoys";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const decoySheet = `<worksheet xmlns="${main}"><sheetData><row r="6"><c r="C6" t="str"><v>X</v></c></row></sheetData></worksheet>`;
const decoyStrings = `<sst xmlns="${main}"><si><t>decoy</t></si></sst>`;

/** Replaces the default namespace by a prefix. Elements in no namespace can have none. */
function addPrefix(node: XmlNode, isInherited: boolean): void {
  const own = node.attributes.find(([name]) => name === "xmlns");
  const hasNamespace = own ? own[1] !== "" : isInherited;
  if (hasNamespace && !node.name.includes(":")) node.name = `q:${node.name}`;
  if (hasNamespace && own) own[0] = "xmlns:q";
  for (const child of node.children) if (typeof child !== "string") addPrefix(child, hasNamespace);
}

/** Decoys that are parts and relationships, and other ways to write the same file. */
export const packageDecoys: readonly Decoy[] = [
  {
    name: "parts that nothing refers to",
    insert: (parts, draw) => [
      ...extraParts(draw),
      ...parts,
      { name: "xl/worksheets/sheet999.xml", content: decoySheet },
      { name: "xl/sharedStrings2.xml", content: decoyStrings },
      { name: "sharedStrings.xml", content: decoyStrings },
      { name: "xl/worksheets/_rels/sheet999.xml.rels", content: "no XML at all" },
      { name: "word/document.xml", content: "<document/>" },
    ],
  },
  {
    name: "relationships of foreign types",
    insert: (parts, draw) => [
      ...changeParts(parts, /\.rels$/, (xml) =>
        xml.replace(/<\/Relationships>/, (end) => `${foreignRelationships(draw)}${end}`),
      ),
      { name: "decoy.xml", content: decoySheet },
      { name: "xl/decoy.xml", content: decoyStrings },
    ],
  },
  {
    name: "parts in another order, some of them stored",
    insert: (parts, draw) =>
      [...parts]
        .map((part) => ({ part: { ...part, stored: draw.chance(50) }, at: draw.below(1_000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ part }) => part),
  },
  {
    name: "a prefix for every element",
    insert: (parts) =>
      changeParts(
        parts,
        /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+|tables\/[^/]+)\.xml$/,
        (xml) => {
          const part = tryTree(xml);
          if (!part) return xml;
          addPrefix(part.root, true);
          return printTree(part);
        },
      ),
  },
  {
    name: "the strict form of the standard",
    insert: (parts) =>
      changeParts(parts, /^xl\/(?!theme).*\.(xml|rels)$|^_rels\/\.rels$/, (xml) =>
        xml
          .split(main)
          .join("http://purl.oclc.org/ooxml/spreadsheetml/main")
          .split(office)
          .join("http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ),
  },
  {
    name: "parts in UTF-16",
    insert: (parts) =>
      parts.map((part) =>
        typeof part.content === "string" &&
        /^xl\/(workbook|sharedStrings|worksheets\/[^/]+)\.xml$/.test(part.name)
          ? {
              ...part,
              content: Buffer.from(
                `\ufeff${part.content.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')}`,
                "utf16le",
              ),
            }
          : part,
      ),
  },
  {
    name: "a byte order mark in every part",
    insert: (parts) => changeParts(parts, /\.(xml|rels)$/, (xml) => `\ufeff${xml}`),
  },
  {
    name: "targets with percent signs and character references",
    insert: (parts) =>
      changeParts(parts, /^xl\/_rels\/workbook\.xml\.rels$/, (xml) =>
        xml.replace(
          /Target="([^"]*sheet)(\d+)\.xml"/g,
          (_, before: string, digits: string) => `Target="${before}${digits.replace(/\d/g, "%3$&")}&#46;xml"`,
        ),
      ),
  },
];

function extraParts(draw: Draw): ZipPart[] {
  return draw.chance(50) ? [{ name: "xl/worksheets/sheet0.xml", content: decoySheet }] : [];
}

function foreignRelationships(draw: Draw): string {
  const bases = ["urn:example:decoy", "http://example.org/officeDocument/2006/relationships", `x${office}`];
  return ["sharedStrings", "worksheet", "officeDocument", "styles", "comments", "person"]
    .map(
      (type, index) =>
        `<Relationship Id="decoy${index}" Type="${draw.pick(bases) ?? ""}/${type}" Target="/decoy.xml"/>`,
    )
    .join("");
}
