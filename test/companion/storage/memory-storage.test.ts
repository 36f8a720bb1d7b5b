import { memoryStorage } from "../../../src/companion/storage/memory-storage";
import { nameFor, Session } from "../../../src/taskpane/state/session";

const ours = { assessmentId: "a-1", copyId: "" };
const theirs = { assessmentId: "a-2", copyId: "" };

test("[K16] a session in memory remembers, and forgets other assessments", () => {
  const session = new Session(() => {
    throw new Error("The browser's storage was used.");
  });
  session.moveTo(memoryStorage());
  expect(session.keep(nameFor(ours, "view"), "share")).toBe(true);
  session.keep(nameFor(theirs, "view"), "report");
  session.forgetOthers(ours);
  expect(session.recall(nameFor(ours, "view"))).toBe("share");
  expect(session.recall(nameFor(theirs, "view"))).toBeUndefined();
});
