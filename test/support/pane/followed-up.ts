import type { Assessment } from "../../../src/assessment/answers/assessment";
import { blankContributor, type Contributor } from "../../../src/assessment/answers/circulation";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import type { Checklist } from "../../../src/checklist/checklist";
import { returning } from "../assessment/returning";

const issued = { ...blankContributor, issuedOn: "2026-02-10" };

/** Two copies that are back, and two that are overdue. */
export const followed: readonly Contributor[] = [
  { ...issued, name: "Anna Berg", asked: "1–5", email: "anna@example.org" },
  { ...issued, name: "Bo Lund", asked: "2, 30", email: "bo@example.org" },
  { ...issued, name: "Dot Eames", asked: "6–9", email: "dot@example.org", due: "2026-02-20" },
  { ...issued, name: "Cy Dunn", asked: "10–12", due: "2026-02-27" },
].map((entry) => ({ ...entry, copyId: `copy for ${entry.name}` }));

const savedAt = "2026-02-28T14:05:00Z";

/** The same file name twice. */
const file = "checklist.xlsx";

export const followedTexts = [
  "Minutes of May",
  "Policy, page 2",
  "No owner is named",
  "Seen on site",
] as const;
const [minutes, policy, owner, seen] = followedTexts;

/** The evidence that was merged. */
export const followedEvidence = [`Anna Berg: ${policy} Bo Lund: ${owner}`, `Anna Berg: ${seen}`] as const;

/** A register, and a merge that left three disputes open: one between people, one with the owner, one that nobody asked for. */
export function followUp(checklist: Checklist, before: Assessment): Assessment {
  const register = { ...before, circulation: { contributors: followed, log: [] } };
  const copies = [
    returning(
      "Anna Berg",
      { 1: ["yes", minutes], 2: ["yes", policy], 4: ["yes", seen], 6: "in-part" },
      { asked: [1, 2, 3, 4, 5], savedAt, file },
    ),
    returning("Bo Lund", { 2: ["no", owner] }, { asked: [2, 30], savedAt, file }),
  ].map((copy, index) => ({ ...copy, sha256: `${index}`.repeat(64) }));
  const merge = mergeCopies(checklist, register, copies);
  const moment = { now: "2026-03-01T10:00:00Z", today: "2026-03-01" };
  return applyMerge(checklist, register, merge, [], copies, moment);
}
