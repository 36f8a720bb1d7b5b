import type { Finding } from "../../assessment/findings/findings";
import type { BoardPaper, BoardText } from "../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels, decisionLines } from "../form/board-layout";
import type { GridView } from "../locating/grid-view";

/** Reads what a person wrote on the Board paper, by its labels; null when there is no such sheet. */
export function readBoard(view: GridView | undefined): {
  readonly board: BoardPaper | null;
  readonly findings: readonly Finding[];
} {
  if (!view) return { board: null, findings: [] };
  const find = (label: string): number | undefined =>
    view.find(label).find(({ column }) => column === columns.text)?.row;
  const beside = (label: string): string => {
    const row = find(label);
    return row === undefined ? "" : view.text(row, columns.number);
  };
  const heading = find(boardLabels.textHeading);
  const lineAt = (index: number): BoardText => {
    if (heading === undefined) return { text: "", drafted: "", accepted: "" };
    const row = heading + 1 + index;
    return {
      text: view.text(row, columns.text),
      drafted: view.text(row, columns.drafted),
      accepted: view.text(row, columns.standing),
    };
  };
  const findings = [boardLabels.period, boardLabels.textHeading]
    .filter((label) => find(label) === undefined)
    .map((label): Finding => ({
      code: "header-altered",
      severity: "error",
      statement: null,
      sheet: view.name,
      address: null,
      figures: { expected: label, found: "" },
    }));
  return {
    board: {
      period: beside(boardLabels.period),
      comparedWith: beside(boardLabels.comparedWith),
      summary: lineAt(0),
      decisions: Array.from({ length: decisionLines }, (_, index) => lineAt(1 + index)),
    },
    findings,
  };
}
