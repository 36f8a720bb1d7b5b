import { allSwitches, switches } from "../../src/simulator";
import { codeOf, onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";
import { readFileSync } from "node:fs";

test("every switch is described in SIMULATOR.md", () => {
  const page = readFileSync("SIMULATOR.md", "utf8");
  for (const { name } of switches) expect(page).toContain(`| ${name} |`);
});

test("all switches together make an Excel that answers", async () => {
  openExcel(allSwitches);
  await onSheet((sheet) => void (sheet.getRange("A1").values = [[2]]));
  expect(await valuesOf("A1")).toEqual([[2]]);
});

describe("the new workbook in front", () => {
  const needsFront: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown][] = [
    ["activate", (sheet) => sheet.activate()],
    ["select", (sheet) => sheet.getRange("A1").select()],
    ["worksheets.add", (_, context) => context.workbook.worksheets.add("New")],
    ["names.add", (sheet, context) => context.workbook.names.add("Here", sheet.getRange("A1"))],
    ["freezeRows", (sheet) => sheet.freezePanes.freezeRows(1)],
    ["unfreeze", (sheet) => sheet.freezePanes.unfreeze()],
    ["getLocationOrNullObject", (sheet) => sheet.freezePanes.getLocationOrNullObject().load("address")],
    ["showGridlines", (sheet) => void (sheet.showGridlines = false)],
    ["delete", (_, context) => context.workbook.worksheets.getItem("Sheet2").delete()],
  ];

  test.each(needsFront)("%s fails until the old one is in front again", async (_, batch) => {
    const simulator = openExcel({ newWorkbookInFront: true });
    await onSheet((__, context) => context.workbook.worksheets.add("Sheet2"));
    await Excel.createWorkbook("UEsDBA==");
    expect(await refusalOf(batch)).toBe("GeneralException");
    expect(await refusalOf((sheet) => void (sheet.getRange("A1").values = [[1]]))).toBeUndefined();
    simulator.bringToFront();
    expect(await refusalOf(batch)).toBeUndefined();
  });

  test("it comes back when the user types in it", async () => {
    const simulator = openExcel({ newWorkbookInFront: true });
    await Excel.createWorkbook("UEsDBA==");
    simulator.type("Sheet1", "A1", "1");
    expect(await refusalOf((sheet) => sheet.activate())).toBeUndefined();
  });
});

test("no new workbooks: createWorkbook is refused, and can be allowed later", async () => {
  const simulator = openExcel({ refusesNewWorkbooks: true });
  expect(await codeOf(Excel.createWorkbook("UEsDBA=="))).toBe("GeneralException");
  expect(simulator.createdWorkbooks).toEqual([]);
  simulator.behave({ refusesNewWorkbooks: false });
  expect(await codeOf(Excel.createWorkbook("UEsDBA=="))).toBeUndefined();
});

describe("only semicolons", () => {
  test("several areas need them, and one area works", async () => {
    openExcel({ onlySemicolons: true });
    const fill = (address: string) => (sheet: Excel.Worksheet) =>
      void (sheet.getRanges(address).format.fill.color = "#FF0000");
    expect(await refusalOf(fill("A1,B2"))).toBe("InvalidArgument");
    expect(await refusalOf(fill("A1;B2"))).toBeUndefined();
    expect(await refusalOf(fill("A1:B2"))).toBeUndefined();
  });

  test("elsewhere, both separators work, also beside the name of a sheet that has one", async () => {
    openExcel();
    const areas = await onSheet((sheet) => {
      sheet.name = "A, B";
      return [sheet.getRanges("A1,B2"), sheet.getRanges("A1; B2"), sheet.getRanges("'A, B'!A1,B2")].map(
        (one) => one.load("address"),
      );
    });
    for (const one of areas) expect(one.address).toBe("'A, B'!A1, 'A, B'!B2");
  });
});

test("no pattern for unfilled cells", async () => {
  openExcel({ hidesNoFill: true });
  const [unfilled, filled] = await onSheet((sheet) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    return [sheet.getRange("B1"), sheet.getRange("A1")].map((range) => range.format.fill.load("pattern"));
  });
  expect([unfilled?.pattern, filled?.pattern]).toEqual([null, "Solid"]);
});

test("no tab colour for hidden sheets", async () => {
  openExcel({ hidesTabColours: true });
  const sheets = await onSheet((sheet, context) => {
    const hidden = context.workbook.worksheets.add("Hidden");
    for (const one of [sheet, hidden]) one.tabColor = "#FF0000";
    hidden.visibility = "Hidden";
    return [sheet, hidden].map((one) => one.load("tabColor"));
  });
  expect(sheets.map((one) => one.tabColor)).toEqual(["#FF0000", null]);
});

test("a table's look left behind, but not over a fill of one's own", async () => {
  openExcel({ keepsTableLook: true });
  const fills = await onSheet((sheet) => {
    sheet.getRange("A1:B4").values = Array.from({ length: 4 }, (_, row) => [row, row]);
    sheet.getRange("B2").format.fill.color = "#FF0000";
    sheet.tables.add("A1:B4", true).convertToRange();
    return ["A1", "A2", "A3", "B2"].map((address) => sheet.getRange(address).format.fill.load("color"));
  });
  expect(fills.map(({ color }) => color)).toEqual(["#4472C4", "#D9E1F2", "#FFFFFF", "#FF0000"]);
});

