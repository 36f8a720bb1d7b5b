import { type ZipPart, changePart, makeZip, workbookParts } from "../file/make-zip";
import { mainNamespaces, relationships } from "../file/namespaces";
import { type Bombs, data, megabyte, withPart, withSheets } from "./bomb-parts";

const sheetPart = "xl/worksheets/sheet1.xml";

/** Archives that unpack to more than they should, or that contradict themselves. */
export const archiveBombs: Bombs = {
  "flat zip bomb": {
    outcome: "too-large: inflated-bytes",
    make: () => {
      const spaces = Buffer.alloc(150 * megabyte, " ");
      return makeZip(
        workbookParts(data).map((part) => (part.name === sheetPart ? { ...part, content: spaces } : part)),
      );
    },
  },
  "flat zip bomb of many sheets": {
    outcome: "too-large: inflated-bytes",
    make: () => withSheets(Array.from({ length: 45 }, () => " ".repeat(megabyte))),
  },
  "white space up to the limit": {
    outcome: "read",
    make: () => makeZip(changePart(workbookParts(data), sheetPart, (xml) => xml + " ".repeat(39 * megabyte))),
  },
  "wide characters up to the limit": {
    outcome: "read",
    make: () =>
      makeZip(
        changePart(workbookParts(data), sheetPart, (xml) =>
          xml.replace(">", `>${"✓".repeat(13 * megabyte)}`),
        ),
      ),
  },
  "picture that is a bomb": {
    outcome: "read",
    make: () =>
      makeZip([...workbookParts(data), { name: "xl/media/a.png", content: Buffer.alloc(150 * megabyte) }]),
  },
  "nested zip bomb": {
    outcome: "read",
    make: () => {
      const inner = makeZip([{ name: "a", content: Buffer.alloc(100 * megabyte) }]);
      return withPart("xl/embeddings/inner.zip", makeZip([{ name: "inner.zip", content: inner }]));
    },
  },
  "overlapping zip bomb": {
    outcome: "damaged",
    make: () =>
      makeZip([
        ...workbookParts(data),
        ...Array.from({ length: 500 }, (_, n): ZipPart => ({
          name: `${n}.xml`,
          content: "<a/>",
          overlapsFormer: n > 0,
        })),
      ]),
  },
  "many relationships": {
    outcome: "read",
    make: () => {
      const lines = Array.from({ length: 65_536 }, (_, n) => `x${n} worksheet worksheets/s${n}.xml`);
      const parts = changePart(workbookParts(data), "xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace("</Relationships>", `${relationships(lines)}$&`),
      );
      return makeZip(parts);
    },
  },
  "relationships of a sheet to itself": {
    outcome: "damaged",
    make: () => {
      const lines = Array.from({ length: 65_536 }, (_, n) => `x${n} drawing sheet1.xml`);
      const name = "xl/worksheets/_rels/sheet1.xml.rels";
      const content = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships(lines)}</Relationships>`;
      return makeZip([...workbookParts(data), { name, content }]);
    },
  },
  "one part for forty sheets": {
    outcome: "damaged",
    make: () => withSheets([data, ...Array<number>(39).fill(0)]),
  },
  "large sheets, each in a separate part": {
    outcome: "too-large: xml-elements",
    make: () =>
      withSheets(
        Array<string>(40).fill(`<sheetData>${"<row><c><v>1</v></c></row>".repeat(8_000)}</sheetData>`),
      ),
  },
  "sheets without end": {
    outcome: "too-large: sheets",
    make: () =>
      withPart(
        "xl/workbook.xml",
        `<workbook ${mainNamespaces}><sheets>${'<sheet name="a" r:id="none"/>'.repeat(300_000)}</sheets></workbook>`,
      ),
  },
  "as many sheets as are read": { outcome: "read", make: () => withSheets(Array<string>(256).fill(data)) },
};
