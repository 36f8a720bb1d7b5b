import { contains, type Range } from "../../../../spreadsheet/address";
import { intersect } from "../../../state/areas";
import { clearContents } from "../../../editing/edit-cells";
import { changeLines, clearFormats, formatsIn, readLines, setStyle } from "../../../editing/edit-formats";
import { clearConditionalFormats, clearValidation } from "../../../editing/edit-rules";
import { columnOf, rowOf, type Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, oneOf, text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import type { Method, Part, Scalar } from "../../host-object";
import { addressOf } from "./cells";
import { conditionalFormatsObject } from "./conditional-formats";
import { linesIn, rangeFormatObject } from "./range-format";
import { validationObject } from "./validation";

/** The members that Range and RangeAreas have in common. */
export function sharedMembers(excel: Excel, sheet: () => Sheet, areas: readonly Range[]) {
  const { workbook } = excel;
  const scalars: Readonly<Record<string, Scalar>> = {
    address: { get: () => addressOf(sheet(), areas) },
    style: {
      since: "1.7",
      get: () => {
        const names = new Set([...formatsIn(workbook, sheet(), areas)].map((format) => format.style));
        return names.size === 1 ? [...names][0] : null;
      },
      set: (value) => {
        const style = workbook.style(text(value, "style"));
        if (!style) throw invalidArgument(`there is no style ${String(value)}`);
        workbook.mustAllow(sheet(), "allowFormatCells");
        setStyle(workbook, sheet(), areas, style);
      },
    },
  };
  const parts: Readonly<Record<string, Part>> = {
    format: { get: () => rangeFormatObject(excel, sheet(), areas) },
    dataValidation: { since: "1.8", get: () => validationObject(excel, sheet(), areas) },
    conditionalFormats: { since: "1.6", get: () => conditionalFormatsObject(excel, sheet(), areas) },
  };
  const methods: Readonly<Record<string, Method>> = {
    calculate: { since: "1.6", call: () => workbook.calculator.calculateAll() },
    clear: {
      call: ([applyTo]) => {
        const kinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"];
        clear(excel, sheet(), areas, oneOf(applyTo ?? "All", kinds, "applyTo"));
      },
    },
  };
  return { scalars, parts, methods };
}

function clear(excel: Excel, sheet: Sheet, areas: readonly Range[], what: string): void {
  const { workbook } = excel;
  workbook.mustBeUnlocked(sheet, areas);
  if (what !== "Contents") workbook.mustAllow(sheet, "allowFormatCells");
  if (what === "All" || what === "Contents") for (const area of areas) clearContents(workbook, sheet, area);
  if (what === "All" || what === "Formats") {
    clearFormats(workbook, sheet, areas);
    clearConditionalFormats(sheet, areas);
  }
  if (what === "All") {
    clearValidation(sheet, areas);
    sheet.merges = sheet.merges.filter((merge) => !areas.some((area) => intersect(merge, area)));
  }
  if (what === "RemoveHyperlinks") clearFormats(workbook, sheet, areas);
  if (what !== "Contents" && what !== "Formats") {
    for (const key of [...sheet.hyperlinks.keys()]) {
      if (areas.some((area) => contains(area, rowOf(key), columnOf(key)))) sheet.hyperlinks.delete(key);
    }
  }
}

/** `rowHidden` and `columnHidden`. */
export function hiddenScalar(
  excel: Excel,
  sheet: () => Sheet,
  area: Range,
  which: "rows" | "columns",
): Scalar {
  return {
    since: "1.2",
    get: () => readLines(sheet()[which], ...linesIn(area, which), (line) => line.hidden),
    set: (value) => {
      excel.workbook.mustAllow(sheet(), which === "rows" ? "allowFormatRows" : "allowFormatColumns");
      const hidden = boolean(value, "hidden");
      changeLines(sheet()[which], ...linesIn(area, which), (line) => ({ ...line, hidden }));
    },
  };
}
