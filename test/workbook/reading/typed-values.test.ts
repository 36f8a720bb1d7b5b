import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { renewAssessment } from "../../../src/assessment/time/renew";
import { canonicalForm } from "../../../src/assessment/board/canonical-form";
import { blankAction, blankSignOff, type Seal } from "../../../src/assessment/answers/board-records";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { cell, parseAddress } from "../../../src/spreadsheet/address";
import { placeKey, textOfValue, type Attachment, type SheetGrid } from "../../../src/spreadsheet/cells";
import { takeBoardStep } from "../../../src/workbook/board/board-steps";
import { listSealed } from "../../../src/workbook/sealing/seal-items";
import { isIntact, listChangedSince } from "../../../src/workbook/board/verify-seal";
import { makeModel } from "../../../src/workbook/composing/model";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { changedSinceText } from "../../../src/workbook/sheets/sign-off";
import { answerExample, psems, stamp } from "../../support/psems";
import { asTyped, typedSamples, withTyped } from "../../support/assessment/typed";
import { onSheet, typeInto } from "../../support/workbook/edit-grids";
import {
  gridsFor,
  interpretOurs,
  planToGrids,
  sheetOf,
  type OurWorkbook,
} from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";

const example = answerExample(psems);
const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash("sha256").update(text).digest("hex"));

async function sealOf(own: OurWorkbook): Promise<Seal> {
  const step = { kind: "seal", sealedBy: "Bo", allowsUnanswered: true } as const;
  const taken = await takeBoardStep(own, step, { today: "2026-11-24", hash });
  const seal = taken.ok && taken.value.assessment.boardRecords.signOff?.seal;
  if (!seal) throw new Error("It cannot be sealed.");
  return seal;
}

/** What matters of what was typed. */
function typedIn({ answers, prompts }: Assessment): unknown {
  return [
    answers.map(({ evidence, typed }) => [evidence, typed]),
    prompts.map(({ answer, evidence, bearsOn, typed }) => [answer, evidence, bearsOn, typed]),
  ];
}

test("[E1] what a person typed is read as it is displayed, and written with its value and format", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...typedSamples]), (samples) => {
      const written = withTyped(example, samples);
      const read = interpretOurs(gridsFor(psems, written));
      expect(read.findings).toEqual([]);
      expect(typedIn(read.assessment)).toEqual(typedIn(written));
    }),
    { numRuns: 15 },
  );
});

test("[E1] any number in any of the formats is the same after reading, planning and reading", () => {
  const any = fc.record({
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean()),
    numberFormat: fc.constantFrom(...typedSamples.map(({ numberFormat }) => numberFormat)),
  });
  fc.assert(
    fc.property(fc.array(any.map(asTyped), { minLength: 1, maxLength: 43 }), (samples) => {
      const first = interpretOurs(gridsFor(psems, withTyped(example, samples))).assessment;
      const second = interpretOurs(gridsFor(psems, first)).assessment;
      expect(typedIn(second)).toEqual(typedIn(first));
      expect(first.answers.slice(0, samples.length).map(({ typed }) => typed?.value)).toEqual(
        samples.map(({ value }) => value),
      );
    }),
    { numRuns: 15 },
  );
});

test("[E1] a text that was changed since wins over the number that was typed", () => {
  const [first, ...rest] = withTyped(example).answers;
  if (!first) throw new Error("There is no answer.");
  const changed = { ...example, answers: [{ ...first, evidence: "In the policy" }, ...rest] };
  const read = interpretOurs(gridsFor(psems, changed)).assessment.answers[0];
  expect(read).toMatchObject({ evidence: "In the policy" });
  expect(read?.typed).toBeUndefined();
});

test("[E1] Responses and the comparison with the seal show the text that is displayed", async () => {
  const read = interpretOurs(gridsFor(psems, withTyped(example)));
  const responses = sheetOf(gridsFor(psems, withTyped(example)), "Responses");
  const texts = responses.cells
    .flat()
    .map((content) => content && typeof content === "object" && content.value);
  for (const text of [
    "20 Nov 2026",
    "20 November 2026",
    "20 Nov 2026 14:05",
    "14:05",
    "80%",
    "£12,500",
    "0.3",
  ])
    expect(texts).toContain(text);

  const seal = await sealOf(read);
  expect(seal.form).toBe(3);
  expect(seal.items[0]?.evidence).toBe("20 Nov 2026");
  const boardRecords = { ...read.assessment.boardRecords, signOff: { ...blankSignOff, seal } };
  const sealed = { ...read.assessment, boardRecords };
  const again = interpretOurs(gridsFor(psems, sealed));
  expect(again.assessment.boardRecords.signOff?.seal).toEqual(seal);
  expect(listChangedSince(again, seal)).toEqual([]);
  expect(await isIntact(again, seal, hash)).toBe(true);
  expect(changedSinceText(makeModel(psems, again.assessment, stamp, null))).toBe(
    "Nothing has changed since the seal.",
  );
});

