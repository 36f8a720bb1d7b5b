import fc from "fast-check";
import { describeUnused } from "../../../src/assessment/portfolio/words/describe-portfolio";
import { makePortfolio, unansweredOf } from "../../../src/assessment/portfolio/portfolio";
import { responseOf } from "../../../src/assessment/answers/marks";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import { nameOfSite } from "../../../src/assessment/portfolio/site";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { psems } from "../../support/psems";
import { answeringAll } from "../../support/assessment/answering";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { portfolioOf, siteFrom, sitesFrom } from "../../support/assessment/portfolios";

const all = answeringAll(psems, "yes");
const on = (date: string): typeof all => ({ ...all, details: { ...all.details, date } });

test("[O2] a portfolio of one site says what its score says", () => {
  fc.assert(
    fc.property(arbitraryAssessment(smallChecklist), (assessment) => {
      const [site] = portfolioOf([siteFrom(smallChecklist, assessment)]).sites;
      const { overall, phases, sections, components } = scoreAssessment(smallChecklist, assessment);
      expect(site?.results).toEqual({ overall, phases, sections, components });
      expect(site?.answers.map(({ response }) => response)).toEqual(
        assessment.answers.map((answer) => responseOf(smallChecklist, answer)),
      );
    }),
  );
});

test("[O2] what a site is worth in all is the sum of its answers' points", () => {
  fc.assert(
    fc.property(arbitraryAssessment(smallChecklist), (assessment) => {
      const { answers, results } = siteFrom(smallChecklist, assessment);
      const points = answers.reduce((sum, answer) => sum + answer.points, 0);
      const { applicable, score } = results.overall;
      expect(score ?? 0).toBeCloseTo(applicable === 0 ? 0 : points / applicable, 9);
    }),
  );
});

test("[O3] the order of the files says nothing", () => {
  const several = fc
    .array(arbitraryAssessment(smallChecklist), { minLength: 2, maxLength: 6 })
    .map((assessments) => sitesFrom(smallChecklist, assessments))
    .chain((sites) =>
      fc.tuple(
        fc.constant(sites),
        fc.shuffledSubarray([...sites], { minLength: sites.length }),
        fc.constantFrom("assessment 0", "assessment 1"),
      ),
    );
  fc.assert(
    fc.property(several, ([sites, shuffled, same]) => {
      const renamed = (list: typeof sites): typeof sites =>
        list.map((site) => (site.file === "sites/1.xlsx" ? { ...site, assessmentId: same } : site));
      expect(makePortfolio(renamed(shuffled), [])).toEqual(makePortfolio(renamed(sites), []));
    }),
  );
});

test("[O3] counts by statement are those of the sites", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryAssessment(smallChecklist), { minLength: 1, maxLength: 5 }),
      (assessments) => {
        const { mostOftenNo, unknowns, incomplete, sites } = portfolioOf(
          sitesFrom(smallChecklist, assessments),
        );
        const count = (statement: number, response: string | null): number =>
          assessments.filter(({ answers }) =>
            answers.some(
              (answer) => answer.statement === statement && responseOf(smallChecklist, answer) === response,
            ),
          ).length;
        for (const entry of mostOftenNo) expect(entry.no).toBe(count(entry.statement, "no"));
        for (const entry of unknowns)
          expect([entry.notSure, entry.unanswered]).toEqual([
            count(entry.statement, "not-sure"),
            count(entry.statement, null),
          ]);
        expect(mostOftenNo.map(({ no }) => no)).toEqual(
          mostOftenNo.map(({ no }) => no).sort((a, b) => b - a),
        );
        expect(incomplete.length).toBe(sites.filter((site) => unansweredOf(site) > 0).length);
      },
    ),
  );
});

