import fc from "fast-check";
import { readPlan } from "../../../src/file/reading/read-plan";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { type CellContent, isFormula } from "../../../src/spreadsheet/cells";
import { contentGrid } from "../../support/file/arbitrary-cells";
import { openParts } from "../../support/file/open-parts";
import { planOf } from "../../support/file/sample-plan";

/**
 * One table for both directions: the content of a cell, its XML, and the XML of its text if that is stored
 * separately.
 */
const contents: readonly { readonly content: CellContent; readonly cell: string; readonly text?: string }[] =
  [
    { content: "Policy", cell: '<c r="A1" t="s"><v>0</v></c>', text: "<t>Policy</t>" },
    { content: "=1+1", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>=1+1</t>" },
    { content: "+44", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>+44</t>" },
    { content: "-x", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>-x</t>" },
    { content: "@name", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>@name</t>" },
    { content: "3/4", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>3/4</t>" },
    { content: "00123", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>00123</t>" },
    { content: "TRUE", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>TRUE</t>" },
    { content: "'quoted", cell: '<c r="A1" t="s" s="1"><v>0</v></c>', text: "<t>'quoted</t>" },
    { content: "#N/A", cell: '<c r="A1" t="inlineStr" s="1"><is><r><t>#N/A</t></r></is></c>' },
    { content: "_x0041_", cell: '<c r="A1" t="s"><v>0</v></c>', text: "<t>_x005F_x0041_</t>" },
    { content: " x ", cell: '<c r="A1" t="s"><v>0</v></c>', text: '<t xml:space="preserve"> x </t>' },
    { content: " ", cell: '<c r="A1" t="s"><v>0</v></c>', text: '<t xml:space="preserve"> </t>' },
    {
      content: "a\r\nb",
      cell: '<c r="A1" t="s"><v>0</v></c>',
      text: '<t xml:space="preserve">a_x000D_\nb</t>',
    },
    { content: '<b> & "c"', cell: '<c r="A1" t="s"><v>0</v></c>', text: '<t>&lt;b&gt; &amp; "c"</t>' },
    { content: "😀 é ﷽", cell: '<c r="A1" t="s"><v>0</v></c>', text: "<t>😀 é ﷽</t>" },
    { content: 0, cell: '<c r="A1"><v>0</v></c>' },
    { content: 0.1, cell: '<c r="A1"><v>0.1</v></c>' },
    { content: -1.5e-7, cell: '<c r="A1"><v>-1.5e-7</v></c>' },
    { content: 1e21, cell: '<c r="A1"><v>1e+21</v></c>' },
    { content: true, cell: '<c r="A1" t="b"><v>1</v></c>' },
    { content: false, cell: '<c r="A1" t="b"><v>0</v></c>' },
    { content: { formula: "=B1*2", value: 4 }, cell: '<c r="A1"><f>B1*2</f><v>4</v></c>' },
    {
      content: { formula: "=B1&C1", value: "_x0041_" },
      cell: '<c r="A1" t="str"><f>B1&amp;C1</f><v>_x005F_x0041_</v></c>',
    },
    {
      content: { formula: '=IF(B1<1,"","x")', value: "" },
      cell: '<c r="A1" t="str"><f>IF(B1&lt;1,"","x")</f><v/></c>',
    },
    { content: { formula: "=B1=1", value: false }, cell: '<c r="A1" t="b"><f>B1=1</f><v>0</v></c>' },
    { content: { formula: "='It''s'!A1", value: null }, cell: `<c r="A1"><f>'It''s'!A1</f></c>` },
    { content: { formula: "=1/3", value: 1 / 3 }, cell: '<c r="A1"><f>1/3</f><v>0.3333333333333333</v></c>' },
  ];

describe("[X1] [S10] contents of cells, written and read", () => {
  test.each(contents.map((entry) => [JSON.stringify(entry.content), entry] as const))(
    "%s",
    async (_, { content, cell, text }) => {
      const bytes = await write(planOf([[content]]));
      const parts = await openParts(bytes);
      expect(/<sheetData>.*<\/sheetData>/s.exec(parts.get("xl/worksheets/sheet1.xml") ?? "")?.[0]).toBe(
        `<sheetData><row r="1">${cell}</row></sheetData>`,
      );
      const strings = /<si>(.*)<\/si>/s.exec(parts.get("xl/sharedStrings.xml") ?? "")?.[1];
      expect(strings).toBe(text);
      // White space is kept in a plan, but makes no sheet larger.
      const isSeen = typeof content !== "string" || content.trim() !== "";
      expect(await read(bytes)).toMatchObject({
        value: { grids: [{ row: 1, column: 1, cells: isSeen ? [[content]] : [] }] },
      });
      expect(await readPlan(bytes)).toMatchObject({
        value: { plan: { sheets: [{ blocks: [{ row: 1, column: 1, cells: [[content]] }] }] } },
      });
    },
  );

  test("an empty text leaves the cell empty, as in Excel", async () => {
    const outcome = await read(await write(planOf([["", "x"]])));
    expect(outcome).toMatchObject({ ok: true, value: { grids: [{ column: 2, cells: [["x"]] }] } });
  });
});

test("[X1] any contents are read back", async () => {
  await fc.assert(
    fc.asyncProperty(contentGrid, async (cells) => {
      // Contents in the corners, so that nothing is trimmed.
      const framed = [["first"], ...cells, ["last"]];
      const outcome = await read(await write(planOf([...framed, [...Array<null>(5).fill(null), "corner"]])));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      expect(outcome.value.grids[0]?.cells.slice(0, framed.length)).toEqual(framed.map(toLastFilled));
      expect(outcome.value.grids[0]?.cells.flat().filter(isFormula)).toHaveLength(
        cells.flat().filter(isFormula).length,
      );
    }),
    { numRuns: 150 },
  );
});

/** A row up to its last filled cell. */
function toLastFilled(row: readonly CellContent[]): readonly CellContent[] {
  let { length } = row;
  while (length > 0 && (row[length - 1] ?? "") === "") length--;
  return row.slice(0, length);
}
