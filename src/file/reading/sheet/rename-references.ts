import { quoteSheetName } from "../../../spreadsheet/address";
import { isFormula } from "../../../spreadsheet/cells";
import type { SheetPlan } from "../../../spreadsheet/plan";
import type { RenamedSheet } from "../workbook/sheet-names";

/** The sheet with formulas that refer to sheets by their new names. */
export function renameReferences(sheet: SheetPlan, renamed: readonly RenamedSheet[]): SheetPlan {
  if (renamed.length === 0) return sheet;
  const change = (formula: string): string =>
    renamed.reduce((text, { from, to }) => replaceSheet(text, from, to), formula);
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((content) =>
          isFormula(content) ? { ...content, formula: change(content.formula) } : content,
        ),
      ),
    })),
    validations: sheet.validations.map((validation) =>
      validation.rule.kind === "custom"
        ? { ...validation, rule: { ...validation.rule, formula: change(validation.rule.formula) } }
        : validation,
    ),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, formula: change(rule.formula) })),
  };
}

/** Texts in quotation marks, quoted sheet names and sheet names without quotes: only the last two can name the sheet. */
const token = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([^\s!'"(),;:&=<>+*/^-]+)!/g;

function replaceSheet(formula: string, from: string, to: string): string {
  return formula.replace(token, (text: string, quoted: string | undefined, plain: string | undefined) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    return name?.toLowerCase() === from.toLowerCase() ? `${quoteSheetName(to)}!` : text;
  });
}