test("[O4] of one assessment the later day counts, then what was saved later; the others are said", () => {
  const sites = [
    siteFrom(psems, on("2026-03-31"), { file: "b.xlsx", savedAt: "2026-04-01T09:00:00.000Z" }),
    siteFrom(psems, on("2025-03-31"), { file: "a.xlsx", savedAt: "2026-05-01T09:00:00.000Z" }),
    siteFrom(psems, on("2026-03-31"), { file: "c.xlsx", savedAt: "2026-03-01T09:00:00.000Z" }),
    siteFrom(psems, on("spring"), { file: "d.xlsx" }),
  ];
  const { sites: used, unused } = portfolioOf(sites);
  expect(used.map(({ file }) => file)).toEqual(["b.xlsx"]);
  expect(unused.map(({ file, why }) => [file, why])).toEqual(
    ["a.xlsx", "c.xlsx", "d.xlsx"].map((file) => [file, { kind: "earlier", used: "b.xlsx" }]),
  );
});

test("[O4] a file given twice counts once", () => {
  const { sites, unused } = portfolioOf([siteFrom(psems, all), siteFrom(psems, all)]);
  expect(sites).toHaveLength(1);
  expect(unused).toEqual([{ file: "a.xlsx", why: { kind: "given-twice" } }]);
});

test("[O4] workbooks that have lost their id are assessments of their own", () => {
  const lost = ["a.xlsx", "b.xlsx"].map((file) => siteFrom(psems, all, { file, assessmentId: "" }));
  expect(portfolioOf(lost).sites).toHaveLength(2);
});

test("[O5] files of another checklist, or of one with other wording, are not compared", () => {
  const other = { ...psems, title: "Another title" };
  const sites = [
    siteFrom(smallChecklist, answeringAll(smallChecklist, "no"), { file: "small.xlsx", assessmentId: "s" }),
    siteFrom(other, all, { file: "words.xlsx", assessmentId: "w" }),
    siteFrom(psems, all, { file: "one.xlsx", assessmentId: "1" }),
    siteFrom(structuredClone(psems), all, { file: "two.xlsx", assessmentId: "2" }),
  ];
  const { checklist, sites: used, unused } = portfolioOf(sites);
  expect(checklist).toEqual(psems);
  expect(used.map(({ file }) => file)).toEqual(["one.xlsx", "two.xlsx"]);
  const said = unused.map(({ file, why }) => [file, describeUnused(why)]);
  expect(said).toEqual([
    [
      "small.xlsx",
      expect.stringContaining(`is ${smallChecklist.id}, version ${smallChecklist.version}, but most`),
    ],
    ["words.xlsx", expect.stringContaining("different wording")],
  ]);
});

test("[O6] different markings are all there", () => {
  const sites = sitesFrom(
    psems,
    ["SECRET ", "", "OFFICIAL", "SECRET"].map((marking) => ({ ...all, marking })),
  );
  expect(portfolioOf(sites).markings).toEqual(["OFFICIAL", "SECRET"]);
});

test("[O8] no evidence text is kept", () => {
  const secret = { ...all, answers: all.answers.map((answer) => ({ ...answer, evidence: "the secret" })) };
  const { sites } = portfolioOf([siteFrom(psems, secret)]);
  expect(JSON.stringify(sites)).not.toContain("the secret");
  expect(sites[0]?.answers.every(({ withEvidence }) => withEvidence)).toBe(true);
});

test("the oldest first; what is no day has none", () => {
  const dates = ["2026-03-31", "2024-02-30", "2024-02-29", ""];
  const { oldest, undated } = portfolioOf(sitesFrom(psems, dates.map(on)));
  expect(oldest.map(({ details }) => details.date)).toEqual(["2024-02-29", "2026-03-31"]);
  expect(undated.map(({ details }) => details.date).sort()).toEqual(["", "2024-02-30"]);
});

test("nothing can be made of no site", () => {
  expect(makePortfolio([], [{ file: "x", why: { kind: "no-checklist" } }])).toBeNull();
});

test("a site is called by what stands on its Cover, else by its file", () => {
  const named = (organisation: string, site: string): string =>
    nameOfSite({ details: { organisation, site, date: "" }, file: "a.xlsx" });
  expect([named("Grid", " Harbour "), named("", "Harbour"), named(" ", "")]).toEqual([
    "Grid, Harbour",
    "Harbour",
    "a.xlsx",
  ]);
});
