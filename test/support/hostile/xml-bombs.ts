import { changePart, workbookParts } from "../file/make-zip";
import {
  drawingNamespaces,
  mainNamespaces,
  propertyNamespaces,
  relationships,
  relationshipsPart,
} from "../file/namespaces";
import {
  type Bombs,
  data,
  megabyte,
  storedZip,
  withPart,
  withRelated,
  withRows,
  withSheet,
  withStyles,
  withWorkbook,
} from "./bomb-parts";

const entities = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(20)}">`).join(
  "",
);
const entityBomb = `<!DOCTYPE sst [<!ENTITY e0 "lol">${entities}]>`;

const manyAttributes = (count: number): string =>
  Array.from({ length: count }, (_, n) => `a${n}=""`).join(" ");

/** XML that is deep, long or broken. */
export const xmlBombs: Bombs = {
  "entity bomb": {
    outcome: "document-type",
    make: () => withPart("xl/sharedStrings.xml", `${entityBomb}<sst><si><t>&e20;</t></si></sst>`),
  },
  "entity bomb in the styles": {
    outcome: "document-type",
    make: () => withStyles("<!DOCTYPE a>"),
  },
  "quadratic entity": {
    outcome: "document-type",
    make: () =>
      withPart(
        "xl/workbook.xml",
        `<!DOCTYPE w [<!ENTITY e "${"x".repeat(50_000)}">]><w>${"&e;".repeat(50_000)}</w>`,
      ),
  },
  "external entity": {
    outcome: "document-type",
    make: () => withPart("xl/workbook.xml", '<!DOCTYPE w SYSTEM "http://localhost/a.dtd"><w/>'),
  },
  "an entity without end": {
    outcome: "damaged",
    make: () => withSheet(`<a>${"&a".repeat(100_000)}${"&#x".repeat(50_000)}</a>${data}`),
  },
  "entities without end": {
    outcome: "too-large: text-length",
    make: () => withRows(`<row><c t="str"><v>${"&amp;".repeat(6 * megabyte)}</v></c></row>`),
  },
  "elements inside one another": {
    outcome: "too-large: xml-depth",
    make: () => withSheet(`<a>`.repeat(300_000) + "</a>".repeat(300_000)),
  },
  "elements inside one another in an extension": {
    outcome: "too-large: xml-depth",
    make: () =>
      withSheet(`${data}<extLst><ext>${"<x14:a>".repeat(99_000)}${"</x14:a>".repeat(99_000)}</ext></extLst>`),
  },
  "extensions as deep as is read": {
    outcome: "read",
    make: () =>
      withSheet(`${data}<extLst>${`${"<x14:a>".repeat(95)}${"</x14:a>".repeat(95)}`.repeat(6_000)}</extLst>`),
  },
  "foreign elements without end": {
    outcome: "too-large: xml-elements",
    make: () => withSheet(`<sheetData>${'<b xmlns="urn:b"/>'.repeat(2_000_000)}</sheetData>`),
  },
  "as many foreign elements as are read": {
    outcome: "read",
    make: () => withSheet(`<sheetData>${'<b xmlns="urn:b"/>'.repeat(590_000)}</sheetData>`),
  },
  "as many elements as are read, with attributes": {
    outcome: "read",
    make: () => withSheet(`${data}<x14:b>${'<c a="1" b="2" c="3"/>'.repeat(590_000)}</x14:b>`),
  },
  "a namespace for every element": {
    outcome: "damaged",
    make: () => {
      const declared = (n: number): string => `xmlns:p${n}="urn:p${n}"`;
      const open = Array.from({ length: 90 }, (_, level) => {
        const all = Array.from({ length: 5_000 }, (__, n) => declared(level * 5_000 + n));
        return `<a ${all.join(" ")}>`;
      });
      return withSheet(open.join(""));
    },
  },
  "namespaces again and again": {
    outcome: "read",
    make: () => {
      const declared = Array.from({ length: 200 }, (_, n) => `xmlns:p${n}="u"`).join(" ");
      return withSheet(`<extLst ${declared}>${'<a xmlns:q="v"/>'.repeat(300_000)}</extLst>${data}`);
    },
  },
  "texts without end": {
    outcome: "too-large: strings",
    make: () => withRows("", "<si/>".repeat(590_000)),
  },
  "a rope of sections": {
    outcome: "too-large: text-length",
    make: () => withRows(`<row><c t="str"><v>${"<![CDATA[x]]>".repeat(2_900_000)}</v></c></row>`),
  },
  "a rope of sections in a part of no use": {
    outcome: "read",
    make: () =>
      withSheet(
        `${data}<headerFooter><oddHeader>${"<![CDATA[x]]>".repeat(2_900_000)}</oddHeader></headerFooter>`,
      ),
  },
  "a rope of comments": {
    outcome: "read",
    make: () => withRows(`<row><c t="str"><v>${"x<!---->".repeat(30_000)}</v></c></row>`),
  },
  "tags that never end": { outcome: "damaged", make: () => withStyles("<a".repeat(4 * megabyte)) },
  "comments that never end": { outcome: "damaged", make: () => withStyles("<!--".repeat(2 * megabyte)) },
  "sections that never end": { outcome: "damaged", make: () => withStyles("<![CDATA[".repeat(megabyte)) },
  "instructions that never end": { outcome: "damaged", make: () => withStyles("<?".repeat(megabyte)) },
  "quotes that never end": { outcome: "damaged", make: () => withStyles(`<a "`.repeat(2 * megabyte + 1)) },
  "relationships that never end": {
    outcome: "damaged",
    make: () => withPart("xl/_rels/workbook.xml.rels", "<Relationship ".repeat(megabyte)),
  },
  "relationships in quotes": {
    outcome: "damaged",
    make: () => withPart("xl/_rels/workbook.xml.rels", `<a b="${"<Relationship Id=' ".repeat(50_000)}"/>`),
  },
  "attributes without end": {
    outcome: "too-large: tag-length",
    make: () => withStyles(`<a ${manyAttributes(400_000)}/>`),
  },
  "as many attributes as are read": {
    outcome: "read",
    make: () => withStyles(`<a ${manyAttributes(85_000)}/>`),
  },
  "many attributes again and again": {
    outcome: "read",
    make: () => withSheet(`<a ${manyAttributes(400)}/>`.repeat(4_900) + data),
  },
  "many attributes without end": {
    outcome: "too-large: xml-attributes",
    make: () => withSheet(`<a ${manyAttributes(400)}/>`.repeat(9_000) + data),
  },
  "an attribute as long as is read": {
    outcome: "read",
    make: () => withRows(`<row><c a="${"a".repeat(990_000)}"><v>1</v></c></row>`.repeat(38)),
  },
  "spaces in a tag": {
    outcome: "read",
    make: () => withRows(`<row><c${" ".repeat(990_000)}><v>1</v></c></row>`.repeat(38)),
  },
  "an address without end": {
    outcome: "damaged",
    make: () => withRows(`<row><c r="${"A".repeat(900_000)}1"><v>1</v></c></row>`),
  },
  "properties without end": {
    outcome: "read",
    make: () =>
      withPart(
        "docProps/app.xml",
        `<Properties ${propertyNamespaces.app}><Application>${"x ".repeat(19 * megabyte)}</Application></Properties>`,
      ),
  },
  "a drawing with many anchors": {
    outcome: "read",
    make: () =>
      withRelated("drawing", {
        name: "xl/drawings/drawing1.xml",
        content: `<xdr:wsDr ${drawingNamespaces}>${"<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor>".repeat(100_000)}</xdr:wsDr>`,
      }),
  },
  "a drawing with many anchors and relationships": {
    outcome: "read",
    make: () => {
      const links = Array.from({ length: 65_536 }, (_, n) => `c${n} chart c${n}.xml`);
      return storedZip([
        ...workbookParts(data),
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content: relationshipsPart(["d drawing /xl/drawings/drawing1.xml"]),
        },
        {
          name: "xl/drawings/drawing1.xml",
          content: `<xdr:wsDr ${drawingNamespaces}>${"<xdr:oneCellAnchor/>".repeat(100_000)}</xdr:wsDr>`,
        },
        { name: "xl/drawings/_rels/drawing1.xml.rels", content: relationshipsPart(links) },
      ]);
    },
  },
  "unknown elements, each different": {
    outcome: "read",
    make: () => withSheet(data + Array.from({ length: 390_000 }, (_, n) => `<n${n}/>`).join("")),
  },
  "pictures in cells without end": {
    outcome: "read",
    make: () => {
      const block = '<bk><extLst><ext><v:rvb xmlns:v="v" i="0"/></ext></extLst></bk>';
      const metadata = `<metadata ${mainNamespaces}><metadataTypes><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE">${block.repeat(50_000)}</futureMetadata><valueMetadata>${'<bk><rc t="1" v="0"/></bk>'.repeat(50_000)}</valueMetadata></metadata>`;
      const rich = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"';
      const parts = changePart(workbookParts(data), "xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace(
          "</Relationships>",
          `${relationships(["m sheetMetadata metadata.xml", "v rdRichValue rich.xml"])}$&`,
        ),
      );
      return storedZip([
        ...parts,
        { name: "xl/metadata.xml", content: metadata },
        { name: "xl/rich.xml", content: `<rvData ${rich}>${"<rv/>".repeat(50_000)}</rvData>` },
      ]);
    },
  },
  "many comments": {
    outcome: "read",
    make: () =>
      withRelated("comments", {
        name: "xl/comments1.xml",
        content: `<comments ${mainNamespaces}><authors><author>A</author></authors><commentList>${'<comment ref="A1" authorId="0"><text><t>a</t></text></comment>'.repeat(145_000)}</commentList></comments>`,
      }),
  },
  "comments without end": {
    outcome: "too-large: xml-elements",
    make: () =>
      withRelated("comments", {
        name: "xl/comments1.xml",
        content: `<comments ${mainNamespaces}><commentList>${'<comment ref="A1"><text><t>a</t></text></comment>'.repeat(200_000)}</commentList></comments>`,
      }),
  },
  "names without end": {
    outcome: "too-large: names",
    make: () =>
      withWorkbook(
        `<definedNames>${'<definedName name="a">One!A1</definedName>'.repeat(300_000)}</definedNames>`,
      ),
  },
  "as many names as are read": {
    outcome: "read",
    make: () => {
      const names = Array.from(
        { length: 20_000 },
        (_, n) => `<definedName name="n${n}">One!A1</definedName>`,
      );
      return withWorkbook(`<definedNames>${names.join("")}</definedNames>`);
    },
  },
};
