import { fail, succeed, type Result } from "../../spreadsheet/result";
import { readProgram, supportsSet, type Program } from "../bench/host-facts";
import { words } from "../words";

/** The Excel around the page, once office.js reports it; or why there is none, in words. */
export async function findExcel(): Promise<Result<Program, string>> {
  if (typeof Office === "undefined") return fail(words.noLibrary);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return fail(words.notExcel);
  if (!supportsSet("1.9")) return fail(words.tooOld);
  return succeed(readProgram());
}
