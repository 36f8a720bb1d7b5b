import fc from "fast-check";
import caseStudies from "../../assets/guidance/case-studies.json";
import components from "../../assets/guidance/components.json";
import statements from "../../assets/guidance/statements.json";
import psems from "../../assets/templates/psems.json";
import { listStatements } from "../../src/checklist/checklist";
import { generalCases, guidanceFor } from "../../src/checklist/guidance";
import type { Guidance } from "../../src/checklist/guidance";
import { loadGuidance } from "../../src/checklist/load-guidance";
import type { GuidanceFiles } from "../../src/checklist/load-guidance";
import { psemsChecklist } from "../support/checklist/psems";
import { smallChecklist } from "../support/checklist/small-checklist";
import { withValue } from "../support/checklist/with-value";
import type { Keys } from "../support/checklist/with-value";
import { Tally } from "../support/tally";

const shippedFiles = { statements, components, caseStudies };
const guidance = mustLoadGuidance(shippedFiles);
const parts = guidance.caseStudies.flatMap((study) => study.parts);
const sentences = [
  ...guidance.statements.map(({ asks }) => asks),
  ...guidance.components.flatMap(({ good }) => good),
  ...parts.flatMap(({ met, did, gained }) => [...met, ...did, ...gained]),
  ...Object.values(guidance.notes),
];
const phrases = guidance.statements.flatMap(({ evidence, ask }) => [...evidence, ...ask]);

function mustLoadGuidance(files: GuidanceFiles): Guidance {
  const loaded = loadGuidance(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, null, 2));
  return loaded.value;
}

function titleOf(id: string): string | undefined {
  return psemsChecklist.components.find((component) => component.id === id)?.title;
}

