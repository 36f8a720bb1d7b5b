import { range, toAddress, cell } from "../../../spreadsheet/address";
import { isMarked } from "../../../assessment/answers/marks";
import { isDraft } from "../../../assessment/board/draft-board";
import type { BoardPaper, BoardText } from "../../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels, decisionLines } from "../../form/board-layout";
import type { BoardRows } from "../../form/board-rows";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { rowTints } from "../../form/styles";
import { boardWords } from "../../words/board";
import { isMarkedTerm } from "../../composing/cell-terms";
import { putBoardHeading } from "./board-heading";

const noText: BoardText = { text: "", drafted: "", accepted: "" };

/**
 * Writes the summary, then the decisions asked of the Board, each with a box to tick on paper. Each text is a draft until a person
 * accepts or rewrites it [B2].
 */
export function putBoardTexts(sheet: SheetBuilder, paper: BoardPaper, rows: BoardRows): void {
  const { summary, decisions } = paper;
  putTexts(sheet, boardLabels.summary, rows.summary, [summary]);
  putTexts(
    sheet,
    boardLabels.decisions,
    rows.decisions,
    Array.from({ length: decisionLines }, (_, index) => decisions[index] ?? noText),
  );
}

function putTexts(sheet: SheetBuilder, heading: string, first: number, lines: readonly BoardText[]): void {
  const { accept, drafted, last } = columns;
  putBoardHeading(sheet, first - 1, heading);
  sheet
    .put(first - 1, accept, boardLabels.acceptHeading, "note")
    .put(first - 1, drafted, boardLabels.drafted, "hidden");
  lines.forEach((line, index) => putText(sheet, line, first + index, heading === boardLabels.decisions));
  sheet.highlight(
    range(first, last, lines.length, 1),
    `$${toAddress(cell(first, last))}=${quote(boardWords.draft)}`,
    rowTints.open,
  );
}

/** A text that wraps, and on request a box to tick if there is a text. The row is as high as the text needs. */
function putText(sheet: SheetBuilder, line: BoardText, row: number, hasBox: boolean): void {
  const { text, drafted, accepted } = line;
  const at = (column: number): string => toAddress(cell(row, column));
  const area = range(row, columns.text, 1, columns.last - columns.text);
  const box = formula(
    `IF(${isMarkedTerm(at(columns.text))},"${boardWords.box}","")`,
    isMarked(text) ? boardWords.box : "",
  );
  if (hasBox) sheet.put(row, columns.number, box, "count");
  sheet
    .put(row, columns.text, text === "" ? null : text)
    .style("inputMiddle", area)
    .merge(area)
    .put(row, columns.accept, accepted === "" ? null : accepted, "inputCentred")
    .put(
      row,
      columns.last,
      formula(
        `IF(IFERROR(AND(LEN(${at(columns.text)})>0,EXACT(${at(columns.text)},${at(columns.drafted)})),FALSE),IF(${isMarkedTerm(at(columns.accept))},"",${quote(boardWords.draft)}),"")`,
        isDraft(line) ? boardWords.draft : "",
      ),
      "checkMiddle",
    )
    .put(row, columns.drafted, drafted === "" ? null : drafted, "hidden")
    .height(row, Math.min(120, 5 + 15 * Math.max(1, Math.ceil(text.length / 108))));
}
