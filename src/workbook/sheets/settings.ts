import { cell, range, reference, toAddress } from "../../spreadsheet/address";
import { toSerialDate } from "../../spreadsheet/days";
import type { CellValue } from "../../spreadsheet/cells";
import type { NamePlan, SheetPlan } from "../../spreadsheet/plan";
import { capIds } from "../../assessment/answers/assessment";
import { ourMark } from "../../assessment/answers/marks";
import {
  asAtLabel,
  capNames,
  keyColumns,
  keyHeadings,
  markingLabel,
  names,
  settingsColumns as columns,
  settingsRows as rows,
  settingsSheet,
  switchWords,
} from "../form/layout";
import type { Model } from "../composing/model";
import { hasRule, type Copy } from "../form/copy-facts";
import { listRuleCells } from "../form/rule-cells";
import { writeTerm, writeText } from "../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../composing/sheet-builder";
import { boxTerm, writeMarkWords } from "../composing/cell-terms";
import { lockedReference } from "../form/locked-reference";
import { startSheet } from "../composing/start-sheet";
import {
  keyStatementsDiffer,
  nameComments as comments,
  settingDiffers,
  settingsWords as words,
} from "../words/settings";

/**
 * Plans the marking, the scoring rule and its differences from the standard, and the key statements [W6]. A copy without the
 * rule has only what its formulas need [I1].
 */
export function planSettings(model: Model): SheetPlan {
  const count = model.rows.length;
  const isWhole = hasRule(model.copy);
  const sheet = startSheet(model, {
    name: settingsSheet,
    title: settingsSheet,
    tabColour: "#7B8794",
    titleRows: { first: 1, last: 2 },
    onePage: true,
    // The statements are on the section sheets.
    printArea: range(1, 1, isWhole ? rows.differences : rows.asAt, columns.difference),
  });
  sheet
    .put(3, 1, settingsNote(model), "note")
    .put(rows.marking, 1, markingLabel, "labelMiddle")
    .put(rows.marking, 2, model.assessment.marking)
    .style("inputMiddle", range(rows.marking, 2, 1, columns.difference - 1))
    .merge(range(rows.marking, 2, 1, columns.difference - 1))
    .put(rows.asAt, 1, asAtLabel, "labelMiddle")
    .put(rows.asAt, 2, formula("TODAY()", toSerialDate(model.stamp.today) ?? null), "date");
  sheet.putRow(rows.marking, columns.markWords, [words.markWords, writeMarkWords(model.checklist)], "hidden");
  if (isWhole) {
    putRuleTable(sheet, model);
    putKeyStatements(sheet, model, count);
  }
  return sheet
    .width(columns.label, 62)
    .width(columns.standard, 13)
    .width(columns.yours, 12)
    .width(columns.inForce, 9)
    .width(columns.difference, 40)
    .hideColumns(keyColumns.standard, 3)
    .height(3, 18)
    .height(rows.marking, 20)
    .height(rows.asAt, 18)
    .build();
}

function settingsNote({ copy }: Model): string {
  return copy === null ? words.note : words.noteInCopy;
}

interface Setting {
  readonly row: number;
  readonly label: string;
  readonly standard: number | boolean;
  readonly inForce: number | boolean;
  /** Shown as a percentage. */
  readonly share: boolean;
}

function listSettings({ standard, assessment, checklist }: Model): Setting[] {
  return listRuleCells(checklist).map(({ row, label, of, share }) => ({
    row,
    label,
    standard: of(standard),
    inForce: of(assessment.rule),
    share,
  }));
}

