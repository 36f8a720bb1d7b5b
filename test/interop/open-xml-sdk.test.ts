import { write } from "../../src/file/writing/write";
import { range } from "../../src/spreadsheet/address";
import { makeZip, workbookParts } from "../support/file/make-zip";
import { emptyPlan, emptySheet, samplePlan } from "../support/file/sample-plan";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

test("the Open XML SDK accepts a plan that uses every field", async () => {
  expect(await validateOpenXml(await write(samplePlan))).toEqual([]);
});

test("it accepts a plan that uses none", async () => {
  expect(await validateOpenXml(await write(emptyPlan))).toEqual([]);
});

test("[E4] [X1] it accepts marked text in every format, dates of the region, and rows without cells", async () => {
  const texts = ["=1+1", "00123", "'x", "#N/A", "12:30", "plain", null];
  const formats = ["@", "General", "0", "m/d/yyyy", "m/d/yyyy h:mm", "d mmm yyyy"];
  const plan = {
    ...emptyPlan,
    styles: Object.fromEntries(formats.map((numberFormat) => [numberFormat, { numberFormat }])),
    sheets: [
      {
        ...emptySheet,
        blocks: [{ row: 1, column: 1, cells: texts.map((text) => [...formats.map(() => text), text]) }],
        formats: formats.map((style, index) => ({
          style,
          ranges: [range(1, index + 1, texts.length, 1)],
        })),
        rows: [{ row: 90, rows: 2, height: 40 }],
      },
    ],
  };
  expect(await validateOpenXml(await write(plan))).toEqual([]);
});

test("it says for each Office version what is wrong with a workbook", async () => {
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = workbookParts("<nonsense/>").map((part) =>
    part.name === "[Content_Types].xml"
      ? {
          ...part,
          content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
        }
      : {
          ...part,
          content: String(part.content)
            .replace(
              "<Relationships>",
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
            )
            .replace(/<Relationship Id="t".*?\/>/, ""),
        },
  );
  const messages = await validateOpenXml(makeZip(parts));
  expect(messages).toEqual([
    expect.stringMatching(/^Office2019: \/xl\/worksheets\/sheet1.xml .*nonsense/),
    expect.stringMatching(/^Microsoft365: \/xl\/worksheets\/sheet1.xml .*nonsense/),
  ]);
});

test("it says so when a file is no workbook at all", async () => {
  expect(await validateOpenXml(Buffer.from("no workbook"))).toHaveLength(2);
});
