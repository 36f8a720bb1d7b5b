import { listChecks } from "../../bench/check";

/** Named styles, cell formats, widths and heights. */
export const styleChecks = listChecks([
  {
    id: "style-begins-normal",
    title: "A new style starts as a copy of Normal",
    why: "Only the differences of a new style from Normal are written.",
    since: "1.7",
    expected: { sameFont: true, bold: false, wrapText: false, locked: true },
    find: async ({ name, send }) => {
      const fields = "wrapText,locked,font/name,font/size,font/bold";
      const { made, normal } = await send((_, { workbook: { styles } }) => {
        styles.add(name("style"));
        return {
          made: styles.getItem(name("style")).load(fields),
          normal: styles.getItem("Normal").load(fields),
        };
      });
      return {
        sameFont: made.font.name === normal.font.name && made.font.size === normal.font.size,
        bold: made.font.bold,
        wrapText: made.wrapText,
        locked: made.locked,
      };
    },
  },
  {
    id: "style-laid-over",
    title: "Applying a style sets the font, fill, alignment, number format and lock of cells",
    why: "All formats in the workbook are styles, so that requests stay small.",
    since: "1.9",
    expected: { style: true, bold: true, fill: "#DBE8F4", wrap: true, numberFormat: "0%", locked: false },
    find: async ({ name, areas, send }) => {
      await send((sheet, { workbook: { styles } }) => {
        styles.add(name("style"));
        const style = styles.getItem(name("style"));
        style.font.bold = true;
        style.fill.color = "#DBE8F4";
        style.set({ wrapText: true, numberFormat: "0%", locked: false });
        sheet.getRanges(areas("A1:B2", "D4")).style = name("style");
      });
      const cell = await send((sheet) =>
        sheet
          .getRange("D4")
          .load(
            "style,numberFormat,format/wrapText,format/font/bold,format/fill/color,format/protection/locked",
          ),
      );
      return {
        style: cell.style === name("style"),
        bold: cell.format.font.bold,
        fill: cell.format.fill.color.toUpperCase(),
        wrap: cell.format.wrapText,
        numberFormat: String(cell.numberFormat[0]?.[0]),
        locked: cell.format.protection.locked,
      };
    },
  },
  {
    id: "style-lines-only",
    title: "A style with only borders does not change the rest of a cell's format",
    why: "Shared borders are a separate style, applied after the others.",
    since: "1.7",
    expected: { bold: true, fill: "#DBE8F4", line: "Continuous" },
    find: async ({ name, send }) => {
      const cell = await send((sheet, { workbook: { styles } }) => {
        styles.add(name("look"));
        const look = styles.getItem(name("look"));
        look.font.bold = true;
        look.fill.color = "#DBE8F4";
        styles.add(name("lines"));
        const lines = styles.getItem(name("lines"));
        lines.borders.getItem("EdgeBottom").style = "Continuous";
        lines.set({
          includeAlignment: false,
          includeFont: false,
          includeNumber: false,
          includePatterns: false,
          includeProtection: false,
        });
        const range = sheet.getRange("A1");
        range.style = name("look");
        range.style = name("lines");
        return {
          format: range.load("format/font/bold,format/fill/color").format,
          line: range.format.borders.getItem("EdgeBottom").load("style"),
        };
      });
      return {
        bold: cell.format.font.bold,
        fill: cell.format.fill.color.toUpperCase(),
        line: cell.line.style,
      };
    },
  },
  {
    id: "style-deleted",
    title: "A style can be deleted while cells use it; they become Normal",
    why: "A checklist that was never completed can be removed, with its styles.",
    since: "1.7",
    expected: "Normal",
    find: async ({ name, send }) => {
      await send((sheet, { workbook: { styles } }) => {
        styles.add(name("style"));
        sheet.getRange("A1").style = name("style");
      });
      const cell = await send((sheet, { workbook }) => {
        workbook.styles.getItem(name("style")).delete();
        return sheet.getRange("A1").load("style");
      });
      return cell.style;
    },
  },
  {
    id: "style-fill-cleared",
    title: "A style's fill can be cleared, and its pattern distinguishes no fill from white",
    why: "A style that exists already is set in full.",
    since: "1.9",
    expected: { before: "Solid", after: "None" },
    find: async ({ name, send }) => {
      const fillOf = (styles: Excel.StyleCollection) => styles.getItem(name("style")).fill.load("pattern");
      const before = await send((_, { workbook: { styles } }) => {
        styles.add(name("style"));
        styles.getItem(name("style")).fill.color = "#FFFFFF";
        return fillOf(styles);
      });
      const after = await send((_, { workbook: { styles } }) => {
        styles.getItem(name("style")).fill.clear();
        return fillOf(styles);
      });
      return { before: String(before.pattern), after: String(after.pattern) };
    },
  },
  {
    id: "unfilled-pattern",
    title: "The pattern of a cell without a fill is None",
    why: "It is also reported to be null, as for differing cells (office-js issue 4900), so the product never restores a fill from what it read.",
    since: "1.9",
    expected: ["None", "None"],
    foreseen: {
      found: [
        [null, null],
        [null, "None"],
        ["None", null],
      ],
      switch: "hidesNoFill",
    },
    find: async ({ send }) => {
      const found = await send((sheet) => ({
        fill: sheet.getRange("A1").format.fill.load("pattern"),
        properties: sheet.getRange("A1").getCellProperties({ format: { fill: { pattern: true } } }),
      }));
      return [found.fill.pattern ?? null, found.properties.value[0]?.[0]?.format?.fill?.pattern ?? null];
    },
  },
  {
    id: "column-width",
    title: "A column width in points is set to within one point; an empty entry leaves a column unchanged",
    why: "Planned widths are in characters and are converted to points.",
    since: "1.9",
    expected: { near: true, other: true },
    find: async ({ send, note }) => {
      const read = (sheet: Excel.Worksheet) =>
        sheet.getRange("A:B").getColumnProperties({ format: { columnWidth: true } });
      const before = await send(read);
      const after = await send((sheet) => {
        sheet.getRange("A:B").setColumnProperties([{ format: { columnWidth: 150.5 } }, {}]);
        return read(sheet);
      });
      const widths = (found: typeof before): (number | undefined)[] =>
        found.value.map(({ format }) => format?.columnWidth);
      const [first = 0, second] = widths(after);
      note(`150.5 became ${first}`);
      return { near: Math.abs(first - 150.5) <= 1, other: second === widths(before)[1] };
    },
  },
  {
    id: "column-hidden",
    title: "A column can be hidden, and is shown again when its width is set",
    why: "Helper columns are hidden after their widths are set.",
    since: "1.9",
    expected: { hidden: true, sized: false },
    find: async ({ send }) => {
      const hidden = await send((sheet) => {
        sheet.getRange("B:B").setColumnProperties([{ columnHidden: true }]);
        return sheet.getRange("B:B").getColumnProperties({ columnHidden: true });
      });
      const sized = await send((sheet) => {
        sheet.getRange("B:B").setColumnProperties([{ format: { columnWidth: 60 } }]);
        return sheet.getRange("B:B").getColumnProperties({ columnHidden: true });
      });
      return {
        hidden: hidden.value[0]?.columnHidden ?? null,
        sized: sized.value[0]?.columnHidden ?? null,
      };
    },
  },
  {
    id: "rows-fit-text",
    title: "A row is fitted to wrapped text, and a row with a set height keeps it",
    why: "Statement rows fit their text; the plan sets the height of a few rows.",
    since: "1.9",
    expected: { fitted: true, fixed: 30 },
    find: async ({ send, note }) => {
      const rows = await send((sheet) => {
        sheet.getRange("A1").formulas = [["Words that need more than one line. ".repeat(8)]];
        sheet.getRange("A1").format.wrapText = true;
        sheet.getRange("1:1").format.autofitRows();
        sheet.getRange("2:2").setRowProperties([{ format: { rowHeight: 30 } }]);
        return sheet.getRange("1:3").getRowProperties({ format: { rowHeight: true } });
      });
      const [first = 0, second = 0, third = 0] = rows.value.map(({ format }) => format?.rowHeight ?? 0);
      note(`fitted to ${first} points; a plain row has ${third}`);
      return { fitted: first > third, fixed: second };
    },
  },
]);
