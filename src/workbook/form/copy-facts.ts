import * as v from "valibot";
import type { Answers, Given, GivenPrompt } from "../../assessment/answers/circulation";
import { responseIds } from "../../checklist/checklist";

/** The facts of a workbook that is a copy for someone to fill in. */
export interface CopyFacts {
  /** The person it was issued to; empty for a copy that several people share. */
  readonly issuedTo: string;
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  /** The person to return it to: a name, an address, or both. */
  readonly returnTo: string;
  /** The numbers of the statements asked. */
  readonly asked: readonly number[];
  /** Whether the rest of the assessment is included, locked. */
  readonly sharesAll: boolean;
  /** The contents of the owner's rows when the copy was issued. */
  readonly base: Answers;
}

/** The person who filled in a copy, according to its Cover. */
export interface FilledInBy {
  readonly name: string;
  readonly role: string;
  readonly sections: string;
}

/** A copy, and the person who filled it in. */
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

/** Writes the facts as one text for the very hidden sheet. */
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

/** Reads the facts from a text of {@link writeCopyFacts}; undefined for any other text. */
export function readCopyFacts(json: string): CopyFacts | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // Someone changed the hidden sheet, so the copy is treated as one that has lost it.
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
