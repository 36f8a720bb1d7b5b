import { makeZip, type ZipPart } from "../file/make-zip";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const texts = [
  "<t>Statement</t>",
  '<t xml:space="preserve"> Evidence with spaces </t>',
  '<r><t>Part </t></r><r><rPr><b/><strike/><sz val="11"/></rPr><t>struck</t></r>',
  '<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="0"/>',
  "<t>two\nlines</t>",
  "<t/>",
  "<t>_x0041_ &amp; &lt;b&gt; &#x2713;</t>",
];

/** Number formats as Excel numbers them, and some of our own. */
const formats = [0, 14, 9, 10, 20, 22, 46, 49, 2, 164, 165, 166, 167];
const codes: readonly (readonly [number, string])[] = [
  [164, "dd\\ mmm\\ yyyy"],
  [165, "&quot;£&quot;#,##0.00"],
  [166, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"],
  [167, "0.00E+00"],
];

const first = `<row r="1" spans="1:8" ht="20" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46000</v></c><c r="C2" s="2"><v>0.8</v></c><c r="D2" s="3"><v>0.125</v></c><c r="E2" s="4"><v>0.5</v></c><c r="F2" s="5"><v>46000.75</v></c><c r="G2" s="6"><v>1.25</v></c></row>
<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><v>0</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" t="inlineStr"><is><t>inline</t></is></c><c r="E3" t="inlineStr"><is><r><t>in</t></r><r><rPr><i/></rPr><t>line</t></r></is></c><c r="F3" t="s"><v>5</v></c><c r="G3" t="d"><v>2026-11-20T12:00:00</v></c></row>
<row r="4"><c r="A4" s="7" t="s"><v>6</v></c><c r="B4" s="8"><v>-1.5</v></c><c r="C4" s="9"><v>46001</v></c><c r="D4" s="10"><v>12500</v></c><c r="E4" s="11"><v>46002</v></c><c r="F4" s="12"><v>123456</v></c><c r="H4" s="1"/></row>
<row r="6"><c r="A6"><v>2</v></c><c r="B6"><f t="shared" ref="B6:B8" si="0">A6*2</f><v>4</v></c><c r="C6" t="str"><f>A6&amp;"x"</f><v>2x</v></c><c r="D6" t="b"><f>A6=2</f><v>1</v></c><c r="E6" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F6"><f>A6+1</f></c></row>
<row r="7"><c r="A7"><v>3</v></c><c r="B7"><f t="shared" si="0"/><v>6</v></c><c r="C7"><f t="array" ref="C7">SUM(A6:A7*1)</f><v>5</v></c></row>
<row r="8" hidden="1"><c r="A8"><v>4</v></c><c r="B8"><f t="shared" si="0"/><v>8</v></c><c r="C8" t="s"><v>4</v></c></row>
<row r="10"><c r="A10" t="s"><v>0</v></c><c r="B10"/><c r="D10" t="str"><v>typed</v></c></row>`;

const second = `<row><c><v>1</v></c><c t="s"><v>0</v></c></row><row><c t="inlineStr"><is><t>no address</t></is></c></row>`;

const one = `<sheetPr><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:H10"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="20" customWidth="1"/></cols><sheetData>${first}</sheetData><mergeCells count="1"><mergeCell ref="A10:B11"/></mergeCells><conditionalFormatting sqref="A2:A8"><cfRule type="expression" dxfId="0" priority="1"><formula>A2&gt;2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="C2:C4"><formula1>"Yes,No"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddHeader>&amp;COFFICIAL</oddHeader></headerFooter><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="0"/></ext></extLst>`;

const related = (...all: readonly (readonly [string, string, string?])[]): string =>
  `${declaration}<Relationships ${relationships}>${all
    .map(([type, target, mode], index) => {
      const outside = mode === undefined ? "" : ` TargetMode="${mode}"`;
      return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"${outside}/>`;
    })
    .join("")}</Relationships>`;

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a small workbook with what Excel writes every day, and some that it writes rarely. */
const everydayParts: readonly ZipPart[] = [
  {
    name: "[Content_Types].xml",
    content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${contentType}.sharedStrings+xml"/></Types>`,
  },
  { name: "_rels/.rels", content: related(["officeDocument", "xl/workbook.xml"]) },
  {
    name: "xl/workbook.xml",
    content: `${declaration}<workbook ${main} xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView/></bookViews><sheets><sheet name="Q&amp;A 'one' 1" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="Total">Two!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Two!$A$1:$B$2</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: related(
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "/xl/worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
  },
  {
    name: "xl/styles.xml",
    content: `${declaration}<styleSheet ${main}><numFmts count="${codes.length}">${codes
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join(
        "",
      )}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats
      .map(
        (id) =>
          `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id === 0 ? "" : ' applyNumberFormat="1"'}/>`,
      )
      .join(
        "",
      )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
  },
  {
    name: "xl/sharedStrings.xml",
    content: `${declaration}<sst ${main} count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  },
  { name: "xl/worksheets/sheet1.xml", content: worksheet(one) },
  {
    name: "xl/worksheets/_rels/sheet1.xml.rels",
    content: related(["hyperlink", "https://example.org/a?b=1&amp;c=2", "External"]),
  },
  { name: "xl/worksheets/sheet2.xml", content: worksheet(`<sheetData>${second}</sheetData>`) },
];

function worksheet(content: string): string {
  return `${declaration}<worksheet ${main} xmlns:r="${office}">${content}</worksheet>`;
}

export function everydayWorkbook(): Uint8Array {
  return makeZip(everydayParts);
}
