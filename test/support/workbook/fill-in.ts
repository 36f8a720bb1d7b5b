import type { ResponseId } from "../../../src/checklist/checklist";
import { responseIds } from "../../../src/checklist/checklist";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { parseAddress } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { gridsOf, interpretOurs } from "./grids";

/** What a person writes into a workbook that was sent to them. */
export interface FilledIn {
  readonly name?: string;
  readonly responses?: Readonly<Record<number, ResponseId | null>>;
  readonly evidence?: Readonly<Record<number, string>>;
  readonly prompts?: Readonly<Record<string, string>>;
}

/** The plan with other contents in one cell. */
function putCell(plan: WorkbookPlan, sheet: string, address: string, content: CellContent): WorkbookPlan {
  const at = parseAddress(address);
  if (!at) throw new Error(`${address} is no address.`);
  return {
    ...plan,
    sheets: plan.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const [block = { row: 1, column: 1, cells: [] }] = one.blocks;
      const cells = block.cells.map((row) => [...row]);
      const row = cells[at.row - block.row];
      if (!row) throw new Error(`${sheet}!${address} lies outside the block.`);
      while (row.length <= at.column - block.column) row.push(null);
      row[at.column - block.column] = content;
      return { ...one, blocks: [{ ...block, cells }] };
    }),
  };
}

/** A workbook as it comes back from a person. */
export async function fillIn(bytes: Uint8Array, filled: FilledIn): Promise<Uint8Array> {
  const opened = await readPlan(bytes);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const found = interpretOurs(await gridsOf(bytes));
  let { plan } = opened;
  const put = (sheet: string, address: string, content: CellContent): void => {
    plan = putCell(plan, sheet, address, content);
  };
  for (const { statement, place } of found.assessment.answers) {
    if (!place) throw new Error(`Statement ${statement} is not there.`);
    const response = filled.responses?.[statement];
    if (response !== undefined)
      for (const id of responseIds) put(place.sheet, place.responses[id], id === response ? "X" : null);
    const evidence = filled.evidence?.[statement];
    if (evidence !== undefined) put(place.sheet, place.evidence, evidence);
  }
  for (const { prompt, place } of found.assessment.prompts) {
    const text = filled.prompts?.[prompt];
    if (text !== undefined && place) put(place.sheet, place.answer, text);
  }
  if (filled.name !== undefined) {
    const cover = plan.sheets.find(({ name }) => name === "Cover");
    const cells = cover?.blocks[0]?.cells ?? [];
    const row = cells.findIndex(([label]) => label === "Your name");
    put("Cover", `B${row + 1}`, filled.name);
  }
  return write(plan);
}
