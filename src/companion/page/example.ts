import content from "../../../assets/example/example.json";
import type { Checklist } from "../../checklist/checklist";
import { makeExample } from "../../jobs/example";
import { planToGrids } from "../../spreadsheet/plan-grids";
import type { FileDesk } from "../../taskpane/files/file-desk";
import type { WholeFile } from "../../taskpane/files/file-tasks";
import { nameFor, session } from "../../taskpane/state/session";
import { toKept } from "../../taskpane/views/share/merge/kept-files";

/** The example's workbook. */
export interface Example {
  /** Without an ending. */
  readonly name: string;
  readonly file: Pick<WholeFile, "plan" | "grids">;
}

/** The example: its workbook, and the three returned copies already on the list of Share [K11]. */
export async function loadExample(
  desk: FileDesk,
  template: () => Promise<Checklist>,
  today: string,
): Promise<Example> {
  const { own, copies } = makeExample(await template(), content, today);
  const brought = await Promise.all(
    copies.map(async ({ name, plan }, index) => {
      const made = plan();
      const file = new File([new Uint8Array(await desk.write(made, "", made.created))], `${name}.xlsx`);
      const outcome = await desk.read(file, [], new AbortController().signal);
      return { id: index + 1, file, fileName: file.name, outcome, name: "", chosen: [] };
    }),
  );
  const { assessment: assessmentId, workbook: copyId } = content.ids;
  session.keep(nameFor({ assessmentId, copyId }, "returned"), toKept(brought));
  const plan = own.plan();
  return { name: own.name, file: { plan, grids: planToGrids(plan) } };
}
