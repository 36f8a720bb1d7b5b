import { listStatements, type Checklist } from "../../checklist/checklist";
import { capIds, type CapId, type Rule } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import { isMarked } from "../../assessment/answers/marks";
import { standardRule } from "../../assessment/answers/standard-rule";
import { findColumns } from "../locating/find-columns";
import {
  findLabels,
  type FoundLabels,
  type LabelledCell,
  type Places,
  type WantedLabel,
} from "../locating/find-labels";
import type { GridView } from "../locating/grid-view";
import { textOfValue } from "../../spreadsheet/cells";
import {
  capLabels,
  keyColumns,
  keyHeadings,
  markingLabel,
  settingsColumns,
  settingsRows as rows,
  switchWords,
  thresholdLabels,
} from "../form/layout";
import { listRuleCells } from "../form/rule-cells";

export interface ReadSettings {
  readonly rule: Rule;
  readonly marking: string;
  /** The cells of the settings by label, and of the key marks by statement. */
  readonly places: {
    readonly settings: Places;
    readonly keys: Readonly<Record<number, LabelledCell>>;
  };
  readonly findings: readonly Finding[];
}

/**
 * Reads Settings. Without the sheet, the standard rule and the checklist's own marking apply.
 * @param isWhole whether it has the scoring rule, which some copies lack [I1]
 */
export function readSettings(
  checklist: Checklist,
  view: GridView | undefined,
  isWhole: boolean,
): ReadSettings {
  const standard = standardRule(checklist);
  if (!view) {
    return {
      rule: standard,
      marking: checklist.marking,
      places: { settings: {}, keys: {} },
      findings: [],
    };
  }
  const wanted = [{ label: markingLabel, planned: rows.marking }, ...(isWhole ? ruleLabels(checklist) : [])];
  const labels = findLabels(view, wanted);
  const marking =
    labels.textBeside(markingLabel, settingsColumns.standard - settingsColumns.label) ?? checklist.marking;
  if (!isWhole)
    return { rule: standard, marking, places: { settings: {}, keys: {} }, findings: labels.findings };
  const keys = readKeyStatements(checklist, view);
  return {
    rule: { ...readRule(checklist, standard, labels), keyStatements: keys.chosen },
    marking,
    places: {
      settings: Object.fromEntries(
        listRuleCells(checklist).map(({ label }) => [
          label,
          labels.placeBeside(label, settingsColumns.yours - settingsColumns.label),
        ]),
      ),
      keys: keys.places,
    },
    findings: [...labels.findings, ...keys.findings],
  };
}

function ruleLabels(checklist: Checklist): WantedLabel[] {
  return listRuleCells(checklist).map(({ label, row }) => ({ label, planned: row }));
}

/**
 * The rule in force, as the sheet's formulas work it out. A setting that is not a number (or On or Off)
 * counts as blank, numbers are limited to 0–1, no response is worth more than Yes, and Amber is never above
 * Green.
 */
function readRule(
  checklist: Checklist,
  standard: Rule,
  { beside }: FoundLabels,
): Omit<Rule, "keyStatements"> {
  const yours = (label: string): ReturnType<FoundLabels["beside"]> =>
    beside(label, settingsColumns.yours - settingsColumns.label);
  const share = (label: string, otherwise: number): number => {
    const value = yours(label);
    return typeof value === "number" ? Math.max(0, Math.min(1, value)) : otherwise;
  };
  const labelsOfPoints = listRuleCells(checklist).map(({ label }) => label);
  const pointsAt = (index: number, otherwise: number): number =>
    share(labelsOfPoints[index] ?? "", otherwise);
  const yes = pointsAt(0, standard.points.yes);
  const points = (index: number, otherwise: number): number => Math.min(yes, pointsAt(index, otherwise));
  const isOn = (id: CapId): boolean => {
    const text = textOfValue(yours(capLabels[id]) ?? null)
      .replace(/^ +| +$/g, "")
      .toLowerCase();
    if (text === switchWords.off.toLowerCase()) return false;
    return text === switchWords.on.toLowerCase() ? true : standard.caps[id];
  };
  const greenAt = share(thresholdLabels.greenAt, standard.greenAt);
  const [noOrNotSure, redSection, keyStatement, notApplicable] = capIds;
  return {
    points: {
      yes,
      inPart: points(1, standard.points.inPart),
      no: points(2, standard.points.no),
      notSure: points(3, standard.points.notSure),
    },
    greenAt,
    amberAt: Math.min(greenAt, share(thresholdLabels.amberAt, standard.amberAt)),
    notApplicableShare: share(thresholdLabels.notApplicableShare, standard.notApplicableShare),
    caps: {
      [noOrNotSure]: isOn(noOrNotSure),
      [redSection]: isOn(redSection),
      [keyStatement]: isOn(keyStatement),
      [notApplicable]: isOn(notApplicable),
    },
  };
}

/** Reads the key statements, by number below the heading, or at the planned column if the heading was reworded. */
function readKeyStatements(
  checklist: Checklist,
  view: GridView,
): {
  readonly chosen: readonly number[];
  readonly places: ReadSettings["places"]["keys"];
  readonly findings: readonly Finding[];
} {
  const wanted = [
    { label: keyHeadings.number, planned: keyColumns.number },
    { label: keyHeadings.key, planned: keyColumns.key },
    { label: keyHeadings.component, planned: keyColumns.component },
  ];
  const { headerRow, columns, findings } = findColumns(view, wanted, rows.keyHeader);
  const [number = keyColumns.number, key = keyColumns.key] = columns;
  const places: Record<number, LabelledCell> = {};
  const known = new Set(listStatements(checklist).map((statement) => statement.number));
  const chosen = new Set<number>();
  for (const row of view.rowsFrom(headerRow + 1)) {
    const found = Number(view.plainText(row, number));
    if (!known.has(found)) continue;
    places[found] ??= {
      sheet: view.name,
      address: view.address(row, key),
      label: view.address(row, number),
    };
    if (view.value(row, key) !== false && isMarked(view.plainText(row, key))) chosen.add(found);
  }
  return { chosen: [...chosen], places, findings };
}
