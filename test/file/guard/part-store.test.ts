import fc from "fast-check";
import { PartStore } from "../../../src/file/guard/part-store";
import { limits } from "../../../src/file/package/limits";
import { Refusal } from "../../../src/file/package/problem";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { type ZipPart, changePart, makeZip, workbookOf, workbookParts } from "../../support/file/make-zip";
import { otherWorkbook } from "../../support/file/other-workbook";
import { planOf, samplePlan } from "../../support/file/sample-plan";

const small: ZipPart = { name: "a.xml", content: "<a/>" };

/** What prevents the parts of a file from being unpacked, all of them or those given. */
async function problemOf(bytes: Uint8Array, parts?: readonly string[]): Promise<unknown> {
  const opened = PartStore.open(bytes);
  if (!opened.ok) return opened.problem;
  try {
    await opened.value.load(parts ?? opened.value.names());
    return "opened";
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

function kindOf(problem: unknown): unknown {
  return typeof problem === "object" && problem !== null && "kind" in problem ? problem.kind : problem;
}

describe("[X2] files are recognised before they are opened", () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const oleWith = (name: string): Buffer =>
    Buffer.concat([ole, Buffer.alloc(504), Buffer.from(name, "utf16le")]);
  test.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["text", Buffer.from("No,Statement\n1,Policy\n"), "text"],
    ["two bytes", Buffer.from("PK"), "not-a-zip"],
    ["a workbook with a password", oleWith("EncryptedPackage"), "encrypted"],
    ["an Excel 97 workbook", oleWith("Workbook"), "legacy-xls"],
    ["an Excel 95 workbook", oleWith("Book"), "legacy-xls"],
    ["a Word 97 document", oleWith("WordDocument"), "word-document"],
    ["a zip with a password", makeZip([{ ...small, flags: 1 }]), "unknown-encryption"],
    [
      "a workbook under rights management",
      Buffer.concat([oleWith("EncryptedPackage"), oleWith("DRMEncryptedTransform")]),
      "rights-managed",
    ],
    ["a file restricted to certain people", Buffer.from(".pfile\x03\0\0\0"), "rights-managed"],
    ["text in UTF-16", Buffer.from("\ufeffNo;Statement", "utf16le"), "text"],
    ["a web page", Buffer.from("<html><table>"), "web-page"],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3"), "pdf"],
    ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "picture"],
    ["a PNG", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "picture"],
    ["a GIF", Buffer.from("GIF89a\x01\0"), "picture"],
    ["a WebP", Buffer.from("RIFF\x01\0\0\0WEBPVP8 "), "picture"],
    ["a HEIC", Buffer.from("\0\0\0\x18ftypheic"), "picture"],
    ["bytes of no kind", Buffer.from([1, 2, 3, 4]), "not-a-zip"],
    ["a zip cut in half", makeZip([small, { ...small, name: "b.xml" }]).subarray(0, 60), "truncated"],
    ["a zip", makeZip([small]), "opened"],
    ["more bytes than any mail carries", Buffer.alloc(limits["file-bytes"] + 1), "too-large"],
  ])("%s", async (_, bytes, kind) => {
    expect(kindOf(await problemOf(bytes))).toBe(kind);
  });
});

describe("[X2] limits", () => {
  const tooLarge = (limit: keyof typeof limits, part?: string): Readonly<Record<string, unknown>> => ({
    kind: "too-large",
    limit,
    allowed: limits[limit],
    ...(part && { part }),
  });

  test("more parts than allowed", async () => {
    const parts = Array.from({ length: limits.parts + 1 }, (_, n) => ({ ...small, name: `${n}.xml` }));
    expect(await problemOf(makeZip(parts))).toEqual(tooLarge("parts"));
    expect(await problemOf(makeZip(parts.slice(1)))).toBe("opened");
  });

  test("a part that is too large when unpacked, whatever size is stated", async () => {
    const content = Buffer.alloc(limits["inflated-bytes"] + 1, " ");
    const bomb = makeZip([small, { name: "b.xml", content, declaredSize: 10 }]);
    expect(await problemOf(bomb)).toEqual(tooLarge("inflated-bytes", "b.xml"));
  });

  test("parts that are too large together, packed or stored", async () => {
    const content = Buffer.alloc(limits["inflated-bytes"] / 2, " ");
    const parts = ["a.xml", "b.xml", "c.xml"].map((name) => ({ name, content, stored: name === "c.xml" }));
    expect(await problemOf(makeZip(parts.slice(1)))).toBe("opened");
    expect(await problemOf(makeZip(parts))).toMatchObject(tooLarge("inflated-bytes"));
  });

  test("a part that is not needed is not unpacked", async () => {
    const content = Buffer.alloc(limits["inflated-bytes"] + 1);
    expect(await problemOf(makeZip([small, { name: "b.png", content }]), ["a.xml"])).toBe("opened");
  });

  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
  test.each<[string, () => Buffer, keyof typeof limits, string | undefined]>([
    ["cells", () => workbookOf(`<row>${"<c/>".repeat(16_384)}</row>`.repeat(31)), "cells", "One!A31"],
    [
      "cells far to the right in many rows",
      () =>
        workbookOf(
          Array.from(
            { length: 400 },
            (_, row) => `<row><c><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`,
          ).join(""),
        ),
      "used-cells",
      "One!XFD306",
    ],
    [
      "shared texts",
      () => workbookOf(cell, "<si/>".repeat(limits.strings + 1)),
      "strings",
      "xl/sharedStrings.xml",
    ],
    [
      "elements",
      () => workbookOf("<row/>".repeat(limits["xml-elements"])),
      "xml-elements",
      "xl/worksheets/sheet1.xml",
    ],
    ["levels", () => workbookOf("<a>".repeat(limits["xml-depth"])), "xml-depth", "xl/worksheets/sheet1.xml"],
    [
      "characters in a tag",
      () => workbookOf(`<row a="${" ".repeat(limits["tag-length"])}"/>`),
      "tag-length",
      "xl/worksheets/sheet1.xml",
    ],
    [
      "characters in a cell",
      () =>
        workbookOf(
          `${cell}<row><c/><c t="inlineStr"><is><t>${"x".repeat(limits["text-length"] + 1)}</t></is></c></row>`,
        ),
      "text-length",
      "One!B2",
    ],
    [
      "merged ranges",
      () =>
        makeZip(
          workbookParts(`<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(limits.merges + 1)}</mergeCells>`),
        ),
      "merges",
      "One",
    ],
    [
      "sheets",
      () =>
        makeZip(
          changePart(workbookParts(""), "xl/workbook.xml", (xml) =>
            xml.replace("</sheets>", `${"<sheet/>".repeat(limits.sheets)}$&`),
          ),
        ),
      "sheets",
      undefined,
    ],
    [
      "names",
      () =>
        makeZip(
          changePart(workbookParts(""), "xl/workbook.xml", (xml) =>
            xml.replace(
              "</workbook>",
              `<definedNames>${"<definedName/>".repeat(limits.names + 1)}</definedNames>$&`,
            ),
          ),
        ),
      "names",
      undefined,
    ],
    [
      "formats",
      () => otherWorkbook({ styles: `<cellXfs>${"<xf/>".repeat(limits.styles + 1)}</cellXfs>` }),
      "styles",
      undefined,
    ],
  ])("more than allowed, with the place: %s", async (_, make, limit, part) => {
    expect(await read(make())).toEqual({ ok: false, problem: tooLarge(limit, part) });
  });

  test("far cells that are only formatted, as LibreOffice leaves them, are accepted", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="2"/></row><row r="1048576"><c r="A1048576" s="2"/></row>';
    expect(await read(workbookOf(rows))).toMatchObject({
      value: { grids: [{ row: 1, column: 1, cells: [[1]] }] },
    });
  });
});

