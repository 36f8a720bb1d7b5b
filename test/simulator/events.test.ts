import { onSheet, openExcel } from "./excel";

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("events", () => {
  test("of changes reach listeners of all sheets and of one, for users and for the add-in itself", async () => {
    const simulator = openExcel();
    const heard: string[] = [];
    await onSheet((sheet, context) => {
      const second = context.workbook.worksheets.add("Second").load("id");
      sheet.load("id");
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`all ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      return second;
    });
    await Excel.run(async (context) => {
      const second = context.workbook.worksheets.getItem("Second").load("id");
      await context.sync();
      second.onChanged.add((event) => {
        heard.push(`second ${event.address} ${event.changeType}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    simulator.type("Sheet1", "B2", "x");
    simulator.paste("Second", "A1", [["y"]]);
    await onSheet((sheet) => (sheet.getRange("C3:C4").values = [[1], [2]]));
    await soon();
    expect(heard.sort()).toEqual([
      "all A1 Local",
      "all B2 Local",
      "all C3:C4 Local",
      "second A1 RangeEdited",
    ]);
  });

  test("of selections and activations are heard until the listener goes", async () => {
    const simulator = openExcel();
    const heard: string[] = [];
    const listener = await onSheet((_, context) => {
      context.workbook.worksheets.add("Second");
      context.workbook.worksheets.onActivated.add(() => {
        heard.push("activated");
        return Promise.resolve();
      });
      return context.workbook.worksheets.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
    });
    simulator.select("Second", "B2:C3");
    await soon();
    await Excel.run(listener.context, async (context) => {
      listener.remove();
      await context.sync();
    });
    simulator.select("Second", "D4");
    await soon();
    expect(heard.sort()).toEqual(["B2:C3", "activated"]);
  });
});
