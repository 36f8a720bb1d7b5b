import { elementDecoys } from "../decoys/decoys";
import { packageDecoys } from "../decoys/package-decoys";
import type { ZipPart } from "../file/make-zip";
import type { Draw } from "../parts/draw";
import { allNodes, copyNode, elementsOf, printTree, tryTree, type XmlNode } from "../parts/xml-tree";
import { onXml, packageMutations, type Mutation } from "./package-mutations";
import { edgeFormulas, edgeNumbers, edgeValues } from "./edge-values";

type Change = (root: XmlNode, draw: Draw) => void;

const names = [
  "c",
  "row",
  "v",
  "f",
  "is",
  "t",
  "si",
  "r",
  "sheetData",
  "sheet",
  "x:c",
  "mc:AlternateContent",
  "extLst",
  "rPh",
  "C",
];
const attributeNames = ["r", "s", "t", "x:r", "R", "ref", "si", "vm", "name", "state", "xml:space", "hidden"];
const spaces = ['xmlns="urn:x"', 'xmlns=""', 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'];

const changes: Readonly<Record<string, Change>> = {
  "delete an element": (root, draw) => {
    const parent = parentIn(root, draw);
    parent.children.splice(draw.below(parent.children.length), 1);
  },
  "repeat an element": (root, draw) => {
    const parent = parentIn(root, draw);
    const at = draw.below(parent.children.length);
    const child = parent.children[at];
    if (child !== undefined)
      parent.children.splice(at, 0, typeof child === "string" ? child : copyNode(child));
  },
  "move an element": (root, draw) => {
    const parent = parentIn(root, draw);
    const [child] = parent.children.splice(draw.below(parent.children.length), 1);
    const target = nodeIn(root, draw);
    if (child !== undefined) target.children.splice(draw.below(target.children.length + 1), 0, child);
  },
  "copy an element to elsewhere": (root, draw) => {
    const [source, target] = [copyNode(nodeIn(root, draw)), nodeIn(root, draw)];
    if (allNodes(source).length < 50)
      target.children.splice(draw.below(target.children.length + 1), 0, source);
  },
  "swap two elements": (root, draw) => {
    const parent = parentIn(root, draw);
    parent.children.reverse();
  },
  "rename an element": (root, draw) => {
    nodeIn(root, draw).name = draw.pick(names) ?? "c";
  },
  "put a prefix on an element": (root, draw) => {
    const node = nodeIn(root, draw);
    node.attributes.push(["xmlns:q", draw.pick(edgeValues("xmlns")) ?? ""]);
    node.name = `q:${node.name}`;
  },
  "change the namespace of an element": (root, draw) => {
    const [, address = ""] = /"(.*)"/.exec(draw.pick(spaces) ?? "") ?? [];
    const node = nodeIn(root, draw);
    node.attributes = [["xmlns", address], ...node.attributes.filter(([name]) => name !== "xmlns")];
  },
  "delete an attribute": (root, draw) => {
    const { attributes } = attributedIn(root, draw);
    attributes.splice(draw.below(attributes.length), 1);
  },
  "repeat an attribute": (root, draw) => {
    const { attributes } = attributedIn(root, draw);
    const one = draw.pick(attributes);
    if (one) attributes.push([one[0], one[1]]);
  },
  "rename an attribute": (root, draw) => {
    const one = draw.pick(attributedIn(root, draw).attributes);
    if (one) one[0] = draw.pick(attributeNames) ?? "r";
  },
  "add an attribute": (root, draw) => {
    const name = draw.pick(attributeNames) ?? "r";
    nodeIn(root, draw).attributes.push([name, draw.pick(edgeValues(name)) ?? ""]);
  },
  "change an attribute": (root, draw) => {
    const one = draw.pick(attributedIn(root, draw).attributes);
    if (one) one[1] = draw.pick(edgeValues(one[0])) ?? "";
  },
  "change an address": attribute(/^(c|row|mergeCell|hyperlink)$/, /^r(ef)?$/),
  "change a type": attribute(/^(c|f)$/, /^t$/),
  "change a format": attribute(/^(c|row)$/, /^s$/),
  "change a number format": attribute(/^(xf|numFmt)$/, /^(numFmtId|formatCode)$/),
  "change a relationship": attribute(/^(Relationship|sheet)$/, /^(Target|TargetMode|Id|Type|r:id)$/),
  "change a sheet": attribute(/^(sheet|definedName|workbookPr)$/, /./),
  "change a number": text(/^v$/, edgeNumbers),
  "change a formula": text(/^f$/, edgeFormulas),
  "cut a text": (root, draw) => {
    const node = draw.pick(allNodes(root).filter(({ children }) => children.some(isText)));
    if (!node) return;
    node.children = node.children.map((child) =>
      isText(child) ? child.slice(0, draw.below(child.length)).replace(/&[^;]*$/, "") : child,
    );
  },
  "count days from 1904": (root) => {
    if (root.name !== "workbook") return;
    const known = elementsOf(root).find(({ name }) => name === "workbookPr");
    if (known) known.attributes.push(["date1904", "1"]);
    else root.children.unshift({ name: "workbookPr", attributes: [["date1904", "1"]], children: [] });
  },
  "add a shared formula": (root, draw) => addShared(root, draw, true),
  "add a shared formula whose copy comes first": (root, draw) => addShared(root, draw, false),
  "add merged cells": (root, draw) => {
    const ref = draw.pick(edgeValues("ref")) ?? "A1:B2";
    const merge: XmlNode = { name: "mergeCell", attributes: [["ref", ref]], children: [] };
    const list = allNodes(root).find(({ name }) => name === "mergeCells");
    if (list) list.children.push(merge);
    else if (root.name === "worksheet")
      root.children.push({ name: "mergeCells", attributes: [], children: [merge] });
  },
  "add a defined name": (root, draw) => {
    const list = allNodes(root).find(({ name }) => name === "definedNames");
    list?.children.push({
      name: "definedName",
      attributes: [["name", draw.pick(edgeValues("name")) ?? ""]],
      children: [draw.pick(edgeFormulas) ?? ""],
    });
  },
  "add a row or a cell": (root, draw) => {
    const parent = draw.pick(allNodes(root).filter(({ name }) => name === "row" || name === "sheetData"));
    if (!parent) return;
    const cell: XmlNode = {
      name: "c",
      attributes: [
        ["r", draw.pick(edgeValues("r")) ?? "A1"],
        ["t", draw.pick(edgeValues("t")) ?? "n"],
      ],
      children: [{ name: "v", attributes: [], children: [draw.pick(edgeNumbers) ?? "1"] }],
    };
    const added = parent.name === "row" ? cell : { name: "row", attributes: [], children: [cell] };
    parent.children.splice(draw.below(parent.children.length + 1), 0, added);
  },
};

/** All kinds of mutations. */
export const mutations: readonly Mutation[] = [
  ...Object.entries(changes).map(([name, change]): Mutation => ({
    name,
    apply: (parts, draw) => inTree(parts, draw, change),
  })),
  ...packageMutations,
  ...[...elementDecoys, ...packageDecoys].map(({ name, insert }): Mutation => ({
    name: `decoys: ${name}`,
    apply: (parts, draw) => insert(parts, draw, draw.pick([2, 10, 50])),
  })),
];

function attribute(elements: RegExp, which: RegExp): Change {
  return (root, draw) => {
    const found = allNodes(root).filter(({ name }) => elements.test(name));
    const one = draw.pick(draw.pick(found)?.attributes.filter(([name]) => which.test(name)) ?? []);
    if (one) one[1] = draw.pick(edgeValues(one[0])) ?? "";
  };
}

function text(elements: RegExp, values: readonly string[]): Change {
  return (root, draw) => {
    const node = draw.pick(allNodes(root).filter(({ name }) => elements.test(name)));
    if (node) node.children = [draw.pick(values) ?? ""];
  };
}

function addShared(root: XmlNode, draw: Draw, isSound: boolean): void {
  const cells = allNodes(root).filter(({ name }) => name === "c");
  const [one, other] = [draw.below(cells.length), draw.below(cells.length)].sort((a, b) => a - b);
  const [master, copy] = isSound ? [one, other] : [other, one];
  if (master === undefined || copy === undefined || master === copy) return;
  const shared = (more: [string, string][], children: string[]): XmlNode => ({
    name: "f",
    attributes: [["t", "shared"], ["si", "9"], ...more],
    children,
  });
  cells[master]?.children.unshift(shared([["ref", "A1:Z200"]], ["A1+1"]));
  cells[copy]?.children.unshift(shared([], []));
}

/** Changes the elements of one part. */
function inTree(parts: readonly ZipPart[], draw: Draw, change: Change): readonly ZipPart[] {
  return onXml(parts, draw, (xml) => {
    const part = tryTree(xml);
    if (!part) return xml;
    change(part.root, draw);
    return printTree(part);
  });
}

function nodeIn(root: XmlNode, draw: Draw): XmlNode {
  return draw.pick(allNodes(root)) ?? root;
}

function parentIn(root: XmlNode, draw: Draw): XmlNode {
  return draw.pick(allNodes(root).filter(({ children }) => children.length > 0)) ?? root;
}

function attributedIn(root: XmlNode, draw: Draw): XmlNode {
  return draw.pick(allNodes(root).filter(({ attributes }) => attributes.length > 0)) ?? root;
}

function isText(child: XmlNode | string): child is string {
  return typeof child === "string" && child.trim() !== "" && !child.startsWith("<");
}
