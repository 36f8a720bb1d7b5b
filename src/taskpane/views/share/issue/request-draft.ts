import { readNumbers, writeNumbers } from "../../../../assessment/answers/circulation";
import { listStatements, type Checklist } from "../../../../checklist/checklist";
import { fail, succeed, type Result } from "../../../../spreadsheet/result";
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

/** What is wrong with what is asked. */
export type AskedProblem =
  | { readonly kind: "nothing-asked" | "not-numbers" }
  /** `numbers` as text: `44–46, 50`. */
  | { readonly kind: "unknown"; readonly numbers: string };

/** What is wrong with a form, by field [P95]. */
export interface DraftProblems {
  readonly hasNoName: boolean;
  readonly asked: AskedProblem | undefined;
}

/** The request in a form, or everything that is wrong with it. */
export function readDraft(checklist: Checklist, draft: RequestDraft): Result<Request, DraftProblems> {
  const name = draft.isForOne ? draft.name.trim() : "";
  const hasNoName = draft.isForOne && name === "";
  const asked = readAsked(checklist, draft);
  if (hasNoName || !asked.ok) return fail({ hasNoName, asked: asked.ok ? undefined : asked.problem });
  return succeed({ name, email: draft.isForOne ? draft.email.trim() : "", asked: asked.value });
}

function readAsked(
  checklist: Checklist,
  { scope, sections, numbers: text }: AskedDraft,
): Result<readonly number[], AskedProblem> {
  const all = listStatements(checklist).map(({ number }) => number);
  if (scope === "whole") return succeed(all);
  if (scope === "sections") {
    const chosen = checklist.sections.filter(({ id }) => sections.includes(id));
    const numbers = chosen.flatMap(({ statements }) => statements.map(({ number }) => number));
    return numbers.length === 0 ? fail({ kind: "nothing-asked" }) : succeed(numbers);
  }
  const numbers = readNumbers(text);
  if (numbers === undefined) return fail({ kind: "not-numbers" });
  if (numbers.length === 0) return fail({ kind: "nothing-asked" });
  const unknown = numbers.filter((number) => !all.includes(number));
  if (unknown.length > 0) return fail({ kind: "unknown", numbers: writeNumbers(unknown) });
  return succeed(all.filter((number) => numbers.includes(number)));
}
