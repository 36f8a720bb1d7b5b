import type { Checklist } from "../../checklist/checklist";
import type { Given, MergeLogEntry, PlacedMark, ReturnedCopy } from "../answers/circulation";
import { readLogData } from "./log-data";
import { listInForce, listOpenEntries, nameOfFile } from "./logged-answers";

/**
 * The answers that earlier merges left open [J6], as copies with nothing else in them, so that they can be decided without
 * their files. A file in `returns` is read itself.
 */
export function listOpenAnswers(
  checklist: Checklist,
  log: readonly MergeLogEntry[],
  returns: readonly ReturnedCopy[],
): readonly ReturnedCopy[] {
  const given = new Set(returns.map(nameOfFile));
  const files = new Map<string, MergeLogEntry[]>();
  for (const entry of listOpenEntries(listInForce(log))) {
    const name = nameOfFile(entry);
    if (!given.has(name)) files.set(name, [...(files.get(name) ?? []), entry]);
  }
  const responses = new Map(checklist.responses.map(({ id, label }) => [label, id]));
  return [...files.values()].flatMap((entries): ReturnedCopy[] => {
    const [first] = entries;
    if (!first) return [];
    const rows = entries.map((entry) => {
      const { isAsked = false, isDoubtful = false, refused = null } = readLogData(entry.data).open ?? {};
      const response = refused ? refused.likely : (responses.get(entry.response) ?? null);
      return { number: Number(entry.item), isAsked, isDoubtful, refused, response, evidence: entry.evidence };
    });
    const { file, sha256, copyId, contributor, role, savedAt } = first;
    return [
      {
        ...{ file, sha256, copyId, contributor, role, savedAt },
        sections: "",
        asked: rows.filter(({ isAsked }) => isAsked).map(({ number }) => number),
        base: null,
        rowStates: null,
        answers: {
          statements: new Map(
            rows.map(({ number, response, evidence }): [number, Given] => [number, { response, evidence }]),
          ),
          prompts: new Map(),
        },
        doubtful: rows.filter(({ isDoubtful }) => isDoubtful).map(({ number }) => number),
        refused: new Map(
          rows.flatMap(({ number, refused }): [number, PlacedMark][] => (refused ? [[number, refused]] : [])),
        ),
        isOpen: true,
      },
    ];
  });
}
