import type { SheetGrid } from "../../spreadsheet/cells";
import type { Checklist } from "../../checklist/checklist";
import type { Assessment, Details } from "../../assessment/answers/assessment";
import type { Attached } from "../../assessment/answers/attached";
import { blankContributor, blankLogEntry } from "../../assessment/answers/circulation";
import type { Finding } from "../../assessment/findings/findings";
import { blankSnapshotEntry, type SealedItem } from "../../assessment/answers/board-records";
import { findSheets } from "./find-sheets";
import { GridView, normalise } from "../locating/grid-view";
import { contributorColumns } from "../form/contributor-columns";
import { hasRule, type Copy } from "../form/copy-facts";
import {
  actionsSheet,
  boardSheet,
  contributorsSheet,
  coverSheet,
  listSheets,
  mergeLogSheet,
  noId,
  settingsSheet,
  signOffSheet,
  snapshotsSheet,
  templateSheet,
} from "../form/layout";
import { mergeLogColumns } from "../form/merge-log-columns";
import { centreOf, headerMarking } from "../composing/page";
import { locateAttachments } from "./locate-attachments";
import { readPrompts } from "./read-annex";
import type { UnfinishedStep } from "../steps/step-note";
import type { LabelledCell, Places } from "../locating/find-labels";
import { readDetails, readFilledInBy, readIds, readSteps } from "./read-cover";
import { readBoard } from "./read-board";
import { readActions } from "./read-actions";
import { readRecords } from "./read-records";
import { readSignOff } from "./read-sign-off";
import { readSettings, type ReadSettings } from "./read-settings";
import { readStatements } from "./read-statements";
import { fromSnapshotRow, snapshotColumns, snapshotHeaderRow } from "../form/snapshot-columns";
import { readTemplate, type ReadTemplate } from "./read-template";

/** A workbook as read, by whichever reader. */
export type Interpretation =
  | {
      readonly kind: "assessment";
      readonly checklist: Checklist;
      readonly assessment: Assessment;
      /**
       * What is wrong with the workbook itself [F4–F10 and `marking-stale`]. Findings about the answers come
       * from `findAnswerFindings`.
       */
      readonly findings: readonly Finding[];
      /** Our sheets and their current names. */
      readonly sheets: readonly { readonly planned: string; readonly actual: string }[];
      /** The planned names of missing sheets. */
      readonly missing: readonly string[];
      /** The cells that people fill in, outside the tables of statements and prompts. */
      readonly places: InputPlaces;
      /** Both empty in a workbook that has none yet [W33]. */
      readonly ids: { readonly assessmentId: string; readonly copyId: string };
      readonly created: string;
      /** What is on our sheets besides the text of cells, and the cells that cannot be read. */
      readonly attached: readonly Attached[];
      /** The cells whose number was read as text. A reader that gave no number formats can read these. */
      readonly numbersAsText: readonly { readonly sheet: string; readonly address: string }[];
      /** The facts of a copy; null for the owner's own workbook. */
      readonly copy: Copy | null;
      /** The step of the add-in that was interrupted [X11]; null if none was. */
      readonly unfinished: UnfinishedStep | null;
    }
  | Exclude<ReadTemplate, { readonly kind: "template" }>;

export type InterpretedAssessment = Extract<Interpretation, { readonly kind: "assessment" }>;

/** Where the details, done dates and scoring rule are. Anything without its label is left out. */
export interface InputPlaces {
  readonly details: Places<keyof Details>;
  readonly steps: Places;
  readonly settings: Places;
  readonly keys: ReadSettings["places"]["keys"];
}

/** Reads an assessment from the sheets of a workbook. */
export function interpret(grids: readonly SheetGrid[]): Interpretation {
  const hidden = grids.find((grid) => grid.name === templateSheet);
  if (!hidden && hasOurSheets(grids)) return { kind: "hidden-sheet-missing" };
  const template = readTemplate(hidden);
  return template.kind === "template" ? interpretAs(template, grids) : template;
}

