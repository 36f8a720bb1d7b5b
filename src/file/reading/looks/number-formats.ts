import { children, numberOf, textOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";

/**
 * The number formats that files refer to by id without defining them (ECMA-376, part 1, 18.8.30), in their
 * English form.
 */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Excel allows no longer code. A longer one counts as General. */
const longestCode = 255;

/** A number format. */
export interface NumberFormat {
  /** Undefined for General. */
  readonly code: string | undefined;
  /** Whether the format depends on each reader's regional settings, which a code cannot express. */
  readonly isLocal: boolean;
}

/** Returns the number formats of a workbook by their id. */
export function numberFormatReader(styles: XmlElement | undefined): (id: number) => NumberFormat {
  const own = new Map(
    children(
      styles?.children.find(({ name }) => name === "numFmts"),
      "numFmt",
    ).map((format) => [numberOf(format, "numFmtId"), textOf(format, "formatCode")]),
  );
  return (id) => {
    const isEastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 81);
    const isLocal = !own.has(id) && (id === 14 || id === 22 || isEastAsian);
    const long = own.get(id) ?? builtIn[id] ?? (isEastAsian ? builtIn[14] : "") ?? "";
    const code = long.length > longestCode ? "" : long;
    return { code: /^(general)?$/i.test(code) ? undefined : code, isLocal };
  };
}
