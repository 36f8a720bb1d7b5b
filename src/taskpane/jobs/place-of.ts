import { parseAddress } from "../../spreadsheet/address";
import type { Interpretation } from "../../workbook/reading/interpret";
import type { Place } from "../port/port";

/** The assessment row in which a selection starts; `sheet` is undefined if the sheet is not known. */
export function placeOf(interpretation: Interpretation, sheet: string | undefined, address: string): Place {
  const row = rowOf(address);
  if (interpretation.kind !== "assessment" || sheet === undefined || row === undefined)
    return { statement: null, prompt: null };
  const { answers, prompts } = interpretation.assessment;
  const isHere = (place: { readonly sheet: string } | undefined, cell: string | undefined): boolean =>
    place?.sheet === sheet && parseAddress(cell ?? "")?.row === row;
  const answer = answers.find(({ place }) => isHere(place, place?.statement));
  const prompt = prompts.find(({ place }) => isHere(place, place?.prompt));
  return { statement: answer?.statement ?? null, prompt: prompt?.prompt ?? null };
}

/** The first row of an address; the address may be whole rows, such as `7:9`. */
function rowOf(address: string): number | undefined {
  const [first = ""] = address.split(",");
  const wholeRows = /^\$?(\d+):\$?\d+$/.exec(first);
  return wholeRows ? Number(wholeRows[1]) : parseAddress(first)?.row;
}
