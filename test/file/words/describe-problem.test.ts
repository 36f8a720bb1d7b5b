import { describeFileProblem } from "../../../src/file/words/describe-problem";
import { limits } from "../../../src/file/package/limits";
import type { FileLimit, FileProblem } from "../../../src/file/package/problem";

/** One of each kind; the compiler says when one is missing. */
const problems: { readonly [Kind in FileProblem["kind"]]: FileProblem & { readonly kind: Kind } } = {
  empty: { kind: "empty" },
  "not-a-zip": { kind: "not-a-zip" },
  truncated: { kind: "truncated" },
  encrypted: { kind: "encrypted" },
  "wrong-password": { kind: "wrong-password" },
  "unknown-encryption": { kind: "unknown-encryption" },
  "rights-managed": { kind: "rights-managed" },
  "legacy-xls": { kind: "legacy-xls" },
  "binary-workbook": { kind: "binary-workbook" },
  "open-document": { kind: "open-document" },
  text: { kind: "text" },
  "xml-spreadsheet": { kind: "xml-spreadsheet" },
  "rich-text": { kind: "rich-text" },
  "word-document": { kind: "word-document" },
  presentation: { kind: "presentation" },
  "apple-document": { kind: "apple-document" },
  email: { kind: "email" },
  "outlook-message": { kind: "outlook-message" },
  "web-page": { kind: "web-page" },
  "sign-in-page": { kind: "sign-in-page" },
  shortcut: { kind: "shortcut" },
  "web-shortcut": { kind: "web-shortcut" },
  zip: { kind: "zip", workbooks: 5, names: ["North.xlsx", "South.xlsx", "West.xlsx"] },
  picture: { kind: "picture", format: "JPEG" },
  pdf: { kind: "pdf" },
  "not-a-workbook": { kind: "not-a-workbook" },
  "document-type": { kind: "document-type", part: "xl/workbook.xml" },
  "too-large": { kind: "too-large", limit: "cells", allowed: 500_000, part: "xl/worksheets/sheet1.xml" },
  damaged: { kind: "damaged", message: "A part is missing." },
};

const limited = (Object.keys(limits) as FileLimit[]).map((limit): FileProblem => ({
  kind: "too-large",
  limit,
  allowed: limits[limit],
}));

test("[X2] every problem has its own sentences: what is wrong, and what to do next", () => {
  const said = [...Object.values(problems), ...limited].map(describeFileProblem);
  for (const text of said) {
    // What it is, and after it what to do.
    expect(text).toMatch(/^[A-Z].*[^.][.:] .*[^.]\.$/);
    expect(text).not.toMatch(/undefined|\.\.|[\r\n]/);
    expect(text.split(/[.!?] (?=[A-Z])/).length).toBeLessThanOrEqual(2);
  }
  expect(new Set(said).size).toBe(said.length);
});

test("[X2] a message about a limit has its figure and place: a sheet and a cell, or a part of the zip", () => {
  const tooLarge = (part?: string): string =>
    describeFileProblem({ kind: "too-large", limit: "cells", allowed: 500_000, ...(part && { part }) });
  const what = "The file is larger than a checklist can be: at most 500,000 cells on all sheets";
  expect([
    tooLarge("PLAN Policy!B10001"),
    tooLarge("Q&A! (old)!B7"),
    tooLarge("a!b.xml"),
    tooLarge(),
  ]).toEqual([
    `${what} (sheet "PLAN Policy", cell B10001). In Excel, delete what was added there, or use the original workbook.`,
    `${what} (sheet "Q&A! (old)", cell B7). In Excel, delete what was added there, or use the original workbook.`,
    `${what} (in "a!b.xml"). Use the original workbook, without anything added to it.`,
    `${what}. Use the original workbook, without anything added to it.`,
  ]);
});

test("[X2] a zip is described by what is in it", () => {
  const zip = (workbooks: number, ...names: readonly string[]): string =>
    describeFileProblem({ kind: "zip", workbooks, names });
  expect([zip(1, "A.xlsx"), zip(2, "A.xlsx", "B.xls"), zip(3, "A.xlsx", "B.xls", "C.xlsx")]).toEqual([
    'This is a zip file with one workbook in it ("A.xlsx"). Extract it, and choose the workbook.',
    'This is a zip file with 2 workbooks in it ("A.xlsx" and "B.xls"). Extract them, and choose the one you need.',
    'This is a zip file with 3 workbooks in it ("A.xlsx", "B.xls" and "C.xlsx"). Extract them, and choose the one you need.',
  ]);
  expect(zip(9, "A.xlsx", "B.xls", "C.xlsx")).toContain('("A.xlsx", "B.xls", "C.xlsx" and 6 more)');
});
