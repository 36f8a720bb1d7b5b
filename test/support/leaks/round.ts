import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import type { Desk } from "../cli/call";
import { psems, stamp } from "../psems";
import { query } from "../rollup/duckdb";
import { fillIn } from "../workbook/fill-in";
import { gridsOf, interpretOurs } from "../workbook/grids";
import { addOthers, asked, canaryAssessment, responseKinds } from "./canary-workbook";
import { everythingIn, type Canaries } from "./canaries";

/** An output of the product. */
interface Output {
  /** Its column in the table of SPEC [X8]. */
  readonly column: string;
  readonly name: string;
  /** Everything that can be read in it. */
  readonly texts: readonly string[];
}

export interface Round {
  /** The owner's workbook that everything starts from. */
  readonly owner: readonly string[];
  readonly outputs: readonly Output[];
  /** Each kind of copy, encrypted: what it shows without its password, and with it; and the same copy unencrypted. */
  readonly encrypted: readonly (readonly [
    raw: readonly string[],
    opened: readonly string[],
    plain: readonly string[],
  ])[];
}

/** What each kind of copy is called in SPEC, and the options that make it. */
const copies = [
  { column: "Blank copy", words: [] },
  { column: "Copy with my answers", words: ["--with-my-answers"] },
  { column: "Copy with everything", words: ["--with-everything"] },
] as const;

/** Takes a workbook full of canaries through every command, and reads every output. */
export async function makeRound(desk: Desk, canaries: Canaries): Promise<Round> {
  const printed: string[] = [];
  const warned: string[] = [];
  const call = async (...words: readonly string[]): Promise<string> => {
    const said = await desk.call(words);
    printed.push(said.out);
    warned.push(...said.errors);
    return said.out;
  };
  const open = async (path: string): Promise<readonly string[]> => [
    ...(await everythingIn(readFileSync(path))),
    ...(await answersIn(readFileSync(path), canaries)),
  ];
  const save = (name: string, data: unknown): string => {
    writeFileSync(desk.at(name), typeof data === "string" ? data : JSON.stringify(data));
    return desk.at(name);
  };

  const owner = await makeOwners(desk, canaries, call);
  printed.length = 0;
  warned.length = 0;
  const outputs: Output[] = [];
  const add = (column: string, name: string, texts: readonly string[]): void => {
    outputs.push({ column, name, texts });
  };

  const to = save("to.json", [
    { name: canaries.of("recipient"), email: canaries.of("email"), due: "2026-12-01", statements: asked },
    { name: canaries.of("others"), email: canaries.of("others"), statements: [4] },
  ]);
  const issue = ["issue", owner, "--to", to, "--return-to", canaries.of("returnto")];
  const registerOf = (column: string): string => desk.at(`${column}, register.xlsx`);
  const own = (folder: string): string => {
    const file = readdirSync(folder).find((name) => name.includes("canary_recipient_")) ?? "";
    return join(folder, file);
  };
  for (const { column, words } of copies) {
    const folder = desk.at(column);
    await call(...issue, ...words, "--out", folder, "--register", registerOf(column), "--json");
    add(column, "copy", [own(folder).slice(folder.length), ...(await open(own(folder)))]);
    const locked = desk.at(`${column}, encrypted`);
    const password = save("password.txt", "a password");
    const encrypt = ["--password-file", password, "--register", desk.at("other.xlsx"), "--force"];
    await call(...issue, ...words, "--out", locked, ...encrypt);
  }
  const [{ column }] = copies;
  const [plain, register] = [own(desk.at(column)), registerOf(column)];
  const returned = desk.at("returned.xlsx");
  const answered = { responses: { 5: "no" }, evidence: { 5: canaries.of("returned") } } as const;
  writeFileSync(returned, await fillIn(readFileSync(plain), answered));
  const merged = desk.at("merged.xlsx");
  await call("merge", register, returned, "--out", merged);
  await call("merge", register, returned, "--out", merged, "--most-cautious", "--json", "--force");
  const report = desk.at("report.xlsx");
  await call("report", merged, "--out", report);
  const undone = desk.at("undone.xlsx");
  await call("undo", merged, "--out", undone);
  const again = desk.at("again.xlsx");
  await call("issue", merged, "--to", to, "--out", desk.at("again"), "--register", again);
  for (const [name, path] of Object.entries({ again, merged, report, undone }))
    add("Your workbook", name, await open(path));
  await call("renew", report, "--out", desk.at("renewed.xlsx"));
  add("Next assessment", "renew", await open(desk.at("renewed.xlsx")));
  await call("board", report, "--out", desk.at("board.xlsx"));
  add("Board copy", "board", await everythingIn(readFileSync(desk.at("board.xlsx"))));
  await call("board", report, "--out", desk.at("dashboard.xlsx"), "--dashboard");
  add("Board copy", "board with Dashboard", await everythingIn(readFileSync(desk.at("dashboard.xlsx"))));

  const [portfolio, parquet, csv] = [desk.at("portfolio.xlsx"), desk.at("parquet"), desk.at("csv")];
  await call("rollup", owner, "--out", portfolio, "--parquet", parquet, "--csv", csv);
  await call("rollup", owner, "--csv", csv, "--force", "--json");
  add("Portfolio", "workbook", await everythingIn(readFileSync(portfolio)));
  add("Portfolio", "Parquet", await readParquet(parquet));
  add("Portfolio", "CSV", readAll(csv));

  for (const json of [[], ["--json"]]) {
    for (const command of ["check", "score", "verify"]) await call(command, owner, ...json);
    await call("compare", owner, report, ...json);
  }
  add("Printed", "every command", [...printed]);

  // Refusals: a copy, no seal, an unknown snapshot, a file that exists, and files that are not workbooks.
  await call("report", plain, "--out", desk.at("never.xlsx"));
  await call("check", to, desk.at("missing.xlsx"));
  await call("verify", plain);
  await call("compare", owner, report, "--from", "no such snapshot");
  await call("board", owner, "--out", report);
  await call("merge", register, owner, returned, "--out", desk.at("never.xlsx"));
  await call(...issue, "--out", desk.at("never"));
  add("Warnings and refusals", "standard error", warned);

  const encrypted = copies.map(async ({ column }) => {
    const bytes = readFileSync(own(desk.at(`${column}, encrypted`)));
    const plainBytes = readFileSync(own(desk.at(column)));
    return [await everythingIn(bytes), await planOf(bytes), await planOf(plainBytes)] as const;
  });
  return { owner: await open(owner), outputs, encrypted: await Promise.all(encrypted) };
}

