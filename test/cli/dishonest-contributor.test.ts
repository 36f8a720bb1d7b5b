import { readFileSync, writeFileSync } from "node:fs";
import type { ResponseId } from "../../src/checklist/checklist";
import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { copyName } from "../support/cli/copy-name";
import { Desk, type CallResult } from "../support/cli/call";
import {
  edit,
  escapeXml,
  partOf,
  putTogether,
  takeApart,
  type,
  type Parts,
} from "../support/file/edit-cells";
import { answer, psems, stamp } from "../support/psems";
import { gridsOf, interpretOurs } from "../support/workbook/grids";

/**
 * A dishonest contributor has a copy, a zip tool and a text editor. Whatever they do to the file, no answer gets in unseen [X6]: rows
 * that they were not asked stay as they are, each answer has the name of the file's sender, all that is taken is shown, and what
 * is suspicious is remarked. Every merge here decides as much as the owner can without looking at single rows.
 */

const policy = "PLAN Policy";
const planning = "PLAN Planning";
const annex = "Annex A 1";
const asked = { "Anna Smith": [1, 2, 3, 4, 5, 30], "Bob Jones": [9, 10, 11, 12] } as const;
const inBulk = ["--most-cautious", "--take-from", "Anna Smith", "--take-from", "Bob Jones", "--leave-open"];
const ways = { blank: [], shown: ["--with-my-answers"], everything: ["--with-everything"] } as const;
type Way = keyof typeof ways;
type Person = keyof typeof asked;

let desk: Desk;
/** What is in the copies, read once. */
const copies = new Map<string, Parts>();

beforeAll(async () => {
  desk = new Desk();
  const filled = answer(psems, {
    1: ["yes", "Policy v1"],
    3: ["in-part", "Half"],
    9: ["no", "Owner nine"],
    30: ["yes", "Thirty"],
  });
  const owners = { ...filled, details: { ...filled.details, assessor: "Olive Owner" }, marking: "" };
  const people = Object.entries(asked).map(([name, statements]) => ({ name, statements }));
  writeFileSync(desk.at("to.json"), JSON.stringify(people));
  for (const [way, words] of Object.entries(ways)) {
    writeFileSync(desk.at(`${way}.xlsx`), await write(planWorkbook(psems, owners, stamp)));
    const issue = ["issue", desk.at(`${way}.xlsx`), "--to", desk.at("to.json"), "--out", desk.at(way)];
    expect(await desk.call([...issue, ...words])).toMatchObject({ status: 0 });
    for (const name of Object.keys(asked)) {
      const bytes = readFileSync(desk.at(`${way}/${copyName(name, owners.details)}`));
      copies.set(`${way} ${name}`, await takeApart(bytes));
    }
  }
});
afterAll(() => desk.clear());

/** A copy as it was issued, to be changed. */
function copyOf(way: Way, name: Person): Parts {
  return new Map(copies.get(`${way} ${name}`));
}

async function open(name: string) {
  return interpretOurs(await gridsOf(readFileSync(desk.at(name)))).assessment;
}

