import psems from "../../assets/templates/psems.json";
import { listStatements, responseIds } from "../../src/checklist/checklist";
import { psemsChecklist } from "../support/checklist/psems";

const statements = listStatements(psemsChecklist);
const tables = psemsChecklist.annex?.tables ?? [];

function textOf(number: number): string | undefined {
  return statements.find((statement) => statement.number === number)?.text;
}

test("has the 43 statements in order, in seven sections", () => {
  expect(statements.map((statement) => statement.number)).toEqual(
    Array.from({ length: 43 }, (_, n) => n + 1),
  );
  expect(
    psemsChecklist.sections.map(({ id, phase, sheet, statements: own }) => [id, phase, sheet, own.length]),
  ).toEqual([
    ["plan-policy", "plan", "PLAN Policy", 5],
    ["plan-planning", "plan", "PLAN Planning", 8],
    ["do-implement", "do", "DO Implement", 9],
    ["do-awareness", "do", "DO Awareness", 7],
    ["check-monitoring", "check", "CHECK Monitoring", 6],
    ["check-corrective", "check", "CHECK Corrective", 4],
    ["act-review", "act", "ACT Review", 4],
  ]);
  expect(psemsChecklist.phases.map((phase) => phase.id)).toEqual(["plan", "do", "check", "act"]);
});

test("keeps the wording of titles, with their dashes and the small a of actions", () => {
  expect(psemsChecklist.sections.map((section) => section.title)).toEqual([
    "PLAN – Security Management Policy",
    "PLAN – Security Planning",
    "DO - Implement and Operate",
    "DO – Awareness and Operate",
    "CHECK – Performance Monitoring",
    "CHECK – Corrective and Preventative actions",
    "ACT - Management Review and Improvement",
  ]);
  expect(psemsChecklist.marking).toBe("COMMERCIALLY SENSITIVE WHEN COMPLETE");
});

test("keeps the wording of statements", () => {
  expect(textOf(1)).toBe("Senior management endorse and thereby approve the security management policy");
  expect(textOf(14)).toBe(
    "Senior management is formally accountable for the design, maintenance, documentation, and improvement of the organisation's Security Management System",
  );
  expect(textOf(34)).toBe(
    "Security data is traceable, retrievable, and accessible (i.e., can be interpreted by relevant staff)",
  );
  expect(textOf(43)).toBe(
    "Senior management has the information needed to make informed decisions on any changes to security management policy",
  );
});

test("marks statements 30 and 31, and no other, with the footnote's asterisk", () => {
  expect(statements.filter(({ text }) => text.includes("*")).map(({ number }) => number)).toEqual([30, 31]);
  expect(psemsChecklist.sections.map((section) => section.footnote?.statements)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    [30, 31],
    undefined,
    undefined,
  ]);
  expect(psemsChecklist.sections[4]?.footnote?.text).toBe(
    "* For questions 30 and 31, please refer to Annex A for additional prompts to help you better respond to these statements",
  );
});

test("has the 34 prompts of Annex A in three tables, in order", () => {
  expect(tables.map(({ sheet, prompts }) => [sheet, prompts.length])).toEqual([
    ["Annex A 1", 11],
    ["Annex A 2", 8],
    ["Annex A 3", 15],
  ]);
  expect(psemsChecklist.annex?.statements).toEqual([30, 31]);
  expect(tables.map(({ prompts }) => [prompts[0]?.text, prompts[prompts.length - 1]?.text])).toEqual([
    [
      "Are security responsibilities included in role profiles including those outside of the security team?",
      "Are security awareness training records kept?",
    ],
    [
      "How easy is it to adapt security performance metrics if they are not adding value?",
      "Has your Security Performance data/metrics (and SeMS) helped improve your organisation's ability to influence senior decision makers within the business?",
    ],
    [
      "How are performance metrics established at board level?",
      "Are the metrics based on legal or policy requirements?",
    ],
  ]);
  expect(tables[0]?.prompts[7]?.text).toBe(
    "How does the organisation communicate the value of the security metric(s)?",
  );
});

test("has the five responses with their meanings of p18", () => {
  expect(psemsChecklist.responses.map(({ id }) => id)).toEqual(responseIds);
  expect(psemsChecklist.responses.map(({ label, meaning }) => `${label}: ${meaning}`)).toEqual([
    "Yes: processes described in the statement are in place",
    "In part: processes described in the statement are partly in place",
    "No: processes described in the statement are not in place",
    "Not sure: further investigation required",
    "N/A: this practice is not applicable to my organisation",
  ]);
});

test("has the 14 components of Figure 3, and every statement in exactly one", () => {
  const { components } = psemsChecklist;
  expect(components.map((component) => component.phase)).toEqual([
    "plan",
    "plan",
    "plan",
    "plan",
    "do",
    "do",
    "do",
    "check",
    "check",
    "check",
    "check",
    "act",
    "act",
    "act",
  ]);
  const mapped = components.flatMap((component) => component.statements);
  expect([...mapped].sort((a, b) => a - b)).toEqual(statements.map((statement) => statement.number));
  expect(psemsChecklist.componentsNote).toMatch(/not the guidance's/);
});

test("has the guidance's example: five answers, one note, two call-outs", () => {
  const example = psemsChecklist.example;
  expect(example?.responses.map(({ response }) => response)).toEqual([
    "in-part",
    "no",
    "in-part",
    "yes",
    "not-sure",
  ]);
  expect(example?.responses.filter(({ evidence }) => evidence !== undefined)).toEqual([
    expect.objectContaining({
      statement: 5,
      evidence: expect.stringMatching(/^Not sure! We think security/),
    }),
  ]);
  expect(example?.help.map(({ title }) => title)).toEqual(["Check one box per row", "Use this space to:"]);
});

test("says whose words it has, and that CPNI did not endorse the tool", () => {
  expect(psemsChecklist.source.title).toContain("Guidance, Checklist, and Case Studies");
  expect(psemsChecklist.notice).toMatch(/not made or endorsed by CPNI \(now NPSA/);
});

test("has nothing left that text extraction broke, and no misprint that was put right", () => {
  const text = JSON.stringify(psems);
  expect(text).not.toMatch(/ln part|secirity|inprove|heck one box per row(?<!Check one box per row)/);
  expect(text).not.toMatch(/ {2}|\\t|\\r|\u00A0|[\u0400-\u04FF]/);
  for (const { text: words } of statements) expect(words).toBe(words.trim());
});
