import type { Bench } from "../../bench/bench";
import type { Check, Data } from "../../bench/check";

const noBreakSpace = "\u00A0";
const markCount = `=LEN(TRIM(CLEAN(SUBSTITUTE(A1,"${noBreakSpace}",""))))`;

/** What Excel calculates: the functions that the workbook's formulas use, and how formulas move. */
export const formulaChecks: readonly Check[] = [
  {
    id: "calc-in-batch",
    title: "A formula is calculated by the time its batch reads it",
    why: "Scores are read in the batch that wrote the answers.",
    since: "1.1",
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
    title: "CLEAN, TRIM and SUBSTITUTE leave nothing of white space, no-break space and line breaks",
    why: "A cell is marked when it holds anything but white space (M1).",
    since: "1.1",
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
    title: "IFERROR and ISERROR stop an error value, in a cell and in what refers to it",
    why: "No formula of the workbook shows an error, whatever is pasted into a mark (S7).",
    since: "1.1",
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
    title: "COUNTIF, COUNTIFS, SUMIF and MATCH find what they are asked for",
    why: "Scores are pooled by statement with them (S4).",
    since: "1.1",
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
    title: "INDEX, CHOOSE, SMALL, MAX and ROWS pick what they should",
    why: "Gaps and unknowns are listed in their order (S11).",
    since: "1.1",
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
    title: "Shares are exact to the last digit, and INT and ROUND go the same way as in a file",
    why: "The unrounded score decides the rating (S5), and values in files are the same (S10).",
    since: "1.1",
    expected: [20.5 / 43, 0.79, 2, "47%"],
    find: (bench) =>
      calculate(bench, [""], ["=20.5/43", "=INT(0.799*100)/100", "=ROUND(1.5,0)", '=INT(20.5/43*100)&"%"']),
  },
  {
    id: "calc-true-and-text",
    title: "TRUE in a cell counts as a mark in any language, and text compares without regard to capitals",
    why: "TRUE and 1 are understood as marks (M3).",
    since: "1.1",
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
    title: "TODAY in a named cell is this day, and follows when the cell is a fixed date",
    why: "AsAt on Settings is the one volatile formula of the workbook.",
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
    title: "Copying one row of formulas over many moves their references and leaves formats alone",
    why: "Repeated formulas are filled down in Excel: a request holds 5 MB at most on the web.",
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
    id: "move-keeps-row-ends",
    title: "INDEX over the ends of a row still counts the same cells after one between them was dragged away",
    why: "People drag marks from one box to another; the row's formulas must not follow them.",
    since: "1.11",
    expected: { formula: "=INDEX(A1:E1,3)", value: "" },
    find: async ({ send }) => {
      const cell = await send((sheet) => {
        sheet.getRange("A1:E1").formulas = [["a", "", "X", "", "e"]];
        sheet.getRange("G1").formulas = [['=INDEX(A1:E1,3)&""']];
        sheet.getRange("C1").moveTo("D1");
        return sheet.getRange("G1").load("formulas,values");
      });
      return {
        formula: String(cell.formulas[0]?.[0]).replace('&""', ""),
        value: String(cell.values[0]?.[0]),
      };
    },
  },
];

/** Contents go to A1 and down, 1, 2, 3 … beside them to D; the values of the formulas, which stand in F. */
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
