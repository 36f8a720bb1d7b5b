import { read } from "../../../src/file/reading/read";
import { placeKey } from "../../../src/spreadsheet/cells";
import { otherWorkbook, stylesOf } from "../../support/file/other-workbook";

describe("[E1] numbers with their formats", () => {
  const styles = stylesOf(
    ['<xf numFmtId="14"/>', '<xf numFmtId="200"/>', '<xf numFmtId="9"/>', '<xf numFmtId="20"/>'],
    { more: '<numFmts><numFmt numFmtId="200" formatCode="&quot;£&quot;#,##0"/></numFmts>' },
  );
  const sheet = `<sheetData><row r="2"><c r="B2" s="1"><v>46350</v></c><c r="C2" s="2"><v>12500</v></c><c r="D2" s="3"><f>A1</f><v>0.8</v></c><c r="E2" s="4"><v>0.5</v></c><c r="F2"><v>1</v></c><c r="G2" s="3" t="str"><v>text</v></c></row></sheetData>`;

  test("the grid has the code of every number that is not General, and what is displayed", async () => {
    const outcome = await read(otherWorkbook({ sheet, styles }));
    const [grid] = outcome.ok ? outcome.value.grids : [];
    expect([...(grid?.numberFormats ?? [])]).toEqual([
      [placeKey(2, 2), { code: "m/d/yyyy", text: "24 Nov 2026" }],
      [placeKey(2, 3), { code: '"£"#,##0', text: "£12,500" }],
      [placeKey(2, 4), { code: "0%", text: "80%" }],
      [placeKey(2, 5), { code: "h:mm", text: "12:00" }],
    ]);
  });

  test("a code longer than Excel allows counts as General", async () => {
    const long = `<numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(256)}"/></numFmts>`;
    const other = { sheet, styles: stylesOf(['<xf numFmtId="200"/>', '<xf numFmtId="2"/>'], { more: long }) };
    const outcome = await read(otherWorkbook(other));
    const [grid] = outcome.ok ? outcome.value.grids : [];
    expect([...(grid?.numberFormats ?? [])]).toEqual([[placeKey(2, 3), { code: "0.00", text: "12500.00" }]]);
  });

  test("days of the 1904 system become days of the 1900 system, other numbers stay", async () => {
    const outcome = await read(otherWorkbook({ sheet, styles, workbook: '<workbookPr date1904="1"/>' }));
    expect(outcome).toMatchObject({
      value: { grids: [{ cells: [[47_812, 12_500, { formula: "=A1", value: 0.8 }, 0.5, 1, "text"]] }] },
    });
  });
});
