/** How a number looks in its cell. */
export interface NumberLook {
  /** An Excel format code in English. */
  readonly code: string;
  /** What the cell displays [E1]. */
  readonly text: string;
}

/** Excel accepts no longer code. */
const longestCode = 255;

const dateOfRegion = "d mmm yyyy";
const timeOfRegion = "h:mm:ss";
const dateAndTimeOfRegion = "d mmm yyyy h:mm";

/** Built-in formats 14 and 22, which Excel shows in the date format of the PC's region. */
const formatsOfRegion = new Map([
  ["m/d/yyyy", dateOfRegion],
  ["m/d/yy", dateOfRegion],
  ["mm-dd-yy", dateOfRegion],
  ["m/d/yyyy h:mm", dateAndTimeOfRegion],
  ["m/d/yy h:mm", dateAndTimeOfRegion],
]);

/** A format code without the language of its names and signs, and without a dependence on the region; empty if it is too long. */
export function inEnglish(numberFormat: string): string {
  if (numberFormat.length > longestCode) return "";
  if (/\[\$-(F800|x-sysdate)\]/i.test(numberFormat)) return dateOfRegion;
  if (/\[\$-(F400|x-systime)\]/i.test(numberFormat)) return timeOfRegion;
  const code = numberFormat.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) =>
    sign === "" ? "" : `[$${sign}]`,
  );
  // LibreOffice writes a space as `\ `.
  const plain = code.replace(/;@$/, "").replace(/\\(.)/g, "$1");
  return formatsOfRegion.get(plain.toLowerCase()) ?? code;
}

/** Whether a format shows the day, month or year of a number, and not only the time of day. */
export function showsDay(numberFormat: string): boolean {
  const [first = ""] = inEnglish(numberFormat)
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|general|AM\/PM|A\/P/gi, "")
    .split(";");
  // In a time, an m is for minutes.
  return /[yd]/i.test(first) || (/m/i.test(first) && !/[hs]/i.test(first));
}

/**
 * A number in the format General: at most eleven characters beside the sign, with an exponent where it needs
 * more.
 */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size < 1e11) {
    const wholeDigits = String(Math.trunc(size)).length;
    const text = trimZeros(value.toFixed(Math.max(0, 10 - wholeDigits)));
    if (size >= 1e-4 || Number(text) === value) return text;
  }
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  return `${trimZeros(mantissa)}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
