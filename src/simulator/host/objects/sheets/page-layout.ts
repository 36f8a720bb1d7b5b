import type { Range } from "../../../../spreadsheet/address";
import { headerCode } from "../../../state/header-code";
import type { HeadersFooters, Page, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { number, oneOf, text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, isRecord, type Scalar } from "../../host-object";
import { cellsOf, parseOnSheet } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { rangeAreasObject } from "../ranges/range-areas";

const paperSizes = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Executive"];
const zoomFields = ["horizontalFitToPages", "scale", "verticalFitToPages"];
/** The longest header or footer, in characters of its three parts together. */
const longestHeader = 255;

/** `worksheet.pageLayout`. */
export function pageLayoutObject(excel: Excel, sheet: Sheet): HostObject {
  const change = (fields: Partial<Page>): void => {
    sheet.page = { ...sheet.page, ...fields };
  };
  const areas = (given: unknown): readonly Range[] =>
    typeof given === "string" ? parseOnSheet(excel, sheet, given) : cellsOf(given, "the range").areas;
  const oneArea = (given: unknown): Range => {
    const [area, ...more] = areas(given);
    if (!area || more.length > 0) throw invalidArgument("print titles are one area");
    return area;
  };
  const titles = (area: Range | undefined): HostObject | null =>
    area ? rangeObject(excel, sheet.id, area) : null;
  const printArea = (): HostObject | null =>
    sheet.page.printArea.length === 0 ? null : rangeAreasObject(excel, sheet.id, sheet.page.printArea);
  return new HostObject("PageLayout", {
    scalars: {
      orientation: {
        since: "1.9",
        get: () => sheet.page.orientation,
        set: (value) => change({ orientation: oneOf(value, ["Portrait", "Landscape"], "orientation") }),
      },
      paperSize: {
        since: "1.9",
        get: () => sheet.page.paperSize,
        set: (value) => change({ paperSize: oneOf(value, paperSizes, "paperSize") }),
      },
      zoom: { since: "1.9", get: () => sheet.page.zoom, set: (value) => change({ zoom: zoomGiven(value) }) },
    },
    parts: {
      headersFooters: {
        since: "1.9",
        get: () =>
          new HostObject("HeaderFooterGroup", {
            parts: { defaultForAllPages: { since: "1.9", get: () => headerFooterObject(sheet, change) } },
          }),
      },
    },
    methods: {
      setPrintArea: { since: "1.9", call: ([given]) => change({ printArea: areas(given) }) },
      setPrintTitleRows: {
        since: "1.9",
        call: ([given]) => {
          const { row, rows } = oneArea(given);
          change({ titleRows: { row, column: 1, rows, columns: 16_384 } });
        },
      },
      getPrintAreaOrNullObject: { since: "1.9", call: printArea },
      getPrintTitleRowsOrNullObject: { since: "1.9", call: () => titles(sheet.page.titleRows) },
    },
  });
}

function headerFooterObject(sheet: Sheet, change: (fields: Partial<Page>) => void): HostObject {
  const part = (field: keyof HeadersFooters): Scalar => ({
    since: "1.9",
    get: () => sheet.page.headersFooters[field],
    set: (value) => {
      const headersFooters = { ...sheet.page.headersFooters, [field]: text(value, field) };
      const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = headersFooters;
      const lengths = [
        headerCode(leftHeader, centerHeader, rightHeader).length,
        headerCode(leftFooter, centerFooter, rightFooter).length,
      ];
      if (lengths.some((length) => length > longestHeader)) {
        throw invalidArgument("a header or footer is longer than 255 characters");
      }
      change({ headersFooters });
    },
  });
  return new HostObject("HeaderFooter", {
    scalars: {
      leftHeader: part("leftHeader"),
      centerHeader: part("centerHeader"),
      rightHeader: part("rightHeader"),
      leftFooter: part("leftFooter"),
      centerFooter: part("centerFooter"),
      rightFooter: part("rightFooter"),
    },
  });
}

function zoomGiven(given: unknown): Readonly<Record<string, number>> {
  if (!isRecord(given)) throw invalidArgument("zoom");
  const zoom: Record<string, number> = {};
  for (const [field, value] of Object.entries(given)) {
    if (!zoomFields.includes(field)) throw invalidArgument(`zoom.${field}`);
    if (value !== null && value !== undefined) zoom[field] = number(value, `zoom.${field}`);
  }
  if (zoom["scale"] !== undefined && (zoom["scale"] < 10 || zoom["scale"] > 400))
    throw invalidArgument("zoom.scale");
  return zoom;
}