describe("priorities of conditional formats", () => {
  const addRules = (sheet: Excel.Worksheet): Excel.ConditionalFormat[] =>
    ["A1:A9", "C1:C9", "A1:A9"].map((address, index) => {
      const rule = sheet.getRange(address).conditionalFormats.add("Custom");
      rule.custom.rule.formula = `=A1=${index}`;
      return rule;
    });
  const formulas = async (address: string): Promise<string[]> => {
    const rules = await onSheet((sheet) =>
      sheet.getRange(address).conditionalFormats.load("items/custom/rule/formula"),
    );
    return rules.items.map((rule) => rule.custom.rule.formula);
  };

  test("priorities by range are indexes among the rules of the range", async () => {
    openExcel({ ranksRulesByRange: true });
    const rules = await onSheet((sheet) => {
      addRules(sheet);
      return ["A1:A9", "C1:C9"].map((address) =>
        sheet.getRange(address).conditionalFormats.load("items/priority"),
      );
    });
    expect(rules.map(({ items }) => items.map(({ priority }) => priority))).toEqual([[0, 1], [0]]);
    await onSheet((sheet) => void (sheet.getRange("A1:A9").conditionalFormats.getItemAt(1).priority = 0));
    expect(await formulas("A1:A9")).toEqual(["=A1=0", "=A1=2"]);
    expect(await formulas("A1:C9")).toEqual(["=A1=0", "=A1=2", "=A1=1"]);
  });

  test.each([
    [99, ["=A1=1", "=A1=0", "=A1=2"]],
    [-1, ["=A1=1", "=A1=0", "=A1=2"]],
    [-2, ["=A1=1", "=A1=2", "=A1=0"]],
    [-99, ["=A1=2", "=A1=1", "=A1=0"]],
    [1, ["=A1=1", "=A1=2", "=A1=0"]],
  ])("otherwise among all, and %s counts from the end or is cut", async (priority, expected) => {
    openExcel();
    await onSheet((sheet) => {
      const [, , top] = addRules(sheet);
      if (top) top.priority = priority;
    });
    expect(await formulas("A1:C9")).toEqual(expected);
  });
});

describe("a formula filled down a table", () => {
  const open = async (column: unknown[][]): Promise<void> => {
    openExcel({ fillsDownTables: true });
    await onSheet((sheet) => {
      sheet.getRange("A1:B4").values = [
        ["Number", "Formula"],
        [1, ""],
        [2, ""],
        [3, ""],
      ];
      sheet.getRange("B2:B4").formulas = column;
      sheet.tables.add("A1:B4", true);
    });
  };
  const write = (address: string, formulas: unknown[][]): Promise<unknown> =>
    onSheet((sheet) => void (sheet.getRange(address).formulas = formulas));
  const column = async (): Promise<unknown[][]> =>
    (await onSheet((sheet) => sheet.getRange("B2:B4").load("formulas"))).formulas;

  test("the last formula written fills a column of formulas, or an empty one", async () => {
    await open([["=A2"], ["=A3*2"], ["=A4*3"]]);
    await write("B3", [["=A3+1"]]);
    expect(await column()).toEqual([["=A2+1"], ["=A3+1"], ["=A4+1"]]);
    await open([[""], [""], [""]]);
    await write("B2:B4", [["=1+1"], ["=2+2"], ["=3+3"]]);
    expect(await column()).toEqual([["=3+3"], ["=3+3"], ["=3+3"]]);
  });

  test("a column with a constant or a cleared cell keeps different formulas", async () => {
    await open([["=A2"], [7], ["=A4*3"]]);
    await write("B2", [["=A2+1"]]);
    expect(await column()).toEqual([["=A2+1"], [7], ["=A4*3"]]);
    await open([["=A2"], ["=A3"], ["=A4"]]);
    await write("B2", [[""]]);
    await write("B2:B4", [["=1+1"], ["=2+2"], ["=3+3"]]);
    expect(await column()).toEqual([["=1+1"], ["=2+2"], ["=3+3"]]);
  });

  test("without the switch nothing is filled", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.tables.add("A1:B4", true);
      sheet.getRange("B2").formulas = [["=1+1"]];
    });
    expect(await column()).toEqual([["=1+1"], [""], [""]]);
  });
});

describe("@ before INDEX", () => {
  const formulas = ["=INDEX(A1:A2,1,1)", "=IF(TRUE,INDEX(A1:A2,2,1),0)", "=SUM(INDEX(A1:A2,1,1))"];

  test("is shown in an opened workbook, unless a range is taken, and not in what is written later", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:B3").formulas = formulas.map((formula) => [formula]);
    });
    const plan = simulator.toPlan();
    openExcel({ plan, showsIntersections: true });
    const read = (): Promise<Excel.Range> =>
      onSheet((sheet) => sheet.getRange("B1:B4").load("formulas,values"));
    await onSheet((sheet) => void (sheet.getRange("B4").formulas = [["=INDEX(A1:A2,1,1)"]]));
    const shown = ["=@INDEX(A1:A2,1,1)", "=IF(TRUE,@INDEX(A1:A2,2,1),0)", formulas[2], formulas[0]];
    expect((await read()).formulas).toEqual(shown.map((formula) => [formula]));
    expect((await read()).values).toEqual([[1], [2], [1], [1]]);
    await onSheet((sheet) => void (sheet.getRange("B4").formulas = [["=@INDEX(A1:A2,2,1)"]]));
    expect((await read()).values).toEqual([[1], [2], [1], [2]]);
  });
});
