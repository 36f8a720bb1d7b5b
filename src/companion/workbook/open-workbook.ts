import { cell, parseAddress, toAddress, type Range } from "../../spreadsheet/address";
import type { SheetGrid } from "../../spreadsheet/cells";
import { patchGrid, type SheetChange } from "../../spreadsheet/change";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import { interpret, type InterpretedAssessment } from "../../workbook/reading/interpret";
import { findRowsWithoutPlace } from "../../workbook/reading/rows-without-place";
import type { Contents, Place } from "../../taskpane/port/port";
import { contentsOf } from "../../taskpane/jobs/assess";
import { placeOf } from "../../taskpane/jobs/place-of";
import { describeCell, type CellDetails } from "../view/cell-details";
import { copyText } from "../view/copy-text";
import { findRefusal } from "../view/find-refusal";
import { viewSheet, type SheetView, type ViewSize } from "../view/sheet-view";
import { tabsOf, type TabView } from "../view/tabs";
import type { UserResult, ViewChange, ViewedWorkbook } from "../view/viewed-workbook";
import { readTyped } from "./read-typed";
import { noWorkbook, planAgain, stateOf, type WorkbookState } from "./workbook-state";

const firstCell = cell(1, 1);
/** How many changes can be undone: each keeps a whole workbook. */
const mostUndone = 50;

/**
 * The workbook that is open in the page, in memory. After each change it is planned again as a whole, so that all values are
 * there [K20]. Sheets that people added are shown and kept as they are.
 */
export class OpenWorkbook implements ViewedWorkbook {
  private state: WorkbookState = noWorkbook;
  /** The states before changes that can be undone. Steps that hand something over cannot. */
  private before: readonly WorkbookState[] = [];
  private readonly selections = new Map<string, Range>();
  private active = "";
  private readonly listeners = new Set<(change: ViewChange) => void>();

  /**
   * @param today gives the local date, `yyyy-mm-dd`.
   * @param together calls all listeners as one change, so that none draws what another is about to remove.
   */
  constructor(
    private readonly today: () => string,
    private readonly together = (act: () => void): void => act(),
  ) {}

  get plan(): WorkbookPlan {
    return this.state.plan;
  }

  get grids(): readonly SheetGrid[] {
    return this.state.grids;
  }

  get interpretation(): WorkbookState["interpretation"] {
    return this.state.interpretation;
  }

  contents(): Contents {
    return contentsOf(this.state.interpretation, this.state.derived);
  }

  /** Opens another workbook. An assessment is planned again, unless some of its rows have no place in the checklist. */
  open(plan: WorkbookPlan, grids: readonly SheetGrid[]): void {
    const read = stateOf(plan, grids);
    const { interpretation: found } = read;
    this.selections.clear();
    this.active = plan.activeSheet;
    const isPlanned = found.kind === "assessment" && findRowsWithoutPlace(found).length === 0;
    this.replace(isPlanned ? stateOf(planAgain(read, found, this.today())) : read);
  }

  /** Replaces the whole workbook: this cannot be undone. */
  build(plan: WorkbookPlan): void {
    this.replace(stateOf(plan));
  }

  /** Plans the workbook again for what an assessment says. */
  write(assessed: InterpretedAssessment, more = (plan: WorkbookPlan): WorkbookPlan => plan): void {
    this.replace(stateOf(more(planAgain(this.state, assessed, this.today()))));
  }

  /** Changes cells, and plans the workbook again. Fails if the assessment would lose rows. */
  change(changes: readonly SheetChange[]): Result<void, { readonly kind: "rows-without-place" }> {
    const grids = this.grids.map((grid) =>
      changes
        .filter(({ sheet }) => sheet === grid.name)
        .flatMap(({ cells }) => cells)
        .reduce(
          (patched, { address, rows }) => patchGrid(patched, parseAddress(address) ?? firstCell, rows),
          grid,
        ),
    );
    const found = interpret(grids);
    if (found.kind !== "assessment" || findRowsWithoutPlace(found).length > 0)
      return fail({ kind: "rows-without-place" });
    const before = [...this.before, this.state].slice(-mostUndone);
    this.replace(stateOf(planAgain(this.state, found, this.today())), before);
    return succeed(undefined);
  }

