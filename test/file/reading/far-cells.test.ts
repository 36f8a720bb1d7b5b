import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { makeZip, workbookOf } from "../../support/file/make-zip";
import { relationshipsPart } from "../../support/file/namespaces";
import { cellXml, sevenParts, namesAndCells } from "../../support/file/seven";

describe("[X2b] cells far away", () => {
  const far = cellXml("XFD1048576", "9");
  const rows = `<row r="2">${cellXml("B2", "7")}</row><row r="1048576">${far}</row>`;

  test("a stray cell is read, and rows are as long as they are filled", async () => {
    const outcome = await read(workbookOf(rows));
    const [grid] = outcome.ok ? outcome.value.grids : [];
    expect([grid?.row, grid?.column, grid?.cells.length]).toEqual([2, 2, 1_048_575]);
    expect([grid?.cells[0], grid?.cells[1], grid?.cells[1_048_574]?.at(-1)]).toEqual([[7], [], 9]);
  });

  test("a plan gets a block for each group of cells", async () => {
    expect(await readPlan(workbookOf(rows))).toMatchObject({
      value: {
        plan: {
          sheets: [
            {
              blocks: [
                { row: 2, column: 2, cells: [[7]] },
                { row: 1_048_576, column: 16_384, cells: [[9]] },
              ],
            },
          ],
        },
      },
    });
  });

  test.each([" ", "\n\t", "&#160;"])("white space (%j) makes no sheet larger", async (space) => {
    const blank = `<row r="9"><c r="Z9" t="inlineStr"><is><t>${space}</t></is></c></row>`;
    expect(await namesAndCells(workbookOf(`<row r="2">${cellXml("B2", "7")}</row>${blank}`))).toEqual([
      ["One", [[7]]],
    ]);
  });

  test("pictures and other parts that nobody needs are never unpacked", async () => {
    const broken = { name: "xl/media/image1.png", content: "not a picture", method: 8, stored: true };
    const drawing = {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      content: relationshipsPart(["i image ../media/image1.png"]),
    };
    expect(await namesAndCells(makeZip([...sevenParts, broken, drawing]))).toEqual([["One", [[7]]]]);
  });
});
