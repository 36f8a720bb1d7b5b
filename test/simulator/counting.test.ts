import { codeOf, onSheet, openExcel, valuesOf } from "../support/excel/excel";

describe("counters", () => {
  test("count requests, bytes and actions until they are reset", async () => {
    const simulator = openExcel();
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem("Sheet1").name = "é";
    await context.sync();
    // The workbook, its sheets and the sheet are resolved, and then the name is set.
    expect(simulator.counters).toEqual({
      requests: 1,
      requestBytes: expect.any(Number),
      responseBytes: expect.any(Number),
      actions: 4,
      cleanUps: 0,
    });
    expect(simulator.counters.requestBytes).toBeGreaterThan(300);
    simulator.resetCounters();
    expect(simulator.counters).toEqual({
      requests: 0,
      requestBytes: 0,
      responseBytes: 0,
      actions: 0,
      cleanUps: 0,
    });
  });

  test("include the bytes of answers", async () => {
    const simulator = openExcel();
    simulator.type("Sheet1", "A1", "é".repeat(500));
    simulator.resetCounters();
    await valuesOf("A1");
    expect(simulator.counters.responseBytes).toBeGreaterThan(1000);
    expect(simulator.counters.responseBytes).toBeLessThan(2000);
  });

  test("count separately the requests that only release ranges", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => sheet.getRange("A1").load("values"));
    expect(simulator.counters).toMatchObject({ requests: 2, cleanUps: 1 });
  });

  test("bytes are UTF-8 bytes", async () => {
    const simulator = openExcel();
    const bytesOf = async (text: string): Promise<number> => {
      simulator.resetCounters();
      const context = new Excel.RequestContext();
      context.workbook.properties.title = text;
      await context.sync();
      return simulator.counters.requestBytes;
    };
    expect((await bytesOf("éé")) - (await bytesOf("ee"))).toBe(2);
  });
});

describe("limits of requests and answers", () => {
  test("a request of more than 5 MB is refused and changes nothing", async () => {
    const simulator = openExcel();
    const before = simulator.snapshot();
    const long = "x".repeat(32_000);
    const code = await codeOf(
      onSheet((sheet) => {
        for (let row = 1; row <= 170; row += 1) sheet.getRange(`A${row}`).values = [[long]];
      }),
    );
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(simulator.snapshot()).toBe(before);
  });

  test("an answer of more than 5 MB is refused", async () => {
    openExcel();
    const long = "x".repeat(32_000);
    await onSheet((sheet) => (sheet.getRange("A1:A100").values = Array.from({ length: 100 }, () => [long])));
    await onSheet((sheet) => (sheet.getRange("B1:B100").values = Array.from({ length: 100 }, () => [long])));
    expect(await codeOf(valuesOf("A1:B100"))).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("failAtAction", () => {
  const twoWrites = (): Promise<unknown> =>
    onSheet((sheet) => {
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A2").values = [["second"]];
    });

  test("the n-th action fails as Excel does, once; what was done before it stays", async () => {
    const simulator = openExcel();
    const failures: number[] = [];
    const states = new Set<string>();
    for (let n = 1; n <= 40; n += 1) {
      const clone = simulator.clone();
      const undo = clone.install();
      clone.failAtAction(n);
      const code = await codeOf(twoWrites());
      if (code !== undefined) {
        expect(code).toBe("GeneralException");
        failures.push(n);
      }
      clone.failAtAction(null);
      states.add(JSON.stringify(await valuesOf("A1:A2")));
      undo();
    }
    expect(failures).toEqual(Array.from({ length: failures.length }, (_, index) => index + 1));
    expect([...states]).toEqual(['[[""],[""]]', '[["first"],[""]]', '[["first"],["second"]]']);
  });

  test("null cancels it, and keepFailing makes all later ones fail", async () => {
    const simulator = openExcel();
    simulator.failAtAction(1);
    simulator.failAtAction(null);
    expect(await codeOf(twoWrites())).toBeUndefined();
    simulator.failAtAction(1, { keepFailing: true });
    expect([await codeOf(twoWrites()), await codeOf(twoWrites())]).toEqual([
      "GeneralException",
      "GeneralException",
    ]);
    simulator.failAtAction(null);
    expect(await codeOf(twoWrites())).toBeUndefined();
  });

  test("the error has the failed statement", async () => {
    const simulator = openExcel();
    simulator.failAtAction(4);
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem("Sheet1").name = "New";
    await expect(context.sync()).rejects.toMatchObject({
      code: "GeneralException",
      debugInfo: { errorLocation: "Worksheet.name", statement: "worksheet.name = ...;" },
    });
  });
});

describe("a cell that is being edited", () => {
  test("makes requests fail", async () => {
    const simulator = openExcel();
    simulator.setEditing(true);
    expect(await codeOf(onSheet((sheet) => (sheet.name = "New")))).toBe("InvalidOperationInCellEditMode");
  });

  test("makes requests wait that ask for it", async () => {
    const simulator = openExcel();
    simulator.setEditing(true);
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "New";
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(simulator.toPlan().sheets[0]?.name).toBe("Sheet1");
    simulator.setEditing(false);
    await run;
    expect(simulator.toPlan().sheets[0]?.name).toBe("New");
  });
});
