import { codeOf, onSheet, openExcel, refusalOf } from "../support/excel/excel";

test("copying all of a cell takes its validation and conditional formats along", async () => {
  openExcel();
  const [validation, rules, values] = await onSheet((sheet) => {
    const from = sheet.getRange("A1");
    from.dataValidation.rule = { custom: { formula: "=A1<>B1" } };
    const rule = from.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$B1=1";
    sheet.getRange("C3:C4").copyFrom("A1");
    sheet.getRange("E1").copyFrom("A1", "Values");
    return [
      sheet.getRange("C4").dataValidation.load("rule"),
      sheet.getRange("C3:C4").conditionalFormats.load("items/custom/rule/formula"),
      sheet.getRange("E1").dataValidation.load("type"),
    ] as const;
  });
  expect(validation.rule.custom?.formula).toBe("=C3<>D3");
  expect(rules.items.map((rule) => rule.custom.rule.formula)).toEqual(["=$B3=1"]);
  expect(values.type).toBe("None");
});

test("RemoveHyperlinks takes the look of a link, Hyperlinks does not", async () => {
  openExcel();
  const fonts = await onSheet((sheet) => {
    for (const address of ["A1", "A2"])
      sheet.getRange(address).hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "There" };
    sheet.getRange("A1").clear("RemoveHyperlinks");
    sheet.getRange("A2").clear("Hyperlinks");
    return ["A1", "A2"].map((address) => sheet.getRange(address).format.font.load("underline"));
  });
  expect(fonts.map(({ underline }) => underline)).toEqual(["None", "Single"]);
});

test("the used range of empty cells does not exist, that of an empty sheet is A1", async () => {
  openExcel();
  expect(await refusalOf((sheet) => sheet.getRange("B2:C3").getUsedRange().load("address"))).toBe(
    "ItemNotFound",
  );
  const used = await onSheet((sheet) => sheet.getUsedRange().load("address"));
  expect(used.address).toBe("Sheet1!A1");
});

test("unprotecting a sheet that is not protected is refused", async () => {
  openExcel();
  expect(await refusalOf((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
  expect(
    await codeOf(
      onSheet((sheet) => {
        sheet.protection.protect();
        sheet.protection.unprotect();
      }),
    ),
  ).toBeUndefined();
});
