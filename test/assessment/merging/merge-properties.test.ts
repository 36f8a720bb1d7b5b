import fc from "fast-check";
import { applyMerge, responseAfter } from "../../../src/assessment/merging/apply-merge";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { Answers, ReturnedCopy } from "../../../src/assessment/answers/circulation";
import type { Decision } from "../../../src/assessment/merging/decisions";
import { longestText } from "../../../src/assessment/merging/join-texts";
import { listMarks, responseOf } from "../../../src/assessment/answers/marks";
import { mergeCopies, type Merge } from "../../../src/assessment/merging/merge";
import type { ResponseId } from "../../../src/checklist/checklist";
import { nameOfCopy } from "../../../src/assessment/merging/logged-answers";
import { annexedChecklist as checklist } from "../../support/checklist/annexed-checklist";
import { arbitraryScene, type Scene } from "../../support/assessment/arbitrary-returns";
import { moment } from "../../support/assessment/returning";
import { Tally } from "../../support/tally";

const scenes = arbitraryScene(checklist);

function decide(merge: Merge, { wishes }: Scene): readonly Decision[] {
  return merge.rows
    .filter(({ outcome }) => outcome === "disputed")
    .map(({ statement }) => {
      return { statement, response: wishes.get(statement) ?? "no", why: "It is so", by: "Olive" };
    });
}

function mergeInto(owner: Assessment, returns: readonly ReturnedCopy[], scene: Scene): Assessment {
  const merge = mergeCopies(checklist, owner, returns);
  return applyMerge(checklist, owner, merge, decide(merge, scene), returns, moment);
}

/** Texts as people see them: how lines end, and white space around, is nothing to lose. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

test("[J4] merged again, the same copies change nothing: no row, no log, no register", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const done = mergeInto(scene.owner, scene.returns, scene);
      const again = mergeCopies(checklist, done, scene.returns);
      expect([...again.rows, ...again.prompts].filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
      const later = { now: "2026-12-24T09:00:00.000Z", today: "2026-12-24" };
      expect(applyMerge(checklist, done, again, [], scene.returns, later)).toEqual(done);
    }),
    { numRuns: 400 },
  );
});

test("[J4] the order of the files says nothing, nor does a file given twice", () => {
  const shuffled = scenes.chain((scene) =>
    fc.tuple(
      fc.constant(scene),
      fc.shuffledSubarray([...scene.returns, ...scene.returns], {
        minLength: scene.returns.length * 2,
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([scene, returns]) => {
      expect(mergeCopies(checklist, scene.owner, returns)).toEqual(
        mergeCopies(checklist, scene.owner, scene.returns),
      );
      expect(mergeInto(scene.owner, returns, scene)).toEqual(mergeInto(scene.owner, scene.returns, scene));
    }),
    { numRuns: 200 },
  );
});

/** What people wrote that stands neither in its row nor in the log. */
function listLost({ owner, returns }: Scene, done: Assessment): readonly object[] {
  const { log } = done.circulation;
  const rows = new Map(done.answers.map((row) => [row.statement, row]));
  const labels = new Map(checklist.responses.map(({ id, label }) => [id, label]));
  // What was issued is the owner's; a copy that does not know it any more may have come with one that does.
  const baseOf = (copy: ReturnedCopy): Answers | undefined =>
    returns.find((other) => other.base !== null && nameOfCopy(other) === nameOfCopy(copy))?.base ?? undefined;
  const owned = new Map(owner.answers.map((row) => [row.statement, responseOf(checklist, row)]));
  /** Whether the owner's row had this response at some time. Without a base nobody knows whose that is in a copy. */
  const wasOwned = (statement: number, response: ResponseId): boolean => {
    const label = labels.get(response) ?? "";
    const entries = log.filter(({ item }) => item === String(statement));
    return (
      owned.get(statement) === response ||
      entries.some(({ before, after }) => before.split("; ").includes(label) || after === label)
    );
  };
  const stands = (text: string, there: string): boolean => plain(there).includes(plain(text));
  return [
    ...returns.flatMap((copy) =>
      [...copy.answers.statements].flatMap(([statement, { response, evidence }]) => {
        const row = rows.get(statement);
        const said = log.filter(
          (entry) => entry.item === String(statement) && nameOfCopy(entry) === nameOfCopy(copy),
        );
        const issued = baseOf(copy)?.statements.get(statement);
        const isKept =
          response === null ||
          response === issued?.response ||
          (copy.base === null && wasOwned(statement, response)) ||
          (row && responseOf(checklist, row) === response) ||
          said.some((entry) => entry.response === labels.get(response));
        const isTextKept =
          plain(evidence) === plain(issued?.evidence ?? "") ||
          stands(evidence, row?.evidence ?? "") ||
          said.some((entry) => entry.evidence === evidence) ||
          log.some((entry) => entry.evidence === evidence && entry.copyId === copy.copyId);
        return isKept && isTextKept ? [] : [{ statement, response, evidence: evidence.slice(0, 20) }];
      }),
    ),
    ...owner.answers.flatMap((before) => {
      const row = rows.get(before.statement);
      const marks = listMarks(before).map(({ response }) => labels.get(response) ?? "");
      const isKept =
        JSON.stringify(row?.marks) === JSON.stringify(before.marks) ||
        log.some(
          ({ item, before: said }) =>
            item === String(before.statement) && marks.every((mark) => said.includes(mark)),
        );
      return isKept && stands(before.evidence, row?.evidence ?? "") ? [] : [before];
    }),
    ...done.prompts.flatMap((row, index) => {
      const { answer = "", evidence = "" } = owner.prompts[index] ?? {};
      return stands(answer, row.answer) && stands(evidence, row.evidence) ? [] : [row];
    }),
    ...returns.flatMap((copy) =>
      [...copy.answers.prompts].flatMap(([prompt, given]) => {
        const row = done.prompts.find((entry) => entry.prompt === prompt);
        const issued = baseOf(copy)?.prompts.get(prompt);
        const said = log.filter(({ copyId }) => copyId === copy.copyId);
        const isKept = (text: string, base: string | undefined, there: string | undefined): boolean =>
          plain(text) === plain(base ?? "") ||
          stands(text, there ?? "") ||
          log.some(({ response, evidence }) => response === text || evidence === text);
        const choice =
          copy.base === null ||
          issued === undefined ||
          ["", issued.bearsOn].includes(given.bearsOn) ||
          given.bearsOn === row?.bearsOn ||
          `${given.answer}${given.evidence}`.trim() === "" ||
          said.some(({ response }) => response === given.bearsOn) ||
          log.some(({ before }) => before === given.bearsOn);
        return choice &&
          isKept(given.answer, issued?.answer, row?.answer) &&
          isKept(given.evidence, issued?.evidence, row?.evidence)
          ? []
          : [{ prompt, given }];
      }),
    ),
  ];
}

