import type { Answers, Given, ReturnedCopy } from "../../../src/assessment/answers/circulation";
import type { ResponseId } from "../../../src/checklist/checklist";

/** What rows hold, by statement: a response, or a response and the text beside it. */
export type Rows = Readonly<Record<number, ResponseId | readonly [ResponseId | null, string]>>;

export function answersIn(rows: Rows): Answers {
  return {
    statements: new Map(
      Object.entries(rows).map(([number, row]): [number, Given] => {
        const [response, evidence] = typeof row === "string" ? [row, ""] : row;
        return [Number(number), { response, evidence }];
      }),
    ),
    prompts: new Map(),
  };
}

/** A copy that came back from somebody, issued while the owner's rows were blank. Each has a file of its own. */
export function returning(contributor: string, rows: Rows, rest: Partial<ReturnedCopy> = {}): ReturnedCopy {
  const copy: ReturnedCopy = {
    file: `${contributor}.xlsx`,
    sha256: "",
    copyId: `copy for ${contributor}`,
    contributor,
    role: "",
    sections: "",
    savedAt: "",
    asked: Object.keys(rows).map(Number),
    base: answersIn({}),
    rowStates: null,
    answers: answersIn(rows),
    doubtful: [],
    refused: new Map(),
    ...rest,
  };
  return { ...copy, sha256: hashOf(copy) };
}

/** Stands for the hash of a file: files that say the same are the same. */
export function hashOf({ answers, base, refused, rowStates, ...rest }: ReturnedCopy): string {
  const rows = [answers, base].map((given) => given && [[...given.statements], [...given.prompts]]);
  return JSON.stringify([rows, [...refused], [...(rowStates ?? [])], { ...rest, sha256: "" }]);
}

export const moment = { now: "2026-11-24T09:00:00.000Z", today: "2026-11-24" };
