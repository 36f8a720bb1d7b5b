import type { FileResult } from "../../../src/file/package/problem";
import { type FileRead, read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { cell, toAddress } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import { write } from "../../../src/file/writing/write";
import { type ZipPart, changePart, makeZip, workbookParts } from "../../support/file/make-zip";
import { drawingNamespaces, relationships, relationshipsPart, toStrict } from "../../support/file/namespaces";
import { openParts } from "../../support/file/open-parts";
import { samplePlan } from "../../support/file/sample-plan";

const cells = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const plain = workbookParts(cells);

const changed = (name: string, change: (content: string) => string): readonly ZipPart[] =>
  changePart(plain, name, change);
/** The parts with other relationships of the workbook. */
const leading = (...lines: readonly string[]): readonly ZipPart[] =>
  changed("xl/_rels/workbook.xml.rels", () => relationshipsPart(lines));

/** The result of reading a file: the contents of cells, or the kind of problem. */
function resultOf(outcome: FileResult<FileRead>): unknown {
  return outcome.ok ? outcome.value.grids.map((grid) => grid.cells) : outcome.problem.kind;
}

describe("[X2] unusual files are read correctly, or refused", () => {
  const seven = [[[7]]];
  const blank = "damaged";
  test.each<[string, readonly ZipPart[], unknown]>([
    [
      "parts that lead to themselves",
      [
        ...changed("_rels/.rels", (xml) =>
          xml.replace(
            "</Relationships>",
            `${relationships(["x thumbnail _rels/.rels", "y image xl/workbook.xml"])}</Relationships>`,
          ),
        ),
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content: relationshipsPart([
            "r0 worksheet sheet1.xml",
            "r1 drawing ../drawings/drawing1.xml",
            "r2 table ../workbook.xml",
          ]),
        },
        { name: "xl/drawings/drawing1.xml", content: `<xdr:wsDr ${drawingNamespaces}/>` },
        {
          name: "xl/drawings/_rels/drawing1.xml.rels",
          content: relationshipsPart(["r0 drawing drawing1.xml", "r1 chart drawing1.xml"]),
        },
      ],
      seven,
    ],
    ["a workbook that is its own sheet", leading("s1 worksheet workbook.xml"), "damaged"],
    [
      "the wrong content types",
      changed(
        "[Content_Types].xml",
        () => '<Types><Default Extension="xml" ContentType="image/png"/></Types>',
      ),
      seven,
    ],
    [
      "cells without places",
      changed("xl/worksheets/sheet1.xml", (xml) => xml.replace(/ r="A?1"/g, "")),
      seven,
    ],
    ["the strict form", plain.map((part) => ({ ...part, content: toStrict(String(part.content)) })), seven],
    [
      "the other slash in names",
      plain.map((part) => ({ ...part, name: part.name.replace(/\//g, "\\") })),
      seven,
    ],
    [
      "both slashes in two names of one part",
      [...plain, { name: "xl\\workbook.xml", content: "<workbook/>" }],
      "damaged",
    ],
    ["a sheet in another place", leading("s1 worksheet http://localhost/sheet1.xml External"), blank],
    [
      "a sheet marked as external that is inside",
      leading("s1 worksheet worksheets/sheet1.xml External"),
      blank,
    ],
    ["a sheet outside the package", leading("s1 worksheet ../../../../etc/passwd"), blank],
    ["a sheet that nothing leads to", leading(), blank],
    ["a sheet whose part is missing", plain.filter(({ name }) => !name.endsWith("sheet1.xml")), blank],
    ["a sheet whose part is empty", changed("xl/worksheets/sheet1.xml", () => ""), blank],
    [
      "links to elsewhere",
      [
        ...plain,
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content: relationshipsPart([
            "r0 hyperlink http://localhost External",
            "r1 image file:///etc/passwd External",
          ]),
        },
      ],
      seven,
    ],
    [
      "a text without any list of texts",
      changed("xl/worksheets/sheet1.xml", (xml) => xml.replace('r="A1"', 'r="A1" t="s"')),
      blank,
    ],
    ["XML that is cut", changed("xl/worksheets/sheet1.xml", (xml) => xml.slice(0, -20)), "damaged"],
    ["a zip in the zip", [{ name: "workbook.zip", content: makeZip(plain) }], "not-a-workbook"],
  ])("%s", async (_, parts, expected) => {
    const bytes = makeZip(parts);
    expect(resultOf(await read(bytes))).toEqual(expected);
    const plan = await readPlan(bytes);
    if (Array.isArray(expected)) expect(plan.ok || plan.problem.kind).toBe(plan.ok || "damaged");
    else expect(plan).toMatchObject({ ok: false, problem: { kind: expected } });
  });

  test("any part missing: the cells are the same apart from its own, or the file is refused", async () => {
    const whole = await write(samplePlan);
    const expected = cellsOf(await read(whole));
    const parts = [...(await openParts(whole))].map(([name, content]) => ({ name, content }));
    expect(cellsOf(await read(makeZip(parts)))).toEqual(expected);
    for (const { name } of parts) {
      const found = cellsOf(await read(makeZip(parts.filter((part) => part.name !== name))));
      // Sheets without a part are blank, and so are texts without their list.
      const left = expected.filter(
        ({ sheet, content }) =>
          !/workbook\.xml\.rels$/.test(name) &&
          !name.endsWith(`/sheet${sheet}.xml`) &&
          !(name === "xl/sharedStrings.xml" && typeof content === "string" && content !== "#N/A"),
      );
      expect([name, found.length === 0 ? left : found]).toEqual([name, left]);
    }
  });
});

/** The filled cells of a file with their places, sheets counted from 1; none if it was refused. */
function cellsOf(
  outcome: FileResult<FileRead>,
): readonly { readonly sheet: number; readonly place: string; readonly content: CellContent }[] {
  if (!outcome.ok) return [];
  return outcome.value.grids.flatMap(({ row, column, cells }, index) =>
    cells.flatMap((line, down) =>
      line.flatMap((content, right) =>
        content === null
          ? []
          : [{ sheet: index + 1, place: toAddress(cell(row + down, column + right)), content }],
      ),
    ),
  );
}
