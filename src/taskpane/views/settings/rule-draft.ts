import { capIds, type CapId, type Rule } from "../../../assessment/answers/assessment";
import { listStatements, type Checklist } from "../../../checklist/checklist";

export const pointFields = ["yes", "inPart", "no", "notSure"] as const;
export const shareFields = ["greenAt", "amberAt", "notApplicableShare"] as const;
type PointField = (typeof pointFields)[number];
type ShareField = (typeof shareFields)[number];
export type NumberField = PointField | ShareField;

/** The edits in the form that are not applied. Other fields show the current rule. */
export interface Touched {
  readonly numbers: Partial<Readonly<Record<NumberField, string>>>;
  readonly caps: Partial<Readonly<Record<CapId, boolean>>>;
  readonly keys: Readonly<Record<number, boolean>>;
}

export const untouched: Touched = { numbers: {}, caps: {}, keys: {} };

export type FieldProblem = "no-number" | "out-of-range" | "share-out-of-range" | "above-yes" | "above-green";

/** The content of the form. */
export interface RuleDraft {
  /** The texts in the fields: points as numbers, shares as percentages. */
  readonly texts: Readonly<Record<NumberField, string>>;
  readonly caps: Rule["caps"];
  readonly keyStatements: readonly number[];
  readonly problems: Partial<Readonly<Record<NumberField, FieldProblem>>>;
  /** The rule in the form; undefined while a field has a problem. */
  readonly rule: Rule | undefined;
}

/**
 * The current rule with the edits in the form, and the problems of its fields: numbers are 0–1, no response
 * is worth more than Yes [S1], and Amber is never above Green [S5].
 */
export function draftRule(checklist: Checklist, inForce: Rule, touched: Touched): RuleDraft {
  const shown = textsOf(inForce);
  const texts = { ...shown, ...touched.numbers };
  const caps = { ...inForce.caps, ...touched.caps };
  const keyStatements = listStatements(checklist)
    .map(({ number }) => number)
    .filter((number) => touched.keys[number] ?? inForce.keyStatements.includes(number));
  // An unchanged text keeps the exact number of the current rule, not its rounded form.
  const pointOf = (field: PointField): number | undefined =>
    texts[field] === shown[field] ? inForce.points[field] : parseNumber(texts[field]);
  const shareOf = (field: ShareField): number | undefined =>
    texts[field] === shown[field] ? inForce[field] : parsePercent(texts[field]);
  const points = mapFields(pointFields, pointOf);
  const shares = mapFields(shareFields, shareOf);

  const problems: Partial<Record<NumberField, FieldProblem>> = {};
  for (const field of pointFields) {
    const value = points[field];
    if (value === undefined) problems[field] = "no-number";
    else if (value > 1) problems[field] = "out-of-range";
    else if (points.yes !== undefined && value > points.yes) problems[field] = "above-yes";
  }
  for (const field of shareFields) {
    const value = shares[field];
    if (value === undefined) problems[field] = "no-number";
    else if (value > 1) problems[field] = "share-out-of-range";
  }
  const { amberAt: amber, greenAt: green } = shares;
  if (amber !== undefined && green !== undefined && amber > green) problems.amberAt ??= "above-green";
  return { texts, caps, keyStatements, problems, rule: makeRule() };

  function makeRule(): Rule | undefined {
    if (Object.keys(problems).length > 0) return undefined;
    const { yes, inPart, no, notSure } = points;
    const { greenAt, amberAt, notApplicableShare } = shares;
    if (yes === undefined || inPart === undefined || no === undefined || notSure === undefined)
      return undefined;
    if (greenAt === undefined || amberAt === undefined || notApplicableShare === undefined) return undefined;
    return {
      points: { yes, inPart, no, notSure },
      greenAt,
      amberAt,
      notApplicableShare,
      caps,
      keyStatements,
    };
  }
}

/** Edits that put a rule in every field of the form. */
export function touchAll(checklist: Checklist, rule: Rule): Touched {
  const keys = listStatements(checklist).map(({ number }) => [number, rule.keyStatements.includes(number)]);
  return {
    numbers: textsOf(rule),
    caps: rule.caps,
    keys: Object.fromEntries(keys) as Record<number, boolean>,
  };
}

/** Whether two rules of a checklist score and rate alike. */
export function isSameRule(one: Rule, other: Rule): boolean {
  const keys = new Set(one.keyStatements);
  const others = new Set(other.keyStatements);
  return (
    pointFields.every((field) => one.points[field] === other.points[field]) &&
    shareFields.every((field) => one[field] === other[field]) &&
    capIds.every((cap) => one.caps[cap] === other.caps[cap]) &&
    keys.size === others.size &&
    [...keys].every((number) => others.has(number))
  );
}

function textsOf(rule: Rule): Record<NumberField, string> {
  return {
    ...mapFields(pointFields, (field) => `${Number(rule.points[field].toFixed(6))}`),
    ...mapFields(shareFields, (field) => `${Number((rule[field] * 100).toFixed(4))}`),
  };
}

function mapFields<Field extends string, Value>(
  fields: readonly Field[],
  of: (field: Field) => Value,
): Record<Field, Value> {
  return Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, Value>;
}

/** A decimal number with a point or a comma; undefined for anything else, including signs and exponents. */
function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

function parsePercent(text: string): number | undefined {
  const value = parseNumber(text.trim().replace(/\s*%$/, ""));
  return value === undefined ? undefined : value / 100;
}