/** An owner's workbook after a first round, with everything that people add. @returns its path */
async function makeOwners(
  desk: Desk,
  canaries: Canaries,
  call: (...words: readonly string[]) => Promise<string>,
): Promise<string> {
  const first = desk.at("first.xlsx");
  writeFileSync(first, await write(planWorkbook(psems, canaryAssessment(canaries), stamp)));
  writeFileSync(
    desk.at("first.json"),
    JSON.stringify([{ name: canaries.of("colleague"), statements: [2, 14] }]),
  );
  await call("issue", first, "--to", desk.at("first.json"), "--out", desk.at("round"));
  const [copy = ""] = readdirSync(desk.at("round"));
  const evidence = { 2: canaries.of("colleague"), 14: canaries.of("othercolleague") };
  const returned = desk.at("back.xlsx");
  writeFileSync(returned, await fillIn(readFileSync(join(desk.at("round"), copy)), { evidence }));
  await call("merge", first, returned, "--out", desk.at("merged-first.xlsx"));
  const folder = desk.at(canaries.of("folder"));
  mkdirSync(folder);
  const owner = join(folder, `${canaries.of("filename")}.xlsx`);
  writeFileSync(owner, await addOthers(readFileSync(desk.at("merged-first.xlsx")), canaries));
  return owner;
}

/** The responses of a workbook, which cannot be words, as the canaries that stand for them. */
async function answersIn(bytes: Uint8Array, canaries: Canaries): Promise<readonly string[]> {
  const { answers } = interpretOurs(await gridsOf(bytes)).assessment;
  return answers.flatMap(({ statement, marks, lastTime, owners }) => {
    const kinds = responseKinds(statement);
    return [
      ...(!marks.some(({ text }) => text === "X") && !owners?.response
        ? []
        : [canaries.standingFor(kinds.response, statement)]),
      ...(lastTime === undefined ? [] : [canaries.standingFor(kinds.lastTime, statement)]),
    ];
  });
}

/** The workbook as the product reads it, with the password if it needs one. */
async function planOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readPlan(bytes, { passwords: ["a password"] });
  if (!read.ok) throw new Error(read.problem.kind);
  return [JSON.stringify(read.value.plan)];
}

/** The raw files of a folder and the folders in it, with their names. */
function readAll(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile()
      ? [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString("latin1")]
      : [entry.name],
  );
}

/** Parquet as it is, and its rows unpacked by another program. */
async function readParquet(folder: string): Promise<readonly string[]> {
  const rows = await query(
    ["assessments", "results", "answers"].map(
      (table) => `SELECT * FROM read_parquet('${folder}/${table}/*/*.parquet')`,
    ),
  );
  return [...readAll(folder), ...rows.map((table) => JSON.stringify(table))];
}
