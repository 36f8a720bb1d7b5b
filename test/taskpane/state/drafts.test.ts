import type { Change, PaneProblem } from "../../../src/taskpane/port/port";
import { Drafts, type Draft } from "../../../src/taskpane/state/drafts";

const target = { kind: "evidence", statement: 1 } as const;
const other = { kind: "evidence", statement: 2 } as const;

let written: Change[];
let answers: ((problem?: PaneProblem) => void)[];
let kept: readonly Draft[];

/** Writes that are answered by the test. */
function makeDrafts(): Drafts {
  written = [];
  answers = [];
  kept = [];
  const write = (change: Change): Promise<PaneProblem | undefined> => {
    written.push(change);
    return new Promise((answer) => answers.push(answer));
  };
  return new Drafts(write, (unsaved) => (kept = unsaved));
}

async function answer(problem?: PaneProblem): Promise<void> {
  answers.shift()?.(problem);
  await jest.advanceTimersByTimeAsync(0);
}

const texts = (): readonly string[] => written.map((change) => ("text" in change ? change.text : ""));

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test("[P2] a text is saved within a second of the last key, and not before a pause", () => {
  const drafts = makeDrafts();
  for (const text of ["M", "Mi", "Min"]) {
    jest.advanceTimersByTime(500);
    drafts.type(target, text, "");
  }
  expect(texts()).toEqual([]);
  jest.advanceTimersByTime(1_000);
  expect(written).toEqual([{ ...target, text: "Min", base: "" }]);
});

test("[P2] what is typed during a long save is saved as soon as that ends", async () => {
  const drafts = makeDrafts();
  drafts.type(target, "First", "");
  drafts.leave(target);
  drafts.type(target, "First and second", "");
  jest.advanceTimersByTime(5_000);
  expect(texts()).toEqual(["First"]);
  await answer();
  expect(written.at(-1)).toEqual({ ...target, text: "First and second", base: "First" });
});

test("[P2] a save that ends while someone types does not save half a word", async () => {
  const drafts = makeDrafts();
  drafts.type(target, "First", "");
  drafts.leave(target);
  drafts.type(target, "First an", "");
  await answer();
  drafts.type(target, "First and", "");
  expect(texts()).toEqual(["First"]);
  jest.advanceTimersByTime(1_000);
  expect(texts()).toEqual(["First", "First and"]);
});

test("[P2] a pane that is hidden saves every text at once", () => {
  const drafts = makeDrafts();
  drafts.type(target, "One", "");
  drafts.type(other, "Two", "");
  drafts.saveAll();
  expect(texts()).toEqual(["One", "Two"]);
});

test("[P22] texts that are not saved are kept, and saved after a reload from what they were typed over", async () => {
  const before = makeDrafts();
  before.type(target, "Mine", "Ours");
  const stored = JSON.parse(JSON.stringify(kept)) as readonly Draft[];
  const after = makeDrafts();
  after.restore(stored);
  expect(after.find(target)?.text).toBe("Mine");
  expect(written).toEqual([{ ...target, text: "Mine", base: "Ours" }]);
  await answer();
  expect(after.isSaved(target)).toBe(true);
  expect(kept).toEqual([]);
});

test("[P22 X5] after a reload, a text that someone else changed is a choice, and one that was saved is no conflict", async () => {
  const found = (text: string): PaneProblem => ({
    kind: "changed-meanwhile",
    sheet: "PLAN Policy",
    address: "H6",
    found: text,
  });
  const draft = { target, text: "Mine", base: "Ours", state: "saving", theirs: undefined } as const;
  const drafts = makeDrafts();
  drafts.restore([draft, { ...draft, target: other }]);
  await answer(found("Theirs"));
  await answer(found("Mine"));
  expect(drafts.find(target)).toMatchObject({ text: "Mine", state: "failed", theirs: "Theirs" });
  expect(drafts.find(other)).toBeUndefined();
  expect(drafts.isSaved(other)).toBe(true);
});
