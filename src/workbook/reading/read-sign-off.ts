import type { Checklist } from "../../checklist/checklist";
import type { Finding } from "../../assessment/findings/findings";
import {
  blankSealedItem,
  sealForms,
  type SealForm,
  validatorIds,
  type SignOff,
  type Validation,
  type ValidatorId,
} from "../../assessment/answers/board-records";
import type { CellValue } from "../../spreadsheet/cells";
import { findLabels } from "../locating/find-labels";
import type { GridView } from "../locating/grid-view";
import { readRecords } from "./read-records";
import {
  sealColumns,
  sealFormColumn,
  sealLabels,
  signOffRows,
  validatorColumns as columns,
  validatorLabels,
} from "../form/sign-off-columns";

/** Reads who validated the assessment and what was sealed; null when there is no such sheet. */
export function readSignOff(
  checklist: Checklist,
  view: GridView | undefined,
): { readonly signOff: SignOff | null; readonly findings: readonly Finding[] } {
  if (!view) return { signOff: null, findings: [] };
  const rows = signOffRows(checklist);
  const wanted = [
    ...validatorIds.map((id, index) => ({ label: validatorLabels[id], planned: rows.validators + index })),
    ...Object.values(sealLabels).map((label, index) => ({ label, planned: rows.seal + index })),
  ];
  const { beside, dayBeside, textBeside, findings } = findLabels(view, wanted);
  const text = (label: string, steps: number): string => textBeside(label, steps) ?? "";
  const day = (label: string, steps: number): string => dayBeside(label, steps) ?? "";
  const validations = Object.fromEntries(
    validatorIds.map((id): [ValidatorId, Validation] => {
      const label = validatorLabels[id];
      const away = (column: number): number => column - columns.role;
      return [
        id,
        {
          name: text(label, away(columns.name)),
          on: day(label, away(columns.on)),
          remarks: text(label, away(columns.remarks)),
        },
      ];
    }),
  ) as Record<ValidatorId, Validation>;
  const hash = text(sealLabels.hash, 1);
  if (hash === "") return { signOff: { validations, seal: null }, findings };
  const items = readRecords(view, sealColumns, blankSealedItem);
  const seal = {
    sealedOn: day(sealLabels.sealedOn, 1),
    sealedBy: text(sealLabels.sealedBy, 1),
    hash,
    form: readForm(beside(sealLabels.hash, sealFormColumn - 1)),
    items: items.records,
  };
  return { signOff: { validations, seal }, findings: [...findings, ...items.findings] };
}

/** Seals of form 1 have none on the sheet. A form that is not known cannot match its hash. */
function readForm(form: CellValue | undefined): SealForm {
  if ((form ?? null) === null) return 1;
  return sealForms.find((known) => known === form) ?? 3;
}
