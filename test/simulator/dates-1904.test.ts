import { openExcel, onSheet } from "../support/excel/excel";
import { planOf } from "../support/file/sample-plan";

/** A plan with 20 November 2026 in A1, shown as a day, and the same number in B1 without a format. */
function planWithDay() {
  const plan = planOf([[46_346, 46_346]]);
  const [sheet] = plan.sheets;
  if (!sheet) throw new Error("The plan has no sheet.");
  const formats = [{ style: "day", ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] }];
  return { ...plan, styles: { day: { numberFormat: "d mmm yyyy" } }, sheets: [{ ...sheet, formats }] };
}

describe.each([
  [1900, 36_526, 0],
  [1904, 35_064, 1462],
] as const)("a workbook with %s dates [E1]", (dates, first2000, less) => {
  test("[E1] has its own serial numbers and shows the same days", async () => {
    const simulator = openExcel({ plan: planWithDay(), dates, today: "2026-11-23" });
    const cells = await onSheet((sheet) => sheet.getRange("A1:B1").load("values,text"));
    expect(cells.values).toEqual([[46_346 - less, 46_346]]);
    expect(cells.text[0]?.[0]).toBe("20 Nov 2026");
    expect(simulator.grids()[0]?.cells).toEqual([[46_346, 46_346]]);
  });

  test("[E1] calculates and types days in its own dates", async () => {
    const simulator = openExcel({ plan: planWithDay(), dates, today: "2026-11-23" });
    const serial = await onSheet((_, context) => context.workbook.functions.date(2000, 1, 1).load("value"));
    expect(serial.value).toBe(first2000);
    for (const [address, text] of [
      ["A2", "=DATE(2026,11,20)=A1"],
      ["A3", "=TODAY()"],
      ["A4", "21/11/2026"],
    ] as const)
      expect(simulator.type("Empty", address, text)).toMatchObject({ ok: true });
    const cells = await onSheet((sheet) => sheet.getRange("A2:A4").load("values"));
    expect(cells.values).toEqual([[true], [46_349 - less], [46_347 - less]]);
  });
});
