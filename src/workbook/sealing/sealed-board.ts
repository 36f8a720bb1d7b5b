import { isDraft } from "../../assessment/board/draft-board";
import type { BoardText } from "../../assessment/answers/board-records";
import { cell, quoteSheetName, reference, toAddress } from "../../spreadsheet/address";
import { boardColumns as columns, decisionLines } from "../form/board-layout";
import { boardRows } from "../form/board-rows";
import { boardSheet } from "../form/layout";
import { lockedReference } from "../form/locked-reference";
import { boardWords } from "../words/board";
import { sealedBoardWords as words } from "../words/sign-off";
import { textOf } from "../composing/cell-terms";
import type { Model } from "../composing/model";
import type { SealedNow } from "./sealed-now";
import { quote } from "../composing/sheet-builder";

/** What a seal covers of the Board paper [N1]: whether it is made, and what people write on it, as it is shown. */
export function listBoardItems(model: Model): readonly SealedNow[] {
  const { board } = model.assessment.boardRecords;
  const rows = boardRows(model);
  const made = board ? words.made : words.notMade;
  const item = (
    name: string,
    at: { readonly row: number; readonly column: number },
    texts: { readonly response?: string; readonly evidence?: string },
    live: { readonly response?: string; readonly evidence?: string },
  ): SealedNow => ({
    item: name,
    response: texts.response ?? "",
    evidence: texts.evidence ?? "",
    other: "",
    live: { response: live.response ?? '""', evidence: live.evidence ?? '""', other: '""' },
    at: { sheet: boardSheet, address: toAddress(cell(at.row, at.column)) },
  });
  const paper = item(words.paper, { row: 2, column: 1 }, { response: made }, { response: quote(made) });
  if (!board) return [paper];
  const written = (header: number, below: number, row: number, column: number, counted?: number): string =>
    textOf(lockedReference({ header, below }, row, column, `${quoteSheetName(boardSheet)}!`, counted));
  const shown = (row: number, column: number): string => textOf(reference(boardSheet, cell(row, column)));
  const text = (name: string, line: BoardText, first: number, index: number, lines: number): SealedNow => {
    const row = first + index;
    return item(
      name,
      { row, column: columns.text },
      { response: isDraft(line) ? boardWords.draft : "", evidence: line.text },
      {
        response: shown(row, columns.last),
        evidence: written(first - 1, first + lines, row, columns.text, columns.drafted),
      },
    );
  };
  return [
    paper,
    item(
      words.period,
      { row: rows.period, column: columns.accept },
      { evidence: board.period },
      { evidence: written(rows.period - 1, rows.period + 1, rows.period, columns.accept) },
    ),
    item(
      words.comparedWith,
      { row: rows.comparedWith, column: columns.accept },
      { evidence: board.comparedWith },
      { evidence: shown(rows.comparedWith, columns.accept) },
    ),
    text(words.summary, board.summary, rows.summary, 0, 1),
    ...board.decisions
      .slice(0, decisionLines)
      .map((line, index) => text(words.decision(index + 1), line, rows.decisions, index, decisionLines)),
  ];
}
