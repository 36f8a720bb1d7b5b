import fc from "fast-check";
import { limits } from "../../../src/file/package/limits";
import { Meter } from "../../../src/file/package/meter";
import { Refusal } from "../../../src/file/package/problem";
import { parseXml, type XmlElement } from "../../../src/file/xml/parse-xml";
import { XmlReader } from "../../../src/file/xml/xml-reader";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The names of all elements in order, each with its namespace, or what is wrong. */
function namesIn(xml: string): readonly string[] | string {
  const names: string[] = [];
  const reader = new XmlReader(xml, "part", new Meter());
  const visit = (): void => {
    names.push(reader.namespace === "" ? reader.name : `${reader.namespace}:${reader.name}`);
    reader.children(visit);
  };
  return refusalOf(() => reader.read(visit)) ?? names;
}

function refusalOf(reading: () => unknown): string | undefined {
  try {
    reading();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { problem } = error;
    return problem.kind === "damaged"
      ? problem.message
      : problem.kind === "too-large"
        ? problem.limit
        : problem.kind;
  }
}

function parse(inside: string): XmlElement {
  return parseXml(`<a ${main}>${inside}</a>`, "part", { namespace: "main", name: "a" }, new Meter());
}

describe("[X2] [X2b] elements of a part", () => {
  test.each<[string, string, readonly string[]]>([
    ["attributes with brackets", `<a b='>' c="&lt;!--"/>`, ["a"]],
    [
      "a declaration and comments",
      "<?xml version='1.0'?><!-- <b> --><a>text<!----><!-- - > --></a>\n",
      ["a"],
    ],
    ["a section of raw text", "<a><![CDATA[<b>]]>]]&gt;<c/></a>", ["a", "c"]],
    ["spaces in tags", "<a\n b = '1'\t><c /></a >", ["a", "c"]],
    [
      "a separate namespace",
      `<a ${main}><b xmlns="urn:b"><c/></b><c/></a>`,
      ["main:a", "{urn:b}:b", "{urn:b}:c", "main:c"],
    ],
    ["a namespace that is switched off", `<a ${main}><b xmlns=""/></a>`, ["main:a", "b"]],
    ["a prefix", `<x:a ${main.replace("xmlns", "xmlns:x")}><x:b/><b/></x:a>`, ["main:a", "main:b", "b"]],
    [
      "a prefix that is used for another namespace inside",
      `<x:a ${main.replace("xmlns", "xmlns:x")}><x:b xmlns:x="urn:b"/><x:b/></x:a>`,
      ["main:a", "{urn:b}:b", "main:b"],
    ],
    [
      "the namespace of the strict form",
      '<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>',
      ["main:a"],
    ],
    [
      "an address of a namespace with a character reference",
      `<a ${main.replace("main", "m&#97;in")}/>`,
      ["main:a"],
    ],
  ])("%s", (_, xml, names) => {
    expect(namesIn(xml)).toEqual(names);
  });

  test.each<[string, string, string | RegExp]>([
    ["nothing", "", /has no content/],
    ["only text", "text", /text outside/],
    ["text after the root", "<a/>text", /text outside/],
    ["a section of raw text after the root", "<a/><![CDATA[ ]]>", "document-type"],
    ["a second root", "<a/><b/>", /more than one root/],
    ["an element that is not closed", "<a><b></a>", /closes no element/],
    ["an end that closes nothing", "</a>", /closes no element/],
    ["an end with a longer name", "<a></ab>", /closes no element/],
    ["an end with an attribute", "<a></a b=''>", /closes no element/],
    ["a tag that ends too early", "<a", /broken tag/],
    ["a value that ends too early", "<a b='>", /ends too early/],
    ["a comment that ends too early", "<a><!-- </a>", /ends too early/],
    ["a section of raw text that ends too early", "<a><![CDATA[ </a>", /ends too early/],
    ["an instruction that ends too early", "<a><? </a>", /ends too early/],
    ["a part that ends too early", "<a><b/>", /ends too early/],
    ["a tag without a name", "<a>< b/></a>", /without a name/],
    ["an attribute without a value", "<a b/>", /broken tag/],
    ["an attribute without quotes", "<a b=1/>", /without quotes/],
    ["attributes that touch", `<a b="1"c="2"/>`, /broken tag/],
    ["an attribute twice", `<a b="1" c="" b="1"/>`, /attribute twice/],
    ["a bracket in an attribute", `<a b="<"/>`, /broken attribute/],
    ["a slash within a tag", "<a / >", /broken tag/],
    ["an undeclared prefix", "<a><x:b/></a>", /undeclared prefix "x"/],
    [
      "a prefix that was declared inside another element",
      "<a><b xmlns:x='u'/><x:b/></a>",
      /undeclared prefix/,
    ],
    ["a document type", "<!DOCTYPE a><a/>", "document-type"],
    ["a document type inside", "<a><!DOCTYPE a></a>", "document-type"],
    ["an entity inside", "<a><!ENTITY b 'c'></a>", "document-type"],
    ["elements too deep", "<a>".repeat(limits["xml-depth"] + 1), "xml-depth"],
  ])("refused: %s", (_, xml, message) => {
    expect(namesIn(xml)).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });

  test("what is wrong inside an element that nobody reads is refused as well", () => {
    for (const inside of ["<b><c></b>", "<b c=''c=''/>", "<b><!DOCTYPE c></b>", "<x:b/>", "<b>"]) {
      const reader = new XmlReader(`<a>${inside}</a>`, "part", new Meter());
      expect(refusalOf(() => reader.read(() => undefined))).toMatch(/The part|document-type/);
    }
  });

  test("every element is counted, read or not", () => {
    const reader = new XmlReader(`<a>${"<b/>".repeat(limits["xml-elements"])}</a>`, "part", new Meter());
    expect(refusalOf(() => reader.read(() => undefined))).toBe("xml-elements");
  });

  test("reading ends for any text", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "!",
      "--",
      "[CDATA[",
      "]]>",
      '"',
      "'",
      "a",
      " ",
      "=",
      "?",
      "&",
      ":",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(namesIn(pieces.join(""))).toBeDefined();
        expect(namesIn(`<a>${pieces.join("")}</a>`)).toBeDefined();
      }),
    );
  });
});

