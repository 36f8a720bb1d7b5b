import {
  copyContents,
  readNumbers,
  type Answers,
  type Contributor,
  type GivenPrompt,
  type RowState,
} from "../../assessment/answers/circulation";
import {
  agreeingStates,
  listRowStates,
  readBases,
  stateOf,
  type Base,
} from "../../assessment/issuing/row-states";
import { includedWords } from "../../assessment/issuing/words/included";
import { isIssued } from "../../assessment/answers/issued";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import { listStatements } from "../../checklist/checklist";
import { blankBase, type CopyFacts } from "../form/copy-facts";
import { noId } from "../form/layout";
import type { Owner } from "./identify-copy";

/** How a copy was issued. The register decides; what the file claims is only compared with it [X6]. */
export interface IssuedCopy {
  /** Empty for a copy that several people share, and if it is unknown. */
  readonly issuedTo: string;
  readonly asked: readonly number[];
  /** The facts to read its sheets by; null for a plain copy of the owner's workbook. */
  readonly facts: CopyFacts | null;
  /** What the boxes and texts held; null if it is unknown. A prompt that is not listed bears on what the copy has. */
  readonly base: Answers | null;
  /** The state of the owner's rows, from the register; null if it is unknown. */
  readonly rowStates: ReadonlyMap<number, RowState> | null;
  /** What the rows held that were not asked; a row that is not listed was blank. */
  readonly held: {
    readonly statements: ReadonlyMap<number, RowState>;
    readonly prompts: ReadonlyMap<string, GivenPrompt>;
  };
  readonly remarks: readonly ReturnFinding[];
}

const noneHeld: IssuedCopy["held"] = { statements: new Map(), prompts: new Map() };

/**
 * Finds how a copy was issued.
 * @param claimed what its hidden sheet claims; null if it has none.
 * @param made when it was made, according to that sheet: one of the register's bases.
 */
export function findIssued(ours: Owner, copyId: string, claimed: CopyFacts | null, made: string): IssuedCopy {
  if (copyId === ours.ids.copyId || copyId === noId) {
    const remarks = [returnFinding(copyId === noId ? "without-id" : "plain-copy")];
    const numbers = listStatements(ours.checklist).map(({ number }) => number);
    const held = {
      statements: listRowStates(ours.checklist, ours.assessment.answers, numbers),
      prompts: new Map(ours.assessment.prompts.map((prompt) => [prompt.prompt, prompt])),
    };
    return { issuedTo: "", asked: [], facts: null, base: null, rowStates: null, held, remarks };
  }
  const row = findRow(ours.assessment.circulation.contributors, copyId);
  const isBlank = row ? row.included !== "" : claimed !== null && !claimed.isPrefilled;
  const asked = row ? (readNumbers(row.asked) ?? []) : [];
  const bases = readBases(row?.rowStates ?? "");
  const base = findMade(bases, made);
  const rowStates = base ? base.states : agreeingStates(bases);
  const claim = claimed ?? { issuedTo: "", due: "", returnTo: "", includes: "blank" as const };
  const facts: CopyFacts = {
    ...claim,
    asked,
    includes: copyContents.find((each) => includedWords[each] === row?.included) ?? claim.includes,
    isPrefilled: !isBlank && (claimed?.isPrefilled ?? false),
    base: blankBase([]),
  };
  return {
    issuedTo: row ? row.name : claim.issuedTo,
    asked,
    facts,
    base: findBase(claimed, isBlank),
    rowStates,
    held: findHeld(ours, facts, claimed, rowStates),
    remarks: compareClaims(row, asked, claimed, bases.length === 0 || base !== undefined),
  };
}

/**
 * The row of the copy that was issued. A copy that came back without being in the register has a row without a day, and one
 * that was passed on has more rows.
 */
function findRow(contributors: readonly Contributor[], copyId: string): Contributor | undefined {
  const rows = contributors.filter((row) => row.copyId === copyId && isIssued(row));
  return rows.find(({ included }) => included !== "") ?? rows[0];
}

/** The base that a copy was made from, by its time; undefined if the register has no such base. Earlier registers have one, without a time. */
function findMade(bases: readonly Base[], made: string): Base | undefined {
  return bases.find(({ at }) => at === made) ?? bases.find(({ at }) => at === "");
}

function findBase(claimed: CopyFacts | null, isBlank: boolean): Answers | null {
  if (claimed?.isPrefilled === false) return claimed.base;
  return isBlank ? blankBase([]) : (claimed?.base ?? null);
}

function findHeld(
  { checklist, assessment }: Owner,
  { includes, isPrefilled }: CopyFacts,
  claimed: CopyFacts | null,
  rowStates: IssuedCopy["rowStates"],
): IssuedCopy["held"] {
  if (claimed && isPrefilled) {
    const { statements, prompts } = claimed.base;
    const states = [...statements].map(
      ([number, { response, evidence }]) => [number, stateOf(response, evidence)] as const,
    );
    return { statements: new Map(states), prompts };
  }
  if (includes !== "everything") return noneHeld;
  const numbers = listStatements(checklist).map(({ number }) => number);
  return {
    statements: rowStates ?? listRowStates(checklist, assessment.answers, numbers),
    prompts: new Map(assessment.prompts.map((prompt) => [prompt.prompt, prompt])),
  };
}

function compareClaims(
  row: Contributor | undefined,
  asked: readonly number[],
  claimed: CopyFacts | null,
  isOneOfBases: boolean,
): readonly ReturnFinding[] {
  const lost = returnFinding("hidden-sheet-lost", row && row.included !== "" ? { registered: 1 } : {});
  const remarks = claimed ? [] : [lost];
  if (!row) return [...remarks, returnFinding("not-in-register")];
  if (!claimed) return remarks;
  const sorted = (numbers: readonly number[]): string =>
    [...new Set(numbers)].sort((a, b) => a - b).join(" ");
  if (sorted(claimed.asked) !== sorted(asked)) remarks.push(returnFinding("base-differs", { what: "asked" }));
  if (row.included === "") remarks.push(returnFinding("older-copy"));
  else if (claimed.isPrefilled) remarks.push(returnFinding("base-differs", { what: "prefilled" }));
  else if (!isOneOfBases) remarks.push(returnFinding("base-differs", { what: "made" }));
  return remarks;
}
