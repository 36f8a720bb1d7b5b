import type { Range } from "../../../../spreadsheet/address";
import { wholeSheet } from "../../../state/areas";
import { codesOf, type HeadersFooters } from "../../../state/headers-footers";
import type { Page, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { number, text } from "../../given";
import { invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject, isRecord, type Method, type Scalar } from "../../host-object";
import { among, from, property, within, type Target } from "../../members";
import { cellsOf, parseOnSheet } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { rangeAreasObject } from "../ranges/range-areas";

const paperSizes = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Executive"];
const zoomFields = ["horizontalFitToPages", "scale", "verticalFitToPages"];
/** The longest header or footer, in characters of its three parts together. */
const longestHeader = 255;

/** `worksheet.pageLayout`. */
export function pageLayoutObject(excel: Excel, sheet: Sheet): HostObject {
  const page: Target<Page> = {
    found: () => sheet.page,
    change: (fields) => {
      sheet.page = { ...sheet.page, ...fields };
    },
  };
  const headersFooters = new HostObject("HeaderFooterGroup", {
    parts: { defaultForAllPages: { since: "1.9", get: () => headerFooterObject(page) } },
  });
  const areas = (given: unknown): readonly Range[] =>
    typeof given === "string" ? parseOnSheet(excel, sheet, given) : cellsOf(given, "the range").areas;
  const printArea = (): HostObject | null =>
    sheet.page.printArea.length === 0 ? null : rangeAreasObject(excel, sheet.id, sheet.page.printArea);
  return new HostObject("PageLayout", {
    scalars: from<Scalar>("1.9", {
      orientation: property(page, "orientation", among(["Portrait", "Landscape"])),
      paperSize: property(page, "paperSize", among(paperSizes)),
      zoom: property(page, "zoom", zoomGiven),
    }),
    parts: { headersFooters: { since: "1.9", get: () => headersFooters } },
    methods: from<Method>("1.9", {
      setPrintArea: { call: ([given]) => page.change({ printArea: areas(given) }) },
      setPrintTitleRows: {
        call: ([given]) => {
          const [area, ...more] = areas(given);
          if (!area || more.length > 0) throw invalidArgument("print titles are one area");
          page.change({ titleRows: { ...wholeSheet, row: area.row, rows: area.rows } });
        },
      },
      getPrintArea: {
        call: () => {
          const area = printArea();
          if (!area) throw itemNotFound("no print area is set");
          return area;
        },
      },
      getPrintAreaOrNullObject: { call: printArea },
      getPrintTitleRowsOrNullObject: {
        call: () => {
          const { titleRows } = sheet.page;
          return titleRows ? rangeObject(excel, sheet.id, titleRows) : null;
        },
      },
    }),
  });
}

function headerFooterObject(page: Target<Page>): HostObject {
  const { found, change } = within(page, "headersFooters");
  const texts: Target<HeadersFooters> = {
    found,
    change: (fields) => {
      const lengths = codesOf({ ...found(), ...fields }).map((code) => code.length);
      if (Math.max(...lengths) > longestHeader) {
        throw invalidArgument("a header or footer is longer than 255 characters");
      }
      change(fields);
    },
  };
  const places = [
    "leftHeader",
    "centerHeader",
    "rightHeader",
    "leftFooter",
    "centerFooter",
    "rightFooter",
  ] as const;
  return new HostObject("HeaderFooter", {
    scalars: Object.fromEntries(places.map((place) => [place, property(texts, place, text, "1.9")])),
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