describe("[X2b] a part as a tree", () => {
  test("names and attributes have the short name of a namespace, whatever prefix the file uses", () => {
    const office = "http://schemas.openxmlformats.org";
    const tree = parse(
      `<p:b xmlns:p="${office}/drawingml/2006/main" xmlns:q="${office}/officeDocument/2006/relationships" q:id="1" id="2"/>`,
    );
    expect(tree.children).toEqual([
      {
        name: "a:b",
        attributes: new Map([
          ["r:id", "1"],
          ["id", "2"],
        ]),
        children: [],
        text: "",
      },
    ]);
  });

  test.each([
    ["entities", "&lt;&gt;&amp;&quot;&apos;&#233;&#xe9;&#x1F600;", `<>&"'éé😀`],
    ["an entity of an entity", "&amp;lt;", "&lt;"],
    ["ends of lines", "a\r\nb\rc\nd&#13;", "a\nb\nc\nd\r"],
    ["raw text, also in pieces", "a<![CDATA[<&amp;]]>b<![CDATA[]]><!-- c -->d", "a<&amp;bd"],
  ])("text with %s", (_, xml, text) => {
    expect(parse(`<b>${xml}</b>`).children[0]?.text).toBe(text);
  });

  test("line breaks in an attribute count as spaces unless they are references", () => {
    expect(parse(`<b c="1\r\n2\t3&#10;4"/>`).children[0]?.attributes.get("c")).toBe("1 2 3\n4");
  });

  test.each(["&b;", "&", "&amp", "&#0;", "&#x110000;", "&#;", "&lt", "&toString;"])(
    "%s is refused",
    (entity) => {
      for (const inside of [`<b>${entity}</b>`, `<b c="${entity}"/>`])
        expect(refusalOf(() => parse(inside))).toBe('The part "part" has an unknown entity');
    },
  );

  test("another root is refused", () => {
    const root = { namespace: "main", name: "a" };
    for (const xml of ["<a/>", `<b ${main}/>`, '<a xmlns="urn:a"/>'])
      expect(refusalOf(() => parseXml(xml, "part", root, new Meter()))).toBe('The part "part" has no "a"');
  });
});