  view(sheet: string, least: ViewSize): SheetView {
    return viewSheet(this.plan, sheet, least, !this.isOurs(sheet));
  }

  describeCell(sheet: string, row: number, column: number): CellDetails {
    return describeCell(this.plan, sheet, row, column, !this.isOurs(sheet));
  }

  tabs(): readonly TabView[] {
    return tabsOf(this.plan);
  }

  get shown(): { readonly sheet: string; readonly area: Range } {
    const tabs = this.tabs();
    const sheet = tabs.find(({ name }) => name === this.active) ?? tabs[0];
    const name = sheet?.name ?? "";
    return { sheet: name, area: this.selections.get(name) ?? firstCell };
  }

  type(sheet: string, address: string, text: string): UserResult {
    const { row, column } = parseAddress(address) ?? firstCell;
    const content = readTyped(text, this.describeCell(sheet, row, column).isText, this.today());
    const refused = content === null ? null : findRefusal(this.plan, sheet, row, column, content);
    if (refused) return { ok: false, reason: "validation", ...refused };
    return this.enter(sheet, address, [[text]]);
  }

  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult {
    return this.enter(sheet, address, rows);
  }

  clear(sheet: string, address: string): UserResult {
    const { rows, columns } = parseAddress(address) ?? firstCell;
    return this.enter(
      sheet,
      address,
      Array.from({ length: rows }, () => new Array<string>(columns).fill("")),
    );
  }

  copy(sheet: string, address: string): string {
    return copyText(this.plan, sheet, parseAddress(address) ?? firstCell);
  }

  select(sheet: string, address: string): void {
    this.selections.set(sheet, parseAddress(address) ?? firstCell);
    this.activate(sheet);
  }

  activate(sheet: string): void {
    this.active = sheet;
    this.tell("selection");
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  undo(): void {
    const last = this.before[this.before.length - 1];
    if (last) this.replace(last, this.before.slice(0, -1));
  }

  subscribe(listener: (change: ViewChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The assessment row that is selected. */
  place(): Place {
    const { sheet, area } = this.shown;
    return placeOf(this.interpretation, sheet, toAddress(area));
  }

  private enter(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult {
    const start = parseAddress(address) ?? firstCell;
    if (!this.isOurs(sheet)) return { ok: false, reason: "kept-sheet" };
    const contents = rows.map((line, r) =>
      line.map((text, c) => {
        const { isLocked, isText } = this.describeCell(sheet, start.row + r, start.column + c);
        return { isLocked, content: readTyped(text, isText, this.today()) };
      }),
    );
    if (contents.some((line) => line.some(({ isLocked }) => isLocked)))
      return { ok: false, reason: "locked" };
    const area = { ...start, rows: rows.length, columns: rows[0]?.length ?? 1 };
    const changed = this.change([
      {
        sheet,
        cells: [
          { address: toAddress(area), rows: contents.map((line) => line.map(({ content }) => content)) },
        ],
        guards: [],
      },
    ]);
    return changed.ok ? changed : { ok: false, reason: changed.problem.kind };
  }

  private isOurs(name: string): boolean {
    const { interpretation } = this;
    return (
      interpretation.kind === "assessment" && interpretation.sheets.some(({ actual }) => actual === name)
    );
  }

  /** @param before what can be undone now. */
  private replace(state: WorkbookState, before: readonly WorkbookState[] = []): void {
    this.state = state;
    this.before = before;
    this.tell("contents");
  }

  private tell(change: ViewChange): void {
    this.together(() => this.listeners.forEach((listener) => listener(change)));
  }
}
