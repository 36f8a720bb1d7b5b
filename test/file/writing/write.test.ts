import { rendererGaps, write } from "../../../src/file/writing/write";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { openParts } from "../../support/file/open-parts";
import { pivotPlan } from "../../support/file/pivot-plan";
import { emptyPlan, emptySheet, planOf, samplePlan } from "../../support/file/sample-plan";

const answers = "xl/worksheets/sheet1.xml";
const dashboard = "xl/worksheets/sheet2.xml";
const styles = "xl/styles.xml";
const workbook = "xl/workbook.xml";
const core = "docProps/core.xml";
const gradesPivot = "xl/pivotTables/pivotTable1.xml";
const hoursPivot = "xl/pivotTables/pivotTable2.xml";
const pivotCache = "xl/pivotCache/pivotCacheDefinition1.xml";
const mixChart = "xl/charts/chart2.xml";

/** For every field of the sample plan, what the file must contain. */
const evidence: Readonly<Record<string, readonly [part: string, ...fragments: string[]]>> = {
  "properties.title": [core, "<dc:title>Sample &amp; test</dc:title>"],
  "properties.subject": [core, "<dc:subject>Every field of a plan</dc:subject>"],
  "properties.author": [core, "<dc:creator>A. Tester</dc:creator>", "<cp:lastModifiedBy>A. Tester<"],
  "properties.comments": [core, "<dc:description>Made for tests</dc:description>"],
  "properties.keywords": [core, "<cp:keywords>sample; test</cp:keywords>"],
  created: [core, ">2026-03-02T09:30:00Z</dcterms:created>", ">2026-03-02T09:30:00Z</dcterms:modified>"],
  "font.name": [styles, '<font><sz val="11"/><name val="Calibri"/></font>'],
  "font.size": [styles, '<font><sz val="11"/><name val="Calibri"/></font>'],
  "styles.*.font.name": [styles, '<name val="Arial"/>'],
  "styles.*.font.size": [styles, '<b/><sz val="16"/>'],
  "styles.*.font.bold": [styles, '<font><b/><sz val="16"/>'],
  "styles.*.font.italic": [styles, "<i/>"],
  "styles.*.font.underline": [styles, "<u/>"],
  "styles.*.font.colour": [styles, '<color rgb="FFFFFFFF"/>'],
  "styles.*.fill": [styles, '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/>'],
  "styles.*.border.top.style": [styles, '<top style="thin">'],
  "styles.*.border.top.colour": [styles, '<top style="thin"><color rgb="FF7F7F7F"/></top>'],
  "styles.*.border.right.style": [styles, '<right style="thin">'],
  "styles.*.border.right.colour": [styles, '<right style="thin"><color rgb="FF7F7F7F"/></right>'],
  "styles.*.border.bottom.style": [styles, '<bottom style="medium">'],
  "styles.*.border.bottom.colour": [styles, '<bottom style="medium"><color rgb="FF000000"/></bottom>'],
  "styles.*.border.left.style": [styles, '<left style="thin">'],
  "styles.*.border.left.colour": [styles, '<left style="thin"><color rgb="FF7F7F7F"/></left>'],
  "styles.*.horizontal": [styles, '<alignment horizontal="center" vertical="center" wrapText="true"/>'],
  "styles.*.vertical": [styles, '<alignment vertical="center"/>'],
  "styles.*.wrap": [styles, '<alignment vertical="top" wrapText="true"/>'],
  "styles.*.indent": [styles, '<alignment horizontal="right" indent="1"/>'],
  "styles.*.numberFormat": [styles, 'formatCode="dd mmm yyyy"'],
  "styles.*.locked": [styles, '<alignment horizontal="center"/><protection locked="0"/>'],
  "sheets.name": [workbook, '<sheet name="DO Bob&apos;s part" sheetId="1"'],
  "sheets.visibility": [workbook, 'r:id="rId3" state="hidden"', 'r:id="rId4" state="veryHidden"'],
  "sheets.tabColour": [answers, '<tabColor rgb="FF1F4E79"/>'],
  "sheets.showGridlines": [answers, 'showGridLines="0"'],
  "sheets.blocks": [answers, '<c r="H6" t="str"><f>IF(COUNTA(C6:D6)=1'],
  "sheets.formats.style": [answers, '<c r="D5" s="4"/>'],
  // A cell without content still has its format.
  "sheets.formats.ranges": [answers, '<c r="H1" s="2"/>', '<c r="D11" s="7"/>'],
  "sheets.columns.column": [answers, '<col min="2" max="2" width="40.7109375" customWidth="true"/>'],
  "sheets.columns.columns": [answers, '<col min="8" max="8" width="12.7109375"'],
  "sheets.columns.width": [answers, '<col min="1" max="1" width="6.7109375"'],
  "sheets.columns.hidden": [
    answers,
    '<col min="11" max="11" width="8.7109375" customWidth="true" hidden="true"/>',
  ],
  "sheets.rows.row": [answers, '<row r="1" ht="24"'],
  "sheets.rows.rows": [answers, '<row r="2" ht="24"'],
  "sheets.rows.height": [answers, 'ht="24" customHeight="1"'],
  "sheets.merges": [answers, '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>'],
  "sheets.validations.range": [answers, '<dataValidation type="custom" sqref="C5:D6" showInputMessage="1"'],
  "sheets.validations.rule.kind": [answers, 'type="list"', 'type="decimal"', 'type="date"', 'type="custom"'],
  "sheets.validations.rule.formula": [answers, "<formula1>COUNTA($C5:$D5)&lt;2</formula1>"],
  "sheets.validations.rule.values": [answers, '<formula1>"Yes,In part,The ""rest"""</formula1>'],
  "sheets.validations.rule.minimum": [answers, "<formula1>36526</formula1>"],
  "sheets.validations.rule.maximum": [answers, 'operator="between"', "<formula2>1</formula2>"],
  "sheets.validations.prompt.title": [answers, 'promptTitle="One box"'],
  "sheets.validations.prompt.message": [
    answers,
    'prompt="Check &quot;one&quot; box.&#10;Clear the other first."',
  ],
  "sheets.validations.error.title": [answers, 'showErrorMessage="1"', 'errorTitle="One box per row"'],
  "sheets.validations.error.message": [answers, 'error="Clear the other box first (Delete)."'],
  "sheets.conditionalFormats.range": [answers, '<conditionalFormatting sqref="A5:H6">'],
  "sheets.conditionalFormats.formula": [answers, "<formula>COUNTA($C5:$D5)&gt;1</formula>"],
  "sheets.conditionalFormats.format.fontColour": [styles, '<dxf><font><b/><color rgb="FF7F0000"/></font>'],
  "sheets.conditionalFormats.format.bold": [styles, "<dxf><font><b/>"],
  "sheets.conditionalFormats.format.fill": [
    styles,
    '<patternFill patternType="solid"><bgColor rgb="FFF8CBAD"/>',
  ],
  "sheets.conditionalFormats.format.numberFormat": [styles, 'formatCode="&quot;▲ &quot;0"/></dxf>'],
  "sheets.conditionalFormats.stopIfTrue": [
    answers,
    'priority="1" dxfId="0" stopIfTrue="true"',
    'priority="3" dxfId="1">',
    'priority="2" dxfId="2">',
  ],
  "sheets.links.cell": [answers, '<hyperlink ref="A9"'],
  "sheets.links.target.sheet": [answers, 'location="&apos;Dash board&apos;!$A$1"'],
  "sheets.links.target.range": [answers, 'location="&apos;Dash board&apos;!$A$1"'],
  "sheets.links.tip": [answers, 'tooltip="Go to &quot;Dash board&quot;"'],
  "sheets.tables.name": ["xl/tables/table1.xml", 'name="Scores" displayName="Scores"'],
  "sheets.tables.range": ["xl/tables/table1.xml", 'ref="A1:E3"', '<tableColumn id="2" name="Score"/>'],
  "sheets.tables.style": ["xl/tables/table1.xml", 'tableStyleInfo name="TableStyleLight1"'],
  "sheets.charts.name": ["xl/drawings/drawing2.xml", 'name="Score by section"', 'name="Response mix"'],
  "sheets.charts.title": [mixChart, "<a:t>Response mix</a:t>"],
  "sheets.charts.kind": [mixChart, '<c:barDir val="bar"/><c:grouping val="percentStacked"/>'],
  "sheets.charts.position": [
    "xl/drawings/drawing2.xml",
    "<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row>",
    "<xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>",
  ],
  "sheets.charts.categories": [
    mixChart,
    "<c:cat><c:strRef><c:f>'Dash board'!$A$2:$A$3</c:f>",
    "<c:v>First\nstatement</c:v>",
  ],
  "sheets.charts.series.nameCell": [mixChart, "<c:tx><c:strRef><c:f>'Dash board'!$C$1</c:f>"],
  "sheets.charts.series.name": [
    mixChart,
    '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Gap</c:v></c:pt>',
  ],
  "sheets.charts.series.values": [
    mixChart,
    "<c:val><c:numRef><c:f>'Dash board'!$C$2:$C$3</c:f><c:numCache>",
    '<c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="1"><c:v>0</c:v></c:pt>',
  ],
  "sheets.charts.series.colour": [mixChart, '<a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill>'],
  "sheets.charts.series.line.dash": ["xl/charts/chart3.xml", '<a:prstDash val="lgDashDotDot"/>'],
  "sheets.charts.series.line.marker": ["xl/charts/chart3.xml", '<c:marker><c:symbol val="x"/>'],
  "sheets.charts.series.line.weight": ["xl/charts/chart3.xml", '<a:ln w="38100">', '<a:ln w="19050">'],
  "sheets.charts.valueAxis.minimum": [mixChart, '<c:min val="0"/>'],
  "sheets.charts.valueAxis.maximum": [mixChart, '<c:max val="1"/>'],
  "sheets.charts.valueAxis.numberFormat": [mixChart, '<c:numFmt formatCode="0%" sourceLinked="0"/>'],
  "sheets.charts.legend": [mixChart, '<c:legendPos val="b"/>'],
  "sheets.charts.alternativeText": [
    "xl/drawings/drawing2.xml",
    'descr="Score of each section &amp; the rest"',
  ],
  "sheets.pivots.name": [hoursPivot, 'name="Hours &amp; sites"'],
  "sheets.pivots.source": [pivotCache, '<worksheetSource name="Visits"/>'],
  "sheets.pivots.position": [gradesPivot, '<location ref="A3:E10"'],
  "sheets.pivots.rows.field": [gradesPivot, '<rowFields count="2"><field x="0"/><field x="1"/></rowFields>'],
  "sheets.pivots.rows.items": [
    pivotCache,
    '<sharedItems count="2"><s v="North"/><s v="South"/></sharedItems>',
  ],
  "sheets.pivots.columns.field": [gradesPivot, '<colFields count="1"><field x="2"/></colFields>'],
  "sheets.pivots.columns.items": [gradesPivot, '<item m="1" x="2"/>'],
  "sheets.pivots.data.field": [hoursPivot, 'name="Sum of hours" fld="3"'],
  "sheets.pivots.data.caption": [gradesPivot, '<dataField name="Visits made"'],
  "sheets.pivots.data.summarize": [gradesPivot, 'fld="4" subtotal="count"'],
  "sheets.pivots.data.numberFormat": [
    hoursPivot,
    'fld="0" subtotal="count" baseField="0" baseItem="0" numFmtId="0"/>',
  ],
  "sheets.freeze.rows": [answers, 'ySplit="4" topLeftCell="C5" state="frozen"'],
  "sheets.freeze.columns": [answers, '<pane xSplit="2"'],
  // In the file these attributes list what is forbidden: 0 means allowed, and objects are allowed by default.
  "sheets.protection.formatColumns": [answers, 'formatColumns="0"'],
  "sheets.protection.formatRows": [answers, 'formatRows="0"'],
  "sheets.protection.autoFilter": [answers, 'autoFilter="1"'],
  "sheets.protection.editObjects": [answers, '<sheetProtection sheet="1" scenarios="1"'],
  "sheets.page.orientation": [
    answers,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  ],
  "sheets.page.header.left": [answers, "<oddHeader>&amp;LOFFICIAL"],
  "sheets.page.header.centre": [answers, "&amp;CPlant &amp;&amp; Sons"],
  "sheets.page.header.right": [answers, "&amp;R&amp;D</oddHeader>"],
  "sheets.page.footer.left": [answers, "<oddFooter>&amp;C"],
  "sheets.page.footer.centre": [answers, "&amp;CPage &amp;P of &amp;N"],
  "sheets.page.footer.right": [answers, "&amp;R2026 review</oddFooter>"],
  "sheets.page.titleRows.first": [
    workbook,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'DO Bob''s part'!$4:$4<`,
  ],
  "sheets.page.titleRows.last": [workbook, "$4:$4"],
  "sheets.page.breaks": [
    answers,
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks>',
  ],
  "sheets.page.printArea": [
    workbook,
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'Dash board'!$A$1:$G$21<`,
  ],
  "names.name": [workbook, '<definedName name="Green"'],
  "names.sheet": [workbook, ">'Dash board'!$B$5<"],
  "names.range": [workbook, ">'Dash board'!$B$5<"],
  "names.comment": [workbook, 'comment="Least score for Green"'],
  activeSheet: [workbook, 'activeTab="1"'],
};

