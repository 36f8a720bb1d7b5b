import type { PromptText } from "../../assessment/answers/assessment";
import type { SealedItem, SealForm } from "../../assessment/answers/board-records";
import { textOfValue } from "../../spreadsheet/cells";
import type { TypedValue } from "../../spreadsheet/typed-value";
import { cell, quoteSheetName, reference, toAddress } from "../../spreadsheet/address";
import {
  annexColumns,
  annexHeaderRow,
  responsesColumns,
  responsesSheet,
  sectionColumns,
  sectionHeaderRow,
  settingsColumns,
  settingsSheet,
  switchWords,
  unanswered,
} from "../form/layout";
import type { Model } from "./model";
import { listRuleCells } from "../form/rule-cells";
import { lockedReference } from "../form/locked-reference";
import { textOf } from "./cell-terms";
import { shownText } from "./shown-text";

/** A sealed item with its current texts, and where the workbook has them. */
export interface SealedNow extends SealedItem {
  /** A formula term for each text. */
  readonly live: Readonly<Record<SealedPart, string>>;
  /** The cell to check: where the item was found, otherwise where it is planned. */
  readonly at: { readonly sheet: string; readonly address: string };
}

/** The parts of an item that can differ. */
export type SealedPart = "response" | "evidence" | "other";

/** The parts of an item that now differ, character by character [N2]. */
export function listChangedParts(sealed: SealedItem, now: SealedItem): readonly SealedPart[] {
  return (["response", "evidence", "other"] as const).filter((part) => sealed[part] !== now[part]);
}

/** Everything that a seal covers, in order [N1]: statements, prompts, then settings of the rule. */
export function listSealed(model: Model, form: SealForm): readonly SealedNow[] {
  return [...listStatementItems(model, form), ...listPromptItems(model, form), ...listSettingItems(model)];
}

/** The text that a seal of a form covers. Form 1 has the bare value of a cell, as version 0.2.0 read it. */
function textIn(form: SealForm, text: string, typed: TypedValue | undefined): string {
  return form === 1 && typed ? textOfValue(typed.value) : text;
}

/** The term for that text, from the cell itself: Responses may have been written before it was typed. */
function liveIn(form: SealForm, cell: string, text: string, typed: TypedValue | undefined): string {
  return form === 1 ? textOf(cell) : shownText(cell, text, typed);
}

function listStatementItems(model: Model, form: SealForm): SealedNow[] {
  return model.layout.sections.flatMap((place) =>
    model.rows
      .filter(({ section }) => section === place.section)
      .map((row, index): SealedNow => {
        const at = place.responses.first + index;
        const take = (column: number): string => reference(responsesSheet, cell(at, column));
        const { evidence, typed } = row.answer;
        const inSection = lockedReference(
          { header: sectionHeaderRow, below: place.lastRow + 1 },
          place.firstRow + index,
          sectionColumns.evidence,
          `${quoteSheetName(place.section.sheet)}!`,
        );
        return {
          item: String(row.statement.number),
          response: model.checklist.responses[row.code - 1]?.label ?? unanswered,
          evidence: textIn(form, evidence, typed),
          other: row.key ? "1" : "0",
          live: {
            response: take(responsesColumns.response),
            evidence: typed ? liveIn(form, inSection, evidence, typed) : take(responsesColumns.evidence),
            other: take(responsesColumns.key),
          },
          at: row.answer.place
            ? { sheet: row.answer.place.sheet, address: row.answer.place.responses.yes }
            : {
                sheet: place.section.sheet,
                address: toAddress(cell(place.firstRow + index, sectionColumns.firstResponse)),
              },
        };
      }),
  );
}

function listPromptItems(model: Model, form: SealForm): SealedNow[] {
  return model.layout.annexTables.flatMap(({ table, firstRow, lastRow }) =>
    table.prompts.map((prompt, index): SealedNow => {
      const given = model.assessment.prompts.find((entry) => entry.prompt === prompt.id);
      const row = firstRow + index;
      const around = { header: annexHeaderRow, below: lastRow + 1 };
      const text = (id: PromptText): string => textIn(form, given?.[id] ?? "", given?.typed?.[id]);
      const live = (id: PromptText): string => {
        const place = lockedReference(around, row, annexColumns[id], `${quoteSheetName(table.sheet)}!`);
        return liveIn(form, place, given?.[id] ?? "", given?.typed?.[id]);
      };
      return {
        item: prompt.id,
        response: text("answer"),
        evidence: text("evidence"),
        other: text("bearsOn"),
        live: { response: live("answer"), evidence: live("evidence"), other: live("bearsOn") },
        at: given?.place
          ? { sheet: given.place.sheet, address: given.place.answer }
          : { sheet: table.sheet, address: toAddress(cell(row, annexColumns.answer)) },
      };
    }),
  );
}

function listSettingItems(model: Model): SealedNow[] {
  return listRuleCells(model.checklist).map(({ row, label, of }): SealedNow => {
    const inForce = of(model.assessment.rule);
    return {
      item: label,
      response: typeof inForce === "boolean" ? (inForce ? switchWords.on : switchWords.off) : String(inForce),
      evidence: "",
      other: "",
      live: {
        response: reference(settingsSheet, cell(row, settingsColumns.inForce)),
        evidence: '""',
        other: '""',
      },
      at: { sheet: settingsSheet, address: toAddress(cell(row, settingsColumns.yours)) },
    };
  });
}
