import { toSerialDate } from "../../spreadsheet/days";
import type { Contributor } from "../answers/circulation";

/** Whether a copy was due before today (`yyyy-mm-dd`) and has not come back. */
export function isOverdue(
  { returnedOn, due }: Pick<Contributor, "returnedOn" | "due">,
  today: string,
): boolean {
  return returnedOn === "" && toSerialDate(due) !== undefined && due < today;
}
