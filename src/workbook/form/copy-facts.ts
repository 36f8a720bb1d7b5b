import * as v from "valibot";
import { copyContents, type Answers, type CopyContents } from "../../assessment/answers/circulation";
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
  readonly includes: CopyContents;
  /** Whether version 0.2.0 issued it: its boxes and texts held the owner's answers. */
  readonly isPrefilled: boolean;
  /**
   * What the boxes and texts held when the copy was issued: the owner's answers if it is prefilled, otherwise only what
   * prompts bear on.
   */
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

/** Whether a copy holds only what its reader needs: no Dashboard, no Responses and no answers of others. */
export function isPartial(copy: Pick<CopyFacts, "includes"> | null): boolean {
  return copy !== null && copy.includes !== "everything";
}

/** Whether Settings holds the scoring rule. A copy whose Settings hold only what its formulas need has none [I1]. */
export function hasRule(copy: CopyFacts | null): boolean {
  return copy === null || copy.isPrefilled || !isPartial(copy);
}

const text = v.string();
const common = { issuedTo: text, due: text, returnTo: text, asked: v.array(v.number()) };
const factsSchema = v.object({
  ...common,
  includes: v.picklist(copyContents),
  bearsOn: v.array(v.tuple([text, text])),
});
/** The facts as version 0.2.0 wrote them. */
const prefilledSchema = v.object({
  ...common,
  sharesAll: v.boolean(),
  statements: v.array(v.tuple([v.number(), v.nullable(v.picklist(responseIds)), text])),
  prompts: v.array(v.tuple([text, text, text, text])),
});

/** Writes the facts as one text for the very hidden sheet [I3]. */
export function writeCopyFacts(facts: CopyFacts): string {
  const { issuedTo, due, returnTo, asked, includes, isPrefilled, base } = facts;
  const prompts = [...base.prompts];
  const known = isPrefilled
    ? {
        sharesAll: includes === "everything",
        statements: [...base.statements].map(([number, { response, evidence }]) => [
          number,
          response,
          evidence,
        ]),
        prompts: prompts.map(([id, { answer, evidence, bearsOn }]) => [id, answer, evidence, bearsOn]),
      }
    : { includes, bearsOn: prompts.map(([id, { bearsOn }]) => [id, bearsOn]) };
  return JSON.stringify({ issuedTo, due, returnTo, asked, ...known });
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
  if (parsed.success) {
    const { bearsOn, ...facts } = parsed.output;
    return { ...facts, isPrefilled: false, base: blankBase(bearsOn) };
  }
  const prefilled = v.safeParse(prefilledSchema, data);
  if (!prefilled.success) return undefined;
  const { statements, prompts, sharesAll, ...facts } = prefilled.output;
  return {
    ...facts,
    includes: sharesAll ? "everything" : "blank",
    isPrefilled: true,
    base: {
      statements: new Map(
        statements.map(([number, response, evidence]) => [number, { response, evidence }] as const),
      ),
      prompts: new Map(
        prompts.map(([id, answer, evidence, bearsOn]) => [id, { answer, evidence, bearsOn }] as const),
      ),
    },
  };
}

/** What a copy holds whose boxes and texts are empty. @param bearsOn what each prompt bears on, by its id. */
export function blankBase(bearsOn: Iterable<readonly [string, string]>): Answers {
  return {
    statements: new Map(),
    prompts: new Map([...bearsOn].map(([id, text]) => [id, { answer: "", evidence: "", bearsOn: text }])),
  };
}
