import { onSheet, openExcel } from "../support/excel/excel";

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

  test("of selections and activations reach a listener until it is removed", async () => {
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

  test("of sheets that are added and deleted reach listeners of all sheets", async () => {
    openExcel();
    const heard: string[] = [];
    await onSheet((_, context) => {
      const hear = (
        event: Excel.WorksheetAddedEventArgs | Excel.WorksheetDeletedEventArgs,
      ): Promise<void> => {
        heard.push(`${event.type} ${event.source}`);
        return Promise.resolve();
      };
      context.workbook.worksheets.onAdded.add(hear);
      context.workbook.worksheets.onDeleted.add(hear);
    });
    await onSheet((_, context) => context.workbook.worksheets.add("Second"));
    await onSheet((_, context) => context.workbook.worksheets.getItem("Second").delete());
    await soon();
    expect(heard).toEqual(["WorksheetAdded Local", "WorksheetDeleted Local"]);
  });

  test.each<["2019" | "365", readonly (string | undefined)[]]>([
    ["365", ["Unknown", "ThisLocalAddin"]],
    ["2019", [undefined, undefined]],
  ])("say in %s who made the change, from ExcelApi 1.14 on", async (host, sources) => {
    const simulator = openExcel({ host });
    const heard: (string | undefined)[] = [];
    await onSheet((_, context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.triggerSource);
        return Promise.resolve();
      });
    }).catch((error: unknown) => {
      // Excel 2019 only has the event for one sheet.
      if (host !== "2019") throw error;
    });
    if (host === "2019") {
      await onSheet((sheet) => {
        sheet.onChanged.add((event) => {
          heard.push(event.triggerSource);
          return Promise.resolve();
        });
      });
    }
    simulator.type("Sheet1", "A1", "x");
    await onSheet((sheet) => (sheet.getRange("A1").values = [["y"]]));
    await soon();
    expect(heard).toEqual(sources);
  });

  test("are not raised by what was refused", async () => {
    const simulator = openExcel();
    let heard = 0;
    await onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=FALSE" } };
      sheet.getRange("A1").dataValidation.ignoreBlanks = false;
      sheet.onChanged.add(() => {
        heard += 1;
        return Promise.resolve();
      });
    });
    expect(simulator.type("Sheet1", "A1", "x").ok).toBe(false);
    await soon();
    expect(heard).toBe(0);
  });
});
