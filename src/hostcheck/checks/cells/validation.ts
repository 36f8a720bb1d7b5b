import { listChecks, type Data } from "../../bench/check";
import { oneMarkRule } from "./one-mark-rule";

const prompt = { showPrompt: true, title: "One box a row", message: "Mark one response with X." };
const errorAlert = {
  showAlert: true,
  style: "Stop" as const,
  title: "One box a row",
  message: "Clear it first.",
};
const oneMark = { custom: { formula: "=COUNTA($A1:$E1)=1" } };

/** Data validation, such as the rule that prevents a second mark in a row. */
export const validationChecks = listChecks([
  {
    id: "validation-rule",
    title: "A custom formula rule is read as it was set, relative to the first cell",
    why: "The rule for response cells is written once for all rows.",
    since: "1.8",
    expected: { type: "Custom", formula: oneMark.custom.formula, ignoreBlanks: false },
    find: async ({ send }) => {
      const { type, rule, ignoreBlanks } = await send((sheet) => {
        const validation = sheet.getRange("A1:E9").dataValidation;
        validation.rule = oneMark;
        validation.ignoreBlanks = false;
        return validation.load("type,rule,ignoreBlanks");
      });
      return { type, formula: rule.custom?.formula ?? "", ignoreBlanks };
    },
  },
  {
    id: "validation-prompt",
    title: "A prompt and an alert set after the rule are kept, also when the cells are edited",
    why: "The prompt explains how to answer (office-js issue 2594: it is lost if set before the rule).",
    since: "1.8",
    expected: { prompt, errorAlert },
    find: async ({ send }) => {
      await send((sheet) => {
        const validation = sheet.getRange("A1:E9").dataValidation;
        validation.rule = oneMark;
        validation.ignoreBlanks = false;
        validation.errorAlert = errorAlert;
        validation.prompt = prompt;
        sheet.getRange("A1").formulas = [["X"]];
      });
      const found = await send((sheet) => sheet.getRange("A1:E9").dataValidation.load("prompt,errorAlert"));
      return {
        prompt: fields(found.prompt, ["showPrompt", "title", "message"]),
        errorAlert: fields(found.errorAlert, ["showAlert", "style", "title", "message"]),
      };
    },
  },
  {
    id: "validation-prompt-protected",
    title: "A prompt is kept when its sheet is protected and unprotected",
    why: "Sheets are protected after their rules are set, and unprotected during a repair.",
    since: "1.8",
    expected: prompt,
    find: async ({ send }) => {
      await send((sheet) => {
        const validation = sheet.getRange("A1:E9").dataValidation;
        validation.rule = oneMark;
        validation.prompt = prompt;
        sheet.protection.protect();
      });
      const found = await send((sheet) => {
        sheet.protection.unprotect();
        return sheet.getRange("A1:E9").dataValidation.load("prompt");
      });
      return fields(found.prompt, ["showPrompt", "title", "message"]);
    },
  },
  {
    id: "validation-past-writes",
    title: "A rule does not stop values written through Office.js; they are then reported as invalid",
    why: "Merged and repaired responses are written despite the rule; the Check column finds problems.",
    since: "1.8",
    expected: { one: true, two: false, none: false },
    find: async ({ send }) => {
      await send((sheet) => {
        const validation = sheet.getRange("A1:E3").dataValidation;
        validation.rule = oneMark;
        validation.ignoreBlanks = false;
        sheet.getRange("A1:A2").formulas = [["X"], ["X"]];
        sheet.getRange("B2").formulas = [["X"]];
      });
      const found = await send((sheet) =>
        ["A1", "A2", "A3"].map((cell) => sheet.getRange(cell).dataValidation.load("valid")),
      );
      const [one, two, none] = found.map(({ valid }) => valid);
      return { one: one ?? null, two: two ?? null, none: none ?? null };
    },
  },
  {
    id: "validation-areas",
    title: "A rule set on several areas at once is relative to the first cell of the first area",
    why: "A rule is set on scattered cells in one call.",
    since: "1.9",
    expected: [true, false, true, false],
    find: async ({ areas, send, note }) => {
      await send((sheet) => {
        sheet.getRange("A1:A5").formulas = [["yes"], ["no"], [""], ["yes"], ["no"]];
        const validation = sheet.getRanges(areas("B1:B2", "B4:B5")).dataValidation;
        validation.rule = { custom: { formula: '=$A1="yes"' } };
        validation.ignoreBlanks = false;
        sheet.getRange("B1:B5").values = [["x"], ["x"], ["x"], ["x"], ["x"]];
      });
      const found = await send((sheet) =>
        ["B1", "B2", "B4", "B5"].map((cell) => sheet.getRange(cell).dataValidation.load("valid,rule")),
      );
      note(`read at B4: ${found[2]?.rule.custom?.formula ?? "no formula"}`);
      return found.map(({ valid }) => valid ?? null);
    },
  },
  {
    id: "validation-one-mark",
    title: "The rule for the boxes of a row counts marks itself, and allows one",
    why: "A second mark must be refused in manual calculation too, when no helper cell is calculated.",
    since: "1.8",
    expected: { formula: oneMarkRule, text: true, ticked: true, unticked: true, two: false },
    find: async ({ send }) => {
      await send((sheet) => {
        const validation = sheet.getRange("C6:G9").dataValidation;
        validation.rule = { custom: { formula: oneMarkRule } };
        validation.ignoreBlanks = false;
        sheet.getRange("C6:G9").formulas = [
          ["", "X", "", "", ""],
          ["", "", true, "", ""],
          [false, "X", false, "", ""],
          ["", "X", "", "", true],
        ];
      });
      const found = await send((sheet) => ({
        rule: sheet.getRange("C6").dataValidation.load("rule"),
        cells: ["D6", "E7", "D8", "D9"].map((cell) => sheet.getRange(cell).dataValidation.load("valid")),
      }));
      const [text, ticked, unticked, two] = found.cells.map(({ valid }) => valid ?? null);
      return {
        formula: found.rule.rule.custom?.formula ?? "",
        text: text ?? null,
        ticked: ticked ?? null,
        unticked: unticked ?? null,
        two: two ?? null,
      };
    },
  },
  {
    id: "validation-list",
    title: "A list rule is read as it was set, with its drop-down",
    why: "Protective markings and statuses are chosen from lists.",
    since: "1.8",
    expected: { type: "List", source: "OFFICIAL,SECRET", inCellDropDown: true },
    find: async ({ send }) => {
      const { type, rule } = await send((sheet) => {
        const validation = sheet.getRange("A1").dataValidation;
        validation.rule = { list: { source: "OFFICIAL,SECRET", inCellDropDown: true } };
        return validation.load("type,rule");
      });
      return {
        type,
        source: typeof rule.list?.source === "string" ? rule.list.source : "",
        inCellDropDown: rule.list?.inCellDropDown ?? null,
      };
    },
  },
  {
    id: "validation-number",
    title: "A rule with a minimum and a maximum is read as numbers",
    why: "Points and thresholds on Settings must be between 0 and 1.",
    since: "1.8",
    expected: { type: "Decimal", operator: "Between", formula1: 0, formula2: 1 },
    find: async ({ send }) => {
      const { type, rule } = await send((sheet) => {
        const validation = sheet.getRange("A1").dataValidation;
        validation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
        return validation.load("type,rule");
      });
      const { formula1, formula2, operator } = rule.decimal ?? {};
      return { type, operator: operator ?? "", formula1: plain(formula1), formula2: plain(formula2) };
    },
  },
]);

/** These fields of an answer from Excel, which may have more. */
function fields(answer: object, names: readonly string[]): Data {
  const found = new Map<string, unknown>(Object.entries(answer ?? {}));
  return Object.fromEntries(names.map((name) => [name, plain(found.get(name))]));
}

function plain(value: unknown): Data {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
