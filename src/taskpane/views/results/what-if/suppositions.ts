import type { Assessment } from "../../../../assessment/answers/assessment";
import type { Results } from "../../../../assessment/scoring/results";
import { suppose } from "../../../../assessment/scoring/suppose";
import { responseIds, type ResponseId } from "../../../../checklist/checklist";

/** The responses that can be tried out for an unknown. */
export const supposable: readonly ResponseId[] = ["yes", "in-part", "no", "not-applicable"];

/** An unknown, and the response tried out for it. */
export interface Supposition {
  readonly statement: number;
  readonly is: "not-sure" | null;
  readonly isSupposed: boolean;
  readonly response: ResponseId;
}

/** The choices by statement; at first each Not sure is Yes, and unanswered statements are left out. */
export type Choices = Readonly<
  Record<number, { readonly isSupposed?: boolean; readonly response?: ResponseId }>
>;

export function listSuppositions(unknowns: Results["unknowns"], choices: Choices): readonly Supposition[] {
  return unknowns.map(({ statement, response }) => {
    const chosen = choices[statement];
    return {
      statement,
      is: response,
      isSupposed: chosen?.isSupposed ?? response === "not-sure",
      response: chosen?.response ?? "yes",
    };
  });
}

/** Adds one choice for several statements to the choices made before. */
export function chooseFor(choices: Choices, statements: readonly number[], choice: Choices[number]): Choices {
  const chosen = statements.map((statement) => [statement, { ...choices[statement], ...choice }] as const);
  return { ...choices, ...Object.fromEntries(chosen) };
}

/** The assessment with the responses that are tried out. */
export function supposeAll(assessment: Assessment, suppositions: readonly Supposition[]): Assessment {
  return responseIds.reduce((supposed, response) => {
    const statements = suppositions.filter((each) => each.isSupposed && each.response === response);
    return suppose(
      supposed,
      statements.map(({ statement }) => statement),
      response,
    );
  }, assessment);
}