describe("the shipped guidance", () => {
  test("[G1] belongs to the PSeMS checklist, and says whose words it has", () => {
    expect(guidance.checklist).toBe(psemsChecklist.id);
    expect(guidance.notes.statements).toMatch(/suggestions.*not part of the guidance/);
    expect(guidance.notes.components).toMatch(/this tool's short version/);
    expect(guidance.notes.caseStudies).toMatch(/this tool's short version/);
  });

  test("[G2] covers every statement once, in order", () => {
    expect(guidance.statements.map(({ number }) => number)).toEqual(
      listStatements(psemsChecklist).map(({ number }) => number),
    );
    for (const { evidence, ask } of guidance.statements) {
      expect([2, 3, 4]).toContain(evidence.length);
      expect([1, 2, 3]).toContain(ask.length);
    }
  });

  test("[G2] covers every component once, in order, from Figure 3", () => {
    expect(guidance.components.map(({ id }) => id)).toEqual(psemsChecklist.components.map(({ id }) => id));
    for (const { good, source } of guidance.components) {
      expect([2, 3, 4]).toContain(good.length);
      expect(source).toMatch(/^Figure 3, pp9–10$/);
    }
  });

  test("[G2] has the five organisations of pages 28–41, a part for each page", () => {
    expect(
      guidance.caseStudies.map(({ organisation, sector, pages, parts: own }) => [
        organisation,
        sector,
        pages,
        own.length,
      ]),
    ).toEqual([
      ["Airport", "Transport", "28–29", 2],
      ["Energy terminal", "Energy", "30–33", 4],
      ["Financial institution", "Financial", "34–36", 3],
      ["Train operator", "Transport", "37–38", 2],
      ["Multimodal transport operator", "Transport", "39–41", 3],
    ]);
    expect(parts.map(({ page }) => page)).toEqual(Array.from({ length: 14 }, (_, n) => 28 + n));
    for (const { pages, parts: own } of guidance.caseStudies) {
      expect(`${own[0]?.page}–${own[own.length - 1]?.page}`).toBe(pages);
    }
    for (const part of parts) expect(part.met.length + part.did.length).toBeGreaterThan(0);
  });

  test("[G2] has the components that twelve of the parts name, under the guidance's differing names", () => {
    /** Where a case study's name for a component is not the title that Figure 3 gives it. */
    const otherNames = new Map([
      [
        "Clearly defined performance measures and objectives",
        "Clearly defined objectives and performance measures",
      ],
      [
        "Improvement: Security policy updated with lessons learned",
        "Security policy updated with lessons learned",
      ],
    ]);
    const naming = parts.filter(({ named }) => named.length > 0);
    expect(naming).toHaveLength(12);
    for (const { named, components: ids } of naming) {
      expect(named.map((name) => otherNames.get(name) ?? name)).toEqual(ids.map(titleOf));
    }
    const names = new Set(naming.flatMap(({ named }) => named));
    for (const name of otherNames.keys()) expect(names).toContain(name);
  });

  test("[G1] keeps each item short enough to read at a glance, in UK spelling", () => {
    for (const words of [...sentences, ...phrases]) {
      expect(words.length).toBeLessThanOrEqual(140);
      expect(words).toBe(words.trim().replace(/\s+/g, " "));
      expect(words).not.toMatch(/\b\w+iz(e|es|ed|ing|ation|ations)\b|\b(behavior|program|center|defense)\b/i);
    }
    for (const words of sentences) expect(words).toMatch(/[.?]$/);
    for (const words of phrases) expect(words).not.toMatch(/[.?]$/);
    expect([...sentences, ...phrases].filter((words) => /ensur/i.test(words))).toEqual([]);
    const items = [...sentences, ...guidance.statements.flatMap(({ evidence }) => evidence)];
    const repeated = items.filter((words, index) => items.indexOf(words) !== index);
    expect(repeated).toEqual(["Your answers to the prompts of Annex A"]);
  });

  test("[G1] has no eight words in a row from the checklist", () => {
    const theirs = listRuns(JSON.stringify(psems), 8);
    const copied = [...sentences, ...phrases].flatMap((words) =>
      [...listRuns(words, 8)].filter((run) => theirs.has(run)),
    );
    expect(theirs.size).toBeGreaterThan(1000);
    expect(copied).toEqual([]);
  });
});

/** All runs of so many words in a text, whatever stands between the words. */
function listRuns(text: string, length: number): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const starts = words.slice(0, Math.max(0, words.length - length + 1));
  return new Set(starts.map((_, at) => words.slice(at, at + length).join(" ")));
}

describe("[G3] what stands beside a statement", () => {
  test("is its own guidance, its component's, and the cases that name the component", () => {
    const found = guidanceFor(guidance, psemsChecklist, 42);
    expect(found.statement).toEqual(guidance.statements[41]);
    expect(found.components).toEqual([
      { ...guidance.components[12], title: "Security policy updated with lessons learned" },
    ]);
    expect(found.cases).toEqual([
      {
        id: "financial-institution-3",
        organisation: "Financial institution",
        sector: "Financial",
        page: 36,
        part: 3,
        parts: 3,
        components: [{ id: "policy-updated", title: "Security policy updated with lessons learned" }],
        met: expect.any(Array),
        did: expect.any(Array),
        gained: expect.any(Array),
      },
    ]);
  });

  test.each([
    [1, [28, 29, 31, 34, 37, 39]],
    [3, [28, 31, 37]],
    [11, [28, 34, 39]],
    [17, [35]],
    [23, [32, 35, 38]],
    [18, [29, 32, 38]],
    [7, [29, 32]],
    [30, []],
    [34, [41]],
    [36, [33]],
    [37, [33]],
    [40, []],
    [43, [36]],
  ])("statement %i has the cases of pages %j", (number, pages) => {
    expect(guidanceFor(guidance, psemsChecklist, number).cases.map(({ page }) => page)).toEqual(pages);
  });

  test("follows the components of the checklist in use, also where a statement has two or none", () => {
    const assign = (ids: readonly string[]) => ({
      ...psemsChecklist,
      components: psemsChecklist.components.map((component) => ({
        ...component,
        statements: ids.includes(component.id) ? [5] : [],
      })),
    });
    const both = guidanceFor(guidance, assign(["performance-data", "corrective-actions"]), 5);
    expect(both.components.map(({ id }) => id)).toEqual(["performance-data", "corrective-actions"]);
    expect(both.cases.map(({ page, components: own }) => [page, own.map(({ id }) => id)])).toEqual([
      [33, ["corrective-actions"]],
      [41, ["performance-data"]],
    ]);
    expect(guidanceFor(guidance, assign([]), 5)).toEqual({
      statement: guidance.statements[4],
      components: [],
      cases: [],
    });
  });

  test("the cases that name no component are found as general ones, so that every part is found", () => {
    const general = generalCases(guidance, psemsChecklist);
    expect(general.map(({ organisation, page, components: own }) => [organisation, page, own])).toEqual([
      ["Energy terminal", 30, []],
      ["Multimodal transport operator", 40, []],
    ]);
    const beside = listStatements(psemsChecklist).flatMap(
      ({ number }) => guidanceFor(guidance, psemsChecklist, number).cases,
    );
    expect(new Set([...general, ...beside].map(({ id }) => id))).toEqual(new Set(parts.map(({ id }) => id)));
  });

  test("is nothing for another checklist", () => {
    for (const { number } of listStatements(smallChecklist)) {
      expect(guidanceFor(guidance, smallChecklist, number)).toEqual({ components: [], cases: [] });
    }
    expect(generalCases(guidance, smallChecklist)).toEqual([]);
  });

  test("is never an error, whatever number is asked for", () => {
    const numbers = new Set(listStatements(psemsChecklist).map(({ number }) => number));
    const anyNumber = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double());
    const tally = new Tally("with guidance", "without");
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(psemsChecklist, smallChecklist), (number, checklist) => {
        const found = guidanceFor(guidance, checklist, number);
        const expected = checklist === psemsChecklist && numbers.has(number);
        expect(found.statement?.number).toBe(expected ? number : undefined);
        expect(found.components).toHaveLength(expected ? 1 : 0);
        tally.count(expected ? "with guidance" : "without");
        if (!expected) expect(found.cases).toEqual([]);
      }),
    );
    tally.expectEach(5);
  });
});

