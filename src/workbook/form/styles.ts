import type {
  BorderLine,
  CellFormat,
  ChartLinePlan,
  Colour,
  ConditionalFormatPlan,
} from "../../spreadsheet/plan";
import type { Rating } from "../../assessment/scoring/results";

type LineLook = ChartLinePlan & { readonly colour: Colour };

export const fontName = "Calibri";

const ink = "#1F2933";
const quiet = "#52606D";
const navy = "#17375E";
const pale = "#EEF2F8";
/** Covers the stripes of a table, which would make a cell look locked. */
const white = "#FFFFFF";
const rule: BorderLine = { style: "thin", colour: "#B6C2CF" };
/** The border of cells that people fill in, with 3:1 contrast on white. The tint of other cells is only a hint. */
const inputRule: BorderLine = { style: "thin", colour: "#7B8794" };
/** Leaves room between bars. */
const gapRule: BorderLine = { style: "medium", colour: "#FFFFFF" };
const inputBoxed = { top: inputRule, right: inputRule, bottom: inputRule, left: inputRule };
const boxed = { top: rule, right: rule, bottom: rule, left: rule };
const base = { name: fontName, size: 11, colour: ink };
/** For texts that may be longer than a row can be tall: their beginning is in view. */
const wrapped = { vertical: "top", wrap: true } as const;
const middle = { vertical: "center", wrap: true } as const;
/** Keeps text of a table away from its border. */
const padded = { horizontal: "left", indent: 1 } as const;
/** Keeps what is typed as it is: no date, number or formula comes of it [E4]. No formula has this format. */
const asText = { numberFormat: "@" } as const;