function putRuleTable(sheet: SheetBuilder, model: Model): void {
  sheet
    .put(rows.header - 1, 1, words.scoringRule)
    .style("heading", range(rows.header - 1, 1, 1, columns.difference))
    .putRow(rows.header, 1, words.headings, "columnHeaderCentred")
    .height(rows.header - 1, 24)
    .height(rows.header, 20);
  for (const setting of listSettings(model)) putSetting(sheet, setting);
  sheet.put(rows.differences, 1, words.keyStatements, "labelMiddle");
  sheet.put(rows.differences, columns.standard, null, "numberMiddle");
  sheet.put(rows.differences, columns.yours, words.seeBelow, "numberMiddle");
  const keys = keyRange(keyColumns.keyInForce, model.rows.length);
  const differs = keyRange(keyColumns.differs, model.rows.length);
  const chosen = model.rows.filter((row) => row.key).length;
  sheet.put(rows.differences, columns.inForce, formula(`SUM(${keys})`, chosen), "numberMiddle");
  sheet.put(
    rows.differences,
    columns.difference,
    formula(
      `IF(SUM(${differs})=0,"",${writeTerm(keyStatementsDiffer({ term: `SUM(${keys})`, value: "" }))})`,
      keyDifference(model),
    ),
    "textMiddle",
  );
  const share = { minimum: 0, maximum: 1 };
  sheet
    .validate({
      range: range(rows.firstPoints, columns.yours, 7, 1),
      rule: { kind: "decimal", ...share },
      error: { title: words.numberTitle, message: words.number },
    })
    .validate({
      range: range(rows.caps, columns.yours, capIds.length, 1),
      rule: { kind: "list", values: [switchWords.on, switchWords.off] },
      error: { title: words.switchTitle, message: words.switch },
    });
}

function putSetting(sheet: SheetBuilder, setting: Setting): void {
  const { row, share } = setting;
  const at = (column: number): string => toAddress(cell(row, column));
  const yours = lockedReference({ header: rows.header, below: rows.differences }, row, columns.yours);
  const standard = at(columns.standard);
  sheet.put(row, columns.label, setting.label, "labelMiddle");
  sheet.put(row, columns.standard, show(setting.standard), share ? "share" : "numberMiddle");
  const differs = setting.inForce !== setting.standard;
  sheet.put(row, columns.yours, differs ? show(setting.inForce) : null, share ? "settingShare" : "setting");
  sheet.put(
    row,
    columns.inForce,
    formula(inForceFormula(setting, yours, standard), show(setting.inForce)),
    share ? "share" : "numberMiddle",
  );
  const inForce = at(columns.inForce);
  const text = (address: string): string =>
    share
      ? `ROUND(${address}*100,2)&"%"`
      : typeof setting.standard === "number"
        ? `ROUND(${address},4)`
        : address;
  const differ = settingDiffers(
    setting.label,
    { term: text(inForce), value: "" },
    { term: text(standard), value: "" },
  );
  sheet.put(
    row,
    columns.difference,
    formula(`IF(${inForce}=${standard},"",${writeTerm(differ)})`, settingDifference(setting)),
    "textMiddle",
  );
}

function inForceFormula(setting: Setting, yours: string, standard: string): string {
  if (typeof setting.standard === "boolean") {
    const [on, off] = [quote(switchWords.on), quote(switchWords.off)];
    return `IF(ISERROR(${yours}),${standard},IF(TRIM(${yours})=${off},${off},IF(TRIM(${yours})=${on},${on},${standard})))`;
  }
  const clamped = `IF(ISNUMBER(${yours}),MAX(0,MIN(1,${yours})),${standard})`;
  const ceiling = ceilingOf(setting.row);
  return ceiling === undefined ? clamped : `MIN(${toAddress(cell(ceiling, columns.inForce))},${clamped})`;
}

/**
 * The row of the setting that this one cannot exceed: no response is worth more than Yes [S3], and Amber is
 * never above Green.
 */
function ceilingOf(row: number): number | undefined {
  if (row === rows.amberAt) return rows.greenAt;
  return row > rows.firstPoints && row < rows.firstPoints + 4 ? rows.firstPoints : undefined;
}

function show(value: number | boolean): CellValue {
  if (typeof value === "number") return value;
  return value ? switchWords.on : switchWords.off;
}

function settingDifference(setting: Setting): string {
  if (setting.inForce === setting.standard) return "";
  const text = (value: number | boolean): string => {
    if (typeof value === "boolean") return value ? switchWords.on : switchWords.off;
    return setting.share ? `${Number((value * 100).toFixed(2))}%` : `${Number(value.toFixed(4))}`;
  };
  return writeText(settingDiffers(setting.label, text(setting.inForce), text(setting.standard)));
}

