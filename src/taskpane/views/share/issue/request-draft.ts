import { readNumbers, writeNumbers } from "../../../../assessment/answers/circulation";
import { listStatements, type Checklist } from "../../../../checklist/checklist";
import type { CopyRequest } from "../../../../workbook/sharing/plan-copy";

/** What is asked, as chosen in the form. */
export interface AskedDraft {
  readonly scope: "whole" | "sections" | "statements";
  /** Section ids. */
  readonly sections: readonly string[];
  readonly numbers: string;
}

/** The content of the form for one request. */
export interface RequestDraft extends AskedDraft {
  readonly isForOne: boolean;
  readonly name: string;
  readonly email: string;
}

export const blankDraft: RequestDraft = {
  isForOne: true,
  name: "",
  email: "",
  scope: "whole",
  sections: [],
  numbers: "",
};

/** What is asked in a form, to be asked of the next person too. */
export function pickAsked({ scope, sections, numbers }: RequestDraft): AskedDraft {
  return { scope, sections, numbers };
}

/** A request without the options that all copies share. */
export type Request = Pick<CopyRequest, "name" | "email" | "asked">;

export type DraftProblem =
  | { readonly kind: "no-name" | "nothing-asked" | "not-numbers" }
  /** `numbers` as text: `44–46, 50`. */
  | { readonly kind: "unknown"; readonly numbers: string };

/** The request in a form, or its problem. */
export function readDraft(checklist: Checklist, draft: RequestDraft): Request | DraftProblem {
  const name = draft.isForOne ? draft.name.trim() : "";
  if (draft.isForOne && name === "") return { kind: "no-name" };
  const asked = readAsked(checklist, draft);
  if ("kind" in asked) return asked;
  return { name, email: draft.isForOne ? draft.email.trim() : "", asked: asked.numbers };
}

function readAsked(
  checklist: Checklist,
  { scope, sections, numbers: text }: AskedDraft,
): { readonly numbers: readonly number[] } | DraftProblem {
  const all = listStatements(checklist).map(({ number }) => number);
  if (scope === "whole") return { numbers: all };
  if (scope === "sections") {
    const chosen = checklist.sections.filter(({ id }) => sections.includes(id));
    const numbers = chosen.flatMap(({ statements }) => statements.map(({ number }) => number));
    return numbers.length === 0 ? { kind: "nothing-asked" } : { numbers };
  }
  const numbers = readNumbers(text);
  if (numbers === undefined) return { kind: "not-numbers" };
  if (numbers.length === 0) return { kind: "nothing-asked" };
  const unknown = numbers.filter((number) => !all.includes(number));
  if (unknown.length > 0) return { kind: "unknown", numbers: writeNumbers(unknown) };
  return { numbers: all.filter((number) => numbers.includes(number)) };
}
