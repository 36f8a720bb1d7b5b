import { range } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { cutInPieces } from "../form/cut-in-pieces";
import { writeCopyFacts } from "../form/copy-facts";
import { templateSheet } from "../form/layout";
import type { Model } from "../composing/model";
import { planPage } from "../composing/page";
import { SheetBuilder } from "../composing/sheet-builder";
import { templateKeys, templateSheetMark, workbookFormat, copyFormat } from "../form/template-keys";

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
    ...inPieces(templateKeys.checklist, JSON.stringify(checklist)),
    ...(copy ? inPieces(templateKeys.issued, writeCopyFacts(copy)) : []),
  ];
  sheet.putRow(1, 1, [templateSheetMark, null]);
  entries.forEach(([key, value], index) => sheet.putRow(2 + index, 1, [key, value]));
  sheet.style("hidden", range(1, 1, entries.length + 1, 2));
  return sheet.width(1, 14).width(2, 60).build();
}

/** A row for each piece of a text. */
function inPieces(key: string, json: string): [string, string][] {
  return cutInPieces(json).map((piece) => [key, piece]);
}
