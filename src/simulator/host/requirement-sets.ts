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
  const [haveMajor = 0, haveMinor = 0] = have.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = need.split(".").map(Number);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
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
