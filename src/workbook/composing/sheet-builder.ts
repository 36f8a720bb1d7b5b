import { cell, range, type Range } from "../../spreadsheet/address";
import { valueOf, type CellContent, type CellValue, type Formula } from "../../spreadsheet/cells";
import type {
  CellFormat,
  ChartPlan,
  ColumnPlan,
  ConditionalFormatPlan,
  LinkPlan,
  PagePlan,
  ProtectionPlan,
  RowPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from "../../spreadsheet/plan";
import { styles, type StyleName } from "../form/styles";

/** A formula with its planned value. Both are made in the same place, so that they agree. */
export function formula(text: string, value: CellValue): Formula {
  return { formula: `=${text}`, value };
}

/** Text as a literal for a formula. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

const protection: ProtectionPlan = {
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
  editObjects: true,
};

/** In points: a line of 11 point text, and the tallest row in Excel. */
const lineHeight = 15;
const tallestRow = 409;

/**
 * Estimates the lines of a text in a column of a width in characters. Letters are narrower on average than
 * the digits that widths count.
 */
function countLines(text: string, width: number): number {
  const perLine = Math.max(1, width * 1.17);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = Infinity;
    for (const word of paragraph.split(" ")) {
      const fits = used + 1 + word.length <= perLine;
      lines += fits ? 0 : Math.max(1, Math.ceil(word.length / perLine));
      used = fits ? used + 1 + word.length : word.length % Math.ceil(perLine);
    }
  }
  return lines;
}

function listCells(area: Range): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    return `${area.row + Math.floor(index / area.columns)},${area.column + (index % area.columns)}`;
  });
}

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

  /**
   * Estimated heights for rows whose wrapped text takes several lines, for programs that do not fit rows
   * themselves.
   */
  private estimateHeights(): RowPlan[] {
    const looks = new Map<string, StyleName>();
    for (const [style, areas] of this.looks) {
      for (const area of areas) {
        for (const place of listCells(area)) looks.set(place, style);
      }
    }
    const fixed = new Set(
      this.heights.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => row + at)),
    );
    const lines = new Map<number, number>();
    for (const [place, content] of this.contents) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const look = looks.get(place);
      if (fixed.has(row) || look === undefined) continue;
      const format: CellFormat = styles[look];
      if (!format.wrap) continue;
      const width = this.widths.find(
        (entry) => column >= entry.column && column < entry.column + entry.columns,
      )?.width;
      const needed = countLines(String(valueOf(content) ?? ""), (width ?? 8) - 2 * (format.indent ?? 0));
      lines.set(row, Math.max(lines.get(row) ?? 1, needed));
    }
    return [...lines]
      .filter(([, count]) => count > 1)
      .sort(([a], [b]) => a - b)
      .map(([row, count]) => ({
        row,
        rows: 1,
        height: Math.min(tallestRow, count * lineHeight + 3),
        grows: true,
      }));
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
    return {
      name: this.options.name,
      visibility: this.options.visibility ?? "visible",
      ...(this.options.tabColour ? { tabColour: this.options.tabColour } : {}),
      showGridlines: false,
      blocks: [{ row: 1, column: 1, cells }],
      formats: [...this.looks].map(([style, ranges]) => ({ style, ranges })),
      columns: this.widths,
      rows: [...this.heights, ...this.estimateHeights()],
      merges: this.merges,
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
