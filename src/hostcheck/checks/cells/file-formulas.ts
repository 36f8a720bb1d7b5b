import { readSavedFormula } from "../files/read-saved";
import { smallPlan, writeSmallFile } from "../files/small-file";
import { listChecks } from "../../bench/check";

const formula = "=INDEX($A$1:$B$2,2,1)";

/** Formulas that pass between Excel and files: shown with an @, or stored as arrays of one cell. */
export const fileFormulaChecks = listChecks([
  {
    id: "formula-typed",
    title: "A formula with INDEX is read as it was written, without an @",
    why: "The product compares formulas with its plan; it treats an @ as if it were not there.",
    expected: formula,
    foreseen: { found: [withAt(formula)] },
    find: async ({ send }) => {
      const cell = await send((sheet) => {
        sheet.getRange("D1").formulas = [[formula]];
        return sheet.getRange("D1").load("formulas");
      });
      return String(cell.formulas[0]?.[0]);
    },
  },
  {
    id: "formula-from-file",
    title: "A formula with INDEX in a file of ours is read as it is in the file, without an @",
    why: "Excels with dynamic arrays are reported to show an @ before INDEX in files that do not mention arrays.",
    since: "1.13",
    expected: formula,
    foreseen: { found: [withAt(formula)], switch: "showsIntersections" },
    find: async ({ name, send }) => {
      const file = await writeSmallFile(smallPlan(name("from file"), { formula, value: 3 }));
      const cell = await send((_, { workbook }) => {
        workbook.insertWorksheetsFromBase64(file, { positionType: "End" });
        return workbook.worksheets.getItem(name("from file")).getRange("D1").load("formulas");
      });
      return String(cell.formulas[0]?.[0]);
    },
  },
  {
    id: "formula-saved",
    title: "A formula written by the add-in is saved as an ordinary formula, not as an array of one cell",
    why: "The product’s own reader treats an array of one cell as an ordinary formula.",
    expected: { stored: "ordinary", formula },
    foreseen: { found: [{ stored: "array of one cell", formula }] },
    find: async ({ sheet: name, send, note }) => {
      await send((sheet) => {
        sheet.getRange("D1").formulas = [[formula]];
      });
      const saved = await readSavedFormula(name, "D1");
      note(saved.element);
      return { stored: saved.isArray ? "array of one cell" : "ordinary", formula: saved.formula };
    },
  },
]);

function withAt(text: string): string {
  return text.replace("=", "=@");
}
