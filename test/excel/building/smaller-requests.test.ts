import * as fc from "fast-check";
import { parseAddress, range, type Range } from "../../../src/spreadsheet/address";
import type { ConditionalFormatPlan } from "../../../src/spreadsheet/plan";
import { joinAddresses, joinRanges } from "../../../src/excel/planning/areas";
import { bandsOf, cut } from "../../../src/excel/planning/bands";
import { foldFormulas } from "../../../src/excel/planning/fill-down";
import { mergeRules } from "../../../src/excel/planning/merge-rules";
import { relativeFormula, shapeOf } from "../../../src/excel/planning/relative-formula";

describe("formulas relative to their cell", () => {
  test("relative references become distances, locked ones do not", () => {
    expect(relativeFormula("=A1+$B2+C$3+$D$4", 2, 2)).toBe("=R[-1]C[-1]+R[0]C2+R3C[1]+R4C4");
  });

  test("texts, sheet names, names and functions are not references", () => {
    const formula = `="A1"&'Sheet A1'!A1&LOG10(1)&Rate1_A1&AsAt`;
    expect(relativeFormula(formula, 1, 1)).toBe(`="A1"&'Sheet A1'!R[0]C[0]&LOG10(1)&Rate1_A1&AsAt`);
  });

  test("the shape of a rule survives inserted rows", () => {
    expect(shapeOf("=$J6 > 1")).toBe(shapeOf("=$J9>1"));
    expect(shapeOf("=$J6>1")).not.toBe(shapeOf("=$J6>2"));
  });
});

describe("copied formulas", () => {
  const long = (row: number): string =>
    `=IF($A${row}="","",$A${row}&"${"long enough to be worth copying ".repeat(4)}")`;

  test("copies are left out of the block and filled from the first", () => {
    const cells = [["Head"], [long(2)], [long(3)], [long(4)], [long(5)], ["Foot"]];
    const { cells: folded, fills } = foldFormulas(cells);
    expect(folded).toEqual([["Head"], [long(2)], [""], [""], [""], ["Foot"]]);
    expect(fills).toEqual([{ from: range(2, 1, 1, 1), to: range(3, 1, 3, 1) }]);
  });

  test("neighbouring columns are filled together, and later tables from the first", () => {
    const row = (number: number): string[] => [long(number), long(number).replace(/\$A/g, "$B")];
    const { fills } = foldFormulas([row(1), row(2), row(3), ["", ""], row(5), row(6), row(7)]);
    expect(fills).toEqual([
      { from: range(1, 1, 1, 2), to: range(2, 1, 2, 2) },
      { from: range(1, 1, 1, 2), to: range(5, 1, 3, 2) },
    ]);
  });

  test("columns that are copies of the one on their left are filled from its first cell", () => {
    const boxes = (number: number): string[] =>
      ["A", "B", "C"].map((letters) => long(number).replace(/\$A/g, letters));
    const cells = [1, 2, 3, 4, 5].map(boxes);
    const { cells: folded, fills } = foldFormulas(cells);
    expect(folded).toEqual([[boxes(1)[0], "", ""], ...Array(4).fill(["", "", ""])]);
    expect(fills).toEqual([
      { from: range(1, 1, 1, 1), to: range(1, 2, 1, 2) },
      { from: range(1, 1, 1, 3), to: range(2, 1, 4, 3) },
    ]);
  });

  test("short formulas are written out", () => {
    expect(foldFormulas([["=A1"], ["=A2"]].map(([cell = ""]) => [cell])).fills).toEqual([]);
  });
});

describe("bands of a sparse sheet", () => {
  test("all filled cells are included", () => {
    const cells = Array.from({ length: 60 }, (_, r) =>
      Array.from({ length: 30 }, (_, c) => ((r === 0 && c === 0) || (r > 40 && c > 20) ? `${r},${c}` : "")),
    );
    const bands = bandsOf(cells, (cell) => cell === "");
    expect(bands.length).toBeGreaterThan(1);
    const sent = bands.flatMap((band) => cut(cells, band).flat());
    expect(sent.filter((cell) => cell !== "").sort()).toEqual(
      cells
        .flat()
        .filter((cell) => cell !== "")
        .sort(),
    );
    expect(sent.length).toBeLessThan(60 * 30);
  });

  test("an empty sheet has none", () => {
    expect(bandsOf([["", ""]], (cell) => cell === "")).toEqual([]);
  });
});

