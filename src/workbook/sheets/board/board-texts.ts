import { range, toAddress, cell } from "../../../spreadsheet/address";
import { isDraft } from "../../../assessment/board/draft-board";
import type { BoardPaper, BoardText } from "../../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels, decisionLines } from "../../form/board-layout";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { rowTints } from "../../form/styles";
import { boardWords } from "../../words/board";
import { isMarkedTerm } from "../../composing/cell-terms";

/**
 * Writes the summary, then the decisions asked of the Board. Each is a draft until a person accepts or
 * rewrites it.
 */
export function putBoardTexts(sheet: SheetBuilder, { summary, decisions }: BoardPaper, first: number): void {
  sheet
    .put(first - 1, columns.text, boardLabels.textHeading)
    .style("columnHeader", range(first - 1, columns.text, 1, 4))
    .merge(range(first - 1, columns.text, 1, 4))
    .putRow(first - 1, columns.standing, [boardLabels.acceptHeading, boardWords.status], "columnHeader")
    .put(first - 1, columns.drafted, boardWords.drafted, "hidden")
    .height(first - 1, 20);
  const lines = [summary, ...Array.from({ length: decisionLines }, (_, index) => decisions[index] ?? noText)];
  lines.forEach((line, index) => putText(sheet, line, first + index));
  // A seal finds the texts from the cells above and below them.
  sheet.style("note", range(first + lines.length, columns.text, 1, 1));
  const standing = toAddress(cell(first, columns.owner));
  sheet.highlight(
    range(first, columns.owner, lines.length, 1),
    `$${standing}=${quote(boardWords.draft)}`,
    rowTints.open,
  );
}

const noText: BoardText = { text: "", drafted: "", accepted: "" };

/** A text that wraps. The row is as high as the text needs. */
function putText(sheet: SheetBuilder, line: BoardText, row: number): void {
  const { text, drafted, accepted } = line;
  const at = (column: number): string => toAddress(cell(row, column));
  sheet
    .put(row, columns.text, text === "" ? null : text)
    .style("input", range(row, columns.text, 1, 4))
    .merge(range(row, columns.text, 1, 4))
    .put(row, columns.standing, accepted === "" ? null : accepted, "inputCentred")
    .put(
      row,
      columns.owner,
      formula(
        `IF(IFERROR(AND(LEN(${at(columns.text)})>0,EXACT(${at(columns.text)},${at(columns.drafted)})),FALSE),IF(${isMarkedTerm(at(columns.standing))},"",${quote(boardWords.draft)}),"")`,
        isDraft(line) ? boardWords.draft : "",
      ),
      "check",
    )
    .put(row, columns.drafted, drafted === "" ? null : drafted, "hidden")
    .height(row, Math.min(120, 5 + 15 * Math.max(1, Math.ceil(text.length / 105))));
}
