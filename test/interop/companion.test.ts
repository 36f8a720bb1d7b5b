import { OpenWorkbook } from "../../src/companion/workbook/open-workbook";
import { openWorkbookFile } from "../../src/file/reading/open-workbook-file";
import { planToGrids } from "../../src/spreadsheet/plan-grids";
import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { setCells } from "../support/interop/libreoffice";
import { validateOpenXml } from "../support/interop/open-xml-sdk";
import { answered, reported } from "../support/workbook/board-sample";
import { interpretOurs, withoutPlaces } from "../support/workbook/grids";
import { psems, stamp } from "../support/psems";

async function openInCompanion(bytes: Uint8Array): Promise<OpenWorkbook> {
  const file = await openWorkbookFile(bytes);
  const plan = file.ok ? await file.value.plan() : file;
  if (!file.ok || !plan.ok) throw new Error("The file cannot be read.");
  const workbook = new OpenWorkbook(() => stamp.today);
  workbook.open(plan.value.plan, file.value.grids);
  return workbook;
}

const saidBy = (workbook: OpenWorkbook): unknown => withoutPlaces(interpretOurs(workbook.grids).assessment);

test("[K20] a workbook goes from the companion through another program and back without loss", async () => {
  const assessment = reported(psems, answered(), answered(), answered());
  const plan = planWorkbook(psems, assessment, stamp);
  const workbook = new OpenWorkbook(() => stamp.today);
  const [cover] = plan.sheets;
  if (!cover) throw new Error("There is no sheet.");
  const { protection: _, links: __, ...own } = { ...cover, name: "My notes" };
  const whole = { ...plan, sheets: [...plan.sheets, { ...own, links: [], conditionalFormats: [] }] };
  workbook.open(whole, planToGrids(whole));
  workbook.type("PLAN Policy", "H6", "Written in the companion");
  const bytes = await write(workbook.plan);
  expect(await validateOpenXml(bytes)).toEqual([]);
  const edited = await setCells(bytes, [{ sheet: "PLAN Policy", address: "H7", text: "Written elsewhere" }]);
  const again = await openInCompanion(edited);
  workbook.type("PLAN Policy", "H7", "Written elsewhere");
  expect(saidBy(again)).toEqual(saidBy(workbook));
  expect(again.copy("My notes", "A2:B12")).toBe(workbook.copy("My notes", "A2:B12"));
  expect(await validateOpenXml(await write(again.plan))).toEqual([]);
});
