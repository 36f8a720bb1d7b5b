import { read } from "../../../src/file/reading/read";
import { makeZip, workbookParts, type ZipPart } from "../../support/file/make-zip";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strings =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si><si><t>b</t></si></sst>';

/** What is read of a workbook with one cell, when its parts are changed. */
async function readCell(
  cell: string,
  change: (xml: string) => string = (xml): string => xml,
): Promise<unknown> {
  const parts = workbookParts(`<sheetData><row r="1">${cell}</row></sheetData>`, [
    { name: "xl/sharedStrings.xml", content: strings },
  ]);
  const changed = parts.map((part): ZipPart => ({ ...part, content: change(String(part.content)) }));
  const outcome = await read(makeZip(changed));
  return outcome.ok ? outcome.value.grids.map(({ cells }) => cells) : outcome.problem.kind;
}

test("[X2b] what programs read differently is refused", async () => {
  expect(await readCell('<c r="A1" t="s"><v>1</v></c>')).toEqual([[["b"]]]);
  for (const number of ["1e0", "-1", "1.5", "b"])
    expect([number, await readCell(`<c r="A1" t="s"><v>${number}</v></c>`)]).toEqual([number, "damaged"]);
  expect(await readCell('<c r="A1" t="s"><v>9007199254740993</v></c>')).toBe("damaged");
  expect(await readCell('<c r="A1" t="b"><v> 1 </v></c><c r="B1" t="b"><v>false</v></c>')).toEqual([
    [[true, false]],
  ]);
  expect(await readCell('<c r="A1" t="b"><v>2</v></c>')).toBe("damaged");
  for (const character of ["&#1;", "&#xFFFE;", "\x01", "&#0;"])
    expect([character, await readCell(`<c r="A1" t="str"><v>${character}</v></c>`)]).toEqual([
      character,
      "damaged",
    ]);
  expect(await readCell('<c r="A1" t="str"><v>a&#9;b</v></c>')).toEqual([[["a\tb"]]]);
  for (const text of ["<t>a</t><t>b</t>", "<r><t>a</t><t>b</t></r>"])
    expect([text, await readCell(`<c r="A1" t="inlineStr"><is>${text}</is></c>`)]).toEqual([text, "damaged"]);
  const pieces = "<r><t>a</t></r><r><t>b</t></r>";
  expect(await readCell(`<c r="A1" t="inlineStr"><is>${pieces}</is></c>`)).toEqual([[["ab"]]]);
  expect(await readCell('<c undeclared:r="A1"><v>7</v></c>')).toBe("damaged");
  expect(await readCell('<c r="A1"><q:v xmlns:q="">7</q:v></c>')).toBe("damaged");
});

test("[X2b] a sheet that is a part of another kind is refused; a chart sheet is left out", async () => {
  const cell = '<c r="A1"><v>7</v></c>';
  const second = (id: string) => (xml: string) =>
    xml
      .replace("</sheets>", `<sheet name="Two" sheetId="2" r:id="${id}"/></sheets>`)
      .replace(
        /(<Relationship Id="t")/,
        `<Relationship Id="ch" Type="${office}/chartsheet" Target="chart.xml"/>$1`,
      );
  expect(await readCell(cell, second("ch"))).toEqual([[[7]]]);
  expect(await readCell(cell, second("t"))).toBe("damaged");
});

test("[X2b] a relationship without an id is refused", async () => {
  expect(await readCell("", (xml) => xml.replace('Id="t" ', ""))).toBe("damaged");
});

test("[X2b] a written date in a workbook that counts from 1904, shown as a number or as a day", async () => {
  const from1904 = (xml: string): string => xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  const date = '<c r="A1" t="d"><v>2026-11-20</v></c>';
  expect(await readCell(date)).toEqual([[[46346]]]);
  expect(await readCell(date, from1904)).toEqual([[[46346 - 1462]]]);
});
