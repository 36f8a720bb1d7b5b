import { fillSelection, readCells } from "../../../src/companion/selecting/clipboard";

describe("cells from the clipboard", () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    ["one cell", "X", [["X"]]],
    [
      "Excel's rows, with a line break at the end",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "LibreOffice's rows",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a cell of two lines", '"one\r\ntwo"\tb', [["one\ntwo", "b"]]],
    ["quotation marks in a quoted cell", '"say ""x""\ny"', [['say "x"\ny']]],
    ["quotation marks that belong to the text", '"Yes" or "No"\tb', [['"Yes" or "No"', "b"]]],
    [
      "empty cells",
      "\t\nX\t",
      [
        ["", ""],
        ["X", ""],
      ],
    ],
    [
      "rows of unequal length",
      "a\nb\tc",
      [
        ["a", ""],
        ["b", "c"],
      ],
    ],
    ["nothing", "", [[""]]],
  ])("%s", (_, text, cells) => {
    expect(readCells(text)).toEqual(cells);
  });

  test("one cell fills the selection, and a block fills one that it divides", () => {
    expect(fillSelection([["X"]], { rows: 2, columns: 2 })).toEqual([
      ["X", "X"],
      ["X", "X"],
    ]);
    expect(fillSelection([["a"], ["b"]], { rows: 4, columns: 1 })).toEqual([["a"], ["b"], ["a"], ["b"]]);
    expect(fillSelection([["a"], ["b"]], { rows: 3, columns: 1 })).toEqual([["a"], ["b"]]);
  });
});
