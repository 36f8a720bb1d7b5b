import type { Bench } from "../../bench/bench";
import { listChecks, type Data } from "../../bench/check";

const noBreakSpace = "\u00A0";
const markCount = `=LEN(TRIM(CLEAN(SUBSTITUTE(A1,"${noBreakSpace}",""))))`;

/** Calculation: the functions in the workbook's formulas, and copying and moving formulas. */
export const formulaChecks = listChecks([
  {
    id: "calc-in-batch",
    title: "A formula is calculated before the same batch reads it",
    why: "Scores are read in the batch that writes the responses.",
    expected: [6],
    find: async ({ send }) => {
      const cell = await send((sheet) => {
        sheet.getRange("A1:A2").formulas = [[2], ["=A1*3"]];
        return sheet.getRange("A2").load("values");
      });
      return cell.values[0] ?? [];
    },
  },
  {
    id: "calc-marks",
    title: "CLEAN, TRIM and SUBSTITUTE remove spaces, no-break spaces and line breaks",
    why: "A cell is marked when it contains anything except white space (M1).",
    expected: [0, 0, 0, 0, 1, 1],
    find: async ({ send }) => {
      const marks = ["'", "' ", `'${noBreakSpace}`, `' \n\t${noBreakSpace} `, "X", `'${noBreakSpace}х `];
      const cells = await send((sheet) => {
        sheet.getRange("A1:A6").formulas = marks.map((mark) => [mark]);
        sheet.getRange("B1").formulas = [[markCount]];
        sheet.getRange("B2:B6").copyFrom("B1", "Formulas");
        return sheet.getRange("B1:B6").load("values");
      });
      return cells.values.map(([value]): Data => value);
    },
  },
  {
    id: "calc-errors-stopped",
    title: "IFERROR and ISERROR catch an error value in a cell and in a reference to it",
    why: "No formula in the workbook shows an error, whatever is pasted into a response cell (S7).",
    expected: ["stopped", true, 1, "stopped"],
    find: (bench) =>
      calculate(
        bench,
        ["#N/A"],
        [
          '=IFERROR(A1,"stopped")',
          "=ISERROR(A1)",
          "=IF(ISERROR(A1),1,LEN(A1))",
          '=IFERROR(INDEX(A1:A3,5),"stopped")',
        ],
      ),
  },
  {
    id: "calc-counting",
    title: "COUNTIF, COUNTIFS, SUMIF and MATCH find the right cells",
    why: "The scores use them (S4).",
    expected: [2, 1, 5, 4, 3, 0],
    find: (bench) =>
      calculate(
        bench,
        ["Yes", "In part", "No", "Yes"],
        [
          '=COUNTIF(A1:A4,"Yes")',
          '=COUNTIFS(A1:A4,"Yes",D1:D4,4)',
          '=SUMIF(A1:A4,"Yes",D1:D4)',
          "=COUNT(D1:D4)",
          '=MATCH("No",A1:A4,0)',
          '=COUNTIF(A1:A4,"Not sure")',
        ],
      ),
  },
  {
    id: "calc-picking",
    title: "INDEX, CHOOSE, SMALL, MAX and ROWS return the right values",
    why: "The lists of gaps and unknowns use them (S11).",
    expected: ["In part", "b", 3, 4, 4],
    find: (bench) =>
      calculate(
        bench,
        ["Yes", "In part", "No", "Yes"],
        ["=INDEX(A1:A4,2)", '=CHOOSE(2,"a","b","c")', "=SMALL(D1:D4,3)", "=MAX(D1:D4)", "=ROWS(A1:A4)"],
      ),
  },
  {
    id: "calc-rounding",
    title: "Shares are exact to the last digit, and INT and ROUND give the same values as in a file",
    why: "The rating uses the unrounded score (S5), and files contain the same values (S10).",
    expected: [20.5 / 43, 0.79, 2, "47%"],
    find: (bench) =>
      calculate(bench, [""], ["=20.5/43", "=INT(0.799*100)/100", "=ROUND(1.5,0)", '=INT(20.5/43*100)&"%"']),
  },
  {
    id: "calc-true-and-text",
    title: "TRUE in a cell counts as a mark in any language, and text comparison ignores case",
    why: "TRUE and 1 are marks (M3).",
    expected: [1, true, "x", 2],
    find: (bench) =>
      calculate(
        bench,
        ["TRUE"],
        ["=IF(LEN(TRIM(CLEAN(A1)))>0,1,0)", '="X"="x"', '=MID("axb",2,1)', "=IF(AND(A1,OR(FALSE,A1)),2,1)"],
      ),
  },
  {
    id: "calc-today",
    title: "TODAY in a named cell is today, and formulas follow when the cell is set to a fixed date",
    why: "AsAt on Settings is the only volatile formula in the workbook.",
    since: "1.4",
    expected: { whole: true, fixed: 46_350 },
    find: async ({ name, send }) => {
      const found = await send((sheet, { workbook }) => {
        workbook.names.add(name("AsAt"), sheet.getRange("A1"));
        sheet.getRange("A1:A2").formulas = [["=TODAY()"], [`=${name("AsAt")}+1`]];
        return sheet.getRange("A2").load("values");
      });
      const fixed = await send((sheet) => {
        sheet.getRange("A1").formulas = [[46_349]];
        return sheet.getRange("A2").load("values");
      });
      const day = Number(found.values[0]?.[0]);
      return { whole: Number.isInteger(day) && day > 40_000, fixed: Number(fixed.values[0]?.[0]) };
    },
  },
  {
    id: "copy-fills-down",
    title: "Copying a row of formulas down adjusts their references and does not change formats",
    why: "Repeated formulas are filled down in Excel: on the web a request has at most 5 MB.",
    since: "1.9",
    expected: { formulas: ["=A2*2", "=A3*2", "=A4*2"], bold: false },
    find: async ({ send }) => {
      const found = await send((sheet) => {
        sheet.getRange("B1").formulas = [["=A1*2"]];
        sheet.getRange("B1").format.font.bold = true;
        sheet.getRange("B2:B4").copyFrom("B1", "Formulas");
        return sheet.getRange("B2:B4").load("formulas,format/font/bold");
      });
      return { formulas: found.formulas.map(([formula]) => String(formula)), bold: found.format.font.bold };
    },
  },
  {
    id: "move-keeps-column-ends",
    title:
      "INDEX between two cells of a column refers to the same cells after one in between is dragged away",
    why: "People drag marks from one box to another; the formulas of a row must not follow them.",
    since: "1.11",
    expected: { formula: "=INDEX(A$1:A$5,ROWS($B$1:$B3),1)", value: "" },
    find: async ({ send }) => {
      const cell = await send((sheet) => {
        sheet.getRange("A1:A5").formulas = [["a"], [""], ["X"], [""], ["e"]];
        sheet.getRange("G3").formulas = [['=INDEX(A$1:A$5,ROWS($B$1:$B3),1)&""']];
        sheet.getRange("A3").moveTo("A4");
        return sheet.getRange("G3").load("formulas,values");
      });
      return {
        formula: String(cell.formulas[0]?.[0]).replace('&""', ""),
        value: String(cell.values[0]?.[0]),
      };
    },
  },
]);

/** Writes contents to column A, the numbers 1 to 4 to D, and formulas to F; resolves with the values in F. */
async function calculate(
  { send }: Bench,
  contents: readonly string[],
  formulas: readonly string[],
): Promise<Data> {
  const cells = await send((sheet) => {
    sheet.getRange(`A1:A${contents.length}`).formulas = contents.map((content) => [content]);
    sheet.getRange("D1:D4").formulas = [[1], [2], [3], [4]];
    const range = sheet.getRange(`F1:F${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    return range.load("values");
  });
  return cells.values.map(([value]): Data => value);
}
