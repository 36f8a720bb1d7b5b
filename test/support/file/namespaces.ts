const office = "http://schemas.openxmlformats.org";

/** Declares the namespaces that fixtures use on the root of a part in the namespace of worksheets, workbooks and styles. */
export const mainNamespaces = [
  `xmlns="${office}/spreadsheetml/2006/main"`,
  `xmlns:x="${office}/spreadsheetml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"`,
  `xmlns:xdr="${office}/drawingml/2006/spreadsheetDrawing"`,
].join(" ");

/** The same on the root of a drawing, whose own elements have the prefix `xdr`. */
export const drawingNamespaces = [
  `xmlns:xdr="${office}/drawingml/2006/spreadsheetDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:c="${office}/drawingml/2006/chart"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
].join(" ");

/** The default namespace of each part with properties of the document. */
export const propertyNamespaces = {
  core: `xmlns="${office}/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"`,
  app: `xmlns="${office}/officeDocument/2006/extended-properties"`,
};

export const themeNamespace = `xmlns:a="${office}/drawingml/2006/main"`;

const packageTypes = /^(core-properties|thumbnail|digital-signature)/;
const microsoftTypes: Readonly<Record<string, string>> = {
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships",
  person: "http://schemas.microsoft.com/office/2017/10/relationships",
  rdRichValue: "http://schemas.microsoft.com/office/2017/06/relationships",
  rdRichValueStructure: "http://schemas.microsoft.com/office/2017/06/relationships",
  vbaProject: "http://schemas.microsoft.com/office/2006/relationships",
  xlMacrosheet: "http://schemas.microsoft.com/office/2006/relationships",
  classificationlabels: "http://schemas.microsoft.com/office/2020/02/relationships",
};

/** The whole type of a relationship, given its last segment. */
function relationshipType(name: string): string {
  const base = packageTypes.test(name)
    ? `${office}/package/2006/relationships/metadata`
    : (microsoftTypes[name] ?? `${office}/officeDocument/2006/relationships`);
  return `${base}/${name}`;
}

/** Relationships as XML, each given as `Id Type Target`, with `External` after it for a target outside the file. */
export function relationships(lines: readonly string[] = []): string {
  return lines
    .map((line) => {
      const [id = "", type = "", target = "", mode] = line.split(" ");
      const outside = mode === undefined ? "" : ` TargetMode="${mode}"`;
      return `<Relationship Id="${id}" Type="${relationshipType(type)}" Target="${target}"${outside}/>`;
    })
    .join("");
}

/** A whole part with relationships. */
export function relationshipsPart(lines: readonly string[]): string {
  return `<Relationships xmlns="${office}/package/2006/relationships">${relationships(lines)}</Relationships>`;
}

/** The XML of a part in the strict form of the standard. */
export function toStrict(xml: string): string {
  return xml.replace(
    /http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\//g,
    "http://purl.oclc.org/ooxml/$1/",
  );
}
