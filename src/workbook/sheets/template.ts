import { range } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { writeCopyFacts } from "../form/copy-facts";
import { templateSheet } from "../form/layout";
import type { Model } from "../composing/model";
import { planPage } from "../composing/page";
import { SheetBuilder } from "../composing/sheet-builder";
import { templateKeys, templateSheetMark, workbookFormat, copyFormat } from "../form/template-keys";

/**
 * Well below the 32,767 characters of a cell, and below the 8,200 or so at which Excel has refused to accept
 * a formula's text.
 */
const pieceLength = 8_000;

/** Plans the very hidden sheet with the ids and the whole checklist, so that any copy can be read anywhere [W7]. */
export function planTemplateSheet(model: Model): SheetPlan {
  const { checklist, stamp, copy } = model;
  const sheet = new SheetBuilder({
    name: templateSheet,
    visibility: "veryHidden",
    page: planPage({ title: checklist.shortTitle, marking: model.assessment.marking }),
  });
  const entries: [string, string | number][] = [
    [templateKeys.format, copy && !copy.isPrefilled ? copyFormat : workbookFormat],
    [templateKeys.template, checklist.id],
    [templateKeys.version, checklist.version],
    [templateKeys.assessment, stamp.assessmentId],
    [templateKeys.copy, stamp.copyId],
    [templateKeys.created, stamp.created],
    ...cutInPieces(templateKeys.checklist, JSON.stringify(checklist)),
    ...(copy ? cutInPieces(templateKeys.issued, writeCopyFacts(copy)) : []),
  ];
  sheet.putRow(1, 1, [templateSheetMark, null]);
  entries.forEach(([key, value], index) => sheet.putRow(2 + index, 1, [key, value]));
  sheet.style("hidden", range(1, 1, entries.length + 1, 2));
  return sheet.width(1, 14).width(2, 60).build();
}

/** Splits JSON into pieces that fit in cells. It is plain ASCII, so that no character is cut in half [I3]. */
function cutInPieces(key: string, json: string): [string, string][] {
  const text = json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) => [
    key,
    text.slice(index * pieceLength, (index + 1) * pieceLength),
  ]);
}
