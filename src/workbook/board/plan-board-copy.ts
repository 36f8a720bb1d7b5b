import { draftBoard } from "../../assessment/board/draft-board";
import { isFormula, type CellContent } from "../../spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { boardColumns } from "../form/board-layout";
import { dashboardRows, listColumns, listedGaps, listedUnknowns } from "../form/dashboard-layout";
import type { InterpretedAssessment } from "../reading/interpret";
import { boardSheet, dashboardSheet } from "../form/layout";
import { lockSheet } from "../composing/lock-sheet";
import { planWorkbook } from "../planning/plan-workbook";
import { boardCopyTitle } from "../words/workbook";

type Own = Pick<InterpretedAssessment, "checklist" | "assessment" | "ids" | "created">;

/** When the copy is made. `now` is ISO 8601 in UTC, `today` is `yyyy-mm-dd`. */
interface Moment {
  readonly now: string;
  readonly today: string;
}

/**
 * The Board's own copy [B4]: the current Board paper, with the Dashboard if it is wanted. It has values but
 * no formulas, no evidence, no hidden sheet, and nothing to fill in. If there is no Board paper yet, it is
 * drafted.
 */
export function planBoardCopy(own: Own, { now, today }: Moment, withDashboard: boolean): WorkbookPlan {
  const { checklist, ids } = own;
  const { boardRecords } = own.assessment;
  const board = boardRecords.board ?? draftBoard(checklist, own.assessment, today);
  const assessment = { ...own.assessment, boardRecords: { ...boardRecords, board } };
  const whole = planWorkbook(checklist, assessment, { created: now, today, ...ids });
  const kept = withDashboard ? [boardSheet, dashboardSheet] : [boardSheet];
  const sheets = kept.flatMap((name) => whole.sheets.find((sheet) => sheet.name === name) ?? []);
  const hidden = (name: string): Blanked =>
    name === boardSheet ? hasDrafts : hasEvidence(dashboardRows(checklist));
  return {
    ...whole,
    properties: { ...whole.properties, title: boardCopyTitle(checklist.shortTitle), author: "" },
    sheets: sheets.map((sheet) => freezeSheet(sheet, kept, hidden(sheet.name))),
    names: [],
    activeSheet: boardSheet,
  };
}

/** Whether a cell is left out of the Board's copy. */
type Blanked = (row: number, column: number) => boolean;

const hasDrafts: Blanked = (_, column) => column >= boardColumns.drafted;

/** The evidence in the lists of gaps and unknowns. */
function hasEvidence(rows: ReturnType<typeof dashboardRows>): Blanked {
  return (row, column) =>
    column === listColumns.evidence.at &&
    ((row >= rows.gaps - 1 && row < rows.gaps + listedGaps) ||
      (row >= rows.unknowns - 1 && row < rows.unknowns + listedUnknowns));
}

/** The sheet as values, without validation and without links to sheets that are left out. */
function freezeSheet(sheet: SheetPlan, kept: readonly string[], isBlanked: Blanked): SheetPlan {
  const still = (content: CellContent): CellContent => (isFormula(content) ? content.value : content);
  return {
    ...lockSheet(sheet),
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, row) =>
        line.map((content, column) =>
          isBlanked(block.row + row, block.column + column) ? null : still(content),
        ),
      ),
    })),
    validations: [],
    links: sheet.links.filter(({ target }) => kept.includes(target.sheet)),
  };
}
