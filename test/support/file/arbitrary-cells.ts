import fc from "fast-check";
import type { CellContent } from "../../../src/spreadsheet/cells";

const awkward = fc
  .array(
    fc.constantFrom(
      "_x0041_",
      "_x",
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      " ",
      "\t",
      "\n",
      "\r",
      "\r\n",
      "&",
      "<",
      "]]>",
      "#N/A",
      "😀",
      "\u00a0",
      "х",
      "é",
      "0",
      "\0",
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(""));
const text = fc.oneof(awkward, fc.string({ unit: "binary", minLength: 1 }), fc.string({ minLength: 1 }));
const numeric = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const value = fc.oneof(text, numeric, fc.boolean());
const formula = fc
  .string({
    unit: fc.constantFrom("A", "1", "(", ")", "+", '"', "'", "!", "$", "<", "&", " ", "é", "\n"),
    minLength: 1,
  })
  .filter((body) => body.trim() !== "")
  .map((body) => `=${body}`);
/** Any contents of a cell, awkward ones first. */
const content: fc.Arbitrary<CellContent> = fc.oneof(
  value,
  fc.constant(null),
  fc.record({ formula, value: fc.oneof(value, fc.constant(""), fc.constant(null)) }),
);
/** Rows of the same length, up to five by five. */
export const contentGrid = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  );
