import { codeOf, type Bench } from "../../bench/bench";
import { listChecksByHand } from "../../bench/check";
import { oneMarkRule } from "../cells/one-mark-rule";

const secondsToType = 10;
/** How long a request may take before it counts as waiting. */
const secondsToAnswer = 5;

/** What happens while, and after, someone types. */
export const typingChecks = listChecksByHand([
  {
    id: "typing-between-requests",
    title: "A request is carried out although someone began to type after the last one",
    why: "Where it is refused, a step that takes several requests stops half-way and must be finished later.",
    since: "1.9",
    expected: "carried out",
    foreseen: {
      found: ["refused with InvalidOperationInCellEditMode", "waits"],
      switch: "typing",
    },
    find: async (bench) => {
      await showSheet(bench);
      await beginTyping(bench);
      const sent = codeOf(bench.send((sheet) => (sheet.getRange("A1").formulas = [["written"]])));
      const outcome = await Promise.race([
        sent.then((code) => (code === "" ? "carried out" : `refused with ${code}`)),
        bench.pause(secondsToAnswer).then(() => "waits"),
      ]);
      await endTyping(bench);
      await sent;
      return outcome;
    },
  },
  {
    id: "typing-delayed",
    title: "A request that asks to wait is carried out when the typing ends, and what was typed stays",
    why: "All writing requests wait in this way (delayForCellEdit; office-js issue 1393: Excel on the web does not wait).",
    since: "1.9",
    expected: { before: "waits", after: "carried out", typed: "kept" },
    foreseen: { found: [{ before: "carried out", after: "carried out", typed: "kept" }] },
    find: async (bench) => {
      await showSheet(bench);
      await beginTyping(bench);
      const sent = codeOf(
        Excel.run({ delayForCellEdit: true }, async (context) => {
          context.workbook.worksheets.getItem(bench.sheet).getRange("A1").formulas = [["written"]];
          await context.sync();
        }),
      ).then((code) => (code === "" ? "carried out" : `refused with ${code}`));
      const before = await Promise.race([sent, bench.pause(secondsToAnswer).then(() => "waits")]);
      await endTyping(bench);
      const after = await sent;
      const cells = await bench.send((sheet) => sheet.getRange("A1:B2").load("values"));
      const written = cells.values[0]?.[0] === "written";
      return {
        before,
        after: written ? after : "lost",
        typed: cells.values[1]?.[1] === "" ? "lost" : "kept",
      };
    },
  },
  {
    id: "second-mark",
    title: "A second mark in a row is refused as it is typed",
    why: "Users see at once that a row takes one answer.",
    since: "1.8",
    expected: "refused",
    find: (bench) => typeSecondMark(bench),
  },
  {
    id: "second-mark-manual",
    title: "A second mark in a row is refused in manual calculation too",
    why: "Many people keep large workbooks in manual calculation; the rule must not depend on a calculated cell.",
    since: "1.8",
    expected: "refused",
    find: async (bench) => {
      const before = await setCalculation(bench, "Manual");
      try {
        return await typeSecondMark(bench);
      } finally {
        await setCalculation(bench, before);
      }
    },
  },
  {
    id: "stale-shown-manual",
    title: "In manual calculation, a conditional format shows that a formula is not up to date",
    why: "The heading Check warns in this way: Excel works out a conditional format whenever it draws the cell.",
    since: "1.8",
    expected: "shown",
    find: async (bench) => {
      const before = await setCalculation(bench, "Manual");
      try {
        await showSheet(bench);
        await bench.send((sheet) => {
          sheet.getRange("B1:C1").formulas = [["Check", "=COUNTA($A$1:$A$9)"]];
          const format = sheet.getRange("B1").conditionalFormats.add("Custom");
          format.custom.rule.formula = "=COUNTA($A$1:$A$9)<>$C$1";
          format.custom.format.numberFormat = ';;;"Press F9"';
        });
        await bench.send((sheet) => (sheet.getRange("A1").formulas = [["X"]]));
        return bench.choose({
          steps: ["Look at cell B1 on the sheet in front."],
          answers: { shown: "It says Press F9", "not shown": "It says Check" },
        });
      } finally {
        await setCalculation(bench, before);
      }
    },
  },
  {
    id: "index-circular",
    title: "INDEX over a range with a cell that depends on the formula: a circular reference or not",
    why: "No formula of the product does this; the result shows whether a person’s formula may.",
    find: async ({ ask, choose, send }) => {
      await ask({
        steps: ["Excel may now warn of a circular reference. If it does, choose OK."],
        answers: { go: "Go on" },
      });
      const cells = await send((sheet) => {
        sheet.getRange("A2:B2").formulas = [["=A1+1", 5]];
        sheet.getRange("A1").formulas = [["=INDEX(A2:B2,1,2)"]];
        return sheet.getRange("A1:A2").load("values");
      });
      const choice = await choose({
        steps: ["Did Excel warn of a circular reference?"],
        answers: { warned: "It warned", silent: "It did not" },
      });
      return { value: cells.values[0]?.[0], warned: choice === "warned" };
    },
  },
]);

async function showSheet({ send }: Bench): Promise<void> {
  await send((sheet) => {
    sheet.activate();
    sheet.getRange("A1").select();
  });
}

async function beginTyping({ ask, pause }: Bench): Promise<void> {
  await ask({
    steps: [
      `Choose Begin. You then have ${secondsToType} seconds:`,
      "On the sheet in front, click cell B2, type a letter, and leave the cell open. Do not press Enter.",
    ],
    answers: { begin: "Begin" },
  });
  await pause(secondsToType);
}

async function endTyping({ ask }: Bench): Promise<void> {
  await ask({ steps: ["Now press Enter in the cell."], answers: { done: "I have pressed Enter" } });
}

async function typeSecondMark({ choose, send }: Bench): Promise<string> {
  await send((sheet) => {
    const boxes = sheet.getRange("C6:G8");
    boxes.dataValidation.rule = { custom: { formula: oneMarkRule } };
    boxes.dataValidation.ignoreBlanks = false;
    boxes.dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "One box a row",
      message: "Clear the other box first.",
    };
    boxes.format.protection.locked = false;
    sheet.getRange("C6").formulas = [["X"]];
    sheet.protection.protect();
    sheet.activate();
    sheet.getRange("D6").select();
  });
  return choose({
    steps: [
      "On the sheet in front, type X into cell D6 and press Enter. C6 has an X already.",
      "If Excel shows a message, choose Cancel in it.",
    ],
    answers: { refused: "Excel refused it", accepted: "Excel accepted it" },
  });
}

/** Sets the calculation mode; resolves with the one before. */
async function setCalculation(
  { send }: Bench,
  mode: Excel.CalculationMode | "Automatic" | "AutomaticExceptTables" | "Manual",
): Promise<Excel.CalculationMode | "Automatic" | "AutomaticExceptTables" | "Manual"> {
  const { calculationMode } = await send((_, { application }) => application.load("calculationMode"));
  await send((_, { application }) => {
    application.calculationMode = mode as Excel.CalculationMode;
  });
  return calculationMode;
}
