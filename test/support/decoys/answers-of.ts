import { readFileSync, writeFileSync } from "node:fs";
import { Desk, type CallResult } from "../cli/call";
import { answer, psems, stamp } from "../psems";
import { fillIn } from "../workbook/fill-in";
import { gridsOf } from "../workbook/grids";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";

/** An owner's sealed workbook, and a copy of it that came back filled in. */
export interface RealFiles {
  readonly owner: Uint8Array;
  readonly copy: Uint8Array;
}

/** Makes both with the product itself. */
export async function makeRealFiles(): Promise<RealFiles> {
  const desk = new Desk();
  try {
    const assessment = answer(psems, { 2: ["yes", "Policy v1"], 9: "no" });
    const details = { ...assessment.details, organisation: "Northern Grid plc", assessor: "Olive" };
    const base = planWorkbook(psems, { ...assessment, details }, stamp);
    writeFileSync(desk.at("base.xlsx"), await write(base));
    writeFileSync(desk.at("to.json"), JSON.stringify([{ name: "Bob", statements: [1, 2, 3, 9] }]));
    const owner = desk.at("owner.xlsx");
    await must(desk, [
      "report",
      desk.at("base.xlsx"),
      "--seal",
      "--incomplete",
      "--by",
      "The Board",
      "--out",
      owner,
    ]);
    const issued = await must(desk, [
      "issue",
      owner,
      "--to",
      desk.at("to.json"),
      "--out",
      desk.at("out"),
      "--json",
    ]);
    const [{ file }] = JSON.parse(issued) as [{ file: string }];
    const copy = await fillIn(readFileSync(file), {
      name: "Bob",
      responses: { 1: "yes", 3: "in-part", 9: "yes" },
      evidence: { 1: "Seen on the wall\n& signed", 3: " Half <done> ", 9: "Since May" },
    });
    return { owner: readFileSync(owner), copy };
  } finally {
    desk.clear();
  }
}

async function must(desk: Desk, words: readonly string[]): Promise<string> {
  const { status, out, errors } = await desk.call(words);
  if (status !== 0) throw new Error(`${words[0]}: ${errors.join("\n")}`);
  return out;
}

export interface Answers {
  readonly check: object;
  readonly verify: object;
  readonly merge: object;
  /** The warnings of the merge: what of the owner's workbook is not carried over. */
  readonly notCarried: readonly string[];
  readonly merged: readonly SheetGrid[] | null;
}

/** What the product says of an owner's workbook and a copy, and the cells of the two merged. */
export async function answersOf({ owner, copy }: RealFiles): Promise<Answers> {
  const desk = new Desk();
  try {
    writeFileSync(desk.at("owner.xlsx"), owner);
    writeFileSync(desk.at("copy.xlsx"), copy);
    const merged = desk.at("merged.xlsx");
    const call = async (...words: readonly string[]): Promise<CallResult> => {
      const { status, out, errors } = await desk.call([...words, "--json"]);
      return {
        status,
        out: out.split(desk.folder).join(""),
        errors: errors.map((one) => one.split(desk.folder).join("")),
      };
    };
    const check = await call("check", desk.at("owner.xlsx"), desk.at("copy.xlsx"));
    const verify = await call("verify", desk.at("owner.xlsx"));
    const { errors, ...merge } = await call(
      "merge",
      desk.at("owner.xlsx"),
      desk.at("copy.xlsx"),
      "--most-cautious",
      "--out",
      merged,
    );
    const isMerged = desk.files().includes("merged.xlsx");
    return {
      check,
      verify,
      merge,
      notCarried: errors,
      merged: isMerged ? withoutHashes(await gridsOf(readFileSync(merged))) : null,
    };
  } finally {
    desk.clear();
  }
}

/** The log of a merge has the checksum of each returned file. */
function withoutHashes(grids: readonly SheetGrid[]): readonly SheetGrid[] {
  return grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((row) =>
      row.map((content) => (/^[0-9a-f]{64}$/.test(String(content)) ? "hash" : content)),
    ),
  }));
}
