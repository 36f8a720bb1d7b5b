import { onSheet, openExcel } from "../support/excel/excel";

const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

async function read(address: string): Promise<Excel.Range> {
  const wanted = "values,formulas,formulasLocal,text,numberFormat,numberFormatLocal";
  return onSheet((sheet) => sheet.getRange(address).load(wanted));
}

describe.each([
  ["de", "1,5", 1.5, "1,5"],
  ["de", "1.234,5", 1234.5, "1.234,50"],
  ["de", "12,5 %", 0.125, "12,50%"],
  ["de", "1.5", serialOf("2026-05-01"), "1-Mai"],
  ["de", "31.12.2026", serialOf("2026-12-31"), "31.12.2026"],
  ["de", "3/4", serialOf("2026-04-03"), "3-Apr."],
  ["de", "5. Mai 2026", serialOf("2026-05-05"), "5-Mai-26"],
  ["de", "WAHR", true, "WAHR"],
  ["de", "TRUE", "TRUE", "TRUE"],
  ["de", "#NV", "#N/A", "#NV"],
  ["de", "5 €", 5, "5,00 €"],
  ["de", "12:30", 12.5 / 24, "12:30"],
  ["de", "'1,5", "1,5", "1,5"],
  ["de", "=SUMME(1,5;2)", 3.5, "3,5"],
  ["de", '=WENN(WAHR;"a,b;c";2)', "a,b;c", "a,b;c"],
  ["cs", "1 234,5", 1234.5, "1\u00a0234,50"],
  ["cs", "31.12.2026", serialOf("2026-12-31"), "31.12.2026"],
  ["cs", "NEPRAVDA", false, "NEPRAVDA"],
  ["cs", "=KDYŽ(PRAVDA;1,5;2)", 1.5, "1,5"],
  ["cs", "March 2026", "March 2026", "March 2026"],
] as const)("in %s", (language, typed, value, text) => {
  test(`${typed} typed is ${String(value)}, and shown as ${text}`, async () => {
    const simulator = openExcel({ language });
    expect(simulator.type("Sheet1", "A1", typed)).toEqual({ ok: true });
    const range = await read("A1");
    expect([range.values, range.text]).toEqual([[[value]], [[text]]]);
  });
});

test("what an add-in writes and reads is English, unless it asks for the user's language", async () => {
  openExcel({ language: "de" });
  await onSheet((sheet) => {
    sheet.getRange("A1:D1").values = [["1.5", "1,5", "=IF(TRUE,1.5,2)", "12/31/2026"]];
    sheet.getRange("E1").formulasLocal = [["=WENN(FALSCH;1;2,5)"]];
  });
  const range = await read("A1:E1");
  expect(range.values).toEqual([[1.5, "1,5", 1.5, serialOf("2026-12-31"), 2.5]]);
  expect(range.formulas[0]?.slice(2)).toEqual([
    "=IF(TRUE,1.5,2)",
    serialOf("2026-12-31"),
    "=IF(FALSE,1,2.5)",
  ]);
  expect(range.formulasLocal[0]?.[2]).toBe("=WENN(WAHR;1,5;2)");
  expect(range.text).toEqual([["1,5", "1,5", "1,5", "31.12.2026", "2,5"]]);
  expect(range.numberFormat[0]?.[3]).toBe("m/d/yyyy");
  expect([range.numberFormatLocal[0]?.[0], range.numberFormatLocal[0]?.[3]]).toEqual([
    "Standard",
    "TT.MM.JJJJ",
  ]);
});

test("the items of a list validation are separated by commas in every language", async () => {
  const simulator = openExcel({ language: "cs" });
  await onSheet((sheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { source: "Yes,No;Maybe", inCellDropDown: true } };
  });
  expect(simulator.type("Sheet1", "A1", "No;Maybe").ok).toBe(true);
  expect(simulator.type("Sheet1", "A1", "No").ok).toBe(false);
});
