/** Facts about this Excel. */
export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** The highest requirement set of each kind: `ExcelApi 1.17`. Missing kinds are left out. */
  readonly sets: readonly string[];
}

/** The highest minor version tested. */
const highestMinor = 30;

const kinds = ["ExcelApi", "ExcelApiDesktop", "ExcelApiOnline", "SharedRuntime", "RibbonApi", "DialogApi"];

export function supportsSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

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
