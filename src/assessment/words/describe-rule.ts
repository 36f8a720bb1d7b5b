import type { Checklist, ResponseId } from "../../checklist/checklist";
import { capIds } from "../answers/assessment";
import type { CapId, Rule } from "../answers/assessment";
import { writeNumbers } from "../answers/circulation";
import { standardRule } from "../answers/standard-rule";

const responsesWithPoints: readonly { readonly id: ResponseId; readonly points: keyof Rule["points"] }[] = [
  { id: "yes", points: "yes" },
  { id: "in-part", points: "inPart" },
  { id: "no", points: "no" },
  { id: "not-sure", points: "notSure" },
];

const generalCaveats: readonly string[] = [
  "Scores and ratings are this tool's, not those of whoever wrote the checklist.",
  "The checklist is not a formal requirement, and nobody is expected to meet every indicator at once.",
];

/** The rule in force in sentences, then what differs from the standard rule, then what a reader must bear in mind [S9]. */
export function describeRule(rule: Rule, checklist: Checklist): readonly string[] {
  return [
    `Points: ${listPoints(rule, checklist)}. The score is points divided by the statements that apply: ${labelOf("not-applicable", checklist)} is left out, and a row without one response has no points.`,
    `Green at ${percent(rule.greenAt)} or more, Amber at ${percent(rule.amberAt)} or more, else Red; Incomplete while a row has no single response.`,
    ...capIds.filter((cap) => rule.caps[cap]).flatMap((cap) => describeActiveCap(cap, rule, checklist)),
    describeRuleDifference(rule, checklist),
    ...listCaveats(checklist),
  ];
}

/**
 * All of a rule that a score or a rating hangs on, in one line: two rules that ever score or rate answers differently
 * never have the same words.
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

/** What a reader of scores must bear in mind, in sentences: the template's own, else those that hold for any checklist [S9]. */
export function listCaveats(checklist: Checklist): readonly string[] {
  return checklist.caveats ?? generalCaveats;
}

function describeActiveCap(cap: CapId, rule: Rule, checklist: Checklist): readonly string[] {
  const doubt = `${labelOf("no", checklist)} or ${labelOf("not-sure", checklist)}`;
  switch (cap) {
    case "no-or-not-sure":
      return [`A section, phase or component with any ${doubt} is at most Amber.`];
    case "red-section":
      return ["The whole is at most Amber while any section is Red."];
    case "key-statement":
      if (rule.keyStatements.length === 0) return [];
      return [`The whole is at most Amber while a key statement (${listKeys(rule)}) is ${doubt}.`];
    case "not-applicable-share":
      return [
        `The whole is at most Amber while more than ${percent(rule.notApplicableShare)} of statements are ${labelOf("not-applicable", checklist)}.`,
      ];
  }
}

/** What of a rule differs from the standard, in one sentence. */
export function describeRuleDifference(rule: Rule, checklist: Checklist): string {
  const standard = standardRule(checklist);
  const differences = [
    ...responsesWithPoints.map(({ id, points }) =>
      compare(`points for ${labelOf(id, checklist)}`, `${rule.points[points]}`, `${standard.points[points]}`),
    ),
    compare("Green at", percent(rule.greenAt), percent(standard.greenAt)),
    compare("Amber at", percent(rule.amberAt), percent(standard.amberAt)),
    compare("share of N/A", percent(rule.notApplicableShare), percent(standard.notApplicableShare)),
    compare("key statements", listKeys(rule), listKeys(standard)),
    ...capIds.map((cap) => (rule.caps[cap] === standard.caps[cap] ? [] : [capsSwitchedOff[cap]])),
  ].flat();
  if (differences.length === 0) return "This is the standard rule.";
  return `Differs from the standard rule: ${differences.join("; ")}.`;
}

const capsSwitchedOff: Readonly<Record<CapId, string>> = {
  "no-or-not-sure": "a section may be Green whatever its single answers",
  "red-section": "the whole may be Green while a section is Red",
  "key-statement": "key statements do not hold the whole",
  "not-applicable-share": "the whole may be Green however many statements do not apply",
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

/** A share as a percentage, to two decimals when it needs them: a threshold is not rounded as a score is. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** A share as a percentage that only this very share has. */
function exactPercent(share: number): string {
  const percents = Number((share * 100).toPrecision(15));
  return percents / 100 === share ? `${percents}%` : `${share} of 1`;
}