interface Report {
  readonly files: readonly {
    readonly contributor: string | null;
    readonly verdict: string;
    readonly findings: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly rows: readonly {
    readonly statement: number;
    readonly outcome: string;
    readonly answers: readonly {
      readonly contributor: string;
      readonly response: ResponseId | null;
      readonly asked: boolean;
    }[];
    readonly comments: readonly { readonly id: string; readonly text: string; readonly added: boolean }[];
  }[];
  readonly prompts: readonly {
    readonly prompt: string;
    readonly outcome: string;
    readonly bearsOn: { readonly before: string; readonly after: string };
  }[];
}

/** Control codes, and characters that turn the direction of a line. */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function expectPrintable({ out, errors }: CallResult): void {
  expect([out, ...errors].filter((text) => unprintable.test(text))).toEqual([]);
  expect(errors.join("\n")).not.toMatch(/should not have happened|Error:|\bat .*:\d+:\d+/);
}

async function merge(
  owner: string,
  files: readonly string[],
  out: string,
  words: readonly string[] = inBulk,
): Promise<{ readonly status: number; readonly text: string; readonly report: Report }> {
  const call = ["merge", desk.at(owner), ...files.map((file) => desk.at(file)), "--force", ...words];
  const printed = await desk.call([...call, "--out", desk.at(out)]);
  const json = await desk.call([...call, "--out", desk.at(out), "--json"]);
  [printed, json].forEach(expectPrintable);
  expect(printed.status).toBe(json.status);
  return { status: json.status, text: printed.out, report: JSON.parse(json.out) as Report };
}

type Contents = Awaited<ReturnType<typeof open>>;

/** What differs between two workbooks: the numbers of statements and the ids of prompts. */
function listChanged(before: Contents, after: Contents): readonly (number | string)[] {
  const contents = ({ answers, prompts }: Contents): ReadonlyMap<number | string, string> =>
    new Map<number | string, string>([
      ...answers.map(({ statement, marks, evidence }) => {
        const marked = marks.map(({ response, text }) => [response, text]);
        return [statement, JSON.stringify([marked, evidence])] as const;
      }),
      ...prompts.map(
        ({ prompt, answer: given, evidence, bearsOn }) =>
          [prompt, JSON.stringify([given, evidence, bearsOn])] as const,
      ),
    ]);
  const [old, now] = [contents(before), contents(after)];
  return [...now].filter(([item, text]) => old.get(item) !== text).map(([item]) => item);
}

/** Everything that changed is shown as taken, in words and in JSON, and is in the log under its sender's name. */
function expectShown(
  { text, report }: Awaited<ReturnType<typeof merge>>,
  changed: readonly (number | string)[],
  after: Contents,
  sender: string,
): void {
  const shown = [
    ...report.rows.filter(({ outcome }) => outcome !== "unchanged").map(({ statement }) => statement),
    ...report.prompts.filter(({ outcome }) => outcome === "taken").map(({ prompt }) => prompt),
  ];
  for (const item of changed) {
    expect(shown).toContain(item);
    expect(text).toMatch(new RegExp(`\\n {4}(?:Statement|Prompt) ${item}\\b`));
    expect(after.circulation.log.map((entry) => entry.item.replace(/ .*/, ""))).toContain(String(item));
  }
  const credited = [
    ...report.rows.flatMap(({ answers }) => answers.map(({ contributor }) => contributor)),
    ...after.circulation.log.map(({ contributor }) => contributor),
  ];
  expect([...new Set(credited)].filter((name) => name !== sender)).toEqual([]);
}

function forgeFacts(parts: Parts, facts: object): void {
  const claimed = { issuedTo: "Anna Smith", due: "", returnTo: "Olive Owner", asked: [1, 2, 3, 4, 5, 30] };
  type(parts, "_psems", { [hiddenCell(parts, "issued")]: JSON.stringify({ ...claimed, ...facts }) });
}

/** The cell with a value of the hidden sheet. */
function hiddenCell(parts: Parts, key: string): string {
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)];
  const at = strings.findIndex(([, text = ""]) => text.replace(/<[^>]*>/g, "") === key);
  const [, row = ""] =
    new RegExp(`<c r="A(\\d+)"[^>]*><v>${at}</v>`).exec(parts.get(partOf(parts, "_psems")) ?? "") ?? [];
  return `B${row}`;
}

/** The cell of the Cover for the name. */
function sign(parts: Parts, name: string): void {
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)];
  const at = strings.findIndex(([, text = ""]) => text.replace(/<[^>]*>/g, "") === "Your name");
  const [, row = ""] =
    new RegExp(`<c r="A(\\d+)"[^>]*><v>${at}</v>`).exec(parts.get(partOf(parts, "Cover")) ?? "") ?? [];
  type(parts, "Cover", { [`B${row}`]: name });
}

function removeHiddenSheet(parts: Parts): void {
  edit(parts, "xl/workbook.xml", (xml) => xml.replace(/<sheet name="_psems"[^>]*\/>/, ""));
}

function nameSheet(parts: Parts, from: string, to: string): void {
  edit(parts, "xl/workbook.xml", (xml) => xml.replace(`name="${from}"`, `name="${to}"`));
}

function setSaved(parts: Parts, moment: string): void {
  edit(parts, "docProps/core.xml", (xml) =>
    xml.replace(/(<dcterms:modified[^>]*>)[^<]*/, (_, start: string) => start + moment),
  );
}