describe("[X2] archives that contradict themselves", () => {
  test.each<[string, readonly ZipPart[], RegExp]>([
    ["a name used twice", [small, small], /"a.xml" occurs twice/],
    ["a name used twice but for case", [small, { ...small, name: "A.XML" }], /"A.XML" occurs twice/],
    [
      "parts that overlap",
      [small, { ...small, name: "b.xml", overlapsFormer: true }],
      /"a.xml" and "b.xml" overlap/,
    ],
    ["a name that leaves its folder", [{ ...small, name: "xl/../../a.xml" }], /points outside/],
    [
      "a name that leaves its folder with backslashes",
      [{ ...small, name: "xl\\..\\a.xml" }],
      /points outside/,
    ],
    ["a name from the root", [{ ...small, name: "/etc/a.xml" }], /points outside/],
    ["a name on a drive", [{ ...small, name: "C:a.xml" }], /points outside/],
    ["another checksum", [{ ...small, declaredCrc: 7 }], /checksum/],
    ["an unknown method", [{ ...small, method: 12 }], /unknown method/],
    ["data that is not deflated", [{ ...small, stored: true, method: 8 }], /cannot be unpacked/],
  ])("%s", async (_, parts, message) => {
    expect(await problemOf(makeZip(parts))).toEqual({
      kind: "damaged",
      message: expect.stringMatching(message),
    });
  });
});

describe("[X2] archives whose directory does not match their contents", () => {
  const two = (): Buffer => makeZip([small, { ...small, name: "b.xml" }]);
  test.each<[string, (bytes: Buffer) => void, RegExp]>([
    ["a part under another name", (bytes) => bytes.write("c", bytes.indexOf("b.xml")), /different name/],
    [
      "fewer parts than there are",
      (bytes) => bytes.writeUInt16LE(1, bytes.length - 12),
      /more entries than it states/,
    ],
  ])("%s", async (_, change, message) => {
    const bytes = two();
    change(bytes);
    expect(await problemOf(bytes)).toEqual({ kind: "damaged", message: expect.stringMatching(message) });
  });
});

test("a zip64 archive is read like any other", async () => {
  const parts = workbookParts('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>');
  const wide = parts.map((part) => ({ ...part, zip64: true }));
  expect(await read(makeZip(wide))).toMatchObject({
    ok: true,
    value: { grids: [{ name: "One", cells: [[7]] }] },
  });
});

test("a zip64 archive whose end record is missing is refused", async () => {
  const bytes = makeZip([{ ...small, zip64: true }]);
  bytes.fill(0, bytes.length - 42, bytes.length - 22);
  expect(kindOf(await problemOf(bytes))).toBe("damaged");
});

test("[X2] any truncated workbook is refused, and nothing is thrown", async () => {
  const bytes = await write(samplePlan);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
      const outcome = await read(bytes.subarray(0, length));
      expect(outcome.ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("[X2] a workbook with any bytes changed is read or refused, and nothing is thrown", async () => {
  const bytes = await write(planOf([["a", 1, { formula: "=A1", value: "a" }]]));
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 0, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = Uint8Array.from(bytes);
      for (const { at, to } of changes) changed[at] = to;
      const outcome = await read(changed);
      expect(typeof outcome.ok).toBe("boolean");
    }),
    { numRuns: 200 },
  );
});
