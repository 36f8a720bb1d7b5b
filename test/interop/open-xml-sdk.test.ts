import { write } from "../../src/file/writing/write";
import { makeZip, workbookParts } from "../support/file/make-zip";
import { emptyPlan, samplePlan } from "../support/file/sample-plan";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

test("the Open XML SDK accepts a plan that uses every field", async () => {
  expect(await validateOpenXml(await write(samplePlan))).toEqual([]);
});

test("it accepts a plan that uses none", async () => {
  expect(await validateOpenXml(await write(emptyPlan))).toEqual([]);
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
