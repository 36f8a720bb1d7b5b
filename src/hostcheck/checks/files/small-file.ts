import { write } from "../../../file/writing/write";
import type { CellContent } from "../../../spreadsheet/cells";
import type { WorkbookPlan } from "../../../spreadsheet/plan";

/** A workbook with one sheet: numbers in A1:B2, and one content in D1. */
export function smallPlan(sheet: string, content: CellContent): WorkbookPlan {
  const none = { left: "", centre: "", right: "" };
  return {
    properties: { title: "", subject: "", author: "", comments: "", keywords: "" },
    created: "2026-01-01T00:00:00Z",
    font: { name: "Calibri", size: 11 },
    styles: {},
    names: [],
    activeSheet: sheet,
    sheets: [
      {
        name: sheet,
        visibility: "visible",
        showGridlines: true,
        blocks: [
          {
            row: 1,
            column: 1,
            cells: [
              [1, 2, null, content],
              [3, 4, null, null],
            ],
          },
        ],
        formats: [],
        columns: [],
        rows: [],
        merges: [],
        validations: [],
        conditionalFormats: [],
        links: [],
        tables: [],
        charts: [],
        page: { orientation: "landscape", header: none, footer: none },
      },
    ],
  };
}

/** A file as the product writes it, encrypted if there is a password, as base64. */
export async function writeSmallFile(plan: WorkbookPlan, password?: string): Promise<string> {
  return toBase64(await write(plan, password === undefined ? {} : { password }));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
