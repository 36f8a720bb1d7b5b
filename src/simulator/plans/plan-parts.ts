import { cell as cellAt, type Range } from "../../spreadsheet/address";
import type {
  ChartLinePlan,
  ChartPlan,
  ConditionalFormatPlan,
  LinkPlan,
  NamePlan,
  PivotPlan,
  ProtectionPlan,
  SheetPlan,
  ValidationPlan,
} from "../../spreadsheet/plan";
import { readTyped } from "../formulas/typed-text";
import { planOfPivot } from "../editing/edit-pivots";
import { formulaAt } from "../editing/edit-rules";
import { chartTypes, lineStyles, markerStyles, planNameOf } from "../state/chart-types";
import {
  columnOf,
  rowOf,
  type Chart,
  type ChartSeries,
  type Sheet,
  type ValidationRule,
} from "../state/state";
import type { Workbook } from "../workbook/workbook";

/** The functions in this file return parts of a plan, and add what a plan cannot contain to `notCarried`. */
export function visibilityOf(sheet: Sheet): SheetPlan["visibility"] {
  if (sheet.visibility === "Visible") return "visible";
  return sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
}

export function namesOf(workbook: Workbook, notCarried: string[]): readonly NamePlan[] {
  for (const sheet of workbook.state.sheets) {
    for (const { name } of sheet.names.values())
      notCarried.push(`${sheet.name}: the name ${name}, which is for this sheet only`);
  }
  return [...workbook.state.names.values()].flatMap(({ name, formula, comment, visible }) => {
    const target = workbook.findCells(formula.slice(1));
    if (!target || !visible) {
      notCarried.push(`the name ${name}`);
      return [];
    }
    return [{ name, sheet: target.sheet.name, range: target.range, comment }];
  });
}

export function protectionOf(sheet: Sheet, notCarried: string[]): ProtectionPlan | undefined {
  if (!sheet.protection) return undefined;
  const { options, password } = sheet.protection;
  const known = ["allowFormatColumns", "allowFormatRows", "allowAutoFilter", "allowEditObjects"];
  if (password !== undefined) notCarried.push(`${sheet.name}: a password`);
  for (const [option, value] of Object.entries(options)) {
    const isPlain = value === false || value === "Normal";
    if (!known.includes(option) && !isPlain) notCarried.push(`${sheet.name}: protection with ${option}`);
  }
  return {
    formatColumns: options["allowFormatColumns"] === true,
    formatRows: options["allowFormatRows"] === true,
    autoFilter: options["allowAutoFilter"] === true,
    editObjects: options["allowEditObjects"] === true,
  };
}

export function validationsOf(
  workbook: Workbook,
  sheet: Sheet,
  notCarried: string[],
): readonly ValidationPlan[] {
  return sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((range): readonly ValidationPlan[] => {
      const rule = ruleOf(workbook, validation.rule, (formula) =>
        formulaAt(formula, validation.anchor, range),
      );
      const { prompt, errorAlert } = validation;
      if (validation.ignoreBlanks) notCarried.push(`${sheet.name}: a validation that ignores blanks`);
      if (!errorAlert.showAlert || errorAlert.style !== "Stop")
        notCarried.push(`${sheet.name}: a validation that only warns`);
      if (!rule) {
        notCarried.push(`${sheet.name}: a validation of kind ${validation.rule.kind}`);
        return [];
      }
      const isPrompted = prompt.showPrompt && (prompt.title !== "" || prompt.message !== "");
      return [
        {
          range,
          rule,
          ...(isPrompted ? { prompt: { title: prompt.title, message: prompt.message } } : {}),
          error: { title: errorAlert.title, message: errorAlert.message },
        },
      ];
    }),
  );
}

function ruleOf(
  workbook: Workbook,
  rule: ValidationRule,
  move: (formula: string) => string,
): ValidationPlan["rule"] | undefined {
  if (rule.kind === "custom") return { kind: "custom", formula: move(rule.formula) };
  if (rule.kind === "list") {
    return rule.source.startsWith("=") ? undefined : { kind: "list", values: rule.source.split(",") };
  }
  const bound = (operand: string | number | undefined): number | undefined => {
    if (typeof operand === "number") return operand;
    const typed = readTyped((operand ?? "").replace(/^=/, ""), workbook.today);
    return typed.kind === "number" ? typed.value : undefined;
  };
  const [first, second] = [bound(rule.formula1), bound(rule.formula2)];
  if (rule.kind === "decimal" && rule.operator === "Between" && first !== undefined && second !== undefined) {
    return { kind: "decimal", minimum: first, maximum: second };
  }
  if (rule.kind === "date" && rule.operator === "GreaterThanOrEqualTo" && first !== undefined) {
    return { kind: "date", minimum: first };
  }
  return undefined;
}

