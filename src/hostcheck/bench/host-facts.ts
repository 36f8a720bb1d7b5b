/** What is known of an Excel before anything is tried. */
export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The highest of each kind of requirement set: `ExcelApi 1.17`. Kinds that are not there are left out. */
  readonly sets: readonly string[];
}

/** The highest minor version that is asked for; newer ones are not told apart. */
const highestMinor = 30;

const kinds = ["ExcelApi", "ExcelApiDesktop", "ExcelApiOnline", "SharedRuntime", "RibbonApi", "DialogApi"];

export function supportsSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Asks Office, not the workbook. */
export function readHostFacts(): HostFacts {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    language: displayLanguage,
    sets: kinds.flatMap((kind) => {
      const highest = highestOf(kind);
      return highest === undefined ? [] : [`${kind} ${highest}`];
    }),
  };
}

function highestOf(kind: string): string | undefined {
  for (let minor = highestMinor; minor >= 1; minor -= 1) {
    const version = `1.${minor}`;
    if (Office.context.requirements.isSetSupported(kind, version)) return version;
  }
  return undefined;
}
