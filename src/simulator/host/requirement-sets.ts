/** The Excel versions that can be simulated, with the highest ExcelApi requirement set of each. */
export const hostSets = {
  "2019": "1.7",
  "2021": "1.14",
  "2024": "1.17",
  "365": "1.20",
  web: "1.20",
} as const;

export type HostName = keyof typeof hostSets;

/** Whether version `have` is at least `need`. Both are `major.minor`. */
export function isAtLeast(have: string, need: string): boolean {
  const [haveMajor, haveMinor] = partsOf(have);
  const [needMajor, needMinor] = partsOf(need);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
}

/** The parts of each version seen so far: every property that is read asks for two of a dozen. */
const knownParts = new Map<string, readonly [number, number]>();

function partsOf(version: string): readonly [number, number] {
  const known = knownParts.get(version);
  if (known) return known;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const parts = [major, minor] as const;
  knownParts.set(version, parts);
  return parts;
}

/**
 * The result of `Office.context.requirements.isSetSupported`. Sets other than those simulated are not
 * supported.
 */
export function isSetSupported(host: HostName, set: string, version = "1.1"): boolean {
  switch (set.toLowerCase()) {
    case "excelapi":
      return isAtLeast(hostSets[host], version);
    case "excelapionline":
      return host === "web" && isAtLeast("1.1", version);
    case "delayforcelledit":
      return host !== "2019";
    default:
      return false;
  }
}
