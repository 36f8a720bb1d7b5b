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
  picture: { kind: "picture", format: "JPEG" },
  pdf: { kind: "pdf" },
  "not-a-workbook": { kind: "not-a-workbook" },
  "document-type": { kind: "document-type", part: "xl/workbook.xml" },
  "too-large": { kind: "too-large", limit: "text-length", allowed: 32_767, part: "Plan!D7" },
  damaged: { kind: "damaged", message: "A part is missing." },
};

const limited = (Object.keys(limits) as FileLimit[]).map((limit): FileProblem => ({
  kind: "too-large",
  limit,
  allowed: limits[limit],
}));

test("every problem has its own sentences: what is wrong, and what to do next", () => {
  const said = [...Object.values(problems), ...limited].map(describeFileProblem);
  for (const text of said) {
    // What it is, and after it what to do.
    expect(text).toMatch(/^[A-Z].*[^.][.:] .*[^.]\.$/);
    expect(text).not.toMatch(/undefined|\.\.|[\r\n]/);
  }
  expect(new Set(said).size).toBe(said.length);
});

test("a message about a limit has its figure and place", () => {
  expect(describeFileProblem(problems["too-large"])).toBe(
    'The file is larger than a checklist can be: at most 32,767 characters in a cell ("Plan!D7"). Use the original workbook, without anything added to it.',
  );
});
