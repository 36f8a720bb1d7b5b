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

/** What the owner's rows held when a copy was prepared: its *base*. A copy that is handed over again has several [X6]. */
export interface Base {
  /** When the copy was made (ISO 8601, UTC), which is in the copy as well; empty in registers of earlier versions. */
  readonly at: string;
  /** Null when they are unknown. */
  readonly states: ReadonlyMap<number, RowState> | null;
}

const between = " | ";
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * Writes the bases as the register has them: `2026-11-26T09:00:00.000Z 5:1-3f2a91bc 6:0-`. A response is its place from 1; 0 is
 * none. If they do not fit in a cell, the oldest lose their states, which are then unknown.
 */
export function writeBases(bases: readonly Base[]): string {
  const entries = bases.map(({ at, states }) => ({ at, states: states && writeStates(states) }));
  const write = (from: number): string =>
    entries
      .map(({ at, states }, index) => [at, index < from ? null : states].filter((part) => part).join(" "))
      .join(between);
  for (let from = 0; from <= entries.length; from += 1) {
    const text = write(from);
    if (text.length <= cellLimit) return text;
  }
  return "";
}

/** Reads a text of {@link writeBases}. The states of any other text are unknown; the blank of an earlier version has no base. */
export function readBases(text: string): readonly Base[] {
  if (text === "") return [];
  return text.split(between).map((entry) => {
    const [first = "", ...rest] = entry.split(" ");
    return moment.test(first)
      ? { at: first, states: readStates(rest.join(" ")) }
      : { at: "", states: readStates(entry) };
  });
}

/** The states on which all bases agree: all that is known of a copy if nobody can tell which of them it has. */
export function agreeingStates(bases: readonly Base[]): ReadonlyMap<number, RowState> | null {
  const [first, ...others] = bases;
  if (!first?.states) return null;
  return new Map(
    [...first.states].filter(([number, { response, evidence }]) =>
      others.every(({ states }) => {
        const state = states?.get(number);
        return state?.response === response && state.evidence === evidence;
      }),
    ),
  );
}

/** Whether the rows held the same. Unknown states are not the same as any. */
export function sameStates(one: Base, other: Base): boolean {
  return (
    one.states !== null && other.states !== null && writeStates(one.states) === writeStates(other.states)
  );
}

function writeStates(states: ReadonlyMap<number, RowState>): string {
  return [...states]
    .map(([number, { response, evidence }]) => `${number}:${place(response)}-${evidence}`)
    .join(" ");
}

function readStates(text: string): ReadonlyMap<number, RowState> | null {
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
