import type { Finding } from "../../assessment/findings/findings";
import type { BoardPaper, BoardText } from "../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels, decisionLines } from "../form/board-layout";
import type { GridView } from "../locating/grid-view";

/** Reads what a person wrote on the Board paper, by its labels, also in the places of earlier versions; null when there is no such sheet. */
export function readBoard(view: GridView | undefined): {
  readonly board: BoardPaper | null;
  readonly findings: readonly Finding[];
} {
  if (!view) return { board: null, findings: [] };
  const find = (label: string, at: number = columns.number): number | undefined =>
    view.find(label).find(({ column }) => column === at)?.row;
  const written = (label: string, then = label): string => {
    const above = find(label, columns.accept);
    if (above !== undefined) return view.text(above + 1, columns.accept);
    const row = find(then);
    if (row === undefined) return "";
    // In earlier versions the label was on the page, one column wide or two.
    return view.text(row, columns.text) || view.text(row, columns.rating);
  };
  const earlier = find(boardLabels.textHeading);
  const text = earlier === undefined ? columns.text : columns.number;
  const headings = [earlier ?? find(boardLabels.summary), earlier ?? find(boardLabels.decisions)] as const;
  const lineAt = (heading: number | undefined, line: number): BoardText => {
    const beneath = (label: string): string => {
      const found = view.find(label).find(({ row }) => row === heading);
      return found && heading !== undefined ? view.text(heading + line, found.column) : "";
    };
    return {
      text: heading === undefined ? "" : view.text(heading + line, text),
      drafted: beneath(boardLabels.drafted),
      accepted: beneath(boardLabels.acceptHeading),
    };
  };
  const before = earlier === undefined ? 0 : 1;
  const wanted = earlier === undefined ? [boardLabels.summary, boardLabels.decisions] : [];
  const findings = [boardLabels.period, ...wanted]
    .filter((label) => find(label) === undefined && find(label, columns.accept) === undefined)
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
      period: written(boardLabels.period),
      comparedWith: written(boardLabels.comparedWith, boardLabels.comparedWithThen),
      summary: lineAt(headings[0], 1),
      decisions: Array.from({ length: decisionLines }, (_, index) => lineAt(headings[1], before + 1 + index)),
    },
    findings,
  };
}
