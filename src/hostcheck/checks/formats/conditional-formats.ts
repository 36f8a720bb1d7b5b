import { localAddress } from "../../../spreadsheet/address";
import { type Bench } from "../../bench/bench";
import { listChecks } from "../../bench/check";

const fields =
  "items/id,items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula," +
  "items/customOrNullObject/format/font/color,items/customOrNullObject/format/font/bold," +
  "items/customOrNullObject/format/fill/color,items/customOrNullObject/format/numberFormat";

/** Conditional formats with a formula: the colours of ratings and checks. */
export const conditionalFormatChecks = listChecks([
  {
    id: "rule-through-sheet",
    title: "A rule read through the whole sheet has its original formula, not one relative to A1",
    why: "All rules of a sheet are read at once and compared with the plan (office-js issue 5194).",
    since: "1.6",
    expected: ["=$B3=1"],
    find: async (bench) => {
      await addRule(bench, "C3:D9", "=$B3=1");
      return formulasOf(bench);
    },
  },
  {
    id: "rule-through-cells",
    title: "A rule read through one of its cells has its original formula",
    why: "Excel’s own window shows the formula for the first cell.",
    since: "1.6",
    expected: ["=$B3=1"],
    find: async (bench) => {
      await addRule(bench, "C3:D9", "=$B3=1");
      return formulasOf(bench, "D9");
    },
  },
  {
    id: "rule-newest-first",
    title: "The newest rule is evaluated first, and rules are listed in the order of evaluation",
    why: "Rules are added from last to first.",
    since: "1.6",
    expected: { formulas: ["=$A1=2", "=$A1=1"], ascending: true },
    find: async (bench) => {
      await addRule(bench, "A1:A9", "=$A1=1");
      await addRule(bench, "A1:A9", "=$A1=2");
      const rules = await readRules(bench);
      const priorities = rules.items.map(({ priority }) => priority);
      bench.note(`priorities ${priorities.join(", ")}`);
      return {
        formulas: rules.items.map(formulaOf),
        ascending: priorities.every((priority, index) => priority >= (priorities[index - 1] ?? 0)),
      };
    },
  },
  {
    id: "rule-priority-by-range",
    title: "The priority of a rule counts all rules of its sheet",
    why: "It is also documented as the place among the rules of the range, so the product orders rules by adding them, never by priority.",
    since: "1.6",
    expected: 1,
    foreseen: { found: [0], switch: "ranksRulesByRange" },
    find: async (bench) => {
      await addRule(bench, "C1:C9", "=$C1=1");
      await addRule(bench, "A1:A9", "=$A1=1");
      const [rule] = (await readRules(bench, "C1:C9")).items;
      return rule?.priority ?? null;
    },
  },
  {
    id: "rule-areas",
    title: "One rule can have several areas, and they can be read",
    why: "Equal rules are written as one: each rule adds a kilobyte to a request.",
    since: "1.9",
    expected: "A1:A3,C5:D6",
    find: async (bench) => {
      await addRule(bench, "A1:A3,C5:D6", "=$F1=1");
      const rules = await readRules(bench);
      const id = rules.items[0]?.id ?? "";
      const areas = await bench.send((sheet) =>
        sheet.getRange().conditionalFormats.getItem(id).getRanges().load("address"),
      );
      return localAddress(areas.address).split(",").sort().join(",");
    },
  },
  {
    id: "rule-look",
    title: "Font, fill, number format and stop-if-true of a rule are read as they were set",
    why: "Repair does not change rules that match the plan.",
    since: "1.6",
    expected: {
      type: "Custom",
      fontColor: "#A4262C",
      bold: true,
      fill: "#FDE7E9",
      numberFormat: "0.0%",
      stopIfTrue: true,
    },
    find: async (bench) => {
      await bench.send((sheet) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
        format.stopIfTrue = true;
        format.custom.rule.formula = "=$A1=1";
        format.custom.format.font.color = "#A4262C";
        format.custom.format.font.bold = true;
        format.custom.format.fill.color = "#FDE7E9";
        format.custom.format.numberFormat = "0.0%";
      });
      const [rule] = (await readRules(bench)).items;
      if (!rule) return null;
      const { font, fill, numberFormat } = rule.customOrNullObject.format;
      return {
        type: rule.type,
        fontColor: font.color.toUpperCase(),
        bold: font.bold,
        fill: fill.color.toUpperCase(),
        numberFormat: String(numberFormat),
        stopIfTrue: rule.stopIfTrue,
      };
    },
  },
  {
    id: "rule-deleted",
    title: "A rule found by its id through the whole sheet can be deleted, and the others are kept",
    why: "Repair deletes rules that are not in the plan.",
    since: "1.6",
    expected: ["=$A1=1"],
    find: async (bench) => {
      await addRule(bench, "A1:A9", "=$A1=1");
      await addRule(bench, "C1:C9", "=$A1=2");
      const rules = await readRules(bench);
      const second = rules.items.find((rule) => formulaOf(rule) !== "=$A1=1");
      await bench.send((sheet) =>
        sheet
          .getRange()
          .conditionalFormats.getItem(second?.id ?? "")
          .delete(),
      );
      return formulasOf(bench);
    },
  },
]);

async function addRule({ areas, send }: Bench, address: string, formula: string): Promise<void> {
  await send((sheet) => {
    const cells = address.includes(",")
      ? sheet.getRanges(areas(...address.split(",")))
      : sheet.getRange(address);
    const format = cells.conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = "#FFFF00";
  });
}

function readRules({ send }: Bench, address?: string): Promise<Excel.ConditionalFormatCollection> {
  return send((sheet) => sheet.getRange(address).conditionalFormats.load(fields));
}

async function formulasOf(bench: Bench, address?: string): Promise<string[]> {
  return (await readRules(bench, address)).items.map(formulaOf);
}

function formulaOf(rule: Excel.ConditionalFormat): string {
  return rule.customOrNullObject.rule.formula;
}
