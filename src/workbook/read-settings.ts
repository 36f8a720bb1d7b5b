import { responseIds, type Checklist } from "../checklist/checklist";
import { capIds, type CapId, type Rule } from "../assessment/assessment";
import { isMarked } from "../assessment/marks";
import { standardRule } from "../assessment/rule";
import { textOfValue, type GridView } from "./grid-view";
import { capLabels, keyColumns, markingLabel, settingsColumns, thresholdLabels } from "./layout";
import { pointsLabel } from "./sheets/settings";

/** The steps from a setting's label to the cell that people fill in. */
const toYours = settingsColumns.yours - settingsColumns.label;

/**
 * Reads the rule in force as the sheet's own formulas make it: a setting that is no number (or no On or Off) counts as left
 * blank, numbers are kept within 0–1, and Amber is never above Green. Without the sheet it is the standard rule.
 */
export function readRule(checklist: Checklist, view: GridView | undefined): Rule {
  const standard = standardRule(checklist);
  if (!view) return standard;
  const share = (label: string, otherwise: number): number => {
    const value = view.besideLabel(label, toYours);
    return typeof value === "number" ? Math.max(0, Math.min(1, value)) : otherwise;
  };
  const points = (index: number, otherwise: number): number =>
    share(pointsLabel(checklist.responses[index]?.label ?? responseIds[index] ?? ""), otherwise);
  const isOn = (id: CapId): boolean => {
    const text = textOfValue(view.besideLabel(capLabels[id], toYours) ?? null)
      .replace(/^ +| +$/g, "")
      .toLowerCase();
    if (text === "off") return false;
    return text === "on" ? true : standard.caps[id];
  };
  const greenAt = share(thresholdLabels.greenAt, standard.greenAt);
  const [noOrNotSure, redSection, keyStatement, notApplicable] = capIds;
  return {
    points: {
      yes: points(0, standard.points.yes),
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
    keyStatements: readKeyStatements(checklist, view) ?? standard.keyStatements,
  };
}

function readKeyStatements(checklist: Checklist, view: GridView): number[] | undefined {
  const header = view.find("Key statement");
  if (!header) return undefined;
  const numbers = header.column - keyColumns.key + keyColumns.number;
  const known = new Set(
    checklist.sections.flatMap((section) => section.statements.map((entry) => entry.number)),
  );
  const chosen: number[] = [];
  for (let row = header.row + 1; row <= view.lastRow; row += 1) {
    const number = Number(view.text(row, numbers));
    if (known.has(number) && isMarked(view.text(row, header.column))) chosen.push(number);
  }
  return chosen;
}

/** The protective marking on Settings; the checklist's own when the sheet or its label is gone. */
export function readMarking(checklist: Checklist, view: GridView | undefined): string {
  const value = view?.besideLabel(markingLabel);
  return value === undefined ? checklist.marking : textOfValue(value);
}