/** The cell with a statement's words, at another address. */
function wordsOf(parts: Parts, sheet: string, from: string, to: string): string {
  const [cell = ""] = new RegExp(`<c r="${from}".*?</c>`).exec(parts.get(partOf(parts, sheet)) ?? "") ?? [];
  return cell.replace(`"${from}"`, `"${to}"`);
}

function addNotes(
  parts: Parts,
  sheet: string,
  notes: readonly (readonly [cell: string, author: string, text: string])[],
): void {
  const part = partOf(parts, sheet);
  const links = part.replace("worksheets/", "worksheets/_rels/") + ".rels";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  const link = `<Relationship Id="notes" Type="${kind}" Target="../comments9.xml"/>`;
  const before =
    parts.get(links) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  parts.set(links, before.replace("</Relationships>", `${link}</Relationships>`));
  const authors = notes.map(([, author]) => `<author>${escapeXml(author)}</author>`).join("");
  const list = notes.map(
    ([cell, , text], index) =>
      `<comment ref="${cell}" authorId="${index}"><text><r><t>${escapeXml(text)}</t></r></text></comment>`,
  );
  parts.set(
    "xl/comments9.xml",
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authors}</authors><commentList>${list.join("")}</commentList></comments>`,
  );
  edit(parts, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
  );
}

interface Attack {
  readonly name: string;
  readonly way?: Way;
  /** Whose copy it is; Anna's unless said otherwise. */
  readonly copy?: Person;
  readonly change: (parts: Parts) => void;
  /** Who is shown as the sender; the person it was issued to unless said otherwise. */
  readonly sender?: string;
  /** Some of the remarks. */
  readonly remarks: readonly string[];
  /** All that may be different in the owner's workbook. */
  readonly changed: readonly (number | string)[];
  /** What the printed text has to say. */
  readonly says?: RegExp;
}

const attacks: readonly Attack[] = [
  {
    name: "[X6] the hidden sheet claims that everything was asked",
    change: (parts) => {
      const everyone = Array.from({ length: 43 }, (_, index) => index + 1);
      forgeFacts(parts, { asked: everyone, includes: "everything", bearsOn: [] });
      type(parts, planning, { C6: "X", H6: "smuggled", C9: "X", H9: "smuggled" });
      type(parts, policy, { C7: "X", H7: "mine" });
    },
    remarks: ["base-differs", "not-asked"],
    changed: [2],
  },
  {
    name: "[X6] the hidden sheet claims that the owner's answers were filled in, and other ones than they were",
    change: (parts) => {
      const statements = [[9, "yes", "mine"]];
      forgeFacts(parts, { sharesAll: true, statements, prompts: [] });
      type(parts, planning, { C9: "X", H9: "mine" });
      type(parts, policy, { C7: "X" });
    },
    remarks: ["base-differs", "not-asked"],
    changed: [2],
  },
  {
    name: "[V4] the hidden sheet holds nothing that can be read",
    change: (parts) => {
      type(parts, "_psems", { [hiddenCell(parts, "issued")]: "[".repeat(30_000) });
      type(parts, planning, { C6: "X" });
    },
    remarks: ["hidden-sheet-lost", "not-asked"],
    changed: [],
  },
  {
    name: "[V4] the hidden sheet is removed",
    change: (parts) => {
      removeHiddenSheet(parts);
      type(parts, policy, { C7: "X" });
      type(parts, planning, { C6: "X", H6: "six" });
    },
    remarks: ["hidden-sheet-lost", "not-asked"],
    changed: [2],
  },
  {
    name: "[X6] a copy id that nobody was given",
    change: (parts) => {
      type(parts, "_psems", { [hiddenCell(parts, "copy")]: "deadbeef" });
      type(parts, policy, { C7: "X", H7: "mine" });
      type(parts, annex, { C7: "mine", E7: "9" });
    },
    remarks: ["not-in-register", "not-asked"],
    changed: [],
  },
  {
    name: "[X6] the id and the name of another copy run together into the same words",
    change: (parts) => {
      const own = /\w{8}-0000-4000-8000-\w{12}/g;
      const ids = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(own)].map(([id]) => id);
      type(parts, "_psems", { [hiddenCell(parts, "copy")]: `${ids.at(-1) ?? ""} anna` });
      sign(parts, "Smith");
      type(parts, policy, { C7: "X" });
    },
    sender: "Smith",
    remarks: ["not-in-register", "not-asked"],
    changed: [],
  },
  {
    name: "[V3] another person's copy under one's own name",
    copy: "Bob Jones",
    change: (parts) => {
      sign(parts, "Anna Smith");
      type(parts, planning, { C10: "X" });
      type(parts, policy, { C7: "X" });
    },
    sender: "Anna Smith",
    remarks: ["passed-on", "not-asked"],
    changed: [10],
  },
  {
    name: "[V3] the owner's name on the Cover",
    change: (parts) => {
      sign(parts, "Olive Owner");
      type(parts, policy, { C7: "X" });
    },
    sender: "Olive Owner",
    remarks: ["passed-on"],
    changed: [2],
  },
  {
    name: "[V3] a name that imitates a line of the output, moves the cursor and turns the line",
    change: (parts) => {
      sign(parts, "Anna Smith.\n    Statement 9: no\u202e_x001B_[2J");
      type(parts, policy, { C7: "X" });
    },
    sender: "Anna Smith. Statement 9: no\u202e\u001b[2J",
    remarks: ["passed-on"],
    changed: [2],
  },
  {
    name: "[V3] another person's name in letters that look like Latin ones",
    change: (parts) => {
      sign(parts, "\u0412ob Jones");
      type(parts, policy, { C7: "X" });
    },
    sender: "\u0412ob Jones",
    remarks: ["passed-on"],
    changed: [2],
  },
  {
    name: "[V2] the number of a row that was asked is that of one that was not",
    change: (parts) => type(parts, policy, { A7: 9, C7: "X", H7: "smuggled" }),
    remarks: ["doubtful-row", "statement-missing"],
    changed: [],
  },
  {
    name: "[V2] the words of a row that was asked are those of one that was not, without a number",
    change: (parts) =>
      type(parts, policy, { B7: wordsOf(parts, planning, "B9", "B7"), A7: "", C7: "X", H7: "smuggled" }),
    remarks: ["not-asked", "statement-missing"],
    changed: [],
  },
  {
    name: "[V2] a second row for a statement that was not asked, below the table",
    change: (parts) => type(parts, policy, { A12: 9, C12: "X", H12: "smuggled" }),
    remarks: ["doubtful-row", "unread-text"],
    changed: [],
  },
  {
    name: "[W10] two sheets change their names",
    change: (parts) => {
      nameSheet(parts, policy, "Other");
      nameSheet(parts, planning, policy);
      nameSheet(parts, "Other", planning);
      type(parts, policy, { C9: "X", H9: "nine", C6: "X" });
    },
    remarks: ["not-asked"],
    changed: [],
  },
  {
    name: "[X6] answers in a hidden row",
    change: (parts) => {
      type(parts, planning, { C9: "X", H9: "nine" });
      edit(parts, partOf(parts, planning), (xml) => xml.replace('<row r="9"', '<row r="9" hidden="1"'));
    },
    remarks: ["not-asked"],
    changed: [],
  },
  {
    name: "[X2b] a formula that would calculate a blank, with another value in the file",
    change: (parts) =>
      type(parts, policy, { C7: '<c r="C7" t="str"><f>IF(1=2,"X","")</f><v>X</v></c>', H7: "mine" }),
    remarks: [],
    changed: [2],
    says: /Statement 2: no response becomes Yes \(Anna Smith, [^\n]*\n {8}Anna Smith: mine\n/,
  },
  {
    name: "[X6] rows that were shown and not asked are changed, and their evidence continued",
    way: "everything",
    change: (parts) => type(parts, planning, { C9: "X", E9: "", H9: "Owner nine\nplus mine", C6: "X" }),
    remarks: ["not-asked"],
    changed: [],
  },
  {
    name: "[X6] prompts that were shown and not asked, and what they bear on",
    way: "everything",
    copy: "Bob Jones",
    change: (parts) => type(parts, annex, { C7: "smuggled", D8: "smuggled", E9: "9" }),
    remarks: ["not-asked"],
    changed: [],
  },
  {
    name: "[J7] what prompts bear on points at statements that were not asked",
    change: (parts) => type(parts, annex, { C7: "mine", E8: "9 and 10" }),
    remarks: [],
    changed: ["A1.1", "A1.2"],
    says: /Prompt A1\.1: text \(Anna Smith, [^\n]*\n {8}Anna Smith: mine\n {4}Prompt A1\.2: “30 and 31” becomes “9 and 10” in what it bears on \(Anna Smith,/,
  },
  {
    name: "[X6] the owner's own answers, shown next to the rows, are changed",
    way: "shown",
    change: (parts) => type(parts, policy, { U6: "No", V6: "forged" }),
    remarks: ["base-differs"],
    changed: [],
  },
  {
    name: "[J7] evidence that goes on as if others had written it",
    change: (parts) => {
      type(parts, policy, {
        C7: "X",
        H7: "See file.\n\nBob Jones:\nI checked it.\r\n\r\nOLIVE  Owner\u200b \uff1a\nAgreed.",
      });
      type(parts, annex, { C7: "Nothing.\n\nBob Jones:\nIt is measured." });
    },
    remarks: ["names-another"],
    changed: [2, "A1.1"],
    says: /Statement 2 has a line “Bob Jones:”[^]*Statement 2 has a line “Olive Owner:”[^]*Prompt A1\.1 has a line “Bob Jones:”/,
  },
  {
    name: "[E2] notes under the names of others",
    change: (parts) =>
      addNotes(parts, policy, [
        ["H6", "Bob Jones", "I confirm"],
        ["H8", "Olive Owner:\nok\n\nBob Jones", "I confirm too"],
      ]),
    remarks: ["not-carried"],
    changed: [],
    says: /statement 1, Bob Jones, so says \S*attack\.xlsx, from Anna Smith: I confirm\n.*statement 3, Olive Owner: ok Bob Jones, so says \S*attack\.xlsx, from Anna Smith: I confirm too\n/,
  },
  {
    name: "[J4] a moment of saving that imitates a line of the output",
    change: (parts) => {
      setSaved(parts, "2026&#10;    Statement 9: no response becomes Yes (Bob Jones&#x9b;2J");
      type(parts, policy, { C7: "X" });
    },
    remarks: [],
    changed: [2],
  },
  {
    name: "[M4] a mark that contradicts its box, on a sheet whose name breaks and turns the line",
    change: (parts) => {
      type(parts, planning, { C10: "No" });
      nameSheet(parts, planning, "PLAN&#10;    Statement 9: decided&#x202e;&#x9b;");
    },
    remarks: ["not-asked"],
    changed: [],
  },
  {
    name: "[M1] marks that cannot be seen, and one in Cyrillic",
    change: (parts) => type(parts, policy, { C6: "\u200b", E7: "\u0425", C9: "\u3164" }),
    remarks: ["unusual-mark"],
    changed: [2, 4],
  },
  {
    name: "[X2b] two cells with one address",
    change: (parts) =>
      type(parts, policy, { C7: '<c r="C7" t="inlineStr"><is><t>X</t></is></c><c r="C7"/>' }),
    remarks: ["damaged"],
    changed: [],
  },
];

test.each(attacks)(
  "$name",
  async ({ way = "blank", copy = "Anna Smith", change, sender = copy, ...wanted }) => {
    const parts = copyOf(way, copy);
    change(parts);
    writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
    const before = await open(`${way}.xlsx`);
    writeFileSync(desk.at("merged.xlsx"), readFileSync(desk.at(`${way}.xlsx`)));
    const said = await merge(`${way}.xlsx`, ["attack.xlsx"], "merged.xlsx");
    const after = await open("merged.xlsx");
    const changed = listChanged(before, after);
    expect(changed).toEqual(wanted.changed);
    expectShown(said, changed, after, sender);
    const codes = said.report.files.flatMap(({ findings }) => findings.map(({ code }) => code));
    for (const code of wanted.remarks) expect(codes).toContain(code);
    for (const { answers, outcome, statement } of said.report.rows)
      for (const given of answers) {
        expect(given.asked).toBe(
          (asked[copy] as readonly number[]).includes(statement) && !codes.includes("not-in-register"),
        );
        if (!given.asked) expect(outcome).toBe("disputed");
      }
    if (wanted.says) expect(said.text).toMatch(wanted.says);
  },
);

test("[X6] an id and a name that run together into those of another copy do not mark that copy as returned", async () => {
  const parts = copyOf("blank", "Anna Smith");
  const { contributors } = (await open("blank.xlsx")).circulation;
  type(parts, "_psems", { [hiddenCell(parts, "copy")]: `${contributors[0]?.copyId ?? ""} anna` });
  sign(parts, "Smith");
  type(parts, policy, { C7: "X" });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  await merge("blank.xlsx", ["attack.xlsx"], "merged.xlsx");
  const register = (await open("merged.xlsx")).circulation.contributors;
  expect(register.map(({ name, returnedOn }) => [name, returnedOn])).toEqual([
    ["Anna Smith", ""],
    ["Bob Jones", ""],
    ["Smith", stamp.today],
  ]);
});

test("[M4 J6] a mark as long as a cell, in a row that was not asked and left open: the workbook can be read, and the owner decides", async () => {
  const parts = copyOf("blank", "Anna Smith");
  type(parts, planning, { C6: `No${' "'.repeat(16_000)}`, C7: `No${"\u00e9 ".repeat(16_000)}` });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  await merge("blank.xlsx", ["attack.xlsx"], "open.xlsx");
  const said = await merge("open.xlsx", [], "later.xlsx");
  expect(said.status).toBe(1);
  expect(said.text).toMatch(/Statement 6 [^\n]*nobody asked[^]*who was not asked/);
  expect(listChanged(await open("blank.xlsx"), await open("later.xlsx"))).toEqual([]);
});

test("[E2] a note that the owner chooses is shown as what the file says, and logged under the file's sender", async () => {
  const parts = copyOf("blank", "Anna Smith");
  addNotes(parts, policy, [["H6", "Bob Jones", "I confirm"]]);
  type(parts, planning, { H9: "smuggled" });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  const { report } = await merge("blank.xlsx", ["attack.xlsx"], "merged.xlsx");
  const offered = report.rows.flatMap(({ comments }) => comments);
  expect(offered.map(({ text, added }) => [text, added])).toEqual([
    ["I confirm", false],
    ["smuggled", false],
  ]);
  writeFileSync(desk.at("chosen.json"), JSON.stringify([{ comments: offered.map(({ id }) => id) }]));
  const said = await merge("blank.xlsx", ["attack.xlsx"], "merged.xlsx", [
    "--decisions",
    desk.at("chosen.json"),
  ]);
  expect(said.text).toMatch(
    /Statement 1: evidence \(Bob Jones, so says \S*attack\.xlsx, from Anna Smith\)\./,
  );
  expect(said.text).toMatch(/Statement 9: evidence \(Anna Smith\)\./);
  const { log } = (await open("merged.xlsx")).circulation;
  expect(log.map(({ item, contributor }) => [item, contributor])).toEqual([
    ["1 remarks", "Anna Smith"],
    ["9 remarks", "Anna Smith"],
  ]);
});

test("[X6 J6 J9] what was not asked stays the owner's to decide: left open, listed again, decided, undone and returned again", async () => {
  const parts = copyOf("blank", "Anna Smith");
  type(parts, planning, { C9: "X", H9: "smuggled" });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  const before = await open("blank.xlsx");
  const first = await merge("blank.xlsx", ["attack.xlsx"], "open.xlsx");
  const again = await merge("open.xlsx", ["attack.xlsx"], "again.xlsx");
  expect([first.status, again.status]).toEqual([1, 1]);
  expect(listChanged(before, await open("again.xlsx"))).toEqual([]);
  const decision = [{ statement: 9, response: "Yes", why: "Asked her", by: "Olive Owner" }];
  writeFileSync(desk.at("decided.json"), JSON.stringify(decision));
  await merge("open.xlsx", [], "decided.xlsx", ["--decisions", desk.at("decided.json")]);
  const decided = await open("decided.xlsx");
  expect(decided.answers[8]).toMatchObject({ marks: [{ response: "yes" }], evidence: "Owner nine" });
  await desk.call(["undo", desk.at("decided.xlsx"), "--out", desk.at("undone.xlsx"), "--force"]);
  const last = await merge("undone.xlsx", ["attack.xlsx"], "last.xlsx");
  expect(last.status).toBe(1);
  expect(listChanged(before, await open("last.xlsx"))).toEqual([]);
});

test("[V1 X6] a copy of version 0.2.0 with a forged record of what it came with: only its answers to what was asked are taken", async () => {
  const owners = await open("blank.xlsx");
  const contributors = owners.circulation.contributors.map((row) => ({
    ...row,
    included: "",
    rowStates: "",
  }));
  const old = { ...owners, circulation: { ...owners.circulation, contributors } };
  writeFileSync(desk.at("old.xlsx"), await write(planWorkbook(psems, old, stamp)));
  const parts = copyOf("blank", "Anna Smith");
  const statements = [
    [1, "yes", "Policy v1"],
    [6, "yes", "smuggled"],
    [9, "no", "Owner nine"],
  ];
  forgeFacts(parts, { asked: [1, 2, 3, 4, 5, 6, 9, 30], sharesAll: true, statements, prompts: [] });
  type(parts, policy, { C6: "X", H6: "Policy v1", C7: "X" });
  type(parts, planning, { C6: "X", H6: "smuggled", C9: "X", H9: "Owner nine\nplus mine" });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  const said = await merge("old.xlsx", ["attack.xlsx"], "merged.xlsx");
  const codes = said.report.files.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes).toEqual(expect.arrayContaining(["older-copy", "base-differs", "not-asked"]));
  expect(listChanged(owners, await open("merged.xlsx"))).toEqual([2]);
});

test("[J4] an earlier moment of saving cannot bring an answer in over a later one, and a later one hides no file", async () => {
  const reply = (cell: string, moment: string, file: string): void => {
    const parts = copyOf("blank", "Anna Smith");
    type(parts, policy, { [cell]: "X" });
    setSaved(parts, moment);
    writeFileSync(desk.at(file), putTogether(parts));
  };
  reply("C7", "9999-12-31T23:59:59Z", "future.xlsx");
  reply("E7", "2020-01-01T00:00:00Z", "past.xlsx");
  await merge("blank.xlsx", ["future.xlsx"], "merged.xlsx");
  const said = await merge("merged.xlsx", ["past.xlsx"], "later.xlsx", []);
  expect(said.status).toBe(1);
  expect(said.report.rows[1]).toMatchObject({ outcome: "disputed", answers: [{ response: "no" }] });
});

test("[J10] a name on the Cover does not decide what only someone else was asked", async () => {
  const owners = await open("blank.xlsx");
  const answers = owners.answers.map((row) =>
    row.statement === 3 ? { ...row, marks: [{ response: "no" as const, text: "X" }] } : row,
  );
  writeFileSync(desk.at("later.xlsx"), await write(planWorkbook(psems, { ...owners, answers }, stamp)));
  const parts = copyOf("blank", "Anna Smith");
  sign(parts, "Bob Jones");
  type(parts, policy, { C8: "X" });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  const words = ["--take-from", "Bob Jones", "--take-from", "Anna Smith"];
  const said = await merge("later.xlsx", ["attack.xlsx"], "merged.xlsx", words);
  expect(said.status).toBe(1);
  expect(said.report.rows[2]).toMatchObject({ outcome: "disputed", decision: null });
  // Nor once the register has the copy under that name too.
  await merge("later.xlsx", ["attack.xlsx"], "first.xlsx", ["--leave-open"]);
  const again = await merge("first.xlsx", ["attack.xlsx"], "merged.xlsx", words);
  expect(again.status).toBe(1);
});

test("[X6 J2] nothing in a copy with the id of the owner's own workbook counts as asked", async () => {
  const parts = await takeApart(readFileSync(desk.at("blank.xlsx")));
  edit(parts, "xl/sharedStrings.xml", (xml) => xml.replace(">Olive Owner<", ">Bob Jones<"));
  type(parts, planning, { C6: "X", H6: "smuggled", C9: "X", E9: "" });
  type(parts, annex, { C7: "smuggled", E8: "9" });
  writeFileSync(desk.at("attack.xlsx"), putTogether(parts));
  const said = await merge("blank.xlsx", ["attack.xlsx"], "merged.xlsx");
  expect(said.status).toBe(1);
  const codes = said.report.files.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes).toEqual(expect.arrayContaining(["plain-copy", "not-asked"]));
  const disputed = said.report.rows.filter(({ outcome }) => outcome === "disputed");
  expect(disputed.map(({ statement }) => statement)).toEqual([6, 9]);
  expect(listChanged(await open("blank.xlsx"), await open("merged.xlsx"))).toEqual([]);
});
