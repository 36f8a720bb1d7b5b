import type { Assessment } from "../../../../assessment/answers/assessment";
import type { Results } from "../../../../assessment/scoring/results";
import { suppose } from "../../../../assessment/scoring/suppose";
import { responseIds, type ResponseId } from "../../../../checklist/checklist";

/** What can be supposed of a statement that is not known. */
export const supposable: readonly ResponseId[] = ["yes", "in-part", "no", "not-applicable"];

/** A statement that is not known, and what is supposed of it. */
export interface Supposition {
  readonly statement: number;
  readonly is: "not-sure" | null;
  readonly isSupposed: boolean;
  readonly response: ResponseId;
}

/** What a person chose, by statement; where they chose nothing, each Not sure is supposed Yes. */
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

/** The same choice for several statements, over what was chosen of them before. */
export function chooseFor(choices: Choices, statements: readonly number[], choice: Choices[number]): Choices {
  const chosen = statements.map((statement) => [statement, { ...choices[statement], ...choice }] as const);
  return { ...choices, ...Object.fromEntries(chosen) };
}

/** The assessment as it would be if all that is supposed were so. */
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
