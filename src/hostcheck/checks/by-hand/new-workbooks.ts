import { codeOf, type Bench } from "../../bench/bench";
import { listChecksByHand } from "../../bench/check";
import { Skipped } from "../../bench/question";
import { smallPlan, writeSmallFile } from "../files/small-file";

/** How long Excel may take to open a workbook. */
const secondsToOpen = 5;

/** `Excel.createWorkbook`, and the old workbook behind a new one. */
export const newWorkbookChecks = listChecksByHand([
  {
    id: "new-workbook-opens",
    title: "Excel opens a file of ours as a new workbook",
    why: "On the Mac this is the only way to hand over a file. Where it is refused, the pane explains the other ways.",
    since: "1.8",
    expected: "opened",
    foreseen: { found: ["refused"], switch: "refusesNewWorkbooks" },
    find: async (bench) => {
      await warn(bench);
      if (!(await open(bench, await writeSmallFile(smallPlan("Small file", "opened"))))) return "refused";
      return bench.choose({
        steps: ["Look for a new workbook whose cell D1 says “opened”. Then come back to this one."],
        answers: { opened: "It is there", nothing: "There is none" },
      });
    },
  },
  {
    id: "new-workbook-untouched",
    title: "The old workbook can be written while a new one, untouched, is in front",
    why: "Where it cannot (office-js issues 771, 2078), nothing after opening a copy may add sheets or names, or freeze.",
    since: "1.8",
    expected: "accepted",
    foreseen: { found: ["refused"], switch: "newWorkbookInFront" },
    find: async (bench) => {
      await bench.ask({
        steps: [
          "Choose Open. A new workbook opens, and this page tries the old one.",
          `Do not click anything for ${secondsToOpen + 5} seconds, then come back here.`,
        ],
        answers: { open: "Open" },
      });
      if (!(await open(bench))) throw new Skipped();
      const refused = await listRefused(bench);
      const choice = await bench.choose({
        steps: ["Which workbook was in front until you came back?"],
        answers: { new: "The new one", old: "This one" },
      });
      bench.note(`in front: ${choice}; refused: ${refused.join(", ") || "nothing"}`);
      return refused.length === 0 ? "accepted" : "refused";
    },
  },
  {
    id: "new-workbook-three",
    title: "Three new workbooks in a row: whether Excel asks, what is in front, and their names",
    why: "The pane tells people on the Mac what to expect from its buttons, one workbook each.",
    since: "1.8",
    find: async (bench) => {
      await warn(bench);
      const opened = [await open(bench), await open(bench), await open(bench)].filter(Boolean).length;
      const ask = async (step: string, answers: Readonly<Record<string, string>>): Promise<string> =>
        bench.choose({ steps: [step], answers });
      return {
        accepted: opened,
        seen: await ask("How many new workbooks are there?", {
          none: "None",
          one: "One",
          two: "Two",
          three: "Three",
        }),
        asked: await ask("Did Excel ask anything before it opened them?", {
          no: "No",
          once: "Once",
          each: "For each of them",
        }),
        inFront: await ask("Which workbook was in front?", {
          last: "The last new one",
          first: "The first new one",
          old: "This one",
        }),
        names: await ask("What are their names?", {
          numbered: "Book2, Book3 … or the same in your language",
          other: "Something else",
        }),
      };
    },
  },
  {
    id: "new-workbook-encrypted",
    title: "Excel asks for the password of an encrypted file of ours, and opens it",
    why: "Encrypted copies are handed over as files only. If Excel also opened them as new workbooks, Macs could do more.",
    since: "1.8",
    find: async (bench) => {
      const password = "host check";
      await warn(bench);
      const file = await writeSmallFile(smallPlan("Small file", "opened"), password);
      if (!(await open(bench, file))) return "refused";
      return bench.choose({
        steps: [
          `If Excel asks for a password, type: ${password}`,
          "Look for a new workbook whose cell D1 says “opened”. Then come back to this one.",
        ],
        answers: {
          asked: "Excel asked, and opened it",
          opened: "Excel opened it without asking",
          nothing: "No such workbook opened",
        },
      });
    },
  },
]);

async function warn({ ask }: Bench): Promise<void> {
  await ask({
    steps: [
      "Choose Open. New workbooks open; this page waits a few seconds for each.",
      "Close them afterwards without saving.",
    ],
    answers: { open: "Open" },
  });
}

/** Opens a workbook, a blank one unless it is given as base64; false if Excel refuses. */
async function open({ note, pause }: Bench, file?: string): Promise<boolean> {
  const code = await codeOf(Excel.createWorkbook(file));
  if (code !== "") {
    note(`refused with ${code}`);
    return false;
  }
  await pause(secondsToOpen);
  return true;
}

/** What Excel refuses in the old workbook, each in a separate request. */
async function listRefused({ name, isRefused, sheet: on }: Bench): Promise<readonly string[]> {
  const tries: Readonly<Record<string, Parameters<Bench["isRefused"]>[0]>> = {
    "writing cells": (sheet) => (sheet.getRange("A1").formulas = [["written"]]),
    "adding a sheet": (_, { workbook }) => workbook.worksheets.add(name("added")),
    gridlines: (sheet) => (sheet.showGridlines = false),
    "freezing panes": (sheet) => sheet.freezePanes.freezeRows(1),
    "reading frozen panes": (sheet) => sheet.freezePanes.getLocationOrNullObject().load("address"),
    "adding a name": (_, { workbook }) => workbook.names.add(name("Name"), `='${on}'!$A$1`),
    "deleting a sheet": (_, { workbook }) => workbook.worksheets.getItem(name("added")).delete(),
  };
  const refused: string[] = [];
  for (const [what, batch] of Object.entries(tries)) if (await isRefused(batch)) refused.push(what);
  return refused;
}