export function conditionalFormatsOf(sheet: Sheet): readonly ConditionalFormatPlan[] {
  return sheet.conditionalFormats.flatMap(
    ({ areas, anchor, formula, font, fill, numberFormat, stopIfTrue }) =>
      areas.map((range) => ({
        range,
        formula: formulaAt(formula, anchor, range),
        format: {
          ...(font.color === "" ? {} : { fontColour: font.color }),
          ...(font.bold ? { bold: true } : {}),
          ...(fill.color === "" ? {} : { fill: fill.color }),
          ...(numberFormat === "" ? {} : { numberFormat }),
        },
        stopIfTrue,
      })),
  );
}

export function linksOf(workbook: Workbook, sheet: Sheet, notCarried: string[]): readonly LinkPlan[] {
  return [...sheet.hyperlinks]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, link]) => {
      const target = workbook.findCells(link.documentReference ?? "");
      if (!target) {
        notCarried.push(`${sheet.name}: a link to ${link.address ?? link.documentReference ?? "nowhere"}`);
        return [];
      }
      const cell = cellAt(rowOf(key), columnOf(key));
      return [{ cell, target: { sheet: target.sheet.name, range: target.range }, tip: link.screenTip ?? "" }];
    });
}

export function chartsOf(workbook: Workbook, sheet: Sheet, notCarried: string[]): readonly ChartPlan[] {
  return sheet.charts.flatMap((chart) => {
    const plan = chartPlan(workbook, sheet, chart);
    if (typeof plan !== "string") return [plan];
    notCarried.push(`${sheet.name}: the chart ${chart.name}, ${plan}`);
    return [];
  });
}

/** The plan of a chart, or why a plan cannot contain it. */
function chartPlan(workbook: Workbook, sheet: Sheet, chart: Chart): ChartPlan | string {
  const kind = planNameOf(chartTypes, chart.type);
  const { position, valueAxis, categoryAxis } = chart;
  const categories = chart.series[0]?.categories;
  if (!kind) return `of type ${chart.type}`;
  if (!position) return "which has no position";
  if (!categories) return "without categories";
  const isTurned = categoryAxis.reversePlotOrder && categoryAxis.position === "Maximum";
  const isPlain = !categoryAxis.reversePlotOrder && categoryAxis.position !== "Maximum";
  if (kind === "line" ? !isPlain : !isTurned) return "with its categories in the opposite order";
  if (valueAxis.minimum === "" || valueAxis.maximum === "")
    return "without a fixed minimum and maximum on its axis";
  const series: ChartPlan["series"][number][] = [];
  for (const one of chart.series) {
    if (one.name.kind !== "cell") return "with a series that is not named by a cell";
    if (!one.values) return "with a series without values";
    const nameCell: Range = one.name.source.area;
    const sources = [one.name.source, one.values, one.categories ?? categories];
    if (sources.some((source) => source.sheetId !== sheet.id)) return "with data from another sheet";
    const line = kind === "line" ? linePlan(one) : undefined;
    if (kind === "line" && !line) return "with a line style that a plan does not have";
    const name = workbook.value(sheet, nameCell.row, nameCell.column);
    series.push({
      nameCell,
      name: typeof name === "object" ? name.error : String(name ?? ""),
      values: one.values.area,
      colour: one.colour,
      ...(line && { line }),
    });
  }
  return {
    name: chart.name,
    title: chart.title.visible ? chart.title.text : "",
    kind,
    position,
    categories: categories.area,
    series,
    valueAxis: {
      minimum: valueAxis.minimum,
      maximum: valueAxis.maximum,
      numberFormat: valueAxis.numberFormat,
    },
    legend: chart.legend.visible,
    alternativeText: chart.alternativeText,
  };
}

function linePlan({ colour, line }: ChartSeries): ChartLinePlan | undefined {
  const dash = planNameOf(lineStyles, line.style);
  const marker = planNameOf(markerStyles, line.marker);
  const isOwn = Object.values(line.markerColours).every((one) => one === colour);
  return dash && marker && isOwn ? { dash, marker, weight: line.weight } : undefined;
}

export function pivotsOf(workbook: Workbook, sheet: Sheet, notCarried: string[]): readonly PivotPlan[] {
  for (const { name } of sheet.slicers) notCarried.push(`${sheet.name}: the slicer ${name}`);
  return sheet.pivots.flatMap((pivot) => {
    const plan = planOfPivot(workbook, pivot);
    if (plan && pivot.layoutType === "Compact") return [plan];
    notCarried.push(`${sheet.name}: the PivotTable ${pivot.name}`);
    return [];
  });
}
