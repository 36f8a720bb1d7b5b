import type { PromptText } from "../../assessment/answers/assessment";
import type { SealedItem, SealForm } from "../../assessment/answers/board-records";
import { textOfValue } from "../../spreadsheet/cells";
import type { TypedValue } from "../../spreadsheet/typed-value";
import { cell, quoteSheetName, reference, toAddress } from "../../spreadsheet/address";
import {
  actionsSheet,
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
import type { Model } from "../composing/model";
import { listRuleCells } from "../form/rule-cells";
import { lockedReference } from "../form/locked-reference";
import { recordHeaderRow } from "../form/record-columns";
import { sealedActionWords } from "../words/sign-off";
import { quote } from "../composing/sheet-builder";
import { belowActions, planActionColumns } from "./action-table";
import { textOf } from "../composing/cell-terms";
import { actionCountTerm, listActionItems, otherColumns, sealedActionTerms } from "./sealed-actions";
import { listBoardItems } from "./sealed-board";
import { kindOf } from "./sealed-kind";
import type { SealedNow } from "./sealed-now";
import { shownText } from "../composing/shown-text";

/**
 * Everything that a seal covers, in order [N1]: statements, prompts and settings of the rule; from form 3 on also
 * actions and the texts of the Board paper.
 */
export function listSealed(model: Model, form: SealForm): readonly SealedNow[] {
  return [
    ...listStatementItems(model, form),
    ...listPromptItems(model, form),
    ...listSettingItems(model),
    ...(form < 3 ? [] : [...listActions(model), ...listBoardItems(model)]),
  ];
}

/** How many statements had no response that counts when the assessment was sealed [N4]. */
export function countUnanswered(items: readonly SealedItem[]): number {
  return items.filter(({ item, response }) => kindOf(item) === "statement" && response === unanswered).length;
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

function listActions(model: Model): SealedNow[] {
  const { actions } = model.assessment.boardRecords;
  const columns = planActionColumns(model);
  const below = belowActions(model);
  const numbers = columns.findIndex(({ id }) => id === "statement") + 1;
  const at = (row: number): SealedNow["at"] => ({
    sheet: actionsSheet,
    address: toAddress(cell(row, numbers)),
  });
  const names = listActionItems(actions);
  const count: SealedNow = {
    item: sealedActionWords.count,
    response: String(actions.length),
    evidence: "",
    other: "",
    live: {
      response: actions.length === 0 ? quote("0") : actionCountTerm(columns, below),
      evidence: '""',
      other: '""',
    },
    at: at(recordHeaderRow),
  };
  const items = actions.map((action, index): SealedNow => {
    const item = names[index] ?? "";
    const terms = sealedActionTerms(item, columns, below);
    return {
      item,
      response: action.action,
      evidence: otherColumns(action),
      other: "",
      live: { response: terms.action, evidence: terms.others, other: '""' },
      at: action.place
        ? { sheet: action.place.sheet, address: action.place.statement }
        : at(recordHeaderRow + 1 + index),
    };
  });
  return [count, ...items];
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
