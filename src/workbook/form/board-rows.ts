import type { Assessment } from "../../assessment/answers/assessment";
import { listSnapshots } from "../../assessment/time/snapshot";
import type { Checklist } from "../../checklist/checklist";
import { boardLists, decisionLines } from "./board-layout";

export interface BoardRows {
  readonly period: number;
  readonly tile: number;
  readonly sections: number;
  readonly overall: number;
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
  const period = 4;
  const tile = period + 3;
  const sections = tile + 5;
  const overall = sections + checklist.sections.length;
  const shown = Math.min(boardLists.snapshots, listSnapshots(assessment.boardRecords.snapshots).length);
  const summary = overall + shown + 2;
  const decisions = summary + 2;
  return { period, tile, sections, overall, summary, decisions, lists: decisions + decisionLines };
}
