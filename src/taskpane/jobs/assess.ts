import type { Calculation } from "../../excel/host/calculation";
import type { DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import type { Interpretation, InterpretedAssessment } from "../../workbook/reading/interpret";
import { judge } from "../../workbook/reading/judge";
import type { Assessed, Contents } from "../port/port";

/** What a workbook holds, for the pane. `derived` is what else it is made from assessments, if it is. */
export function contentsOf(
  interpretation: Interpretation,
  derived: DerivedWorkbook | null,
  calculation: Calculation = "automatic",
): Contents {
  switch (interpretation.kind) {
    case "assessment":
      return assess(interpretation, calculation);
    case "hidden-sheet-missing":
      return { kind: "hidden-sheet-missing" };
    case "not-ours":
      return derived === null ? { kind: "none" } : { kind: "derived", what: derived };
    case "unreadable-template":
      return {
        kind: "unreadable",
        problems: interpretation.problems.map(({ place, message }) => `${place}: ${message}`),
      };
  }
}

/** An assessment with its scores and findings; for a copy, only for the rows asked. */
export function assess(
  interpretation: InterpretedAssessment,
  calculation: Calculation = "automatic",
): Assessed {
  return { ...interpretation, ...judge(interpretation), calculation };
}

/** The problem of a workbook that has no assessment to read. */
export function noAssessment({ kind }: Interpretation): { kind: "no-assessment" | "hidden-sheet-missing" } {
  return { kind: kind === "hidden-sheet-missing" ? kind : "no-assessment" };
}

/** Failures because the workbook is no longer as it was read: then reading again may help. */
const outOfDate: readonly string[] = [
  "cells-moved",
  "sheet-not-found",
  "no-place",
  "overtaken",
  // Another pane has added a sheet of records meanwhile.
  "sheets-in-the-way",
];

export function isOutOfDate({ kind }: { readonly kind: string }): boolean {
  return outOfDate.includes(kind);
}
