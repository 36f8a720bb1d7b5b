import { toSerialDate } from "../../spreadsheet/days";
import type { Contributor } from "../answers/circulation";
import { isPrepared } from "../answers/issued";

/** Whether a copy that was handed over was due before today (`yyyy-mm-dd`) and has not come back. */
export function isOverdue(
  copy: Pick<Contributor, "preparedOn" | "issuedOn" | "returnedOn" | "due">,
  today: string,
): boolean {
  const { returnedOn, due } = copy;
  return returnedOn === "" && !isPrepared(copy) && toSerialDate(due) !== undefined && due < today;
}
