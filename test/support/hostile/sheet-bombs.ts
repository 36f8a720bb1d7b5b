import { columnLetters } from "../../../src/spreadsheet/address";
import { limits } from "../../../src/file/package/limits";
import {
  type Bombs,
  data,
  farColumns,
  megabyte,
  one,
  rowsOf,
  sharedFormula,
  withRows,
  withSheet,
  withSheets,
  withStyles,
} from "./bomb-parts";

const styled = '<fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
const everyColumn = '<cols><col min="1" max="16384" style="1"/></cols>';
const repeated = (rows: number, columns: number, cell: string): string =>
  `<row>${cell.repeat(columns)}</row>`.repeat(rows);

/** Few cells that need a rectangle of five million cells, as no gap between them is large. */
const scattered = `<sheetData><row r="1">${Array.from({ length: 328 }, (_, n) => `<c r="${columnLetters(1 + n * 49)}1"><v>1</v></c>`).join("")}</row>${rowsOf(299, 1, () => "<c><v>1</v></c>")}</sheetData>`;

/** Worksheets with too much on them, or with things far away. */
export const sheetBombs: Bombs = {
  "long text in many cells": {
    outcome: "read",
    make: () =>
      withRows(
        repeated(9_000, 20, '<c t="s"><v>0</v></c>'),
        `<si><t>${"x".repeat(limits["text-length"])}</t></si>`,
      ),
  },
  "text longer than a cell": {
    outcome: "too-large: text-length",
    make: () =>
      withRows(repeated(9_000, 20, '<c t="s"><v>0</v></c>'), `<si><t>${"x".repeat(8 * megabyte)}</t></si>`),
  },
  "text in a million pieces": {
    outcome: "too-large: text-length",
    make: () => withRows('<row><c t="s"><v>0</v></c></row>', `<si>${"<r><t>x</t></r>".repeat(290_000)}</si>`),
  },
  "long formula for many cells": {
    outcome: "too-large: copied-formulas",
    make: () => withRows(sharedFormula(10_000, 8_000)),
  },
  "formula longer than a cell": {
    outcome: "too-large: text-length",
    make: () => withRows(sharedFormula(2, 90_000)),
  },
  "dimension of a whole sheet": {
    outcome: "read",
    make: () => withSheet(`<dimension ref="A1:XFD1048576"/>${data}`),
  },
  "cell at the far end": {
    outcome: "read",
    make: () => withRows(`${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
  },
  "cell beyond the far end": {
    outcome: "damaged",
    make: () => withRows('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
  },
  "cells at the far end of every sheet": {
    outcome: "too-large: used-cells",
    make: () =>
      withSheets(
        Array<string>(200).fill(
          `<sheetData>${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
        ),
      ),
  },
  "cells in the last column of many rows": {
    outcome: "too-large: used-cells",
    make: () => withRows(farColumns(2_000)),
  },
  "cells in the last column of some rows": {
    outcome: "read",
    make: () => withRows(farColumns(80)),
  },
  "scattered cells in a rectangle of millions": {
    outcome: "read",
    plan: "too-large: block-cells",
    make: () => withSheet(scattered),
  },
  "million empty rows": {
    outcome: "too-large: xml-elements",
    make: () => withRows("<row/>".repeat(1_048_576)),
  },
  "many empty rows": { outcome: "read", make: () => withRows(`${one}${"<row/>".repeat(590_000)}`) },
  "many rows with a height": {
    outcome: "read",
    make: () =>
      withRows(
        rowsOf(0, 0, () => "") +
          '<row ht="20" s="1" customFormat="1"/>'.repeat(290_000) +
          '<row ht="21"/><row ht="22"/>'.repeat(145_000),
      ),
  },
  "formatted cells without end": {
    outcome: "too-large: cells",
    make: () => withSheet(`<sheetData>${repeated(1_000, 700, '<c s="1"/>')}</sheetData>`),
  },
  "as many formatted cells as are read": {
    outcome: "read",
    make: () => withStyles(styled, `<sheetData>${repeated(990, 500, '<c s="1"/>')}</sheetData>`),
  },
  "as many numbers as are read": {
    outcome: "read",
    make: () => withRows(repeated(1_000, 290, "<c><v>1</v></c>")),
  },
  "as many formulas as are read": {
    outcome: "read",
    make: () => withRows(rowsOf(390, 500, (row, column) => `<c><f>${row}+${column}</f><v>${row}</v></c>`)),
  },
  "as many texts as are read": {
    outcome: "read",
    make: () => {
      const texts = Array.from({ length: 150_000 }, (_, n) => `<si><t>abcdefgh${n}</t></si>`);
      return withRows(
        rowsOf(250, 500, (row, column) => `<c t="s"><v>${row * 500 + column}</v></c>`),
        texts.join(""),
      );
    },
  },
  "as many texts in cells as are read": {
    outcome: "read",
    make: () => withRows(repeated(500, 399, '<c t="inlineStr"><is><t>abcdefgh</t></is></c>')),
  },
  "cells in the wrong order": {
    outcome: "read",
    make: () => {
      const rows = Array.from({ length: 190_000 }, (_, n) => `<row r="${190_000 - n}"><c><v>1</v></c></row>`);
      return withRows(rows.join(""));
    },
  },
  "a number without end": {
    outcome: "damaged",
    make: () => withRows(`<row><c><v>${"1".repeat(20 * megabyte)}x</v></c></row>`),
  },
  "one cell over and over": {
    outcome: "damaged",
    make: () => withRows(`<row>${'<c r="A1"><v>1</v></c>'.repeat(300_000)}</row>`),
  },
  "errors and struck texts in many cells": {
    outcome: "read",
    make: () => withRows(repeated(500, 390, '<c t="e"><f>A1</f><v>#N/A</v></c>')),
  },
  "column widths without end": {
    outcome: "read",
    make: () => withSheet(`<cols>${'<col min="1" max="16384"/>'.repeat(100_000)}</cols>${data}`),
  },
  "a look for every place": {
    outcome: "read",
    make: () =>
      withStyles(
        styled,
        `${everyColumn}<sheetData>${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
      ),
  },
  "a look for every place of a large block": {
    outcome: "read",
    make: () =>
      withStyles(
        styled,
        `${everyColumn}<sheetData>${farColumns(1)}${"<row><c><v>1</v></c></row>".repeat(100_000)}</sheetData>`,
      ),
  },
  "a look for every place between scattered cells": {
    outcome: "read",
    plan: "too-large: block-cells",
    make: () => withStyles(styled, `${everyColumn}${scattered}`),
  },
  "many columns with a look each": {
    outcome: "read",
    make: () => {
      const columns = Array.from(
        { length: 16_384 },
        (_, n) => `<col min="${n + 1}" max="${n + 1}" style="1"/>`,
      );
      return withStyles(
        styled,
        `<cols>${columns.join("")}</cols><sheetData>${repeated(300, 600, "<c><v>1</v></c>")}</sheetData>`,
      );
    },
  },
  "a number format without end": {
    outcome: "read",
    make: () =>
      withStyles(
        `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(900_000)}"/></numFmts><fonts><font/></fonts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
        '<sheetData><row><c s="1"><v>1</v></c></row></sheetData>',
      ),
  },
  "named styles without end": {
    outcome: "read",
    make: () => {
      const formats = Array.from({ length: 65_000 }, (_, n) => `<xf xfId="${n + 100_000}"/>`).join("");
      const names = Array.from({ length: 65_000 }, (_, n) => `<cellStyle name="s${n}" xfId="${n + 1}"/>`);
      const cells = rowsOf(650, 100, (row, column) => `<c s="${row * 100 + column}"><v>1</v></c>`);
      return withStyles(
        `<fonts><font/></fonts><cellXfs>${formats}</cellXfs><cellStyles>${names.join("")}</cellStyles>`,
        `<sheetData>${cells}</sheetData>`,
      );
    },
  },
  "formats without end": {
    outcome: "too-large: styles",
    make: () => withStyles(`<cellXfs>${"<xf/>".repeat(500_000)}</cellXfs>`),
  },
  "as many formats as are read, each different": {
    outcome: "read",
    make: () => {
      const formats = Array.from({ length: 65_000 }, (_, n) => `<xf numFmtId="${200 + n}"/>`);
      const codes = Array.from(
        { length: 65_000 },
        (_, n) => `<numFmt numFmtId="${200 + n}" formatCode="0.${n}"/>`,
      );
      const cells = rowsOf(650, 100, (row, column) => `<c s="${row * 100 + column}"><v>1</v></c>`);
      return withStyles(
        `<numFmts>${codes.join("")}</numFmts><fonts><font/></fonts><cellXfs>${formats.join("")}</cellXfs>`,
        `<sheetData>${cells}</sheetData>`,
      );
    },
  },
  "merged cells without end": {
    outcome: "too-large: merges",
    make: () =>
      withSheet(`${data}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(150_000)}</mergeCells>`),
  },
  "merged cells of whole sheets": {
    outcome: "read",
    make: () =>
      withSheet(`${data}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`),
  },
  "links of whole sheets": {
    outcome: "read",
    make: () =>
      withSheet(
        `${data}<hyperlinks>${'<hyperlink ref="A1:XFD1048576" location="One!A1"/>'.repeat(150_000)}</hyperlinks>`,
      ),
  },
  "validations of whole sheets": {
    outcome: "read",
    make: () =>
      withSheet(
        `${data}<dataValidations>${'<dataValidation type="custom" showErrorMessage="1" sqref="A1:XFD1048576"><formula1>A1</formula1></dataValidation>'.repeat(50_000)}</dataValidations>`,
      ),
  },
  "a long rule for many ranges": {
    outcome: "read",
    plan: "too-large: copied-formulas",
    make: () =>
      withSheet(
        `${data}<dataValidations><dataValidation type="custom" showErrorMessage="1" sqref="${"A1 ".repeat(90_000)}"><formula1>${"A1+".repeat(500_000)}1</formula1></dataValidation></dataValidations>`,
      ),
  },
  "rules without end": {
    outcome: "read",
    plan: "damaged",
    make: () =>
      withSheet(
        `${data}<conditionalFormatting sqref="${"A1 ".repeat(1_000)}">${'<cfRule type="expression"><formula>1</formula></cfRule>'.repeat(101)}</conditionalFormatting>`,
      ),
  },
};