describe("every field of the plan is written, or listed as a gap", () => {
  const gaps = rendererGaps.map(({ field }) => field);

  test("all fields of the plan are checked", () => {
    const fields = [...fieldsOf(pivotPlan)];
    const isGap = (field: string): boolean => gaps.some((gap) => field.startsWith(gap));
    expect(fields.filter((field) => !isGap(field)).sort()).toEqual(Object.keys(evidence).sort());
    for (const gap of gaps) expect(fields.some((field) => field.startsWith(gap))).toBe(true);
    expect(rendererGaps.every(({ reason }) => reason.length > 20)).toBe(true);
  });

  test.each(Object.entries(evidence))("%s", async (_, [part, ...fragments]) => {
    const xml = (await sampleParts).get(part);
    for (const fragment of fragments) expect(xml).toContain(fragment);
  });
});

const sampleBytes = write(pivotPlan);
const sampleParts = sampleBytes.then(openParts);

describe("the file as a whole", () => {
  test("the same plan gives the same bytes, with the plan's time", async () => {
    const bytes = await sampleBytes;
    expect(Buffer.from(await write(structuredClone(pivotPlan))).equals(Buffer.from(bytes))).toBe(true);
    // 2 March 2026, 09:30, in the zip format.
    expect(Buffer.from(bytes).readUInt32LE(10)).toBe(
      (((46 << 9) | (3 << 5) | 2) << 16) | (9 << 11) | (30 << 5),
    );
  });

  test("[K23] the time of saving is its own, next to the time of creation", async () => {
    const parts = await openParts(await write(samplePlan, { savedAt: "2026-04-01T08:15:00Z" }));
    const text = parts.get(core);
    expect(text).toContain(">2026-03-02T09:30:00Z</dcterms:created>");
    expect(text).toContain(">2026-04-01T08:15:00Z</dcterms:modified>");
    await expect(write(samplePlan, { savedAt: "soon" })).rejects.toThrow('"soon" is not an ISO 8601 date');
  });

  test("[S10] Excel recalculates everything when it opens the file", async () => {
    expect((await sampleParts).get(workbook)).toContain('fullCalcOnLoad="1"');
  });

  test("only the active sheet is selected", async () => {
    const parts = await sampleParts;
    const selected = [...parts].filter(([, xml]) => xml.includes('tabSelected="1"')).map(([name]) => name);
    expect(selected).toEqual([dashboard]);
  });

  test("a sheet is not protected, filtered or frozen unless the plan has it", async () => {
    const xml = (await openParts(await write(planOf([["x"]])))).get(answers);
    expect(xml).not.toMatch(/sheetProtection|autoFilter|<pane|dataValidation|headerFooter|<tabColor/);
  });

  test("[X1] validations do not accept blanks", async () => {
    expect((await sampleParts).get(answers)).not.toContain("allowBlank");
  });

  test("charts of the same names in another order keep their names", async () => {
    const [first, second] = samplePlan.sheets[1]?.charts ?? [];
    if (!first || !second) throw new Error("The sample plan has lost its charts.");
    const charts = [
      { ...first, name: "Chart 2" },
      { ...second, name: "Chart 1" },
    ];
    const plan = { ...emptyPlan, sheets: [{ ...emptySheet, charts }] };
    const xml = (await openParts(await write(plan))).get("xl/drawings/drawing1.xml");
    expect([...(xml ?? "").matchAll(/ name="(.*?)"/g)].map(([, name]) => name)).toEqual([
      "Chart 2",
      "Chart 1",
    ]);
  });

  test.each<[string, Partial<WorkbookPlan>, RegExp]>([
    ["an invalid date", { created: "yesterday" }, /"yesterday" is not an ISO 8601 date/],
    ["an active sheet that is not there", { activeSheet: "Gone" }, /"Gone" is not in the plan/],
    [
      "a style that is not there",
      { sheets: [{ ...emptySheet, formats: [{ style: "lost", ranges: [] }] }] },
      /uses a style "lost"/,
    ],
  ])("a plan that contradicts itself: %s", async (_, change, message) => {
    await expect(write({ ...emptyPlan, ...change })).rejects.toThrow(message);
  });
});

/**
 * The paths of all fields of a plan, without list indexes and style names. Ranges and contents are not split
 * further.
 */
function fieldsOf(value: unknown, path = ""): Set<string> {
  if (Array.isArray(value) && path !== "sheets.blocks" && !/values$|items$/.test(path)) {
    return new Set(value.flatMap((item) => [...fieldsOf(item, path)]));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value) || isRange(value))
    return new Set([path]);
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => {
      const step = path === "styles" ? "*" : key;
      return [...fieldsOf(inner, path ? `${path}.${step}` : step)];
    }),
  );
}

function isRange(value: object): boolean {
  return Object.keys(value).sort().join() === "column,columns,row,rows";
}
