import { cell } from "../../../../spreadsheet/address";
import { invalidArgument } from "../../../state/host-error";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { HostObject } from "../../host-object";
import { collection } from "../../members";
import { cellsOf, parseOnSheet } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** `worksheet.horizontalPageBreaks`, without breaks that Excel sets where a page is full. */
export function pageBreaksObject(excel: Excel, sheet: Sheet): HostObject {
  const change = (breaks: readonly number[]): void => {
    sheet.page = { ...sheet.page, breaks };
  };
  const breakObject = (row: number): HostObject =>
    new HostObject("PageBreak", {
      methods: { getCellAfterBreak: { call: () => rangeObject(excel, sheet.id, cell(row, 1)) } },
    });
  const all = collection(
    "the page break",
    () => sheet.page.breaks,
    (row, index) => sheet.page.breaks.indexOf(row) === index,
    breakObject,
  );
  return new HostObject("PageBreakCollection", {
    items: all.items,
    item: all.item,
    methods: {
      add: {
        call: ([given]) => {
          const areas =
            typeof given === "string" ? parseOnSheet(excel, sheet, given) : cellsOf(given, "the range").areas;
          const [area] = areas;
          if (!area || area.row === 1)
            throw invalidArgument("a page break is above a row, but not the first");
          change([...new Set([...sheet.page.breaks, area.row])].sort((a, b) => a - b));
          return breakObject(area.row);
        },
      },
      getCount: { call: all.count },
      removePageBreaks: { call: () => change([]) },
    },
  });
}
