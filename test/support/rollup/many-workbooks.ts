import { crc32, deflateRawSync } from "node:zlib";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { Assessment, Rule } from "../../../src/assessment/answers/assessment";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import { responseIds, type Checklist, type ResponseId } from "../../../src/checklist/checklist";
import { write } from "../../../src/file/writing/write";
import { readZipDirectory, type ZipEntry } from "../../../src/file/package/zip-directory";
import { writeZip } from "../../../src/file/package/zip-writer";
import { toSerialDate } from "../../../src/spreadsheet/days";
import { layOut, sectionColumns } from "../../../src/workbook/form/layout";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { columnLetters } from "../../../src/spreadsheet/address";
import { openParts } from "../file/open-parts";

/** A site of many, and the workbook that was filled in for it. */
export interface Generated {
  readonly id: string;
  readonly assessment: Assessment;
  readonly bytes: Uint8Array;
}

const placeholder = {
  organisation: "{organisation}",
  site: "{site}",
  assessment: "{assessment}",
  copy: "{copy}",
};
const stamp = { created: "2026-11-23T09:00:00Z", today: "2026-11-23" };
const firstDay = toSerialDate("2024-01-01") ?? 0;

/** What a site tends to answer; one in twenty rows is left blank by the last. */
const moods: readonly (readonly (ResponseId | null)[])[] = [
  [...Array<ResponseId>(18).fill("yes"), "in-part", "not-applicable"],
  ["yes", "yes", "yes", "in-part", "no", "not-sure"],
  ["yes", "in-part", "no", "no", "not-sure", "not-applicable"],
  [...Array<ResponseId>(15).fill("yes"), "in-part", "in-part", "no", "not-sure", null],
];

/**
 * Makes workbooks as people leave them: two are planned and written, under the standard rule and under another, and the cells of
 * marks, evidence, details and ids are filled in in the XML, as a program does that calculates nothing. The same on every run.
 */
export async function* generateWorkbooks(checklist: Checklist, count: number): AsyncGenerator<Generated> {
  const rules: readonly Rule[] = [
    standardRule(checklist),
    {
      ...standardRule(checklist),
      greenAt: 0.9,
      keyStatements: checklist.sections[0]?.statements.slice(0, 1).map(({ number }) => number) ?? [],
    },
  ];
  const forms = await Promise.all(rules.map((rule) => makeForm(checklist, rule)));
  const random = makeRandom(20261124);
  for (let index = 0; index < count; index += 1) {
    const form = forms[index % 10 === 9 ? 1 : 0];
    if (!form) throw new Error("There is no form.");
    const assessment = answerAtRandom(checklist, form.rule, index, random);
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    yield { id, assessment, bytes: fillIn(checklist, form, assessment, id) };
  }
}

interface Form {
  readonly rule: Rule;
  readonly entries: readonly ZipEntry[];
  readonly parts: ReadonlyMap<string, string>;
}

async function makeForm(checklist: Checklist, rule: Rule): Promise<Form> {
  const blank = blankAssessment(checklist);
  const details = { ...blank.details, organisation: placeholder.organisation, site: placeholder.site };
  const ids = { assessmentId: placeholder.assessment, copyId: placeholder.copy };
  const bytes = await write(planWorkbook(checklist, { ...blank, details, rule }, { ...stamp, ...ids }));
  const directory = readZipDirectory(bytes, Infinity);
  if (!directory.ok) throw new Error(directory.problem.kind);
  return { rule, entries: directory.value, parts: await openParts(bytes) };
}

function answerAtRandom(checklist: Checklist, rule: Rule, index: number, random: () => number): Assessment {
  const blank = blankAssessment(checklist);
  const mood = moods[Math.floor(random() * moods.length)] ?? responseIds;
  const day = new Date((firstDay - 25_569 + Math.floor(random() * 60) * 15) * 86_400_000);
  return {
    ...blank,
    rule,
    details: {
      ...blank.details,
      organisation: `Organisation ${index % 40}`,
      site: `Site ${index}`,
      date: index % 100 === 50 ? "" : day.toISOString().slice(0, 10),
    },
    answers: blank.answers.map((answer) => {
      const response = mood[Math.floor(random() * mood.length)] ?? null;
      return {
        ...answer,
        marks: response === null ? [] : [{ response, text: "X" }],
        evidence: random() < 0.6 ? `Board paper ${index}, item ${answer.statement}` : "",
      };
    }),
  };
}

function fillIn(checklist: Checklist, form: Form, assessment: Assessment, id: string): Uint8Array {
  const { details } = assessment;
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const changed = new Map<string, string>();
  const change = (part: string, edit: (xml: string) => string): void => {
    changed.set(part, edit(changed.get(part) ?? form.parts.get(part) ?? ""));
  };
  change("xl/sharedStrings.xml", (xml) =>
    xml
      .replace(placeholder.organisation, details.organisation)
      .replace(placeholder.site, details.site)
      .replaceAll(placeholder.assessment, id),
  );
  const serial = toSerialDate(details.date);
  if (serial !== undefined)
    change("xl/worksheets/sheet1.xml", (xml) => putCell(xml, "B11", `><v>${serial}</v></c>`));
  layOut(checklist).sections.forEach(({ section, firstRow }, index) => {
    change(`xl/worksheets/sheet${index + 3}.xml`, (xml) => {
      const cells = new Map<string, string>();
      section.statements.forEach(({ number }, at) => {
        const answer = answers.get(number);
        const [mark] = answer?.marks ?? [];
        if (mark) {
          const column = sectionColumns.firstResponse + responseIds.indexOf(mark.response);
          cells.set(`${columnLetters(column)}${firstRow + at}`, inline("X"));
        }
        if (answer && answer.evidence !== "")
          cells.set(`${columnLetters(sectionColumns.evidence)}${firstRow + at}`, inline(answer.evidence));
      });
      return [...cells].reduce((text, [address, content]) => putCell(text, address, content), xml);
    });
  });
  const entries = form.entries.map((entry) => {
    const xml = changed.get(entry.name);
    if (xml === undefined) return entry;
    const content = Buffer.from(xml);
    const data = deflateRawSync(content, { level: 1 });
    return { ...entry, method: 8, crc: crc32(content), declaredSize: content.length, data };
  });
  return writeZip(entries, new Date(stamp.created));
}

function inline(text: string): string {
  return ` t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Fills an empty cell. */
function putCell(xml: string, address: string, content: string): string {
  const filled = xml.replace(new RegExp(`(<c r="${address}"[^>]*?)/>`), `$1${content}`);
  if (filled === xml) throw new Error(`The cell ${address} is not there, or not empty.`);
  return filled;
}

/** Numbers of 0–1, the same on every run (a linear congruence is random enough for answers). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
