import { fail, succeed, type Result } from "../../spreadsheet/result";
import { readHostFacts, supportsSet, type HostFacts } from "../bench/host-facts";
import { words } from "../words";

/** The facts about this Excel, once office.js reports its host; or why there is none, in words. */
export async function findExcel(): Promise<Result<HostFacts, string>> {
  if (typeof Office === "undefined") return fail(words.noLibrary);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return fail(words.notExcel);
  if (!supportsSet("1.9")) return fail(words.tooOld);
  return succeed(await readHostFacts(navigator.userAgent));
}