test("[X5] no answer and no text is lost: all at once, or one file after another", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const atOnce = mergeInto(scene.owner, scene.returns, scene);
      expect(listLost(scene, atOnce)).toEqual([]);
      const inTurn = scene.returns.reduce((owner, copy) => mergeInto(owner, [copy], scene), scene.owner);
      expect(listLost(scene, inTurn)).toEqual([]);
      const again = mergeCopies(checklist, inTurn, scene.returns);
      expect(again.rows.every(({ outcome }) => outcome === "unchanged")).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("[J3] a response afterwards is one that somebody gave or decided; a blank gives none", () => {
  const tally = new Tally("disputed", "not disputed", "given by nobody");
  fc.assert(
    fc.property(scenes, (scene) => {
      const merge = mergeCopies(checklist, scene.owner, scene.returns);
      const decisions = decide(merge, scene);
      for (const row of merge.rows) {
        const response = responseAfter(row, decisions);
        const given = scene.returns.map(
          ({ answers }) => answers.statements.get(row.statement)?.response ?? null,
        );
        tally.count(row.outcome === "disputed" ? "disputed" : "not disputed");
        if (row.outcome === "disputed") expect(response).toBe(scene.wishes.get(row.statement));
        else expect([row.before.response, ...given.filter((said) => said !== null)]).toContain(response);
        if (given.every((said) => said === null)) {
          tally.count("given by nobody");
          expect(response).toBe(row.before.response);
        }
      }
    }),
    { numRuns: 200 },
  );
  tally.expectEach(50);
});

test("[J7] no text grows past what a cell holds, and what there is no room for is in the log whole", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const merge = mergeCopies(checklist, scene.owner, scene.returns);
      const done = mergeInto(scene.owner, scene.returns, scene);
      const texts = [
        ...done.answers.map(({ evidence }) => evidence),
        ...done.prompts.flatMap(({ answer, evidence }) => [answer, evidence]),
      ];
      expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(longestText);
      for (const { left } of [...merge.rows, ...merge.prompts]) {
        for (const { author, text } of left) {
          const entries = done.circulation.log.filter(({ contributor }) => contributor === author);
          expect(entries.flatMap(({ response, evidence }) => [response, evidence])).toContain(text);
        }
      }
    }),
    { numRuns: 200 },
  );
});
