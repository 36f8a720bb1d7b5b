import fc from "fast-check";
import { checkExtents, openArchive } from "../../../src/file/guard/guard";
import { limits } from "../../../src/file/package/limits";
import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { type ZipPart, makeZip, workbookOf, workbookParts } from "../../support/file/make-zip";
import { planOf, samplePlan } from "../../support/file/sample-plan";

const megabyte = 1024 * 1024;
const small: ZipPart = { name: "a.xml", content: "<a/>" };

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  const outcome = await openArchive(bytes);
  return outcome.ok ? "opened" : outcome.problem;
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
    [
      "an OpenDocument sheet",
      makeZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
        { name: "content.xml", content: "<x/>" },
      ]),
      "open-document",
    ],
    ["a zip cut in half", makeZip([small, { ...small, name: "b.xml" }]).subarray(0, 60), "truncated"],
    ["a zip", makeZip([small]), "opened"],
    ["more bytes than any mail carries", Buffer.alloc(limits["file-bytes"] + 1), "too-large"],
  ])("%s", async (_, bytes, kind) => {
    expect(kindOf(await problemOf(bytes))).toBe(kind);
  });
});

describe("[X2] limits", () => {
  const tooLarge = (limit: keyof typeof limits, part?: string): unknown => ({
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

  test("a bomb: more unpacked bytes than the ratio allows, whatever size is stated", async () => {
    const content = Buffer.alloc(20 * megabyte);
    expect(await problemOf(makeZip([{ name: "a.xml", content }]))).toEqual(tooLarge("ratio", "a.xml"));
    expect(await problemOf(makeZip([{ name: "a.png", content, declaredSize: 10 }]))).toEqual(
      tooLarge("ratio", "a.png"),
    );
  });

  test("many parts that are too large together", async () => {
    const content = Buffer.alloc(megabyte);
    const parts = Array.from({ length: limits["inflated-bytes"] / megabyte + 1 }, (_, n) => ({
      name: `${n}.bin`,
      content,
      declaredSize: 1,
    }));
    expect(await problemOf(makeZip(parts.slice(1)))).toBe("opened");
    expect(await problemOf(makeZip(parts))).toEqual(tooLarge("inflated-bytes", `${parts.length - 1}.bin`));
  });

  test("stored bytes count too", async () => {
    const stored = { name: "a.bin", content: Buffer.alloc(limits["file-bytes"] - megabyte), stored: true };
    const packed = Array.from({ length: 18 }, (_, n) => ({
      name: `${n}.bin`,
      content: Buffer.alloc(megabyte),
    }));
    expect(await problemOf(makeZip([...packed, stored]))).toEqual(tooLarge("inflated-bytes", "a.bin"));
  });

  test.each([
    ["a far row", '<row r="10001"><c r="A10001"><v>1</v></c></row>', "rows"],
    ["a far column", '<row r="1"><c r="SG1"><v>1</v></c></row>', "columns"],
    ["the farthest cell", "<row r='1048576'><c  s='1' r='XFD1048576'><v>1</v></c></row>", "rows"],
    ["a far cell under a prefix", '<x:row r="2"><x:c r="XFD2" t="b"><x:v>1</x:v></x:c></x:row>', "columns"],
    ["rows without numbers", "<row><c><v>1</v></c></row>".repeat(10_001), "rows"],
    ["cells without places", `<row>${"<c><v>1</v></c>".repeat(501)}</row>`, "columns"],
    ["a far cell behind a bracket", '<row r="1"><c s=">" r="XFD1"><v>1</v></c></row>', "columns"],
    ["a far cell in entities", '<row r="1"><c r="X&#70;D1"><v>1</v></c></row>', "rows"],
    ["a far cell given twice", '<row r="1"><c r="A1" r="XFD1"><v>1</v></c></row>', "columns"],
    ["a far cell without quotes", '<row r="1"><c r=XFD1 ><v>1</v></c></row>', "columns"],
    ["a far cell after a comment", `<!-- <c " --><row r="1"><c r="XFD1"><v>1</v></c></row>`, "columns"],
    ["a far cell in a quoted comment", '<row><c s="<!--"/><c r="XFD1"><v>1</v></c><!-- --></row>', "columns"],
    [
      "column widths over and over",
      '<cols><col min="1" max="16384"/></cols>'.repeat(4),
      "column-definitions",
    ],
    ["a column width without an end", '<cols><col min="1"/></cols>', "column-definitions"],
  ] as const)("a worksheet that reaches too far: %s", async (_, rows, limit) => {
    expect(await read(workbookOf(rows))).toEqual({
      ok: false,
      problem: tooLarge(limit, "xl/worksheets/sheet1.xml"),
    });
  });

  test("many worksheets whose formatted cells are too many together", () => {
    const xml = '<row r="10000"><c r="SF10000" s="1"/></row>';
    const check = (...names: readonly string[]): unknown =>
      checkExtents({ sheets: new Map(names.map((name) => [name, xml])), strings: undefined });
    expect(check("a")).toBeUndefined();
    expect(check("a", "b")).toEqual(tooLarge("cells", "b"));
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