function keyDifference(model: Model): string {
  const standard = new Set(model.standard.keyStatements);
  const chosen = model.rows.filter((row) => row.key);
  const same = model.rows.every((row) => row.key === standard.has(row.statement.number));
  return same ? "" : writeText(keyStatementsDiffer(chosen.length));
}

/** All differences from the standard rule, each starting with `; `. */
export function differenceText(model: Model): string {
  return listSettings(model).map(settingDifference).join("") + keyDifference(model);
}

function putKeyStatements(sheet: SheetBuilder, model: Model, count: number): void {
  const first = rows.firstKey;
  sheet
    .put(rows.keyHeader - 2, 1, words.statements)
    .style("heading", range(rows.keyHeader - 2, 1, 1, columns.difference))
    .height(rows.keyHeader - 2, 24)
    .put(rows.keyHeader - 1, 1, words.keyNote, "note")
    .put(rows.keyHeader, keyColumns.statement, words.statement, "columnHeader")
    .putRow(
      rows.keyHeader,
      keyColumns.number,
      [keyHeadings.number, keyHeadings.key, words.inForce],
      "columnHeaderCentred",
    )
    .put(rows.keyHeader, keyColumns.component, keyHeadings.component, "columnHeader")
    .putRow(rows.keyHeader, keyColumns.standard, words.hiddenHeadings, "hidden")
    .height(rows.keyHeader, 20);
  const standard = new Set(model.standard.keyStatements);
  model.rows.forEach((row, index) => {
    const at = first + index;
    const isStandard = standard.has(row.statement.number) ? 1 : 0;
    const key = row.key ? 1 : 0;
    const box = lockedReference({ header: rows.keyHeader, below: first + count }, at, keyColumns.key);
    sheet
      .put(at, keyColumns.number, row.statement.number)
      .put(at, keyColumns.statement, row.statement.text)
      .put(at, keyColumns.component, row.component === "" ? null : row.component)
      .put(at, keyColumns.key, row.key ? ourMark : null)
      .put(at, keyColumns.keyInForce, formula(`IF(${boxTerm(box)}="",0,1)`, key))
      .put(at, keyColumns.standard, isStandard)
      .put(at, keyColumns.componentNumber, row.componentNumber)
      .put(at, keyColumns.differs, formula(`IF(D${at}=F${at},0,1)`, key === isStandard ? 0 : 1));
  });
  sheet
    .style("note", range(first + count, keyColumns.key, 1, 1))
    .style("textMiddle", range(first, keyColumns.statement, count, 1))
    .style("numberMiddle", range(first, keyColumns.number, count, 1))
    .style("inputCentredMiddle", range(first, keyColumns.key, count, 1))
    .style("keyFlag", range(first, keyColumns.keyInForce, count, 1))
    .style("textMiddle", range(first, keyColumns.component, count, 1))
    .style("hidden", range(first, keyColumns.standard, count, 3));
}

function keyRange(column: number, count: number): string {
  return reference(settingsSheet, range(rows.firstKey, column, count, 1));
}

/** The defined names that formulas use; in a copy without the scoring rule, only those of cells that it has. */
export function planNames(copy: Copy | null): NamePlan[] {
  const at = (name: string, row: number, column: number, comment: string, height = 1): NamePlan => ({
    name,
    sheet: settingsSheet,
    range: range(row, column, height, 1),
    comment,
  });
  const always = [
    at(names.marking, rows.marking, columns.standard, comments.marking),
    at(names.asAt, rows.asAt, columns.standard, comments.asAt),
    at(names.markWords, rows.marking, columns.markWords + 1, comments.markWords),
  ];
  if (!hasRule(copy)) return always;
  return [
    ...always,
    at(names.responsePoints, rows.firstPoints, columns.inForce, comments.responsePoints, 4),
    at(names.greenAt, rows.greenAt, columns.inForce, comments.greenAt),
    at(names.amberAt, rows.amberAt, columns.inForce, comments.amberAt),
    at(names.notApplicableShare, rows.notApplicableShare, columns.inForce, comments.notApplicableShare),
    ...capIds.map((id, index) => at(capNames[id], rows.caps + index, columns.inForce, comments.cap)),
  ];
}
