import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { cellLimit } from "../../checklist/schema";
import { responseIds, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer } from "../answers/assessment";
import type { RowState } from "../answers/circulation";
import { isMarked, responseOf } from "../answers/marks";

/** The state of a row with this response and evidence. White space around the evidence makes no difference. */
export function stateOf(response: ResponseId | null, evidence: string): RowState {
  const text = evidence.replace(/\r\n?/g, "\n").trim();
  return {
    response,
    evidence: isMarked(text) ? bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8) : "",
  };
}

/** The state of each of these statements' rows in the owner's workbook. */
export function listRowStates(
  checklist: Checklist,
  answers: readonly Answer[],
  numbers: readonly number[],
): ReadonlyMap<number, RowState> {
  const rows = new Map(answers.map((answer) => [answer.statement, answer]));
  return new Map(
    numbers.map((number): [number, RowState] => {
      const answer = rows.get(number);
      return [number, answer ? stateOf(responseOf(checklist, answer), answer.evidence) : stateOf(null, "")];
    }),
  );
}

/**
 * Writes the states as the register has them: `5:1-3f2a91bc 6:0-`. A response is its place from 1; 0 is none. Empty, which
 * means unknown, if they would not fit in a cell.
 */
export function writeRowStates(states: ReadonlyMap<number, RowState>): string {
  const text = [...states]
    .map(([number, { response, evidence }]) => `${number}:${place(response)}-${evidence}`)
    .join(" ");
  return text.length > cellLimit ? "" : text;
}

/** Reads a text of {@link writeRowStates}; null for any other text, such as the blank of an earlier version. */
export function readRowStates(text: string): ReadonlyMap<number, RowState> | null {
  const states = new Map<number, RowState>();
  for (const part of text.split(" ")) {
    const match = /^(\d{1,5}):([0-5])-([0-9a-f]{8}|)$/.exec(part);
    if (!match) return null;
    const [, number, response, evidence = ""] = match;
    states.set(Number(number), { response: responseIds[Number(response) - 1] ?? null, evidence });
  }
  return states;
}

function place(response: ResponseId | null): number {
  return response === null ? 0 : responseIds.indexOf(response) + 1;
}
