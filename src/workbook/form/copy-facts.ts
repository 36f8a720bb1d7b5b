import * as v from "valibot";
import type { Answers, Given, GivenPrompt } from "../../assessment/answers/circulation";
import { responseIds } from "../../checklist/checklist";

/** What makes a workbook a copy that somebody is to fill in. */
export interface CopyFacts {
  /** The name it was issued to; empty for one copy that several people share. */
  readonly issuedTo: string;
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  /** Whom it goes back to: a name, an address, or both. */
  readonly returnTo: string;
  /** The numbers of the statements that are asked. */
  readonly asked: readonly number[];
  /** The rest of the assessment travels too, locked. */
  readonly sharesAll: boolean;
  /** What travelled with it: what the owner's rows held when it was issued. */
  readonly base: Answers;
}

/** Who filled in a copy, as they say on its Cover. */
export interface FilledInBy {
  readonly name: string;
  readonly role: string;
  readonly sections: string;
}

/** A copy for somebody, with what they wrote of themselves. */
export interface Copy extends CopyFacts {
  readonly filledInBy: FilledInBy;
}

const text = v.string();
const factsSchema = v.object({
  issuedTo: text,
  due: text,
  returnTo: text,
  asked: v.array(v.number()),
  sharesAll: v.boolean(),
  statements: v.array(v.tuple([v.number(), v.nullable(v.picklist(responseIds)), text])),
  prompts: v.array(v.tuple([text, text, text, text])),
});

/** The facts as one text for the very hidden sheet. */
export function writeCopyFacts(facts: CopyFacts): string {
  const { issuedTo, due, returnTo, asked, sharesAll, base } = facts;
  return JSON.stringify({
    issuedTo,
    due,
    returnTo,
    asked,
    sharesAll,
    statements: [...base.statements].map(([number, { response, evidence }]) => [number, response, evidence]),
    prompts: [...base.prompts].map(([id, { answer, evidence, bearsOn }]) => [id, answer, evidence, bearsOn]),
  });
}

/** The facts of a text that {@link writeCopyFacts} made; undefined for any other. */
export function readCopyFacts(json: string): CopyFacts | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // Somebody changed the hidden sheet: the copy is read as one that has lost it.
    return undefined;
  }
  const parsed = v.safeParse(factsSchema, data);
  if (!parsed.success) return undefined;
  const { statements, prompts, ...rest } = parsed.output;
  return {
    ...rest,
    base: {
      statements: new Map(
        statements.map(([number, response, evidence]): [number, Given] => [number, { response, evidence }]),
      ),
      prompts: new Map(
        prompts.map(([id, answer, evidence, bearsOn]): [string, GivenPrompt] => [
          id,
          { answer, evidence, bearsOn },
        ]),
      ),
    },
  };
}
