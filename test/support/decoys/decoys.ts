import type { ZipPart } from "../file/make-zip";
import type { Draw } from "../parts/draw";
import { changeParts } from "../parts/unzip";
import { allNodes, printTree, tryTree, type XmlNode } from "../parts/xml-tree";
import { baits } from "./baits";

/** Something that can be put into a workbook, and that no program displays. */
export interface Decoy {
  readonly name: string;
  /** A merge may warn that it is not carried over. */
  readonly isListed?: boolean;
  /** Puts it at a share of all places where it can be. @param share of 100 */
  readonly insert: (parts: readonly ZipPart[], draw: Draw, share: number) => readonly ZipPart[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** The parts whose elements people can see: not the list of content types, which has no decoys of ours. */
const readParts = /^(_rels\/\.rels|docProps\/.*|xl\/(?!theme|media).*)\.?(xml|rels)$/;
const mainParts = /^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+|tables\/[^/]+|comments[^/]*)\.xml$/;
/** Elements whose text counts: anything written directly inside them changes it. */
const textElements = /^([a-z]+:)?(t|v|f|formula\d?|definedName|oddHeader|oddFooter|author|[A-Z]\w*)$/;

/** An element to be inserted, and the element that it is put into. */
type Make = (draw: Draw, into: XmlNode) => string | undefined;

const foreign = (draw: Draw): string =>
  draw
    .pick(baits)
    .replace(/<(\/?)(\w)/g, "<$1x:$2")
    .replace(/^<x:(\w+)/, '<x:$1 xmlns:x="urn:example:decoy"');

const home = (bait: string): string => bait.replace(/^<(\w+)/, `<$1 xmlns="${main}"`);

/** A workbook with such elements breaks the standard. */
const misplaced = "our elements in the wrong place";

const inserted: readonly (readonly [string, RegExp, Make])[] = [
  ["elements of a foreign namespace with a prefix", readParts, foreign],
  [
    "elements of a foreign namespace without a prefix",
    readParts,
    (draw) => draw.pick(baits).replace(/^<(\w+)/, '<$1 xmlns="urn:example:decoy"'),
  ],
  ["elements without a namespace", readParts, (draw) => draw.pick(baits).replace(/^<(\w+)/, '<$1 xmlns=""')],
  [
    "our elements in foreign elements",
    readParts,
    (draw) => `<x:y xmlns:x="urn:example:decoy">${home(draw.pick(baits))}</x:y>`,
  ],
  [
    "extension lists",
    mainParts,
    (draw) =>
      `<extLst xmlns="${main}"><ext uri="{00000000-0000-4000-8000-000000000000}">${draw.pick(baits)}</ext></extLst>`,
  ],
  [
    "extension lists without an extension",
    mainParts,
    (draw) => `<extLst xmlns="${main}">${draw.pick(baits)}</extLst>`,
  ],
  [
    "alternate content that programs choose",
    mainParts,
    (draw) =>
      `<mc:AlternateContent xmlns:mc="${compatibility}"><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14">${home(draw.pick(baits))}</mc:Choice></mc:AlternateContent>`,
  ],
  [
    "alternate content that programs fall back to",
    mainParts,
    (draw) =>
      `<mc:AlternateContent xmlns:mc="${compatibility}"><mc:Choice xmlns:x="urn:example:decoy" Requires="x"><x:c/></mc:Choice><mc:Fallback>${home(draw.pick(baits))}</mc:Fallback></mc:AlternateContent>`,
  ],
  ["comments", readParts, (draw) => `<!-- ${draw.pick(baits).replace(/--/g, "")} -->`],
  ["processing instructions", readParts, (draw) => `<?decoy ${draw.pick(baits)}?>`],
  [
    "character data between elements",
    mainParts,
    (draw, into) => (textElements.test(into.name) ? undefined : `<![CDATA[${draw.pick(baits)}]]>`),
  ],
  ["white space between elements", readParts, (_, into) => (isTextual(into) ? undefined : "\n\t ")],
  [
    misplaced,
    mainParts,
    (draw, into) => {
      const bait = draw.pick(baits);
      return isAtHome(bait, into.name) ? undefined : home(bait);
    },
  ],
  [
    "reading aids of East Asian text",
    /^xl\/sharedStrings\.xml$/,
    (_, into) =>
      into.name === "si" ? '<rPh sb="0" eb="1"><t>decoy</t></rPh><phoneticPr fontId="0"/>' : undefined,
  ],
];

const changed: readonly (readonly [string, RegExp, (node: XmlNode, draw: Draw) => void])[] = [
  [
    "attributes of a foreign namespace",
    readParts,
    (node): void => {
      node.attributes.unshift(
        ["xmlns:y", "urn:example:decoy"],
        ...foreignAttributes.map(([name, value]): [string, string] => [`y:${name}`, value]),
      );
    },
  ],
  [
    "attributes written as character references",
    readParts,
    (node): void => {
      for (const attribute of node.attributes) attribute[1] = encoded(attribute[1]);
    },
  ],
  [
    "texts written as character data",
    mainParts,
    (node): void => {
      node.children = node.children.map((child) =>
        typeof child === "string" && child.trim() !== "" && !/[<&\r]/.test(child)
          ? `<![CDATA[${child}]]>`
          : child,
      );
    },
  ],
  [
    "texts in two pieces with a comment between them",
    mainParts,
    (node): void => {
      node.children = node.children.flatMap((child) =>
        typeof child === "string" && child.length > 1 && !/[<&]/.test(child)
          ? [child.slice(0, 1), "<!-- decoy -->", child.slice(1)]
          : child,
      );
    },
  ],
];

const foreignAttributes = [
  ["r", "A1"],
  ["t", "s"],
  ["s", "5"],
  ["name", "Cover"],
  ["ref", "A1:Z99"],
  ["val", "1"],
  ["Id", "rId1"],
  ["id", "rId1"],
  ["Target", "decoy.xml"],
  ["state", "hidden"],
] as const;

/** All kinds of decoys that are put into elements or on them. */
export const elementDecoys: readonly Decoy[] = [
  ...inserted.map(([name, where, make]) => ({
    name,
    isListed: name === misplaced,
    insert: (parts: readonly ZipPart[], draw: Draw, share: number) =>
      changeNodes(parts, where, draw, share, (node) => {
        const made = make(draw, node);
        // Among the children, but not before the first: rows and cells without an address count the ones before.
        if (made !== undefined) node.children.splice(draw.below(node.children.length + 1), 0, made);
      }),
  })),
  ...changed.map(([name, where, change]) => ({
    name,
    insert: (parts: readonly ZipPart[], draw: Draw, share: number) =>
      changeNodes(parts, where, draw, share, (node) => change(node, draw)),
  })),
];

function changeNodes(
  parts: readonly ZipPart[],
  where: RegExp,
  draw: Draw,
  share: number,
  change: (node: XmlNode) => void,
): ZipPart[] {
  return changeParts(parts, where, (xml) => {
    const part = tryTree(xml);
    if (!part) return xml;
    for (const node of allNodes(part.root)) if (draw.chance(share)) change(node);
    return printTree(part);
  });
}

function isTextual({ name, children }: XmlNode): boolean {
  return (
    textElements.test(name) || children.some((child) => typeof child === "string" && child.trim() !== "")
  );
}

/** Whether an element would count in another: then it is no decoy. */
function isAtHome(bait: string, into: string): boolean {
  const [, name = ""] = /^<(\w+)/.exec(bait) ?? [];
  return homes[name]?.includes(into) !== false;
}

const homes: Readonly<Record<string, readonly string[]>> = {
  c: ["row"],
  row: ["sheetData"],
  sheetData: ["worksheet"],
  v: ["c"],
  f: ["c"],
  is: ["c"],
  si: ["sst"],
  t: ["si", "r", "is"],
  sheet: ["sheets"],
  sheets: ["workbook"],
  definedName: ["definedNames"],
  mergeCell: ["mergeCells"],
  mergeCells: ["worksheet"],
  hyperlink: ["hyperlinks"],
  xf: ["cellXfs", "cellStyleXfs"],
  strike: ["font", "rPr"],
};

/** Entities stay as they are. */
function encoded(value: string): string {
  return value
    .split(/(&[^;]+;)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : [...piece].map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join(""),
    )
    .join("");
}
