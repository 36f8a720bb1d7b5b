import fc from "fast-check";
import { writeCsv } from "../../../src/file/tables/csv";
import { arbitraryText } from "../../support/assessment/arbitrary-assessment";

/** Parses CSV according to RFC 4180. */
function parse(bytes: Uint8Array): string[][] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith("\ufeff")).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  pattern.lastIndex = 1;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
    if (pattern.lastIndex === text.length) return rows;
  }
  throw new Error("This is no CSV.");
}

test("[O7 X1] every text is read back, and none starts like a formula", () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 5 }), (texts) => {
      const columns = [{ name: "text", kind: "text" } as const];
      const [header, ...rows] = parse(writeCsv({ columns, rows: texts.map((text) => [text]) }));
      expect(header).toEqual(["text"]);
      const fields = rows.map(([field = ""]) => field);
      for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(fields.map((field) => field.replace(/^'/, ""))).toEqual(texts);
    }),
  );
});

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "﹢", "﹣", "﹦", "﹫"];
const leads = ["", " ", "\t", "\n", "\u00a0", "\u3000", "\ufeff", "\u200b", "\u202e", "\u0000"];

test.each(signs)("[O7 X1] a text with %s in front, or after white space, gets an apostrophe", (sign) => {
  const texts = leads.map((lead) => `${lead}${sign}1+1`);
  const [, ...rows] = parse(
    writeCsv({ columns: [{ name: "text", kind: "text" }], rows: texts.map((text) => [text]) }),
  );
  expect(rows.flat()).toEqual(texts.map((text) => `'${text}`));
});

test.each(["a=b", "'", "''=1", "1-2", " a", "e-mail"])(
  "[O7] %j is read back by removing one apostrophe",
  (text) => {
    const [, [field = ""] = []] = parse(
      writeCsv({ columns: [{ name: "text", kind: "text" }], rows: [[text]] }),
    );
    expect(field).toBe(text.startsWith("'") ? `'${text}` : text);
  },
);

test("[O7] numbers, logical values and missing values", () => {
  const columns = (["text", "integer", "number", "logical", "day", "text"] as const).map((kind, index) => ({
    name: `c${index}`,
    kind,
  }));
  const rows = [
    ["a,b", 1, 0.5, true, "2026-03-31", null],
    ['say "so"', -1, 1 / 3, false, null, ""],
  ];
  const [, ...read] = parse(writeCsv({ columns, rows }));
  expect(read).toEqual([
    ["a,b", "1", "0.5", "true", "2026-03-31", ""],
    ['say "so"', "-1", "0.3333333333333333", "false", "", ""],
  ]);
});
