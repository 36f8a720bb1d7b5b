import { cell, range, type Range } from "../../spreadsheet/address";
import type { CellContent, CellValue, Formula } from "../../spreadsheet/cells";
import type {
  ChartPlan,
  ColumnPlan,
  ConditionalFormatPlan,
  FormatPlan,
  LinkPlan,
  PagePlan,
  ProtectionPlan,
  RowPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from "../../spreadsheet/plan";
import { estimateHeights } from "../../spreadsheet/row-heights";
import { contentOfText, isShownBy, type TypedValue } from "../../spreadsheet/typed-value";
import { styles, type StyleName } from "../form/styles";
import { typedStyle } from "../form/typed-styles";
import { cutOut } from "./cut-out";

/** A formula with its planned value. Both are made in the same place, so that they agree. */
export function formula(text: string, value: CellValue): Formula {
  return { formula: `=${text}`, value };
}

/** Text as a literal for a formula. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** What people may do on a protected sheet [W9]. */
export const protection: ProtectionPlan = {
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
  editObjects: true,
};

interface SheetOptions {
  readonly name: string;
  readonly tabColour?: string;
  readonly visibility?: SheetPlan["visibility"];
  readonly page: PagePlan;
}

/** Builds a {@link SheetPlan} cell by cell. Rows and columns are numbered from 1. */
export class SheetBuilder {
  private readonly contents = new Map<string, CellContent>();
  private readonly looks = new Map<StyleName, Range[]>();
  private readonly ownFormats: { readonly at: Range; readonly numberFormat: string }[] = [];
  private readonly widths: ColumnPlan[] = [];
  private readonly heights: RowPlan[] = [];
  private readonly merges: Range[] = [];
  private readonly validations: ValidationPlan[] = [];
  private readonly conditionalFormats: ConditionalFormatPlan[] = [];
  private readonly links: LinkPlan[] = [];
  private readonly tables: TablePlan[] = [];
  private readonly charts: ChartPlan[] = [];
  private frozen: SheetPlan["freeze"];
  private lastRow = 1;
  private lastColumn = 1;

  constructor(private readonly options: SheetOptions) {}

  get name(): string {
    return this.options.name;
  }

  put(row: number, column: number, content: CellContent, style?: StyleName): this {
    this.contents.set(`${row},${column}`, content);
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
    return style ? this.style(style, cell(row, column)) : this;
  }

  /**
   * A text that a person wrote. A cell in which they typed a number or a logical value keeps that value and its
   * number format, as long as it displays the text [E1].
   */
  putTyped(row: number, column: number, text: string, typed: TypedValue | undefined): this {
    if (isShownBy(text, typed))
      this.ownFormats.push({ at: cell(row, column), numberFormat: typed.numberFormat });
    return this.put(row, column, contentOfText(text, typed));
  }

  /** Fills cells from left to right. */
  putRow(row: number, column: number, contents: readonly CellContent[], style?: StyleName): this {
    contents.forEach((content, index) => this.put(row, column + index, content));
    return style ? this.style(style, range(row, column, 1, contents.length)) : this;
  }

  /** Formats a range, which must not be formatted already. */
  style(style: StyleName, area: Range): this {
    const areas = this.looks.get(style) ?? [];
    const last = areas[areas.length - 1];
    if (
      last &&
      last.column === area.column &&
      last.columns === area.columns &&
      last.row + last.rows === area.row
    ) {
      areas[areas.length - 1] = { ...last, rows: last.rows + area.rows };
    } else {
      areas.push(area);
    }
    this.looks.set(style, areas);
    return this;
  }

  width(column: number, width: number, columns = 1): this {
    this.widths.push({ column, columns, width });
    return this;
  }

  hideColumns(column: number, columns: number): this {
    this.widths.push({ column, columns, width: 9, hidden: true });
    return this;
  }

  height(row: number, height: number, rows = 1): this {
    this.heights.push({ row, rows, height });
    return this;
  }

  merge(area: Range): this {
    this.merges.push(area);
    return this;
  }

  validate(validation: ValidationPlan): this {
    this.validations.push(validation);
    return this;
  }

  highlight(area: Range, rule: string, format: ConditionalFormatPlan["format"], stopIfTrue = false): this {
    this.conditionalFormats.push({ range: area, formula: `=${rule}`, format, stopIfTrue });
    return this;
  }

  link(row: number, column: number, target: LinkPlan["target"], tip: string): this {
    this.links.push({ cell: cell(row, column), target, tip });
    return this;
  }

  table(table: TablePlan): this {
    this.tables.push(table);
    return this;
  }

  chart(chart: ChartPlan): this {
    this.charts.push(chart);
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.frozen = { rows, columns };
    return this;
  }

  build(): SheetPlan {
    const cells: CellContent[][] = [];
    for (let row = 1; row <= this.lastRow; row += 1) {
      const line: CellContent[] = [];
      for (let column = 1; column <= this.lastColumn; column += 1) {
        line.push(this.contents.get(`${row},${column}`) ?? null);
      }
      cells.push(line);
    }
    const blocks = [{ row: 1, column: 1, cells }];
    const formats = this.ownFormats.reduce(
      (looks, { at, numberFormat }) => cutOut(looks, at, (style) => typedStyle(style, numberFormat)),
      [...this.looks].map(([style, ranges]): FormatPlan => ({ style, ranges })),
    );
    const sized = { blocks, formats, columns: this.widths, rows: this.heights, merges: this.merges };
    return {
      name: this.options.name,
      visibility: this.options.visibility ?? "visible",
      ...(this.options.tabColour ? { tabColour: this.options.tabColour } : {}),
      showGridlines: false,
      ...sized,
      rows: [...this.heights, ...estimateHeights(sized, styles)],
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      links: this.links,
      tables: this.tables,
      charts: this.charts,
      ...(this.frozen ? { freeze: this.frozen } : {}),
      protection,
      page: this.options.page,
    };
  }
}
