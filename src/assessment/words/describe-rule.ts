import type { Checklist, ResponseId } from "../../checklist/checklist";
import { capIds, type CapId, type Rule } from "../answers/assessment";
import { writeNumbers } from "../answers/circulation";
import { standardRule } from "../answers/standard-rule";

const responsesWithPoints: readonly { readonly id: ResponseId; readonly points: keyof Rule["points"] }[] = [
  { id: "yes", points: "yes" },
  { id: "in-part", points: "inPart" },
  { id: "no", points: "no" },
  { id: "not-sure", points: "notSure" },
];

const generalCaveats: readonly string[] = [
  "Scores and ratings are this tool's, not those of the checklist's authors.",
  "The checklist is not a formal requirement, and no organisation is expected to meet every indicator at once.",
];

/** The rule in force in sentences, then how it differs from the standard rule, then caveats [S9]. */
export function describeRule(rule: Rule, checklist: Checklist): readonly string[] {
  return [
    `Points: ${listPoints(rule, checklist)}. The score is the points divided by the number of statements that apply. ${labelOf("not-applicable", checklist)} is left out, and a row without exactly one response has no points.`,
    `Green at ${formatShare(rule.greenAt)} or more, Amber at ${formatShare(rule.amberAt)} or more, otherwise Red. Incomplete while any row does not have exactly one response.`,
    ...capIds.filter((cap) => rule.caps[cap]).flatMap((cap) => describeActiveCap(cap, rule, checklist)),
    describeRuleDifference(rule, checklist),
    ...listCaveats(checklist),
  ];
}

/**
 * Everything in a rule that affects a score or rating, in one line [T3]. Snapshots store this text and are compared by it,
 * so it never changes, and rules that can score or rate answers differently never share it.
 */
export function writeRule(rule: Rule, checklist: Checklist): string {
  const doubt = `${labelOf("no", checklist)} or ${labelOf("not-sure", checklist)}`;
  const keys = rule.keyStatements.length > 0;
  const holds: readonly [CapId, string][] = [
    ["no-or-not-sure", `a section, phase or component with any ${doubt}`],
    ["red-section", "the whole while any section is Red"],
    ["key-statement", `the whole while a key statement (${writeNumbers(rule.keyStatements)}) is ${doubt}`],
    [
      "not-applicable-share",
      `the whole while more than ${exactPercent(rule.notApplicableShare)} of statements are ${labelOf("not-applicable", checklist)}`,
    ],
  ];
  const held = holds
    .filter(([cap]) => rule.caps[cap] && (cap !== "key-statement" || keys))
    .map(([, words]) => words);
  const atMost = held.length === 0 ? "Nothing is held at Amber" : `At most Amber: ${held.join("; ")}`;
  return `Points: ${listPoints(rule, checklist)}. Green at ${exactPercent(rule.greenAt)}, Amber at ${exactPercent(rule.amberAt)}. ${atMost}.`;
}

/** Caveats for readers of scores, in sentences: the template's own, otherwise general ones [S9]. */
export function listCaveats(checklist: Checklist): readonly string[] {
  return checklist.caveats ?? generalCaveats;
}

function describeActiveCap(cap: CapId, rule: Rule, checklist: Checklist): readonly string[] {
  const doubt = `${labelOf("no", checklist)} or ${labelOf("not-sure", checklist)}`;
  switch (cap) {
    case "no-or-not-sure":
      return [`A section, phase or component with any ${doubt} is at most Amber.`];
    case "red-section":
      return ["The overall rating is at most Amber while any section is Red."];
    case "key-statement":
      if (rule.keyStatements.length === 0) return [];
      return [`The overall rating is at most Amber while a key statement (${listKeys(rule)}) is ${doubt}.`];
    case "not-applicable-share":
      return [
        `The overall rating is at most Amber while more than ${formatShare(rule.notApplicableShare)} of statements are ${labelOf("not-applicable", checklist)}.`,
      ];
  }
}

/** How a rule differs from the standard rule, in one sentence. */
export function describeRuleDifference(rule: Rule, checklist: Checklist): string {
  const standard = standardRule(checklist);
  const differences = [
    ...responsesWithPoints.map(({ id, points }) =>
      compare(`points for ${labelOf(id, checklist)}`, `${rule.points[points]}`, `${standard.points[points]}`),
    ),
    compare("Green at", formatShare(rule.greenAt), formatShare(standard.greenAt)),
    compare("Amber at", formatShare(rule.amberAt), formatShare(standard.amberAt)),
    compare(
      "highest share of N/A",
      formatShare(rule.notApplicableShare),
      formatShare(standard.notApplicableShare),
    ),
    compare("key statements", listKeys(rule), listKeys(standard)),
    ...capIds.map((cap) => (rule.caps[cap] === standard.caps[cap] ? [] : [capsSwitchedOff[cap]])),
  ].flat();
  if (differences.length === 0) return "This is the standard rule.";
  return `Differs from the standard rule: ${differences.join("; ")}.`;
}

const capsSwitchedOff: Readonly<Record<CapId, string>> = {
  "no-or-not-sure": "a section can be Green with a No or Not sure",
  "red-section": "the overall rating can be Green while a section is Red",
  "key-statement": "the overall rating can be Green while a key statement is No or Not sure",
  "not-applicable-share": "the overall rating can be Green however many statements are N/A",
};

function compare(what: string, inForce: string, standard: string): readonly string[] {
  return inForce === standard ? [] : [`${what} ${inForce} (standard: ${standard})`];
}

function listPoints(rule: Rule, checklist: Checklist): string {
  return responsesWithPoints
    .map(({ id, points }) => `${labelOf(id, checklist)} ${rule.points[points]}`)
    .join(", ");
}

function listKeys(rule: Rule): string {
  const numbers = [...new Set(rule.keyStatements)].sort((a, b) => a - b);
  return numbers.length === 0 ? "none" : numbers.join(", ");
}

function labelOf(response: ResponseId, checklist: Checklist): string {
  return checklist.responses.find(({ id }) => id === response)?.label ?? response;
}

/** A share as a percentage, to two decimals if it needs them: unlike a score, a threshold is not rounded to a whole number. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** A share as a percentage that no other share is written as. */
function exactPercent(share: number): string {
  const percents = Number((share * 100).toPrecision(15));
  return percents / 100 === share ? `${percents}%` : `${share} of 1`;
}
