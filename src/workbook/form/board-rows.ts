import type { Assessment } from "../../assessment/answers/assessment";
import { listSnapshots } from "../../assessment/time/snapshot";
import type { Checklist } from "../../checklist/checklist";
import { boardLists, decisionLines } from "./board-layout";

export interface BoardRows {
  readonly tile: number;
  /** Next to the table of results, each below its label. */
  readonly period: number;
  readonly comparedWith: number;
  readonly sections: number;
  readonly overall: number;
  /** What the bars show, and what the scores are compared with. */
  readonly barNote: number;
  readonly summary: number;
  readonly decisions: number;
  readonly lists: number;
}

/** The first row of each part of the page down to the lists, whose length depends on what they list. */
export function boardRows({
  checklist,
  assessment,
}: {
  readonly checklist: Pick<Checklist, "sections">;
  readonly assessment: Pick<Assessment, "boardRecords">;
}): BoardRows {
  const tile = 5;
  const sections = tile + 5;
  const period = sections;
  const overall = sections + checklist.sections.length;
  const shown = Math.min(boardLists.snapshots, listSnapshots(assessment.boardRecords.snapshots).length);
  const barNote = overall + shown + 1;
  const summary = barNote + 2;
  const decisions = summary + 2;
  return {
    tile,
    period,
    comparedWith: period + 2,
    sections,
    overall,
    barNote,
    summary,
    decisions,
    lists: decisions + decisionLines,
  };
}
