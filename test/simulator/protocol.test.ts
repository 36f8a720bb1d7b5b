import { createSimulator, type Simulator } from "../../src/simulator";

let simulator: Simulator;
let uninstall: () => void;

beforeEach(() => {
  simulator = createSimulator();
  uninstall = simulator.install();
});
afterEach(() => uninstall());

test("a value written through the real client reads back", async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["one", 2],
      ["=B1*2", true],
    ];
    range.load("values,formulas,address");
    sheet.load("name");
    await context.sync();
    return [range.values, range.formulas, range.address, sheet.name];
  });
  expect(values).toEqual([
    [
      ["one", 2],
      [4, true],
    ],
    [
      ["one", 2],
      ["=B1*2", true],
    ],
    "Sheet1!A1:B2",
    "Sheet1",
  ]);
});
