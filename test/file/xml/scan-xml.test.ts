import fc from "fast-check";
import { attributeIn, scanXml } from "../../../src/file/xml/scan-xml";

function namesIn(xml: string): readonly string[] | "incomplete" {
  const names: string[] = [];
  return scanXml(xml, { enter: (name) => names.push(name) }) ? names : "incomplete";
}

describe("[X2] the tags of XML", () => {
  test.each<[string, readonly string[] | "incomplete"]>([
    ['<a><x:b c=">"/></a>', ["a", "b"]],
    ["<?xml version='1.0'?><!-- <b> --><a>text</a>", ["a"]],
    ["<!--> <b> --><a/>", ["a"]],
    ["<a><![CDATA[<b>]]></a>", ["a"]],
    ["<a b='<c>'/>", ["a"]],
    ["no tag at all", []],
    ["<a", "incomplete"],
    ['<a b=">', "incomplete"],
    ["<a><!-- ", "incomplete"],
    ["<a></a", "incomplete"],
  ])("%s", (xml, names) => {
    expect(namesIn(xml)).toEqual(names);
  });

  test("document types and the depth of elements are reported", () => {
    let [declared, depth, deepest] = [0, 0, 0];
    scanXml("<!DOCTYPE a><a><b><c/></b><b/></a>", {
      enter: () => (deepest = Math.max(deepest, ++depth)),
      leave: () => depth--,
      declare: () => declared++,
    });
    expect([declared, depth, deepest]).toEqual([1, 0, 3]);
  });

  test("scanning ends for any text", () => {
    const piece = fc.constantFrom("<", ">", "/", "!", "--", "[CDATA[", "]]>", '"', "'", "a", " ", "=", "?");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof scanXml(pieces.join(""), { enter: () => undefined })).toBe("boolean");
      }),
    );
  });
});

test.each([
  [' r="A1" s="2"', "r", "A1"],
  [" r='A1'", "r", "A1"],
  [" r = A1 ", "r", "A1"],
  [' r="A1" r="B2"', "r", "B2"],
  [' x:r="A1"', "r", undefined],
  [' hr="A1"', "r", undefined],
  [" s=\"r='A1'\"", "r", undefined],
  [' bare r="A1"', "r", "A1"],
  [' r="A1', "r", undefined],
  ["", "r", undefined],
])("the attribute in %j", (attributes, name, value) => {
  expect(attributeIn(attributes, name)).toBe(value);
});