/** All styles of the workbook. White cells with a border are for people to fill in; tinted cells are not. */
export const styles = {
  marking: { font: { ...base, size: 10, bold: true, colour: "#8A1010" }, vertical: "center" },
  title: { font: { ...base, size: 18, bold: true, colour: navy }, vertical: "center" },
  /** The day in the line below the title, at its right. */
  asAt: {
    font: { ...base, size: 12, colour: quiet },
    horizontal: "right",
    vertical: "center",
    numberFormat: '"As at "d mmm yyyy',
  },
  subtitle: { font: { ...base, size: 12, colour: quiet }, vertical: "center" },
  heading: {
    font: { ...base, size: 13, bold: true, colour: navy },
    vertical: "center",
    border: { bottom: { style: "medium", colour: navy } },
  },
  headingNote: {
    font: { ...base, size: 10, colour: quiet },
    horizontal: "right",
    vertical: "center",
    border: { bottom: { style: "medium", colour: navy } },
  },
  note: { font: { ...base, size: 10, colour: quiet }, vertical: "center" },
  noteMerged: { font: { ...base, size: 10, colour: quiet }, vertical: "center", wrap: true },
  sentence: { font: { ...base, bold: true }, vertical: "center" },
  link: { font: { ...base, underline: true, colour: "#0B5394" }, vertical: "center" },
  columnHeader: {
    font: { ...base, bold: true, colour: "#FFFFFF" },
    fill: navy,
    border: boxed,
    ...padded,
    vertical: "center",
    wrap: true,
  },
  columnHeaderCentred: {
    font: { ...base, bold: true, colour: "#FFFFFF" },
    fill: navy,
    border: boxed,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  label: { font: { ...base, bold: true }, fill: pale, border: boxed, ...padded, ...wrapped },
  labelMiddle: { font: { ...base, bold: true }, fill: pale, border: boxed, ...padded, ...middle },
  text: { font: base, fill: pale, border: boxed, ...padded, ...wrapped },
  textMiddle: { font: base, fill: pale, border: boxed, ...padded, ...middle },
  textSmall: { font: { ...base, size: 9 }, border: boxed, ...padded, ...middle },
  /** Texts that the tool writes and people may correct. */
  record: { font: base, fill: pale, border: boxed, ...padded, ...middle, ...asText },
  recordSmall: { font: { ...base, size: 9 }, border: boxed, ...padded, ...wrapped, ...asText },
  countSmall: { font: { ...base, size: 9 }, border: boxed, horizontal: "center", vertical: "center" },
  /** Text that runs on into the empty cells to the right, drawn as one cell. */
  runOn: { font: base, border: { top: rule, bottom: rule }, ...padded, vertical: "center" },
  momentSmall: {
    font: { ...base, size: 9 },
    border: boxed,
    ...padded,
    vertical: "top",
    numberFormat: "d mmm yyyy hh:mm",
  },
  cellDate: {
    font: base,
    border: boxed,
    horizontal: "center",
    vertical: "center",
    numberFormat: "d mmm yyyy",
  },
  columnHeaderRunOn: {
    font: { ...base, bold: true, colour: "#FFFFFF" },
    fill: navy,
    border: { top: rule, bottom: rule },
    ...padded,
    vertical: "center",
  },
  number: { font: base, fill: pale, border: boxed, horizontal: "center", vertical: "top" },
  numberMiddle: { font: base, fill: pale, border: boxed, horizontal: "center", vertical: "center" },
  /** 1 for a key statement, 0 for any other, in words. */
  keyFlag: {
    font: base,
    fill: pale,
    border: boxed,
    horizontal: "center",
    vertical: "center",
    numberFormat: '"Key";;"–"',
  },
  check: { font: base, fill: pale, border: boxed, ...padded, ...wrapped },
  checkLink: {
    font: { ...base, underline: true, colour: "#0B5394" },
    fill: pale,
    border: boxed,
    ...padded,
    ...wrapped,
  },
  checkLinkMiddle: {
    font: { ...base, underline: true, colour: "#0B5394" },
    fill: pale,
    border: boxed,
    ...padded,
    ...middle,
  },
  input: { font: base, fill: white, border: inputBoxed, ...padded, ...wrapped, ...asText, locked: false },
  inputCentred: {
    font: { ...base, bold: true },
    fill: white,
    border: inputBoxed,
    horizontal: "center",
    vertical: "top",
    ...asText,
    locked: false,
  },
  inputCentredMiddle: {
    font: { ...base, bold: true },
    fill: white,
    border: inputBoxed,
    horizontal: "center",
    vertical: "center",
    ...asText,
    locked: false,
  },
  inputMiddle: {
    font: base,
    fill: white,
    border: inputBoxed,
    ...padded,
    ...middle,
    ...asText,
    locked: false,
  },
  checkMiddle: { font: base, fill: pale, border: boxed, ...padded, vertical: "center" },
  /** For the number of a statement. */
  inputNumber: {
    font: { ...base, bold: true },
    fill: white,
    border: inputBoxed,
    horizontal: "center",
    vertical: "center",
    locked: false,
  },
  /** For an amount, which can also be words. */
  inputAmount: { font: base, fill: white, border: inputBoxed, ...padded, ...middle, locked: false },
  inputDate: {
    font: base,
    fill: white,
    border: inputBoxed,
    ...padded,
    vertical: "center",
    numberFormat: "d mmm yyyy",
    locked: false,
  },
  date: {
    font: base,
    fill: pale,
    border: boxed,
    ...padded,
    vertical: "center",
    numberFormat: "d mmm yyyy",
  },
  cellLabel: { font: base, border: boxed, ...padded, vertical: "center", wrap: true },
  cellLabelTotal: {
    font: { ...base, bold: true },
    fill: pale,
    border: boxed,
    ...padded,
    vertical: "center",
    wrap: true,
  },
  count: { font: base, border: boxed, horizontal: "center", vertical: "center" },
  countTotal: {
    font: { ...base, bold: true },
    fill: pale,
    border: boxed,
    horizontal: "center",
    vertical: "center",
  },
  score: { font: base, border: boxed, horizontal: "center", vertical: "center", numberFormat: "0%" },
  scoreTotal: {
    font: { ...base, bold: true },
    fill: pale,
    border: boxed,
    horizontal: "center",
    vertical: "center",
    numberFormat: "0%",
  },
  rating: { font: { ...base, bold: true }, border: boxed, horizontal: "center", vertical: "center" },
  /** A rating among the headings: grey until there is one. */
  badge: {
    font: { ...base, bold: true, colour: "#323F4B" },
    fill: "#E4E7EB",
    border: boxed,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  setting: {
    font: base,
    fill: white,
    border: inputBoxed,
    horizontal: "center",
    vertical: "center",
    locked: false,
  },
  settingShare: {
    font: base,
    fill: white,
    border: inputBoxed,
    horizontal: "center",
    vertical: "center",
    numberFormat: "0.0%",
    locked: false,
  },
  share: {
    font: base,
    fill: pale,
    border: boxed,
    horizontal: "center",
    vertical: "center",
    numberFormat: "0.0%",
  },
  flat: { font: { ...base, size: 10 }, vertical: "top" },
  flatDate: { font: { ...base, size: 10 }, horizontal: "left", vertical: "top", numberFormat: "d mmm yyyy" },
  flatScore: { font: { ...base, size: 10 }, vertical: "top", numberFormat: "0.0%" },
  flatShare: {
    font: { ...base, size: 10 },
    horizontal: "center",
    vertical: "top",
    numberFormat: "0.0%",
  },
  flatFigure: { font: { ...base, size: 10 }, horizontal: "center", vertical: "top" },
  flatHeader: { font: { ...base, size: 10, bold: true }, vertical: "center", border: { bottom: rule } },
  flatHeaderCentred: {
    font: { ...base, size: 10, bold: true },
    horizontal: "center",
    vertical: "center",
    border: { bottom: rule },
  },
  /** The overall result in large letters, and what is next to it. */
  tileWord: { font: { ...base, size: 14, bold: true }, fill: pale, ...padded },
  tileScore: { font: { ...base, size: 36, bold: true }, fill: pale, ...padded, vertical: "center" },
  tileUpTo: { font: { ...base, bold: true }, fill: pale, ...padded, vertical: "top" },
  tileText: { font: base, fill: pale, ...padded, vertical: "center", wrap: true },
  /** A cell of a bar, with the colour of an empty one. */
  bar: { font: base, fill: "#EDF0F3", border: { top: gapRule, bottom: gapRule } },
  /** An entry of a list, with room between entries. Its tint comes with its text, so that an empty one is not seen. */
  entry: {
    font: { ...base, size: 10 },
    border: { top: gapRule, bottom: gapRule },
    ...padded,
    vertical: "center",
    wrap: true,
  },
  /** Lists and small print of the Board paper. */
  listHeader: {
    font: { ...base, size: 10, bold: true, colour: quiet },
    border: { bottom: rule },
    ...padded,
    vertical: "center",
  },
  listText: {
    font: { ...base, size: 10 },
    border: { bottom: rule },
    ...padded,
    vertical: "center",
    wrap: true,
  },
  listDate: {
    font: { ...base, size: 10 },
    border: { bottom: rule },
    ...padded,
    vertical: "center",
    numberFormat: "d mmm yyyy",
  },
  listEmpty: { font: { ...base, bold: true, colour: navy }, vertical: "center" },
  foot: { font: { ...base, size: 9, colour: quiet }, vertical: "top", wrap: true },
  hidden: { font: { ...base, size: 9, colour: quiet } },
} satisfies Record<string, CellFormat>;

export type StyleName = keyof typeof styles;

/** Fill and text colour of each rating, with a contrast of at least 4.5:1 [S8]. */
export const ratingColours: Readonly<Record<Rating, { readonly fill: string; readonly text: string }>> = {
  green: { fill: "#C9EBD2", text: "#0B5A22" },
  amber: { fill: "#FFE3A3", text: "#6B4300" },
  red: { fill: "#F8CFCB", text: "#8A1010" },
  incomplete: { fill: "#E4E7EB", text: "#323F4B" },
  "not-applicable": { fill: "#F5F7FA", text: "#52606D" },
};

/** Colours of the responses, from assured to unknown. They differ in grey too [W48]. */
export const responseColours = {
  yes: "#1E7B45",
  inPart: "#E5A50A",
  no: "#8A1010",
  notSure: "#8B6FD2",
  notApplicable: "#C0C8D0",
  unanswered: "#E6EAF0",
} as const;

/**
 * The cells of bars: of each rating, of what is still possible, of where a score was, and every second one of an unfinished
 * result. Bars differ from their empty cells by 3:1, and where a score was from them, also in grey.
 */
export const barLooks: Readonly<
  Record<
    Exclude<Rating, "not-applicable"> | "possible" | "before" | "stripe",
    ConditionalFormatPlan["format"]
  >
> = {
  green: { fill: "#2B9554" },
  amber: { fill: "#C27C00" },
  red: { fill: "#C62828" },
  incomplete: { fill: "#7B8794" },
  stripe: { fill: "#B6C2CF" },
  possible: { fill: "#D5DBE2" },
  before: { fill: "#0B1A2E" },
};

/** The lines of a chart, the most important first. They differ in dashes and markers as well as hue. */
export const lineLooks: readonly [LineLook, ...LineLook[]] = [
  { colour: navy, dash: "solid", marker: "circle", weight: 3 },
  { colour: "#2F855A", dash: "dash", marker: "square", weight: 1.5 },
  { colour: "#B45309", dash: "dot", marker: "triangle", weight: 1.5 },
  { colour: "#805AD5", dash: "dash-dot", marker: "diamond", weight: 1.5 },
  { colour: "#C53030", dash: "dash-dot-dot", marker: "cross", weight: 1.5 },
];

/** A day that has passed: also told by its number format, for black and white. */
export const overdueLook: ConditionalFormatPlan["format"] = { fontColour: "#8A1010", bold: true };

/** The tint of an entry of a list that has a text. */
export const entryLook: ConditionalFormatPlan["format"] = { fill: pale };

/** A word for what is missing. */
export const missingLook: ConditionalFormatPlan["format"] = { bold: true };

/** The tint of work to do, of what needs attention, of a row that contradicts itself, and of a heading whose column is not up to date. */
export const rowTints: Readonly<
  Record<"work" | "open" | "wrong" | "stale", ConditionalFormatPlan["format"]>
> = {
  work: { fill: "#DCEAF8", fontColour: "#0F4C81" },
  open: { fill: "#FFF6DB", fontColour: "#5C3D00" },
  wrong: { fill: "#F8CFCB", fontColour: "#8A1010", bold: true },
  /** On the dark colour of a heading. */
  stale: { fontColour: "#FFE3A3" },
};
