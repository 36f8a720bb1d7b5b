import { cell } from "../../../../spreadsheet/address";
import { fromSystem1900 } from "../../../../spreadsheet/date-systems";
import { toSerialDate } from "../../../../spreadsheet/days";
import type { Properties } from "../../../state/state";
import type { Excel } from "../../excel";
import { oneOf, text } from "../../given";
import { generalException, invalidArgument } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { property, type Target } from "../../members";
import { commentsObject } from "./comments";
import { namesObject } from "./names";
import { pivotTablesObject } from "../pivots/pivots";
import { workbookProtectionObject } from "./protection";
import { rangeObject } from "../ranges/range";
import { rangeAreasObject } from "../ranges/range-areas";
import { slicersObject } from "../pivots/slicers";
import { stylesObject } from "./styles";
import { tablesObject } from "../tables/tables";
import { worksheetsObject } from "./worksheet";

/** The workbook, where every path of a request starts. */
export function workbookObject(excel: Excel): HostObject {
  const { workbook } = excel;
  return new HostObject("Workbook", {
    scalars: { name: { since: "1.7", get: () => "Book1" } },
    parts: {
      application: { get: () => applicationObject(excel) },
      comments: { since: "1.10", get: () => commentsObject(excel) },
      functions: { since: "1.2", get: () => functionsObject(excel) },
      names: { get: () => namesObject(excel) },
      pivotTables: { since: "1.3", get: () => pivotTablesObject(excel) },
      properties: { since: "1.7", get: () => propertiesObject(excel) },
      protection: { since: "1.7", get: () => workbookProtectionObject(excel) },
      slicers: { since: "1.10", get: () => slicersObject(excel) },
      styles: { since: "1.7", get: () => stylesObject(excel) },
      tables: { get: () => tablesObject(excel) },
      worksheets: { get: () => worksheetsObject(excel) },
    },
    methods: {
      getSelectedRange: {
        call: () => {
          const { sheetId, areas } = workbook.state.selection;
          return rangeObject(excel, sheetId, areas[0] ?? cell(1, 1));
        },
      },
      getSelectedRanges: {
        since: "1.9",
        call: () => rangeAreasObject(excel, workbook.state.selection.sheetId, workbook.state.selection.areas),
      },
      // In Excel on the web the client loads this from the workbook, elsewhere from the application.
      createAndOpenWorkbook: { since: "1.8", call: ([base64]) => openNew(excel, base64) },
    },
  });
}

function applicationObject(excel: Excel): HostObject {
  const { state } = excel.workbook;
  return new HostObject("Application", {
    scalars: {
      calculationMode: {
        get: () => state.calculationMode,
        set: (value) => {
          const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
          excel.workbook.setCalculationMode(oneOf(value, modes, "calculationMode"));
        },
      },
    },
    methods: {
      calculate: {
        call: ([type]) => {
          oneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
          excel.workbook.calculator.calculateAll();
        },
      },
      createWorkbook: {
        since: "1.8",
        call: ([base64]) =>
          new HostObject("WorkbookCreated", {
            identity: () => ({ Id: `{WORKBOOK-${excel.created.length + 1}}` }),
            methods: { open: { call: () => openNew(excel, base64) } },
          }),
      },
    },
  });
}

function openNew({ workbook, created }: Excel, base64: unknown): void {
  const { refusesNewWorkbooks, newWorkbookInFront } = workbook.behaviours;
  if (refusesNewWorkbooks) throw generalException("new workbooks are not allowed here");
  created.push(text(base64 ?? "", "base64"));
  if (newWorkbookInFront) workbook.isInFront = false;
}

function propertiesObject({ workbook: { state } }: Excel): HostObject {
  const properties: Target<Properties> = {
    found: () => state.properties,
    change: (fields) => {
      state.properties = { ...state.properties, ...fields };
    },
  };
  const texts = ["title", "subject", "author", "keywords", "comments"] as const;
  return new HostObject("DocumentProperties", {
    scalars: {
      ...Object.fromEntries(texts.map((name) => [name, property(properties, name, text, "1.7")])),
      // The client converts this to a Date.
      creationDate: { since: "1.7", get: () => state.created },
    },
  });
}

/** Functions of sheets, calculated by the host. */
function functionsObject({ workbook }: Excel): HostObject {
  return new HostObject("Functions", {
    methods: {
      date: {
        since: "1.2",
        call: (given) => {
          const [year = "", month = "", day = ""] = given.map((part) => String(part).padStart(2, "0"));
          const serial = toSerialDate(`${year}-${month}-${day}`);
          if (serial === undefined) throw invalidArgument("only real days since 1900 are modelled");
          const value = fromSystem1900(serial, "yyyy", workbook.state.dates);
          return new HostObject("FunctionResult", {
            scalars: { value: { since: "1.2", get: () => value }, error: { since: "1.2", get: () => null } },
          });
        },
      },
    },
  });
}
