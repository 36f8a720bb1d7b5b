import * as fc from "fast-check";
import { displayText } from "../../src/spreadsheet/display-text";
import type { CellValue } from "../../src/spreadsheet/cells";

const noon = 46_346.5;
const fivePastTwo = 46_346 + 14 / 24 + 5 / 1440;
const accounting = '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-';

describe("what a cell displays [E1]", () => {
  test.each<[string, CellValue, string]>([
    // Text, logical values and empty cells have no number format.
    ["0%", "0.8", "0.8"],
    ["d mmm yyyy", " 46346 ", " 46346 "],
    ["0", true, "TRUE"],
    ["0", false, "FALSE"],
    ["0", null, ""],
    // General, also of a number in a cell with the format Text.
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 1 / 3, "0.333333333"],
    ["General", 12_345_678_901, "12345678901"],
    ["General", 123_456_789_012, "1.23457E+11"],
    ["General", -1234.5, "-1234.5"],
    ["General", 0.000012345678, "1.23457E-05"],
    ["General", 0.00001, "0.00001"],
    ["General", 100, "100"],
    ["General", 0, "0"],
    ["general", 1.5, "1.5"],
    ["@", 46_346, "46346"],
    ["", 1.5, "1.5"],
    // Percentages, amounts and numbers.
    ["0%", 0.8, "80%"],
    ["0.0%", 0.805, "80.5%"],
    ['"£"#,##0', 12_500, "£12,500"],
    ["[$£-809]#,##0.00", 12_500, "£12,500.00"],
    ["[$£-809]#,##0;[Red]-[$£-809]#,##0", -12_500, "-£12,500"],
    ["[$€-407] #,##0.00", 1234.5, "€ 1,234.50"],
    ["\\£0", 5, "£5"],
    ["#,##0_);(#,##0)", -1234, "(1,234)"],
    ["#,##0_);(#,##0)", 1234, "1,234"],
    [accounting, 12_500, "£12,500.00"],
    [accounting, -5, "-£5.00"],
    ["# ?/?", 1.5, "1 1/2"],
    ["0.00E+00", 12_345, "1.23E+04"],
    ['#,##0,"k"', 12_500, "13k"],
    ['[>100]"many";0', 5, "5"],
    ['General" kg"', 2.5, "2.5 kg"],
    // Dates and times.
    ["d mmm yyyy", 46_346, "20 Nov 2026"],
    ["dd/mm/yyyy", 46_346, "20/11/2026"],
    ["mmm-yy", 46_327, "Nov-26"],
    ["[$-809]dddd d mmmm yyyy;@", 46_346, "Friday 20 November 2026"],
    ["[$-en-GB]d mmmm yyyy", 46_346, "20 November 2026"],
    ["[$-407]d. mmmm yyyy", 46_346, "20. November 2026"],
    ["[$-40C]mmmm", 46_346, "November"],
    ["h:mm", fivePastTwo, "14:05"],
    ["h:mm AM/PM", fivePastTwo, "2:05 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ['yyyy-mm-dd"T"hh:mm', noon, "2026-11-20T12:00"],
    // Formats that follow the region of the PC.
    ["m/d/yyyy", 46_346, "20 Nov 2026"],
    ["m/d/yy", 46_346, "20 Nov 2026"],
    ["mm-dd-yy", 46_346, "20 Nov 2026"],
    ["m/d/yyyy;@", 46_346, "20 Nov 2026"],
    ["m/d/yyyy h:mm", fivePastTwo, "20 Nov 2026 14:05"],
    ["m/d/yy h:mm", fivePastTwo, "20 Nov 2026 14:05"],
    ["m/d/yyyy\\ h:mm", fivePastTwo, "20 Nov 2026 14:05"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 46_346, "20 Nov 2026"],
    ["[$-x-sysdate]dddd, mmmm dd, yyyy", 46_346, "20 Nov 2026"],
    ["[$-x-systime]h:mm:ss AM/PM", fivePastTwo, "14:05:00"],
    ["[$-F400]h:mm:ss\\ AM/PM", fivePastTwo, "14:05:00"],
    // A number is never lost.
    [";;;", 5, "5"],
    ["0;-0;;@", 0, "0"],
    ["#", 0, "0"],
    ["bad[", 3, "3"],
    ["d mmm yyyy", -1, "-1"],
    ["constructor", 3, "3"],
    ["__proto__", 3, "3"],
    [`0${"0".repeat(255)}`, 3, "3"],
    ["d mmm yyyy", 3_000_000, "3000000"],
  ])("%s shows %p as %p", (numberFormat, value, text) => {
    expect(displayText(value, numberFormat)).toBe(text);
  });

  test("[E1] any number in any format has a text without outer spaces", () => {
    const codes = fc.oneof(
      fc.string(),
      fc.constantFrom(";;;", accounting, "0%", "[$-F800]", "[h]:mm", "?/?", "0.0?;[Red]", "[>=1]0;@"),
      fc
        .array(fc.constantFrom("0", "#", "?", ",", ".", "%", "d", "m", "y", "h", "[", "]", ";", '"', "E+"), {
          maxLength: 8,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(codes, fc.double({ noNaN: true, noDefaultInfinity: true }), (code, value) => {
        const text = displayText(value, code);
        expect(text).not.toBe("");
        expect(text.trim()).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