describe("equal conditional formats", () => {
  const rule = (
    area: ConditionalFormatPlan["range"],
    formula: string,
    fill = "#FF0000",
  ): ConditionalFormatPlan => ({
    range: area,
    formula,
    format: { fill },
    stopIfTrue: false,
  });

  test("are merged", () => {
    const merged = mergeRules([rule(range(2, 2, 3, 2), "=$B2=1"), rule(range(9, 2, 3, 2), "=$B9=1")]);
    expect(merged).toEqual([
      { address: "B2:C4,B9:C11", formula: "=$B2=1", fill: "#FF0000", stopIfTrue: false },
    ]);
  });

  test("stay separate if one between them applies to the same cells", () => {
    const rules = [
      rule(range(2, 2, 3, 2), "=$B2=1"),
      rule(range(9, 2, 3, 2), "=$B9=2", "#00FF00"),
      rule(range(9, 2, 3, 2), "=$B9=1"),
    ];
    expect(mergeRules(rules).map(({ address }) => address)).toEqual(["B2:C4", "B9:C11", "B9:C11"]);
  });

  test("stay separate if the later one starts above or to the left", () => {
    const rules = [rule(range(9, 2, 3, 2), "=$B9=1"), rule(range(2, 2, 3, 2), "=$B2=1")];
    expect(mergeRules(rules)).toHaveLength(2);
  });
});

test("addresses are split at the length that Excel allows", () => {
  const addresses = Array.from({ length: 3000 }, (_, row) => `A${row + 1}:B${row + 1}`);
  const joined = joinAddresses(addresses);
  expect(joined.length).toBeGreaterThan(1);
  expect(Math.max(...joined.map((address) => address.length))).toBeLessThanOrEqual(8192);
  expect(joined.join(",").split(",")).toEqual(addresses);
});

describe("joined ranges", () => {
  test("neighbours along a whole side become one", () => {
    expect(joinRanges([range(1, 1, 2, 2), range(5, 5, 1, 1), range(3, 1, 1, 2), range(1, 3, 3, 1)])).toEqual([
      "E5,A1:C3",
    ]);
  });

  test("ranges cover the same cells as before, and none of them can be joined with another", () => {
    const side = fc.integer({ min: 1, max: 4 });
    const area = fc
      .tuple(side, side, side, side)
      .map(([row, column, rows, columns]) => range(row, column, rows, columns));
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 8 }), (areas) => {
        const joined = joinRanges(areas)
          .flatMap((address) => address.split(","))
          .map(areaOf);
        expect(new Set(joined.flatMap(cellsIn))).toEqual(new Set(areas.flatMap(cellsIn)));
        expect(joined.length).toBeLessThanOrEqual(areas.length);
        expect(joinRanges(joined)).toHaveLength(1);
        expect(joinRanges(joined).join(",").split(",")).toHaveLength(joined.length);
      }),
    );
  });
});

function areaOf(address: string): Range {
  const area = parseAddress(address);
  if (!area) throw new Error(address);
  return area;
}

function cellsIn({ row, column, rows, columns }: Range): string[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
  );
}

describe("folded formulas", () => {
  const words = "long enough that copying it is worth an operation ".repeat(3);
  const formula = fc.constantFrom<(row: number, letter: string) => string>(
    (row, letter) => `=IF(${letter}${row}="","","${words}")`,
    (row) => `=IF($A${row}="","","${words}")`,
    (_, letter) => `=IF(${letter}$1="","","${words}")`,
    () => `=IF($A$1="","","${words}")`,
  );
  const cell = fc.oneof(
    { weight: 5, arbitrary: formula },
    { weight: 1, arbitrary: fc.constantFrom("", "text", 7, true) },
  );
  const letters = ["H", "I", "J", "K"];

  test("of any grid are the same formulas once they are filled down", () => {
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 12 });
    // Whole columns of one kind, in which rows are then changed, so that there is something to fold.
    const grid = fc.tuple(
      fc.tuple(cell, cell, cell, cell),
      rows,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    );
    fc.assert(
      fc.property(grid, ([usual, odd, isOdd]) => {
        const cells = odd.map((row, r) =>
          row.map((one, c) => {
            const made = isOdd[r] ? one : (usual[c] ?? "");
            return typeof made === "function" ? made(r + 1, letters[c] ?? "") : made;
          }),
        );
        const { cells: folded, fills } = foldFormulas(cells);
        const filled = folded.map((row) => [...row]);
        for (const { from, to } of fills) fillDown(filled, from, to);
        expect(filled).toEqual(cells);
      }),
      { numRuns: 300 },
    );
  });

  /** Copies formulas as Excel does: the rows above are repeated, and references move along. */
  function fillDown(cells: (string | number | boolean | null)[][], from: Range, to: Range): void {
    const copied = cells.map((row) => [...row]);
    for (let r = 0; r < to.rows; r += 1)
      for (let c = 0; c < to.columns; c += 1) {
        const [row, column] = [from.row + (r % from.rows), from.column + (c % from.columns)];
        const source = copied[row - 1]?.[column - 1] ?? "";
        const [down, right] = [to.row + r - row, to.column + c - column];
        const line = cells[to.row + r - 1];
        if (line) line[to.column + c - 1] = typeof source === "string" ? moved(source, down, right) : source;
      }
  }

  function moved(text: string, down: number, right: number): string {
    return text.replace(/(\$?)([A-K])(\$?)(\d+)(?=[=)])/g, (_, lockedColumn, letter, lockedRow, row) =>
      [
        lockedColumn,
        lockedColumn ? letter : String.fromCharCode(letter.charCodeAt(0) + right),
        lockedRow,
        lockedRow ? row : String(Number(row) + down),
      ].join(""),
    );
  }
});
