import type { AttachmentKind } from "../../../spreadsheet/cells";

/** The facts of a finding about something that is not the text of a cell. */
export interface AttachedFacts {
  readonly statement: number | null;
  readonly sheet: string | null;
  readonly figures: Readonly<Record<string, string | number>>;
}

/** One of a kind, and several. */
const nouns: Readonly<Record<AttachmentKind, readonly [one: string, many: string]>> = {
  link: ["a link", "links"],
  note: ["a note", "notes"],
  comment: ["a comment", "comments"],
  picture: ["a picture", "pictures"],
  "picture-in-cell": ["a picture in a cell", "pictures in cells"],
  "text-box": ["a text box", "text boxes"],
  control: ["a button or other control", "buttons or other controls"],
  "embedded-file": ["an embedded file", "embedded files"],
  strikethrough: ["struck-through text", "cells with struck-through text"],
  "merged-cells": ["merged cells", "groups of merged cells"],
  "error-value": ["an error value", "error values"],
  "formula-without-value": ["a formula without a value", "formulas without a value"],
};

/** `Statement 5 has a comment by Sam Lee`, `Prompt A1 has 3 pictures`, or `Sheet “Cover” has a note`. */
export function describeAttached({ statement, sheet, figures }: AttachedFacts): string {
  const prompt = figures["prompt"];
  const where =
    statement !== null
      ? `Statement ${statement}`
      : prompt !== undefined
        ? `Prompt ${prompt}`
        : `Sheet “${sheet ?? ""}”`;
  const kind = kindOf(figures);
  const count = Number(figures["count"] ?? 1);
  const [one, many] = kind ? nouns[kind] : ["something that cannot be read", "things that cannot be read"];
  const authors = figures["authors"];
  const text = quote(figures["text"]);
  return [
    where,
    "has",
    count === 1 ? one : `${count} ${many}`,
    ...(authors === undefined ? [] : [`by ${authors}`]),
  ]
    .join(" ")
    .concat(text === "" ? "" : `, ${text}`);
}

/** What the owner does about something in their own workbook. */
export function adviseOwner({ figures }: AttachedFacts): string {
  switch (kindOf(figures)) {
    case "link":
      return "Type the address in the cell: the link is lost when a new workbook is made from this one";
    case "note":
    case "comment":
      return "It is not evidence: type its words in the cell if they matter";
    case "picture":
    case "picture-in-cell":
    case "embedded-file":
      return "It is not evidence: put it in your evidence folder, and type its name in the cell";
    case "text-box":
      return "It is not evidence: type its words in the cell";
    case "control":
      return "It is not an answer: mark a box, or type the words in the cell";
    case "strikethrough":
      return "It counts like other text: delete it if it no longer applies";
    case "merged-cells":
      return "Only the top left cell is read: unmerge them and fill in each row";
    case "error-value":
      return "It is ignored: correct the formula, or type what the cell should say";
    case "formula-without-value":
      return "It is ignored: open the workbook in Excel and save it";
    case undefined:
      return "It is ignored: check the cell";
  }
}

/** What the owner does about something on a returned copy. */
export function adviseOnCopy({ statement, figures }: AttachedFacts): string {
  switch (kindOf(figures)) {
    case "link":
      return "Its address is not merged: copy it from the copy if you need it";
    case "note":
    case "comment":
      return statement === null && figures["prompt"] === undefined
        ? "It is not merged: read it in the copy"
        : "It is added to the evidence only if you choose it";
    case "picture":
    case "picture-in-cell":
      return "It is not merged: ask for the words, or add the picture to your evidence folder";
    case "text-box":
      return "It is not merged: ask for its words in the cell, or copy them yourself";
    case "control":
      return "It is not merged: ask which answer is meant";
    case "embedded-file":
      return "It is not merged: save the file in your evidence folder";
    case "strikethrough":
      return "It is merged like other text: ask whether it still applies";
    case "merged-cells":
      return "Only the top left cell is read: ask which rows the answer is for";
    case "error-value":
      return "It is not merged: ask what the cell should say";
    case "formula-without-value":
      return "It is not merged: open the copy in Excel, save it and merge it again";
    case undefined:
      return "It is not merged: check the cell in the copy";
  }
}

function kindOf(figures: AttachedFacts["figures"]): AttachmentKind | undefined {
  const what = figures["what"];
  return isKind(what) ? what : undefined;
}

function isKind(what: string | number | undefined): what is AttachmentKind {
  return typeof what === "string" && Object.keys(nouns).includes(what);
}

/** The longest text of a comment or text box in a list, in characters. */
export const longestListed = 1_000;

/** Words cut to what a list shows. */
export function cutText(text: string): string {
  const characters = [...text];
  return characters.length > longestListed ? `${characters.slice(0, longestListed).join("")}…` : text;
}

function quote(text: string | number | undefined): string {
  const line = String(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? "" : `“${cutText(line)}”`;
}
