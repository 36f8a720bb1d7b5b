import { validatorIds, type SealedItem, type ValidatorId } from "../../assessment/answers/board-records";
import type { Checklist } from "../../checklist/checklist";
import type { RecordColumn } from "./record-columns";

export const sealStandings = { same: "✓ As sealed", changed: "✗ Changed" } as const;

/** The first row of each part of the sheet `Sign-off`; `items` is the heading row. */
export function signOffRows({ steps }: Pick<Checklist, "steps">): {
  readonly validators: number;
  readonly steps: number;
  readonly seal: number;
  readonly items: number;
} {
  const validators = 6;
  const first = validators + validatorIds.length + 3;
  const seal = first + (steps.length > 0 ? steps.length + 2 : -1);
  return { validators, steps: first, seal, items: seal + 7 };
}

export const validatorLabels: Readonly<Record<ValidatorId, string>> = {
  "security-manager": "Security manager",
  "senior-management": "Senior management",
  board: "Board",
};

/** The labels of the seal's own facts, in order from `signOffRows.seal`. */
export const sealLabels = { sealedOn: "Sealed on", sealedBy: "Sealed by", hash: "Hash (SHA-256)" } as const;

/** The column of the form of the seal, in the row of the hash. Seals of form 1 have none. */
export const sealFormColumn = 4;

/** The columns for the people who validate the assessment. */
export const validatorColumns = { role: 1, name: 2, on: 3, remarks: 4 } as const;

export const sealColumns: readonly RecordColumn<SealedItem>[] = [
  { id: "item", heading: "Statement, prompt or setting", width: 34, style: "textSmall", isNumber: true },
  { id: "response", heading: "Response when sealed", width: 34, style: "textSmall", isNumber: true },
  { id: "other", heading: "Key, or bears on", width: 18, style: "textSmall", isNumber: true },
  { id: "evidence", heading: "Evidence when sealed", width: 56, style: "recordSmall" },
];
