import { readFileSync, writeFileSync } from "node:fs";
import { Desk } from "../support/cli/call";
import { Canaries, everythingIn, type Presence } from "../support/leaks/canaries";
import { makeRound, type Round } from "../support/leaks/round";
import { inProject } from "../support/root";

/** The kind of each row of the table in SPEC. */
const kindOf: Readonly<Record<string, string>> = {
  "Organisation and site": "organisation",
  "Protective marking": "marking",
  "Assessor, accountable manager, stakeholders": "owners",
  "Days of the assessment and its steps": "days",
  "Asked rows: responses": "askedresponse",
  "Asked rows: evidence": "askedevidence",
  "Asked rows: words in a box": "askedmark",
  "Asked rows: colleagues' names and texts": "colleague",
  "Asked rows: last time's responses": "askedlasttime",
  "Other rows: responses": "otherresponse",
  "Other rows: evidence": "otherevidence",
  "Other rows: words in a box": "othermark",
  "Other rows: colleagues' texts": "othercolleague",
  "Other rows: last time's responses": "otherlasttime",
  "Annex: texts": "prompt",
  "Actions: what and who": "action",
  "Actions: the rest": "actiondetail",
  "Board: texts": "board",
  "Board: drafts behind texts": "boarddraft",
  "Board: marks that accept a text": "boardaccepted",
  Snapshots: "snapshot",
  "Sign-off: names, days, remarks": "signoff",
  "Sign-off: sealed items": "seal",
  "Register: earlier rows": "register",
  "Merge log": "log",
  "Texts in a returned copy": "returned",
  "Name of the person asked": "recipient",
  "Email address of the person asked": "email",
  "Other people asked": "others",
  "Where to return a copy": "returnto",
  "Your own sheets, also hidden": "ownsheet",
  "Defined names": "name",
  "Comments and notes": "comment",
  "Text outside our tables": "outside",
  "Document properties": "property",
  "Name of the workbook's file": "filename",
  "Folders of the workbook": "folder",
};

/** The table of SPEC [X8]: for each column, each row's cell. `–` is a cell that another rule decides. */
function readTable(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const lines = readFileSync(inProject("SPEC.md"), "utf8").split("\n");
  const start = lines.findIndex((line) => line.includes("**[X8]**"));
  const first = lines.findIndex((line, index) => index > start && line.trim().startsWith("|"));
  const end = lines.findIndex((line, index) => index > first && !line.trim().startsWith("|"));
  const [head = [], , ...rows] = lines.slice(first, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(
    head
      .slice(1)
      .map((column, at) => [column, new Map(rows.map(([label = "", ...cells]) => [label, cells[at] ?? ""]))]),
  );
}

const table = readTable();
const desk = new Desk();
const canaries = new Canaries();
let round: Round;
beforeAll(async () => {
  round = await makeRound(desk, canaries);
}, 60_000);
afterAll(() => desk.clear());

test("[X8] the table has a row for every kind of field, and a column for every kind of output", () => {
  expect([...canaries.kinds()].sort()).toEqual(Object.values(kindOf).sort());
  const rows = [...(table.values().next().value ?? new Map<string, string>()).keys()];
  expect(rows).toEqual(Object.keys(kindOf));
  expect(new Set(table.keys())).toEqual(new Set(round.outputs.map(({ column }) => column)));
});

test("[X8] the workbook that everything is made from has a canary in every field", () => {
  const later = /_(returned|recipient|email|others|returnto|folder|filename)_/;
  expect(canaries.missingFrom(round.owner).filter((canary) => !later.test(canary))).toEqual([]);
});

test.each([...table.keys()])("[X8] %s: each kind of field is where it may be, and nowhere else", (column) => {
  const expected = [...(table.get(column) ?? [])].filter(([, cell]) => cell !== "–");
  const outputs = round.outputs.filter((output) => output.column === column);
  expect(outputs.length).toBeGreaterThan(0);
  for (const { name, texts } of outputs) {
    const found = canaries.find(texts);
    const shown = expected.map(([label]) => [label, found.get(kindOf[label] ?? "")]);
    expect({ name, ...Object.fromEntries(shown) }).toEqual({ name, ...Object.fromEntries(expected) });
  }
});

test("[X8] an encrypted copy shows nothing without its password, and with it what the copy has", () => {
  const none = new Map(canaries.kinds().map((kind): [string, Presence] => [kind, "no"]));
  expect(round.encrypted.length).toBeGreaterThan(1);
  for (const [raw, opened, plain] of round.encrypted) {
    expect(canaries.find(raw)).toEqual(none);
    expect(canaries.find(opened)).toEqual(canaries.find(plain));
  }
});

test("[X8] a new workbook holds what its answers file says, and what is printed says none of it", async () => {
  const own = new Canaries();
  const details = own.inEvery("details", { organisation: "", site: "", assessor: "" });
  const responses = [{ statement: 1, response: "no", evidence: own.of("evidence") }];
  writeFileSync(desk.at("answers.json"), JSON.stringify({ details, responses }));
  const made = desk.at("new.xlsx");
  const said = await desk.call(["generate", "--answers", desk.at("answers.json"), "--out", made]);
  expect(own.missingFrom(await everythingIn(readFileSync(made)))).toEqual([]);
  expect([...own.find([said.out, ...said.errors]).values()]).toEqual(["no", "no"]);
});
