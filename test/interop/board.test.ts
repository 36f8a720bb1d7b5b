import { write } from "../../src/file/writing/write";
import { valueOf } from "../../src/spreadsheet/cells";
import { planBoardCopy } from "../../src/workbook/board/plan-board-copy";
import { boardColumns } from "../../src/workbook/form/board-layout";
import { answerExample, psems, stamp } from "../support/psems";
import { answered, reported } from "../support/workbook/board-sample";
import { toPageTexts } from "../support/interop/libreoffice";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

const own = {
  checklist: psems,
  assessment: reported(psems, answered(), answerExample(psems), answered()),
  ids: stamp,
  created: stamp.created,
};
const plan = planBoardCopy(own, { now: stamp.created, today: stamp.today }, false);

test("[B4] the Open XML SDK accepts the Board's copy, with the Dashboard and without", async () => {
  expect(await validateOpenXml(await write(plan))).toEqual([]);
  const both = planBoardCopy(own, { now: stamp.created, today: stamp.today }, true);
  expect(await validateOpenXml(await write(both))).toEqual([]);
});

test("[B1] the Board paper prints on one page, every word of it", async () => {
  const pages = await toPageTexts(await write(plan));
  expect(pages).toHaveLength(1);
  const printed = (pages[0] ?? "").replace(/\s+/g, "");
  const texts = plan.sheets
    .flatMap(({ blocks }) =>
      blocks.flatMap(({ cells }) => cells.flatMap((line) => line.slice(0, boardColumns.last))),
    )
    .map(valueOf)
    .filter((value): value is string => typeof value === "string" && value !== "");
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => !printed.includes(text.replace(/\s+/g, "")))).toEqual([]);
  // Told apart without colour: a sign and a word for each rating and movement [S8].
  for (const said of ["■Red", "▲Amber", "↑Better", "31Jan2025,overdue", "Draft"])
    expect(printed).toContain(said);
});
