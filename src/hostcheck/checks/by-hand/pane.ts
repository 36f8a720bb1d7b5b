import type { Bench } from "../../bench/bench";
import { listChecksByHand } from "../../bench/check";
import { smallPlan, writeSmallFile } from "../files/small-file";
import { loadedAgain, Skipped, type Control } from "../../bench/question";

const filesToChoose = 12;
const afterForgetting =
  "If the page has forgotten all results, choose Go on with the saved report, do this step again, and answer below.";

/** The page in its pane: files, the clipboard, and what happens when it is left. */
export const paneChecks = listChecksByHand([
  {
    id: "page-files",
    title: "Twelve files can be chosen at once and read",
    why: "Returned copies are chosen together.",
    expected: filesToChoose,
    find: (bench) =>
      give(bench, { kind: "files" }, [`Choose any ${filesToChoose} files together in the field below.`]),
  },
  {
    id: "page-drop",
    title: "A file dropped on the page arrives",
    why: "Returned copies can be dropped on the pane. Some builds of Excel do not allow it (office-js issue 6868); the field to choose files is always there.",
    expected: 1,
    foreseen: { found: [0] },
    find: (bench) =>
      give(bench, { kind: "drop" }, ["Drag one file from a folder, and drop it on the box below."]),
  },
  {
    id: "page-copy-command",
    title: "A text is copied by the browser’s old command",
    why: "Email texts are copied; the pane tries this way first.",
    expected: "copied",
    find: (bench) => copy(bench, "command"),
  },
  {
    id: "page-copy-clipboard",
    title: "A text is copied by the browser’s clipboard",
    why: "It is the pane’s second way; Excel on the web is reported to block it (office-js issue 1991).",
    expected: "copied",
    foreseen: { found: ["blocked"] },
    find: (bench) => copy(bench, "clipboard"),
  },
  {
    id: "page-download",
    title: "A workbook can be downloaded from the page under a name with a space, a dash and an accent",
    why: "On Windows and the web, copies are handed over as named downloads; on the Mac as new workbooks, because nothing is downloaded there.",
    expected: "saved",
    foreseen: { found: ["asked", "nothing"] },
    find: async ({ choose }) =>
      choose({
        steps: [
          `Choose Download, and look for the file ${fileName(1)} in your downloads.`,
          "Open it: its cell D1 says “opened”.",
        ],
        answers: {
          saved: "It was saved and can be opened",
          asked: "Excel asked where to save it, or what to do",
          "other-name": "It was saved under another name",
          damaged: "It was saved, and cannot be opened",
          nothing: "Nothing arrived",
        },
        control: { kind: "download", names: [fileName(1)], file: await makeFile() },
      }),
  },
  {
    id: "page-download-several",
    title: "One button downloads three files",
    why: "Twelve copies are handed over as twelve files, or as one .zip where only one file arrives.",
    expected: "three",
    foreseen: { found: ["asked", "one", "nothing"] },
    find: async ({ choose }) => {
      const names = [2, 3, 4].map(fileName);
      return choose({
        steps: [`Choose Download 3 files, and look for ${names.join(", ")} in your downloads.`],
        answers: {
          three: "All three were saved",
          asked: "I was asked first whether to allow several files",
          one: "Only one was saved",
          nothing: "Nothing arrived",
        },
        control: { kind: "download", names, file: await makeFile() },
      });
    },
  },
  {
    id: "two-panes",
    title: "Two panes can be open for one workbook",
    why: "Records are then written by two people at once: they are written with guards and joined.",
    expected: "one",
    foreseen: { found: ["two"], switch: "other-person" },
    find: ({ choose }) =>
      choose({
        steps: [
          "Open this workbook a second time: View, New Window; on the web, in another browser tab.",
          "Open the host check there too. Close the second window afterwards.",
        ],
        answers: { two: "Both windows show it", one: "Only one window shows it" },
      }),
  },
  {
    id: "page-drop-beside",
    title: "A file dropped beside the box does not replace the page",
    why: "A file that replaced the pane would take unsaved text with it; the pane prevents it.",
    expected: "stayed",
    find: ({ choose }) =>
      choose({
        steps: [
          "Drag one file from a folder, and drop it on these words.",
          "If the page goes away, open the host check again from the Home tab.",
          afterForgetting,
        ],
        answers: { stayed: "The page stayed", gone: "The page went away" },
      }),
  },
  {
    id: "page-ribbon-button",
    title: "The ribbon button leaves an open pane as it is",
    why: "Where it loads the page again, a text half typed is lost unless the pane has saved it.",
    expected: "kept",
    foreseen: { found: [loadedAgain, "gone"], switch: "closing" },
    find: async ({ ask }) => {
      const { choice, given } = await ask({
        steps: [
          "Type a few letters into the field below.",
          "Then choose Host check on the Home tab again, and look at the field.",
          afterForgetting,
        ],
        answers: { kept: "My text is still there", gone: "My text is gone" },
        control: { kind: "text", label: "A few letters" },
      });
      return choice === "kept" && given === "" ? "gone" : choice;
    },
  },
  {
    id: "page-view-address",
    title:
      "A ribbon button with another #view in its address switches the view, without loading the page again",
    why: "If this works, the ribbon can have a button for each view; until then it has one.",
    expected: "switched",
    foreseen: { found: [loadedAgain, "gone", "not switched"] },
    find: async ({ ask, page }) => {
      const { choice, given } = await ask({
        steps: [
          "Type a few letters into the field below.",
          "Then choose Host check: other view on the Home tab, and look at the field.",
          afterForgetting,
        ],
        answers: { kept: "My text is still there", gone: "My text is gone" },
        control: { kind: "text", label: "A few letters" },
      });
      if (choice === "gone" || given === "") return "gone";
      return page.view() === "other" ? "switched" : "not switched";
    },
  },
  {
    id: "page-session",
    title: "What a page keeps for its session is still there after the page was loaded again",
    why: "The pane keeps unsaved texts, files brought in and decisions in this way (P22).",
    expected: loadedAgain,
    find: async ({ choose }) => {
      const choice = await choose({
        steps: [
          "Load this page again: open the menu at the top of the pane (an arrow, ⓘ or …), and choose Reload.",
          "The page then says that it was loaded again.",
          afterForgetting,
        ],
        answers: {
          forgotten: "The page was loaded again, and had forgotten everything",
          "no-menu": "There is no such choice",
        },
      });
      if (choice === "no-menu") throw new Skipped();
      return choice;
    },
  },
  {
    id: "page-closed",
    title: "A pane that was closed has forgotten what it kept for its session",
    why: "What the pane keeps is gone when it is closed (X4).",
    expected: "forgotten",
    // On the web it ends with the browser's tab.
    foreseen: { found: [loadedAgain] },
    find: async ({ ask }) => {
      await ask({
        steps: [
          "If you have not saved the report sheet, stop and save it first.",
          "Close this pane with its ×, and open it again with Host check on the Home tab.",
          afterForgetting,
        ],
        answers: { forgotten: "I have done that, and the page had forgotten everything" },
      });
      return "forgotten";
    },
  },
]);

function fileName(number: number): string {
  return `Host check – Anna Müller ${number}.xlsx`;
}

function makeFile(): Promise<string> {
  return writeSmallFile(smallPlan("Small file", "opened"));
}

async function give({ ask }: Bench, control: Control, steps: readonly string[]): Promise<number> {
  const { choice, given } = await ask({
    steps,
    answers: { done: "Done", nothing: "It does not work" },
    control,
  });
  return choice === "done" ? Number(given) : 0;
}

async function copy({ ask }: Bench, by: "command" | "clipboard"): Promise<string> {
  const text = `copied by ${by}`;
  const { given } = await ask({
    steps: ["Choose Copy, then paste into the field below it."],
    answers: { done: "Done", nothing: "It does not work" },
    control: { kind: "copy", by, text },
  });
  return given.trim() === text ? "copied" : "blocked";
}
