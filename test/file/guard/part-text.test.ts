import { read } from "../../../src/file/reading/read";
import { makeZip, workbookParts, type ZipPart } from "../../support/file/make-zip";

const sheet = '<sheetData><row r="1"><c r="A1" t="str"><v>£7</v></c></row></sheetData>';

/** What is read when the worksheet's part is changed. */
async function readWith(change: (part: ZipPart) => ZipPart): Promise<unknown> {
  const parts = workbookParts(sheet).map((part) => (part.name.includes("sheet1") ? change(part) : part));
  const outcome = await read(makeZip(parts));
  return outcome.ok ? outcome.value.grids[0]?.cells : outcome.problem.kind;
}

test("[X2] a part whose size is not the one stated is refused", async () => {
  expect(await readWith((part) => ({ ...part, declaredSize: part.content.length + 9 }))).toBe("damaged");
});

test.each([
  ["UTF-8", [["£7"]]],
  ["utf-8", [["£7"]]],
  ["ISO-8859-1", "damaged"],
  ["windows-1252", "damaged"],
  ["UTF-16", "damaged"],
])("[X2b] a part in UTF-8 that states the encoding %s", async (encoding, expected) => {
  const withEncoding = (part: ZipPart): ZipPart => ({
    ...part,
    content: `<?xml version="1.0" encoding="${encoding}"?>${String(part.content)}`,
  });
  expect(await readWith(withEncoding)).toEqual(expected);
});
