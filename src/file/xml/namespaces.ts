/**
 * The namespaces of the parts that are read, by a short name of our own. Files may use any prefix for them. The second address of
 * each pair belongs to the strict form of the standard.
 */
const addresses: Readonly<Record<string, readonly string[]>> = {
  main: [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  r: [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  rels: ["http://schemas.openxmlformats.org/package/2006/relationships"],
  xdr: [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
  a: ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  c: ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  app: [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ],
  custom: [
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  ],
  vt: [
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  ],
  cp: ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties"],
  dc: ["http://purl.org/dc/elements/1.1/"],
  dcterms: ["http://purl.org/dc/terms/"],
  mc: ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
  tc: ["http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"],
  rich: ["http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"],
  label: ["http://schemas.microsoft.com/office/2020/mipLabelMetadata"],
  encryption: ["http://schemas.microsoft.com/office/2006/encryption"],
  password: ["http://schemas.microsoft.com/office/2006/keyEncryptor/password"],
  xml: ["http://www.w3.org/XML/1998/namespace"],
};

const shortNames: ReadonlyMap<string, string> = new Map(
  Object.entries(addresses).flatMap(([name, all]) => all.map((address) => [address, name])),
);

/** Our short name for a namespace, or its address in braces if it is not one of ours. */
export function shortNamespace(address: string): string {
  return shortNames.get(address) ?? `{${address}}`;
}
