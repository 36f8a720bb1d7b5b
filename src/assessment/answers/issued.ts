import type { Contributor } from "./circulation";

type Days = Pick<Contributor, "preparedOn" | "issuedOn" | "returnedOn">;

/**
 * Whether the register has the copy as one that the owner made, handed over or not [P18]. A copy that came back without being
 * in the register has a row with neither day.
 */
export function isIssued({ preparedOn, issuedOn }: Pick<Days, "preparedOn" | "issuedOn">): boolean {
  return preparedOn !== "" || issuedOn !== "";
}

/** Whether a copy is ready to hand over: the owner has not confirmed that it went out, and it has not come back [P18]. */
export function isPrepared({ preparedOn, issuedOn, returnedOn }: Days): boolean {
  return preparedOn !== "" && issuedOn === "" && returnedOn === "";
}
