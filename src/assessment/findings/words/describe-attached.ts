import type { AttachedKind } from "../../answers/attached";

/** The facts of a finding about something that is not the text of a cell. */
export interface AttachedFacts {
  readonly statement: number | null;
  readonly sheet: string | null;
  readonly figures: Readonly<Record<string, string | number>>;
}

/** One of a kind, and several. */
const nouns: Readonly<Record<AttachedKind, readonly [one: string, many: string]>> = {
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
  "unasked-text": ["unasked text", "unasked texts"],
};

/** `Statement 5 has a comment by Sam Lee`, `Prompt A1 has 3 pictures`, or `Sheet “Cover” has a note`. */
export function describeAttached({ statement, sheet, figures }: AttachedFacts): string {
  const prompt = figures["prompt"];
  const where =
    statement !== null
      ? `Statement ${statement}`
      : prompt !== undefined
        ? `Prompt ${prompt}`
        : sheet === null
          ? "The workbook"
          : `Sheet “${sheet}”`;
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

/** ` (PLAN Policy, C5,D5 and 2 more)`; empty when the finding has no place. */
export function describeCells({
  sheet,
  address,
  figures,
}: Pick<AttachedFacts, "sheet" | "figures"> & { readonly address: string | null }): string {
  if (sheet === null) return "";
  const more = figures["more"] === undefined ? "" : ` and ${figures["more"]} more`;
  return ` (${address === null ? sheet : `${sheet}, ${address}${more}`})`;
}

/** What the owner does about things in their own workbook. */
export function adviseOwner({ figures }: AttachedFacts): string {
  const kind = kindOf(figures);
  return kind ? forOwner[kind] : "Check the cell";
}

/** What the owner does about things on a returned copy. */
export function adviseOnCopy({ statement, figures }: AttachedFacts): string {
  const kind = kindOf(figures);
  const isOnRow = statement !== null || figures["prompt"] !== undefined;
  if (isOnRow && (kind === "note" || kind === "comment" || kind === "unasked-text"))
    return "Choose whether to add the words to the evidence";
  return kind ? forCopies[kind] : "Check the cell in the copy";
}

const keepInFolder = "Keep it in your evidence folder, and type its name in the cell";
const typeWords = "Type the words in the cell if they are evidence";
const forOwner: Readonly<Record<AttachedKind, string>> = {
  link: "Type the address in the cell: links are lost when a new workbook is made from this one",
  note: typeWords,
  comment: typeWords,
  picture: keepInFolder,
  "picture-in-cell": keepInFolder,
  "text-box": typeWords,
  control: "Mark a box, or type the words in the cell: controls are not read",
  "embedded-file": keepInFolder,
  strikethrough: "Delete the text if it no longer applies: it still counts",
  "merged-cells": "Unmerge the cells and fill in each row: only the top left cell is read",
  "error-value": "Correct the formula, or type what the cell should say: errors are not read",
  "formula-without-value": "Open the workbook in Excel and save it: formulas without a value are not read",
  "unasked-text": typeWords,
};

const readWords = "Read the words in the copy: they are not merged";
const askForWords = "Ask for the words, or add the picture to your evidence folder: pictures are not merged";
const forCopies: Readonly<Record<AttachedKind, string>> = {
  link: "The address is not merged: take it from the copy if you need it",
  note: readWords,
  comment: readWords,
  picture: askForWords,
  "picture-in-cell": askForWords,
  "text-box": readWords,
  control: "Ask which answer is meant: controls are not read",
  "embedded-file": "Save the file in your evidence folder: embedded files are not merged",
  strikethrough: "Ask whether the text still applies: it is merged like other text",
  "merged-cells": "Ask which rows the answer is for: only the top left cell is read",
  "error-value": "Ask what the cell should say: errors are not merged",
  "formula-without-value":
    "Open the copy in Excel, save it and merge it again: formulas without a value are not merged",
  "unasked-text": readWords,
};

function kindOf(figures: AttachedFacts["figures"]): AttachedKind | undefined {
  const what = figures["what"];
  return isKind(what) ? what : undefined;
}

function isKind(what: string | number | undefined): what is AttachedKind {
  return typeof what === "string" && Object.keys(nouns).includes(what);
}

/** The longest text of a comment or text box in a list, in characters. */
const longestListed = 1_000;

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
