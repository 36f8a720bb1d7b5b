import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "../../src/file/reading/read";
import { write } from "../../src/file/writing/write";
import type { CellContent, SheetGrid } from "../../src/spreadsheet/cells";
import { planOf, samplePlan } from "../support/file/sample-plan";
import { recalculate, setCells, toPdf, toPngs } from "../support/interop/libreoffice";

async function gridsOf(bytes: Uint8Array | undefined): Promise<readonly SheetGrid[]> {
  const outcome = await read(bytes ?? new Uint8Array());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.grids;
}

test("[S10] LibreOffice does recalculate: a wrong cached value is put right, and a right one stays", async () => {
  const planned = (product: number, joined: string): CellContent[][] => [
    [2, { formula: "=A1*21", value: product }, { formula: '="a"&A1', value: joined }],
  ];
  const [wrong, right] = await recalculate([
    await write(planOf(planned(7, "nonsense"))),
    await write(planOf(planned(42, "a2"))),
  ]);
  for (const file of [wrong, right]) expect((await gridsOf(file))[0]?.cells).toEqual(planned(42, "a2"));
});

test("[X1] LibreOffice reads every cell of the sample, and what it saves is read back unchanged", async () => {
  const bytes = await write(samplePlan);
  const [saved] = await recalculate([bytes]);
  expect((await gridsOf(saved)).map(withPlainCodes)).toEqual((await gridsOf(bytes)).map(withPlainCodes));
});

/** LibreOffice writes a backslash before each space in the code of a number format. */
function withPlainCodes(grid: SheetGrid): unknown {
  const codes = [...(grid.numberFormats ?? [])].map(([place, { code, text }]) => [
    place,
    code.replace(/\\ /g, " "),
    text,
  ]);
  return { ...grid, numberFormats: codes };
}

test("[X1] awkward texts go through LibreOffice unchanged", async () => {
  const texts = [
    "=1+1",
    "+44",
    "-x",
    "@a",
    "3/4",
    "00123",
    "TRUE",
    "'quoted",
    "#N/A",
    "_x0041_",
    " x ",
    " ",
    "a\nb",
    '"',
    "<&>",
    "😀",
    "\u00a0",
    "х",
    "1e5",
    "tab\tbed",
    "_x000D_",
    "bell\x07",
  ];
  const plan = planOf([texts, texts.map((_, n) => n)]);
  const [saved] = await recalculate([await write(plan)]);
  expect((await gridsOf(saved))[0]?.cells[0]).toEqual(texts);
});

test("LibreOffice keeps a carriage return and line feed as a line feed alone", async () => {
  const [saved] = await recalculate([await write(planOf([["a\r\nb"]]))]);
  expect((await gridsOf(saved))[0]?.cells).toEqual([["a\nb"]]);
});

test("LibreOffice puts texts into cells, and what hangs on them follows", async () => {
  const sheet = samplePlan.sheets[0]?.name ?? "";
  const text = 'X "é" & <b>\n=1';
  const [grid] = await gridsOf(await setCells(await write(samplePlan), [{ sheet, address: "D5", text }]));
  expect(grid?.cells[4]?.[3]).toBe(text);
  expect(grid?.cells[4]?.[7]).toMatchObject({ value: "Check <one>" });
});

test("an edit that LibreOffice cannot make is said", async () => {
  const bytes = await write(planOf([["x"]]));
  await expect(setCells(bytes, [{ sheet: "No such sheet", address: "A1", text: "X" }])).rejects.toThrow(
    /^LibreOffice did not save the workbook: (?!no reason given)/,
  );
});

test("pages are printed, and drawn as pictures", async () => {
  const bytes = await write(samplePlan);
  expect(Buffer.from(await toPdf(bytes)).toString("latin1", 0, 5)).toBe("%PDF-");
  const folder = await mkdtemp(join(tmpdir(), "pages-"));
  try {
    const pages = await toPngs(bytes, folder);
    // The two visible sheets that have a print area; one page wide, so a page each, and one for each page break.
    expect(pages).toHaveLength(4);
    expect((await readFile(pages[0] ?? "")).subarray(1, 4).toString()).toBe("PNG");
  } finally {
    await rm(folder, { recursive: true });
  }
});
