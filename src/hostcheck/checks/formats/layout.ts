import { localAddress } from "../../../spreadsheet/address";
import { listChecks } from "../../bench/check";

/** Frozen panes, printing, and links within the workbook. */
export const layoutChecks = listChecks([
  {
    id: "freeze-area",
    title: "Frozen rows and columns are the given ones, also when they replace others",
    why: "Headings stay in sight; a repair freezes them whatever is frozen.",
    since: "1.7",
    expected: { area: "A1:B5", rows: "1:5" },
    find: async ({ send }) => {
      const area = await send((sheet) => {
        sheet.freezePanes.freezeAt("A1:B5");
        return sheet.freezePanes.getLocationOrNullObject().load("address");
      });
      const rows = await send((sheet) => {
        sheet.freezePanes.freezeRows(5);
        return sheet.freezePanes.getLocationOrNullObject().load("address");
      });
      return {
        area: localAddress(area.address),
        rows: localAddress(rows.address),
      };
    },
  },
  {
    id: "page-paper",
    title: "A sheet can be set to A4 landscape, one page wide",
    why: "Every sheet prints this way. Excel may not show it until Page Layout is used (office-js issue 1860).",
    since: "1.9",
    expected: { orientation: "Landscape", paperSize: "A4", wide: 1, long: "as it takes" },
    find: async ({ send, note }) => {
      await send((sheet) =>
        sheet.pageLayout.set({
          orientation: "Landscape",
          paperSize: "A4",
          zoom: { horizontalFitToPages: 1 },
        }),
      );
      const page = await send((sheet) => sheet.pageLayout.load("orientation,paperSize,zoom"));
      note(`zoom is ${JSON.stringify(page.zoom)}`);
      return {
        orientation: page.orientation,
        paperSize: page.paperSize,
        wide: page.zoom.horizontalFitToPages ?? null,
        long: page.zoom.verticalFitToPages || "as it takes",
      };
    },
  },
  {
    id: "page-header",
    title: "Headers and footers are read as they were set, with && and codes unchanged",
    why: "The protective marking is on every printed page, and an outdated one is a finding.",
    since: "1.9",
    expected: { centerHeader: "OFFICIAL && SENSITIVE", leftHeader: "", rightFooter: "Page &P of &N" },
    find: async ({ send }) => {
      await send((sheet) =>
        sheet.pageLayout.headersFooters.defaultForAllPages.set({
          centerHeader: "OFFICIAL && SENSITIVE",
          rightFooter: "Page &P of &N",
        }),
      );
      const texts = await send((sheet) =>
        sheet.pageLayout.headersFooters.defaultForAllPages.load("leftHeader,centerHeader,rightFooter"),
      );
      return {
        centerHeader: texts.centerHeader,
        leftHeader: texts.leftHeader,
        rightFooter: texts.rightFooter,
      };
    },
  },
  {
    id: "page-print-ranges",
    title: "The print area and title rows are null objects at first, and are then read as they were set",
    why: "Headings are printed on each page; helper columns are not.",
    since: "1.9",
    expected: { before: true, area: "A1:H50", titles: "5:5" },
    find: async ({ send }) => {
      const before = await send(({ pageLayout }) => ({
        area: pageLayout.getPrintAreaOrNullObject().load("address"),
        titles: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
      }));
      const after = await send(({ pageLayout }) => {
        pageLayout.setPrintArea("A1:H50");
        pageLayout.setPrintTitleRows("$5:$5");
        return {
          area: pageLayout.getPrintAreaOrNullObject().load("address"),
          titles: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
        };
      });
      return {
        before: before.area.isNullObject && before.titles.isNullObject,
        area: localAddress(after.area.address),
        titles: localAddress(after.titles.address),
      };
    },
  },
  {
    id: "page-breaks",
    title: "Page breaks are removed, and set above the given rows, on a sheet that is one page wide",
    why: "The Dashboard prints on two pages.",
    since: "1.9",
    expected: { count: 1, below: "A20" },
    find: async ({ send }) => {
      const found = await send((sheet) => {
        const { pageLayout, horizontalPageBreaks: breaks } = sheet;
        sheet.getRange("A1:A40").values = Array.from({ length: 40 }, () => ["x"]);
        pageLayout.zoom = { horizontalFitToPages: 1 };
        breaks.add("A10");
        breaks.removePageBreaks();
        breaks.add("A20");
        const count = breaks.getCount();
        return { count, below: breaks.getItem(0).getCellAfterBreak().load("address") };
      });
      return { count: found.count.value, below: localAddress(found.below.address) };
    },
  },
  {
    id: "link-to-cell",
    title: "A link to a cell does not change the text of its own cell, and is read with its ScreenTip",
    why: "The Dashboard links to the sections, and the texts of links are formulas.",
    since: "1.7",
    expected: { formula: '="Go"&"!"', value: "Go!", target: true, screenTip: "Go there" },
    find: async ({ sheet: name, send }) => {
      const documentReference = `'${name}'!C7`;
      const cell = await send((sheet) => {
        const range = sheet.getRange("A1");
        range.formulas = [['="Go"&"!"']];
        range.hyperlink = { documentReference, screenTip: "Go there" };
        range.formulas = [['="Go"&"!"']];
        return range.load("formulas,values,hyperlink");
      });
      return {
        formula: String(cell.formulas[0]?.[0]),
        value: String(cell.values[0]?.[0]),
        target: cell.hyperlink.documentReference === documentReference,
        screenTip: cell.hyperlink.screenTip ?? "",
      };
    },
  },
  {
    id: "link-read",
    title: "The links of a column are read in one call, with their target and ScreenTip",
    why: "Repair sets only links that differ from the plan.",
    since: "1.9",
    expected: [
      { target: true, screenTip: "Go there" },
      { target: false, screenTip: "" },
    ],
    find: async ({ sheet: name, send }) => {
      const documentReference = `'${name}'!C7`;
      const cells = await send((sheet) => {
        sheet.getRange("A1:A2").formulas = [["Go"], ["Stay"]];
        sheet.getRange("A1").hyperlink = { documentReference, screenTip: "Go there" };
        return sheet.getRange("A1:A2").getCellProperties({ hyperlink: true });
      });
      return cells.value.map(([cell]) => ({
        target: cell?.hyperlink?.documentReference === documentReference,
        screenTip: cell?.hyperlink?.screenTip ?? "",
      }));
    },
  },
  {
    id: "link-cleared",
    title: "Links can be cleared without clearing their cells",
    why: "Repair removes wrong links, and never a response (X5).",
    since: "1.7",
    expected: { value: "evidence", gone: true },
    find: async ({ sheet: name, send }) => {
      const cell = await send((sheet) => {
        const linked = sheet.getRange("A1");
        linked.formulas = [["evidence"]];
        linked.hyperlink = { documentReference: `'${name}'!C7`, screenTip: "Go there" };
        linked.clear("Hyperlinks");
        return linked.load("values,hyperlink");
      });
      return { value: String(cell.values[0]?.[0]), gone: !cell.hyperlink?.documentReference };
    },
  },
]);
