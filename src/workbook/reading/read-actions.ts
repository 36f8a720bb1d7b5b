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
  const { records, typed, places, findings } = readRecords(view, actionColumns, blankAction);
  const actions = records.map((texts, index): Action => {
    const { statement, owner, due, status, reason } = places[index] ?? {};
    const kept = typed[index];
    const action = { ...texts, ...(kept && { typed: kept }) };
    if (!view || !statement || !owner || !due || !status || !reason) return action;
    return { ...action, place: { sheet: view.name, statement, owner, due, status, reason } };
  });
  return { actions, findings };
}
