import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { listStatements, type ResponseId } from "../../../src/checklist/checklist";
import type { Assessed, FileOutcome } from "../../../src/taskpane/port/port";
import { blankBase } from "../../../src/workbook/form/copy-facts";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { attach } from "../workbook/attaching";
import { planToGrids } from "../../../src/spreadsheet/plan-grids";

/** The content of a returned copy. */
interface Filled {
  readonly copyId: string;
  readonly name: string;
  readonly responses: Readonly<Record<number, readonly [ResponseId, string]>>;
}

/** The files that a test can choose, by name; their bytes are ignored. */
const filled: Readonly<Record<string, Filled>> = {
  "anna.xlsx": {
    copyId: "copy-0",
    name: "Anna Berg",
    responses: { 1: ["yes", "Minutes of May"], 2: ["yes", "Policy, page 2"], 3: ["not-applicable", ""] },
  },
  "bo.xlsx": {
    copyId: "copy-1",
    name: "Bo Lund",
    responses: { 2: ["no", "The policy names no owner"], 3: ["yes", ""] },
  },
  "nameless.xlsx": { copyId: "copy-2", name: "", responses: { 4: ["in-part", ""] } },
  "locked.xlsx": { copyId: "copy-2", name: "Cy Dunn", responses: { 5: ["yes", ""] } },
  "remarked.xlsx": { copyId: "copy-2", name: "Di Evans", responses: { 4: ["yes", ""] } },
};

/** The words of a comment on the row of statement 4 in `remarked.xlsx`, and who wrote it. */
const remark = ["Sam Lee", "The register is kept by the guards"] as const;

/** The organisation's own spreadsheet, with the words of one statement. */
const ownFile = "own list.xlsx";
const ownRow = ["mostly", "Audit of June"] as const;

/** The password of `locked.xlsx`. */
const filePassword = "Bridge 42";

/** The names and texts of these files that the pane shows. */
export const returnedTexts = [
  ...Object.keys(filled),
  ...Object.values(filled).flatMap(({ name, responses }) => [
    name,
    ...Object.values(responses).map(([, evidence]) => evidence),
    ...Object.values(responses).map(([, evidence]) => `${name}: ${evidence}`),
  ]),
  "Anna Berg: Policy, page 2 Bo Lund: The policy names no owner",
  ...remark,
  remark.join(": "),
  "notes.pdf",
  ownFile,
  ...ownRow,
  ownRow.join(" "),
];

/** The result of reading one of these files. */
export function readReturned(
  file: string,
  passwords: readonly string[],
  { checklist, ids }: Assessed,
): FileOutcome {
  const found = filled[file];
  const origin = {
    application: "Microsoft Excel",
    modified: "2026-03-01T10:00:00Z",
    hasMacros: false,
    wasEncrypted: file === "locked.xlsx",
  };
  if (file === ownFile) {
    const words = listStatements(checklist).find(({ number }) => number === 6)?.text ?? "";
    const cells = [
      ["Question", "State", "Notes"],
      [words, ...ownRow],
    ];
    const grid = { name: "Own", row: 1, column: 1, cells, pageHeader: "", pageFooter: "" };
    return { ok: true, value: { file, sha256: file, grids: [grid], origin } };
  }
  if (!found) return { ok: false, problem: { kind: "pdf" } };
  if (file === "locked.xlsx" && !passwords.includes(filePassword))
    return { ok: false, problem: { kind: passwords.length === 0 ? "encrypted" : "wrong-password" } };
  const blank = blankAssessment(checklist);
  const answers = blank.answers.map((answer) => {
    const [response, evidence] = found.responses[answer.statement] ?? [];
    return response === undefined
      ? answer
      : { ...answer, marks: [{ response, text: "X" }], evidence: evidence ?? "" };
  });
  const stamp = {
    created: "2026-03-01T09:00:00Z",
    today: "2026-03-01",
    assessmentId: ids.assessmentId,
    copyId: found.copyId,
  };
  const copy = {
    issuedTo: found.name,
    due: "",
    returnTo: "",
    asked: [1, 2, 3, 4, 5],
    includes: "blank" as const,
    isPrefilled: false,
    base: blankBase([]),
    filledInBy: { name: found.name, role: "", sections: "" },
  };
  const planned = planToGrids(planWorkbook(checklist, { ...blank, answers }, stamp, copy));
  const [author, text] = remark;
  const grids =
    file === "remarked.xlsx"
      ? attach("PLAN Policy", ["comment", "H9", text, author], ["picture", "H9:J12"])(planned)
      : planned;
  return { ok: true, value: { file, sha256: file, grids, origin } };
}
