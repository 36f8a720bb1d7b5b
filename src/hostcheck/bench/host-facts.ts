/** What office.js says about this Excel at once. */
export interface Program {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** The highest requirement set of each kind: `ExcelApi 1.17`. Missing kinds are left out. */
  readonly sets: readonly string[];
}

/** Facts about this Excel. */
export interface HostFacts extends Program {
  /** Of Excel's windows, and of its content. */
  readonly language: string;
  readonly contentLanguage: string;
  /** Of numbers and dates, such as `de-DE`, `,` and `.`; empty in an Excel that does not say. */
  readonly culture: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly calculation: string;
  /** The program that shows the page. */
  readonly browser: string;
}

/** The highest minor version tested. */
const highestMinor = 30;

const kinds = [
  "ExcelApi",
  "ExcelApiDesktop",
  "ExcelApiOnline",
  "SharedRuntime",
  "RibbonApi",
  "DialogApi",
  "CompressedFile",
];

export function supportsSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

export function readProgram(): Program {
  const { host, platform, version } = Office.context.diagnostics;
  const sets = kinds.flatMap((kind) => {
    const highest = highestOf(kind);
    return highest === undefined ? [] : [`${kind} ${highest}`];
  });
  return { host: String(host), platform: String(platform), version, sets };
}

/** @throws OfficeExtension.Error if Excel does not answer */
export async function readHostFacts(browser: string): Promise<HostFacts> {
  const { displayLanguage, contentLanguage } = Office.context;
  const { calculationMode } = await readApplication("calculationMode");
  const culture = await readCulture();
  return {
    ...readProgram(),
    ...culture,
    language: displayLanguage,
    contentLanguage,
    calculation: calculationMode,
    browser,
  };
}

/** Some Excels say that they have the set, and refuse. */
async function readCulture(): Promise<
  Pick<HostFacts, "culture" | "decimalSeparator" | "thousandsSeparator">
> {
  const unknown = { culture: "", decimalSeparator: "", thousandsSeparator: "" };
  if (!supportsSet("1.11")) return unknown;
  try {
    const { cultureInfo, decimalSeparator, thousandsSeparator } = await readApplication(
      "decimalSeparator,thousandsSeparator,cultureInfo/name",
    );
    return { culture: cultureInfo.name, decimalSeparator, thousandsSeparator };
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return unknown;
    throw error;
  }
}

async function readApplication(fields: string): Promise<Excel.Application> {
  const context = new Excel.RequestContext();
  const application = context.workbook.application.load(fields);
  await context.sync();
  return application;
}

function highestOf(kind: string): string | undefined {
  for (let minor = highestMinor; minor >= 1; minor -= 1) {
    const version = `1.${minor}`;
    if (Office.context.requirements.isSetSupported(kind, version)) return version;
  }
  return undefined;
}