const part = ["caseStudies", "organisations", 0, "parts", 1] as const;
const place = "caseStudies.organisations[0].parts[1]";
const faults: readonly (readonly [string, Keys, unknown, string])[] = [
  ["a missing file", ["components"], undefined, "components: must be an object; found undefined"],
  ["a file that is text", ["components"], "{}", 'components: must be an object; found "{}"'],
  [
    "a missing text",
    ["statements", "statements", 2, "asks"],
    undefined,
    "statements.statements[2].asks: is missing",
  ],
  [
    "an empty item",
    ["statements", "statements", 2, "evidence", 1],
    " ",
    "statements.statements[2].evidence[1]: is empty",
  ],
  [
    "no evidence",
    ["statements", "statements", 2, "evidence"],
    [],
    "statements.statements[2].evidence: is an empty list",
  ],
  [
    "a key that is not known",
    ["statements", "statements", 2, "evidense"],
    [],
    "statements.statements[2].evidense: is not a known key",
  ],
  [
    "an item too long for the pane",
    [...part, "met", 0],
    "m".repeat(141),
    `${place}.met[0]: is 141 characters long; the limit is 140`,
  ],
  ["a page that is no number", [...part, "page"], "29", `${place}.page: must be a number; found "29"`],
  ["half a page", [...part, "page"], 28.5, `${place}.page: must be a whole number from 1`],
  [
    "files for two checklists",
    ["components", "checklist"],
    "brandskydd",
    'components.checklist: "brandskydd" is not the checklist of the statements, "psems"',
  ],
  [
    "a statement twice",
    ["statements", "statements", 1, "number"],
    1,
    'statements.statements[1].number: "1" is the number of another statement',
  ],
  [
    "a component twice",
    ["components", "components", 3],
    components.components[2],
    'components.components[3].id: "plans-maintained" is the id of another item',
  ],
  [
    "an organisation twice",
    ["caseStudies", "organisations", 1, "id"],
    "airport",
    'caseStudies.organisations[1].id: "airport" is the id of another item',
  ],
  ["a part's id twice", [...part, "id"], "airport-1", `${place}.id: "airport-1" is the id of another item`],
  ["a part out of place", [...part, "part"], 1, `${place}.part: must be 2, its place in the list`],
  [
    "an unknown component",
    [...part, "components", 2],
    "risk",
    `${place}.components[2]: "risk" is not the id of a component`,
  ],
  [
    "a component named twice",
    [...part, "components", 2],
    "policy-endorsed",
    `${place}.components[2]: "policy-endorsed" is listed twice`,
  ],
  [
    "a component without its name in the guidance",
    [...part, "named"],
    [],
    `${place}.named: must have a name for each of 3 components`,
  ],
];

describe("[G4] guidance that is not right is not loaded, and says where", () => {
  test.each(faults)("%s", (_, keys, value, problem) => {
    const [file, ...rest] = keys;
    const files = Object.fromEntries(
      Object.entries(shippedFiles).map(([name, json]) => [
        name,
        name === file ? withValue(json, rest, value) : json,
      ]),
    );
    const loaded = loadGuidance({
      statements: files["statements"],
      components: files["components"],
      caseStudies: files["caseStudies"],
    });
    const problems = loaded.ok ? [] : loaded.problem;
    expect(problems.map((found) => `${found.place}: ${found.message}`)).toContain(problem);
  });

  test("whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const loaded = loadGuidance({ statements: one, components: other, caseStudies });
        expect(loaded.ok).toBe(false);
      }),
    );
  });
});