test("[E1 N3] a seal of version 0.2.0 has the bare numbers, and is still as it was", async () => {
  const read = interpretOurs(gridsFor(psems, withTyped(example)));
  // Version 0.2.0 read values without their formats: it sealed 46346 where people saw 20 Nov 2026.
  const bare = {
    ...read.assessment,
    answers: read.assessment.answers.map((answer) =>
      answer.typed ? { ...answer, evidence: textOfValue(answer.typed.value) } : answer,
    ),
    prompts: read.assessment.prompts.map((prompt) => ({
      ...prompt,
      ...Object.fromEntries(
        Object.entries(prompt.typed ?? {}).map(([text, { value }]) => [text, textOfValue(value)]),
      ),
    })),
  };
  const items = listSealed(makeModel(psems, bare, stamp, null), 2).map(
    ({ item, response, evidence, other }) => ({ item, response, evidence, other }),
  );
  const unsigned = { sealedOn: "2026-11-24", sealedBy: "Bo", form: 1, items } as const;
  const text = canonicalForm(psems, stamp.assessmentId, unsigned);
  expect(text).not.toContain("sealedBy");
  const seal = { ...unsigned, hash: await hash(text) };
  const boardRecords = { ...read.assessment.boardRecords, signOff: { ...blankSignOff, seal } };

  const plan = planWorkbook(psems, { ...read.assessment, boardRecords }, stamp);
  const again = interpretOurs(planToGrids(plan));
  expect(again.assessment.boardRecords.signOff?.seal).toEqual(seal);
  expect(listChangedSince(again, seal)).toEqual([]);
  expect(await isIntact(again, seal, hash)).toBe(true);
  expect(changedSinceText(makeModel(psems, again.assessment, stamp, null))).toBe(
    "Nothing has changed since the seal.",
  );
});

test("[E1] copies and the next assessment have what is displayed", () => {
  const owner = interpretOurs(gridsFor(psems, withTyped(example))).assessment;
  const copy = interpretOurs(planToGrids(issue(psems, owner, [1, 2, 6], { includes: "my-answers" })));
  const shown = new Map(
    copy.assessment.answers.map(({ statement, owners }) => [statement, owners?.evidence]),
  );
  expect([shown.get(1), shown.get(6)]).toEqual(["20 Nov 2026", "80%"]);

  const renewed = renewAssessment(psems, owner, "2027-11-01");
  if (!renewed.ok) throw new Error("It cannot be renewed.");
  expect(interpretOurs(gridsFor(psems, renewed.value.assessment)).assessment.answers[0]).toMatchObject({
    evidence: "20 Nov 2026",
    typed: { value: 46_346, numberFormat: "m/d/yyyy" },
  });
});

test("[E1] an amount next to an action keeps its value and format", () => {
  const typed = { cost: asTyped({ value: 12_500, numberFormat: '"£"#,##0' }) };
  const action = { ...blankAction, statement: "1", action: "Write it down", cost: "£12,500", typed };
  const written = { ...example, boardRecords: { ...example.boardRecords, actions: [action] } };
  const plan = planWorkbook(psems, written, stamp);
  const grid = sheetOf(planToGrids(plan), "Actions");
  expect(grid.cells.flat()).toContain(12_500);
  expect([...(grid.numberFormats?.values() ?? [])]).toContainEqual(
    expect.objectContaining({ code: '"£"#,##0' }),
  );
  expect(interpretOurs(planToGrids(plan)).assessment.boardRecords.actions[0]).toMatchObject({
    cost: "£12,500",
    typed,
  });
});

describe("cells that cannot be read [E3]", () => {
  const unreadable = (grid: SheetGrid, address: string, kind: Attachment["kind"]): SheetGrid => {
    const { row = 1, column = 1 } = parseAddress(address) ?? {};
    const attachment = { kind, range: cell(row, column), author: "", text: "#N/A" };
    return { ...grid, attachments: [...(grid.attachments ?? []), attachment] };
  };
  const sheet = psems.sections[0]?.sheet ?? "";

  test("[E3] an error value is neither evidence nor a mark", () => {
    const grids = onSheet(sheet, (grid) =>
      unreadable(unreadable(grid, "H6", "error-value"), "E6", "picture-in-cell"),
    )(typeInto(sheet, { H6: "#N/A", E6: "#VALUE!" })(gridsFor(psems, example)));
    const [first] = interpretOurs(grids).assessment.answers;
    expect(first?.evidence).toBe("");
    expect(first?.marks.map(({ text }) => text)).not.toContain("#VALUE!");
  });

  test("[E3] a formula without a value is no evidence", () => {
    const grids = typeInto(sheet, { H6: { formula: "=A1", value: null } })(gridsFor(psems, example));
    expect(interpretOurs(grids).assessment.answers[0]?.evidence).toBe("");
  });
});

test("[E1] numbers of settings, days and statements are read as they are, whatever their format", () => {
  const looks = (address: string, numberFormat: string, grid: SheetGrid): SheetGrid => {
    const { row = 1, column = 1 } = parseAddress(address) ?? {};
    return {
      ...grid,
      numberFormats: new Map([
        ...(grid.numberFormats ?? []),
        [placeKey(row, column), { code: numberFormat, text: "as displayed" }],
      ]),
    };
  };
  const rule = { ...example.rule, greenAt: 0.9, points: { ...example.rule.points, inPart: 0.4 } };
  const plain = gridsFor(psems, { ...example, rule, details: { ...example.details, date: "2026-11-20" } });
  const formatted = plain.map((grid) =>
    grid.cells.reduce(
      (changed, line, r) =>
        line.reduce<SheetGrid>(
          (one, content, c) =>
            typeof content === "number"
              ? looks(`${String.fromCharCode(65 + c)}${r + 1}`, grid.name === "Cover" ? "mmm-yy" : "0%", one)
              : one,
          changed,
        ),
      grid,
    ),
  );
  const read = interpretOurs(formatted);
  expect(read.findings).toEqual([]);
  expect(read.assessment.rule).toEqual(rule);
  expect(read.assessment.details.date).toBe("2026-11-20");
  expect(read.assessment.answers).toEqual(interpretOurs(plain).assessment.answers);
});
