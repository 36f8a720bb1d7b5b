import { range } from "../../src/spreadsheet/address";
import { estimateHeights } from "../../src/spreadsheet/row-heights";

const styles = {
  body: { font: { name: "Calibri", size: 11 }, wrap: true },
  small: { font: { name: "Calibri", size: 9 }, wrap: true },
};
const sentence = "Senior management endorse and thereby approve the security management policy";

const heightsOf = (style: keyof typeof styles, texts: readonly string[], merged = 0) =>
  estimateHeights(
    {
      blocks: [{ row: 1, column: 1, cells: texts.map((text) => [text]) }],
      formats: [{ style, ranges: [range(1, 1, texts.length, 1)] }],
      columns: [
        { column: 1, columns: 1, width: 34 },
        { column: 2, columns: 1, width: 60 },
      ],
      rows: [],
      merges: merged > 0 ? [range(merged, 1, 1, 2)] : [],
    },
    styles,
  );

test("[W44] rows are as tall as their text in its size, whatever its letters", () => {
  const texts = [sentence, "One line", "", "i".repeat(60), "m".repeat(60)];
  expect(heightsOf("body", texts)).toEqual([
    { row: 1, rows: 1, height: 49, grows: true },
    { row: 2, rows: 1, height: 19, grows: true },
    { row: 4, rows: 1, height: 19, grows: true },
    { row: 5, rows: 1, height: 49, grows: true },
  ]);
  expect(heightsOf("small", [sentence])).toEqual([{ row: 1, rows: 1, height: 28, grows: true }]);
});

test("[W44] a row with merged cells has room for their text and keeps its height, because programs do not fit it", () => {
  expect(heightsOf("body", [sentence, sentence], 2)).toEqual([
    { row: 1, rows: 1, height: 49, grows: true },
    { row: 2, rows: 1, height: 19 },
  ]);
});
