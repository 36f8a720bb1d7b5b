import type { Range } from "../../../../spreadsheet/address";
import { headerCode } from "../../../state/header-code";
import type { HeadersFooters, Page, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, number, oneOf, text } from "../../given";
import { invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject, isRecord, type Scalar } from "../../host-object";
import { cellsOf, parseOnSheet } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { rangeAreasObject } from "../ranges/range-areas";

const paperSizes = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Executive"];
const zoomFields = ["horizontalFitToPages", "scale", "verticalFitToPages"];
const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** The longest header or footer, in characters of its three parts together. */
const longestHeader = 255;

/** `worksheet.pageLayout`. */
export function pageLayoutObject(excel: Excel, sheet: Sheet): HostObject {
  const change = (fields: Partial<Page>): void => {
    sheet.page = { ...sheet.page, ...fields };
  };
  const flag = (
    field:
      | "centerHorizontally"
      | "centerVertically"
      | "printGridlines"
      | "printHeadings"
      | "blackAndWhite"
      | "draftMode",
  ): Scalar => ({
    since: "1.9",
    get: () => sheet.page[field],
    set: (value) => change({ [field]: boolean(value, field) }),
  });
  const margin = (side: keyof Page["margins"]): Scalar => ({
    since: "1.9",
    get: () => sheet.page.margins[side],
    set: (value) => {
      const points = number(value, `${side}Margin`);
      if (points < 0) throw invalidArgument(`${side}Margin`);
      change({ margins: { ...sheet.page.margins, [side]: points } });
    },
  });
  const areas = (given: unknown): readonly Range[] =>
    typeof given === "string" ? parseOnSheet(excel, sheet, given) : cellsOf(given, "the range").areas;
  const oneArea = (given: unknown): Range => {
    const [area, ...more] = areas(given);
    if (!area || more.length > 0) throw invalidArgument("print titles are one area");
    return area;
  };
  const titles = (area: Range | undefined): HostObject | null =>
    area ? rangeObject(excel, sheet.id, area) : null;
  const present = (object: HostObject | null): HostObject => {
    if (!object) throw itemNotFound("nothing is set");
    return object;
  };
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
      printOrder: {
        since: "1.9",
        get: () => sheet.page.printOrder,
        set: (value) => change({ printOrder: oneOf(value, ["DownThenOver", "OverThenDown"], "printOrder") }),
      },
      zoom: { since: "1.9", get: () => sheet.page.zoom, set: (value) => change({ zoom: zoomGiven(value) }) },
      centerHorizontally: flag("centerHorizontally"),
      centerVertically: flag("centerVertically"),
      printGridlines: flag("printGridlines"),
      printHeadings: flag("printHeadings"),
      blackAndWhite: flag("blackAndWhite"),
      draftMode: flag("draftMode"),
      leftMargin: margin("left"),
      rightMargin: margin("right"),
      topMargin: margin("top"),
      bottomMargin: margin("bottom"),
      headerMargin: margin("header"),
      footerMargin: margin("footer"),
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
      setPrintMargins: {
        since: "1.9",
        call: ([unit, given]) => change({ margins: marginsGiven(sheet.page.margins, unit, given) }),
      },
      getPrintArea: { since: "1.9", call: () => present(printArea()) },
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

function marginsGiven(before: Page["margins"], unit: unknown, given: unknown): Page["margins"] {
  if (!isRecord(given)) throw invalidArgument("marginOptions");
  const name = oneOf(unit, Object.keys(pointsPer), "unit");
  const factor = name === "Inches" ? pointsPer.Inches : name === "Centimeters" ? pointsPer.Centimeters : 1;
  const margins: Record<keyof Page["margins"], number> = { ...before };
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const value = given[side];
    if (value !== undefined && value !== null) margins[side] = number(value, side) * factor;
  }
  return margins;
}