/** Reads an assessment from sheets whose template is known, whatever their very hidden sheet says. */
export function interpretAs(
  template: ReadTemplate & { readonly kind: "template" },
  grids: readonly SheetGrid[],
): InterpretedAssessment {
  const { checklist } = template;
  const views = findSheets(checklist, grids);
  const statements = readStatements(checklist, views);
  const annex = checklist.annex ? readPrompts(checklist.annex, views) : { prompts: [], findings: [] };
  const cover = views.get(coverSheet);
  const filledIn = readFilledInBy(template.copy ? cover : undefined);
  const copy = template.copy && { ...template.copy, filledInBy: filledIn.filledInBy };
  const details = readDetails(cover, copy !== null);
  const steps = readSteps(checklist, copy ? undefined : cover);
  const contributors = readRecords(views.get(contributorsSheet), contributorColumns(""), blankContributor);
  const actions = readActions(views.get(actionsSheet));
  const board = readBoard(views.get(boardSheet));
  const signOff = readSignOff(checklist, views.get(signOffSheet));
  const log = readRecords(views.get(mergeLogSheet), mergeLogColumns, blankLogEntry);
  const snapshots = readRecords(
    views.get(snapshotsSheet),
    snapshotColumns,
    blankSnapshotEntry,
    snapshotHeaderRow,
  );
  const { rule, marking, places, findings } = readSettings(
    checklist,
    views.get(settingsSheet),
    hasRule(copy),
  );
  const typed = [details.places, steps.places, places.settings, places.keys].flatMap(listCells);
  const attached = locateAttachments(views, { answers: statements.answers, prompts: annex.prompts }, typed);
  const missing = listSheets(checklist, copy).filter((name) => !views.has(name));
  return {
    kind: "assessment",
    checklist,
    assessment: {
      details: details.details,
      answers: statements.answers,
      prompts: annex.prompts,
      rule,
      marking,
      steps: steps.steps,
      circulation: { contributors: contributors.records, log: log.records },
      boardRecords: {
        actions: actions.actions,
        snapshots: snapshots.records.map(fromSnapshotRow),
        signOff: signOff.signOff,
        board: board.board,
      },
    },
    findings: [
      ...wrongTemplate(template),
      ...stepUnfinished(template),
      ...missing.map(missingSheet),
      ...noteSealed(checklist, statements.findings, signOff.signOff?.seal?.items ?? []),
      ...annex.findings,
      ...details.findings,
      ...filledIn.findings,
      ...steps.findings,
      ...findings,
      ...contributors.findings,
      ...log.findings,
      ...actions.findings,
      ...signOff.findings,
      ...board.findings,
      ...snapshots.findings,
      ...staleMarking(marking, views),
    ],
    sheets: [...views].map(([planned, view]) => ({ planned, actual: view.name })),
    missing,
    places: { details: details.places, steps: steps.places, ...places },
    ids: template.ids,
    created: template.created,
    attached,
    numbersAsText: [...views.values()].flatMap((view) =>
      [...view.numbersAsText].map((address) => ({ sheet: view.name, address })),
    ),
    copy,
    unfinished: template.unfinished,
  };
}

/** Notes which answers that now read differently are sealed as they were read before [N2]. */
function noteSealed(
  { responses }: Checklist,
  findings: readonly Finding[],
  sealed: readonly SealedItem[],
): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.code !== "reading-changed") return finding;
    const before = responses.find(({ id }) => id === finding.figures["before"])?.label;
    const isSealed = sealed.some(
      ({ item, response }) => item === String(finding.statement) && response === before,
    );
    return isSealed ? { ...finding, figures: { ...finding.figures, sealed: 1 } } : finding;
  });
}

/** An id as we make them: a UUID. */
const ourId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a workbook has our Cover, with the ids or `None yet` at its foot [W33], and Settings. */
function hasOurSheets(grids: readonly SheetGrid[]): boolean {
  if (!grids.some(({ name }) => normalise(name) === normalise(settingsSheet))) return false;
  return grids.some((grid) =>
    Object.values(readIds(new GridView(grid))).every((id) => id === noId || ourId.test(id)),
  );
}

function listCells(places: Places): readonly LabelledCell[] {
  return Object.values(places).flatMap((place) => place ?? []);
}

/** The stored checklist is not the one that it is recorded as [F8]. */
function wrongTemplate(template: ReadTemplate & { kind: "template" }): Finding[] {
  const { checklist, recorded } = template;
  if (recorded.id === checklist.id && recorded.version === checklist.version) return [];
  return [
    {
      code: "wrong-template",
      severity: "error",
      statement: null,
      sheet: templateSheet,
      address: null,
      figures: {
        expected: `${recorded.id} ${recorded.version}`,
        found: `${checklist.id} ${checklist.version}`,
      },
    },
  ];
}

/** The add-in was interrupted while it changed the workbook [F15]. */
function stepUnfinished({ unfinished }: ReadTemplate & { kind: "template" }): Finding[] {
  if (!unfinished) return [];
  const { step, startedAt } = unfinished;
  return [
    {
      code: "step-unfinished",
      severity: "error",
      statement: null,
      sheet: null,
      address: null,
      figures: { step, startedAt },
    },
  ];
}

/** One of our sheets was not found [F9]. */
function missingSheet(sheet: string): Finding {
  return { code: "sheet-missing", severity: "error", statement: null, sheet, address: null, figures: {} };
}

/**
 * Page headers cannot be live, so they may be out of date. There is one finding for all sheets, at the first
 * of them.
 */
function staleMarking(marking: string, views: ReadonlyMap<string, GridView>): Finding[] {
  const wanted = headerMarking(marking).trim();
  const stale = [...views].filter(
    ([planned, view]) =>
      planned !== templateSheet &&
      [view.pageHeader, view.pageFooter].some((codes) => centreOf(codes) !== wanted),
  );
  const first = stale[0]?.[1];
  if (!first) return [];
  return [
    {
      code: "marking-stale",
      severity: "warning",
      statement: null,
      sheet: first.name,
      address: null,
      figures: { expected: marking, sheets: stale.length },
    },
  ];
}
