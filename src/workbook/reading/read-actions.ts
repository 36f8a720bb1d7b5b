import type { Finding } from "../../assessment/findings/findings";
import { blankAction, type Action } from "../../assessment/answers/board-records";
import { actionColumns } from "../form/action-columns";
import type { GridView } from "../locating/grid-view";
import { readRecords } from "./read-records";

/** Reads the rows of Actions by their headings, with their cells. */
export function readActions(view: GridView | undefined): {
  readonly actions: readonly Action[];
  readonly findings: readonly Finding[];
} {
  const { records, places, findings } = readRecords(view, actionColumns(), blankAction);
  const actions = records.map((texts, index): Action => {
    const { statement, owner, due, status, reason } = places[index] ?? {};
    if (!view || !statement || !owner || !due || !status || !reason) return texts;
    return { ...texts, place: { sheet: view.name, statement, owner, due, status, reason } };
  });
  return { actions, findings };
}
