import { parseAnswers } from "../../../src/assessment/answers/answers-file";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import type { Results } from "../../../src/assessment/scoring/results";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answering, answeringAll, replaceAnswer } from "../../support/assessment/answering";

/** The result of one section, which must be there. */
function sectionOf(results: Results, id: string) {
  const found = results.sections.find((section) => section.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
}

test("[S1 S5 S6] the standard rule", () => {
  expect(standardRule(psemsChecklist)).toEqual({
    points: { yes: 1, inPart: 0.5, no: 0, notSure: 0 },
    greenAt: 0.8,
    amberAt: 0.5,
    notApplicableShare: 0.25,
    caps: {
      "no-or-not-sure": true,
      "red-section": true,
      "key-statement": true,
      "not-applicable-share": true,
    },
    keyStatements: [],
  });
  expect(standardRule(smallChecklist).keyStatements).toEqual([12]);
});

test("[S2 S3 S5] the guidance's own example", () => {
  const parsed = parseAnswers(psemsChecklist, { responses: psemsChecklist.example?.responses });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const results = scoreAssessment(psemsChecklist, parsed.value);
  expect(sectionOf(results, "plan-policy")).toEqual({
    id: "plan-policy",
    title: "PLAN – Security Management Policy",
    score: 0.4,
    low: 0.4,
    high: 0.6,
    rating: "red",
    couldBe: "amber",
    caps: [],
    provisional: false,
    answered: 5,
    applicable: 5,
    statements: 5,
    withEvidence: 1,
    counts: { yes: 1, inPart: 2, no: 1, notSure: 1, notApplicable: 0, unanswered: 0 },
  });
  expect(results.overall).toMatchObject({
    id: "overall",
    score: 2 / 43,
    low: 2 / 43,
    high: 41 / 43,
    rating: "incomplete",
    provisional: true,
    answered: 5,
    applicable: 43,
    statements: 43,
  });
  expect(results.gaps.map(({ statement, response }) => [statement, response])).toEqual([
    [2, "no"],
    [5, "not-sure"],
    [1, "in-part"],
    [3, "in-part"],
  ]);
  expect(results.unknowns).toHaveLength(39);
  expect(results.unknowns[0]).toEqual({ statement: 5, section: "plan-policy", response: "not-sure" });
  expect(results.unknowns[1]).toEqual({ statement: 6, section: "plan-planning", response: null });
});

test("[S2 S3 S5] nothing answered: incomplete, 0 up to 1", () => {
  for (const checklist of [psemsChecklist, smallChecklist]) {
    const { overall, phases, sections, components } = scoreAssessment(checklist, blankAssessment(checklist));
    for (const result of [overall, ...phases, ...sections, ...components]) {
      expect(result).toMatchObject({ score: 0, low: 0, high: 1, rating: "incomplete", couldBe: "green" });
      expect(result).toMatchObject({ provisional: true, answered: 0, caps: [] });
    }
  }
});

test("[S2 S5] all N/A: no score, not applicable, nowhere an error", () => {
  const { overall, phases, sections } = scoreAssessment(
    psemsChecklist,
    answeringAll(psemsChecklist, "not-applicable"),
  );
  for (const result of [overall, ...phases, ...sections]) {
    expect(result).toMatchObject({ score: null, low: null, high: null, applicable: 0, provisional: false });
    expect(result).toMatchObject({ rating: "not-applicable", couldBe: "not-applicable", caps: [] });
  }
});

test("[S2] an answer that is missing from the list is unanswered", () => {
  const { overall } = scoreAssessment(psemsChecklist, {
    ...answeringAll(psemsChecklist, "yes"),
    answers: [],
  });
  expect(overall).toMatchObject({ answered: 0, rating: "incomplete" });
});

test("[S2] a row marked twice has no points and makes the result provisional", () => {
  const twice = answering(smallChecklist, { 11: ["yes", "no"], 14: "yes" });
  expect(sectionOf(scoreAssessment(smallChecklist, twice), "ledning")).toMatchObject({
    score: 0.5,
    high: 1,
    provisional: true,
    rating: "incomplete",
    couldBe: "green",
    counts: { yes: 1, unanswered: 1 },
  });
});

test("[S4] the whole is pooled by statement, not a mean of means", () => {
  const results = scoreAssessment(
    smallChecklist,
    answering(smallChecklist, { 11: "yes", 14: "yes", 12: "no", 103: "yes", 20: "yes" }),
  );
  expect(results.overall.score).toBe(4 / 5);
  expect(results.phases.map((phase) => phase.score)).toEqual([2 / 3, 1]);
  expect(results.components.map((component) => component.score)).toEqual([1 / 2]);
});

describe("[S5] thresholds, at the boundary", () => {
  const off = {
    caps: {
      "no-or-not-sure": false,
      "red-section": false,
      "key-statement": false,
      "not-applicable-share": false,
    },
  };
  const rate = (responses: Parameters<typeof answering>[1], rule = {}) =>
    scoreAssessment(smallChecklist, answering(smallChecklist, responses, { ...off, ...rule })).overall;

  test("4 of 5 is Green, 3.5 of 5 is Amber", () => {
    expect(rate({ 11: "yes", 14: "yes", 12: "yes", 103: "yes", 20: "no" }).rating).toBe("green");
    expect(rate({ 11: "yes", 14: "yes", 12: "yes", 103: "in-part", 20: "no" }).rating).toBe("amber");
  });

  test("2.5 of 5 is Amber, 2 of 5 is Red", () => {
    expect(rate({ 11: "yes", 14: "yes", 12: "in-part", 103: "no", 20: "no" }).rating).toBe("amber");
    expect(rate({ 11: "yes", 14: "yes", 12: "no", 103: "no", 20: "no" }).rating).toBe("red");
  });

  test("points that a computer holds inexactly still reach the threshold they add up to", () => {
    const points = { yes: 1, inPart: 0.1, no: 0, notSure: 0 };
    const all = {
      11: "in-part",
      14: "in-part",
      12: "in-part",
      103: "not-applicable",
      20: "not-applicable",
    } as const;
    // Three tenths are a little more than 0.3, and a third of them a little more than 0.1.
    expect(rate(all, { points, greenAt: 0.1, amberAt: 0 }).rating).toBe("green");
    expect(rate(all, { points, greenAt: 0.1 + 5e-10, amberAt: 0 }).rating).toBe("green");
    expect(rate(all, { points, greenAt: 0.1 + 1e-8, amberAt: 0 }).rating).toBe("amber");
  });

  test("thresholds in the wrong order do not throw", () => {
    expect(
      rate({ 11: "yes", 14: "yes", 12: "yes", 103: "yes", 20: "yes" }, { greenAt: 0.2, amberAt: 0.9 }).rating,
    ).toBe("green");
  });
});

describe("[S6] Green hides nothing", () => {
  test.each(["no", "not-sure"] as const)("a section with one %s is at most Amber", (response) => {
    const results = scoreAssessment(psemsChecklist, answeringAll(psemsChecklist, "yes", { 14: response }));
    expect(sectionOf(results, "do-implement")).toMatchObject({ rating: "amber", caps: ["no-or-not-sure"] });
    expect(sectionOf(results, "do-implement").score).toBeGreaterThan(0.8);
    expect(results.phases.map(({ rating, caps }) => [rating, caps])).toEqual([
      ["green", []],
      ["amber", ["no-or-not-sure"]],
      ["green", []],
      ["green", []],
    ]);
    const capped = results.components.filter((component) => component.rating !== "green");
    expect(capped.map(({ id }) => id)).toEqual(["performance-assessed"]);
    expect(results.overall).toMatchObject({ rating: "green", caps: [] });
  });

  test("In part does not hold a section", () => {
    const results = scoreAssessment(psemsChecklist, answeringAll(psemsChecklist, "yes", { 14: "in-part" }));
    expect(sectionOf(results, "do-implement")).toMatchObject({ rating: "green", caps: [] });
  });

  test("the section could be Green when the doubt is a Not sure, and not when it is a No", () => {
    const couldBe = (response: "no" | "not-sure") =>
      sectionOf(
        scoreAssessment(psemsChecklist, answeringAll(psemsChecklist, "yes", { 14: response })),
        "do-implement",
      ).couldBe;
    expect(couldBe("not-sure")).toBe("green");
    expect(couldBe("no")).toBe("amber");
  });

  const redPolicy = { 1: "no", 2: "no", 3: "no" } as const;

  test("the whole is at most Amber while a section is Red", () => {
    const { overall } = scoreAssessment(psemsChecklist, answeringAll(psemsChecklist, "yes", redPolicy));
    expect(overall).toMatchObject({
      score: 40 / 43,
      rating: "amber",
      couldBe: "amber",
      caps: ["red-section"],
    });
  });

  test("the whole could be Green when the Red section could be Amber", () => {
    const unsure = { 1: "not-sure", 2: "not-sure", 3: "not-sure" } as const;
    const { overall } = scoreAssessment(psemsChecklist, answeringAll(psemsChecklist, "yes", unsure));
    expect(overall).toMatchObject({ rating: "amber", couldBe: "green", caps: ["red-section"] });
  });

  test.each([
    ["no", "amber", "amber"],
    ["not-sure", "amber", "green"],
    ["in-part", "green", "green"],
    ["not-applicable", "green", "green"],
  ] as const)("a key statement that is %s: %s, could be %s", (response, rating, couldBe) => {
    const { overall } = scoreAssessment(
      psemsChecklist,
      answeringAll(psemsChecklist, "yes", { 7: response }, { keyStatements: [7, 999] }),
    );
    expect(overall).toMatchObject({ rating, couldBe, caps: rating === "amber" ? ["key-statement"] : [] });
  });

  test("the whole is at most Amber with more than a quarter N/A, and not with a quarter", () => {
    const results = (count: number, notApplicableShare = 0.25) =>
      scoreAssessment(
        psemsChecklist,
        answeringAll(
          psemsChecklist,
          "yes",
          Object.fromEntries(
            Array.from({ length: count }, (_, index) => [index + 1, "not-applicable" as const]),
          ),
          { notApplicableShare },
        ),
      ).overall;
    expect(results(11)).toMatchObject({ rating: "amber", couldBe: "amber", caps: ["not-applicable-share"] });
    expect(results(10)).toMatchObject({ rating: "green", caps: [] });
    expect(results(11, 11 / 43)).toMatchObject({ rating: "green", caps: [] });
  });

  test("all the caps that bite are named, and each can be switched off", () => {
    const responses = {
      ...redPolicy,
      ...Object.fromEntries(
        Array.from({ length: 11 }, (_, index) => [index + 30, "not-applicable" as const]),
      ),
    };
    const caps = standardRule(psemsChecklist).caps;
    const bite = (off: object) =>
      scoreAssessment(
        psemsChecklist,
        answeringAll(psemsChecklist, "yes", responses, { keyStatements: [1], caps: { ...caps, ...off } }),
      ).overall;
    expect(bite({}).caps).toEqual(["red-section", "key-statement", "not-applicable-share"]);
    expect(bite({ "red-section": false }).caps).toEqual(["key-statement", "not-applicable-share"]);
    expect(bite({ "red-section": false, "key-statement": false }).caps).toEqual(["not-applicable-share"]);
    const none = { "red-section": false, "key-statement": false, "not-applicable-share": false };
    expect(bite(none)).toMatchObject({ rating: "green", caps: [] });
  });

  test("a cap that changes nothing is not named", () => {
    const results = scoreAssessment(psemsChecklist, answeringAll(psemsChecklist, "no"));
    expect(results.overall).toMatchObject({ rating: "red", couldBe: "red", caps: [] });
    expect(results.sections.flatMap(({ caps }) => caps)).toEqual([]);
  });
});

test("[S9] evidence is counted beside answered rows only, and white space is none", () => {
  let assessment = answering(psemsChecklist, { 1: "yes", 2: "no", 3: "yes" });
  assessment = replaceAnswer(assessment, 1, { evidence: "minutes" });
  assessment = replaceAnswer(assessment, 2, { evidence: " \u00A0\n" });
  assessment = replaceAnswer(assessment, 4, { evidence: "not answered yet" });
  const { overall } = scoreAssessment(psemsChecklist, assessment);
  expect(overall).toMatchObject({ withEvidence: 1, answered: 3 });
});

test("[S11] gaps: key statements first, then No, Not sure, In part, then by number", () => {
  const assessment = answering(smallChecklist, {
    11: "in-part",
    14: "no",
    12: "in-part",
    103: "not-sure",
    20: "not-sure",
  });
  const results = scoreAssessment(smallChecklist, assessment);
  expect(results.gaps).toEqual([
    { statement: 12, section: "ovning", response: "in-part", key: true },
    { statement: 14, section: "ledning", response: "no", key: false },
    { statement: 20, section: "uppfoljning", response: "not-sure", key: false },
    { statement: 103, section: "uppfoljning", response: "not-sure", key: false },
    { statement: 11, section: "ledning", response: "in-part", key: false },
  ]);
  expect(results.unknowns.map(({ statement }) => statement)).toEqual([20, 103]);
});

test("unknowns: Not sure first, then unanswered, each by number", () => {
  const results = scoreAssessment(smallChecklist, answering(smallChecklist, { 11: "yes", 103: "not-sure" }));
  expect(results.unknowns.map(({ statement, response }) => [statement, response])).toEqual([
    [103, "not-sure"],
    [12, null],
    [14, null],
    [20, null],
  ]);
});
