import type { FileResult } from "../../../src/file/package/problem";
import { type FileRead, read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { type ZipPart, makeZip, workbookParts } from "../../support/file/make-zip";
import { openParts } from "../../support/file/open-parts";
import { samplePlan } from "../../support/file/sample-plan";

const cells = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const plain = workbookParts(cells);

function changed(name: string, change: (content: string) => string, parts = plain): ZipPart[] {
  return parts.map((part) =>
    part.name === name ? { ...part, content: change(String(part.content)) } : part,
  );
}

const related = (...relationships: readonly string[]): string =>
  `<Relationships>${relationships
    .map((one, n) => {
      const [type, target, mode = "Internal"] = one.split(" ");
      return `<Relationship Id="r${n}" Type="x/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`;
    })
    .join("")}</Relationships>`;

/** The result of reading a file: the contents of cells, or the kind of problem. */
function resultOf(outcome: FileResult<FileRead>): unknown {
  return outcome.ok ? outcome.value.grids.map((grid) => grid.cells) : outcome.problem.kind;
}

describe("[X2] unusual files are read correctly, or refused", () => {
  const seven = [[[7]]];
  test.each<[string, readonly ZipPart[], unknown]>([
    [
      "parts that lead to themselves",
      [
        ...changed("_rels/.rels", (xml) =>
          xml.replace(
            "</Relationships>",
            '<Relationship Id="x" Type="x/relationships/core-properties" Target="_rels/.rels"/></Relationships>',
          ),
        ),
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content: related(
            "worksheet sheet1.xml",
            "drawing ../drawings/drawing1.xml",
            "table ../workbook.xml",
          ),
        },
        { name: "xl/drawings/drawing1.xml", content: "<wsDr/>" },
        {
          name: "xl/drawings/_rels/drawing1.xml.rels",
          content: related("drawing drawing1.xml", "chart drawing1.xml"),
        },
      ],
      seven,
    ],
    [
      "a workbook that is its own sheet",
      changed("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet1.xml", "workbook.xml")),
      "damaged",
    ],
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
    [
      "the strict form",
      plain.map((part) => ({
        ...part,
        content: String(part.content).replace(
          /http:\/\/schemas\.openxmlformats\.org\/(\w+)\/2006\//g,
          "http://purl.oclc.org/ooxml/$1/",
        ),
      })),
      seven,
    ],
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
    [
      "a sheet in another folder",
      changed("xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace(
          'Target="worksheets/sheet1.xml"',
          'Target="http://localhost/sheet1.xml" TargetMode="External"',
        ),
      ),
      "damaged",
    ],
    [
      "a sheet marked as external that is inside",
      changed("xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace('Target="worksheets/sheet1.xml"', 'Target="worksheets/sheet1.xml" TargetMode="External"'),
      ),
      "damaged",
    ],
    [
      "a sheet outside the package",
      changed("xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd"),
      ),
      "damaged",
    ],
    [
      "links to elsewhere",
      [
        ...plain,
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content: related("hyperlink http://localhost External", "image file:///etc/passwd External"),
        },
      ],
      seven,
    ],
    [
      "a text that is not there",
      changed("xl/worksheets/sheet1.xml", (xml) => xml.replace('r="A1"', 'r="A1" t="s"')),
      "damaged",
    ],
    [
      "a text beyond the last",
      [
        ...changed("xl/worksheets/sheet1.xml", (xml) => xml.replace('r="A1"', 'r="A1" t="s"')),
        { name: "xl/sharedStrings.xml", content: "<sst><si><t>a</t></si></sst>" },
      ],
      "damaged",
    ],
    [
      "XML in UTF-16",
      plain.map((part) => ({ ...part, content: Buffer.from(`\ufeff${String(part.content)}`, "utf16le") })),
      "not-a-workbook",
    ],
    ["XML that is cut", changed("xl/worksheets/sheet1.xml", (xml) => xml.slice(0, -20)), "damaged"],
    ["a zip in the zip", [{ name: "workbook.xlsx", content: makeZip(plain) }], "not-a-workbook"],
  ])("%s", async (_, parts, expected) => {
    const bytes = makeZip(parts);
    expect(resultOf(await read(bytes))).toEqual(expected);
    const plan = await readPlan(bytes);
    if (Array.isArray(expected)) expect(plan.ok || plan.problem.kind).toBe(plan.ok || "damaged");
    else expect(plan).toMatchObject({ ok: false, problem: { kind: expected } });
  });

  test("any part missing: the cells are the same, or the file is refused", async () => {
    const whole = await write(samplePlan);
    const expected = resultOf(await read(whole));
    const parts = [...(await openParts(whole))].map(([name, content]) => ({ name, content }));
    expect(resultOf(await read(makeZip(parts)))).toEqual(expected);
    for (const missing of parts) {
      const result = resultOf(await read(makeZip(parts.filter((part) => part !== missing))));
      expect([missing.name, typeof result === "string" ? expected : result]).toEqual([
        missing.name,
        expected,
      ]);
    }
  });
});
