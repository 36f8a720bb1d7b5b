import { nameFor, Session, type SessionStorage } from "../../../src/taskpane/state/session";

/** A storage that holds at most so many characters. */
function makeStorage(most = Infinity): SessionStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem(name, text) {
      if (text.length > most) throw new DOMException("Full", "QuotaExceededError");
      items.set(name, text);
    },
    removeItem: (name) => void items.delete(name),
  };
}

const ours = { assessmentId: "a-1", copyId: "" };
const theirs = { assessmentId: "a-1", copyId: "c-1" };

test("[P22] what is kept is there after a reload, until it is forgotten", () => {
  const storage = makeStorage();
  expect(new Session(() => storage).keep("view", { id: "share" })).toBe(true);
  expect(new Session(() => storage).recall("view")).toEqual({ id: "share" });
  new Session(() => storage).keep("view", undefined);
  expect(storage.length).toBe(0);
  expect(new Session(() => storage).recall("view")).toBeUndefined();
});

test("[X4] what was kept for another workbook is forgotten, and never given to this one", () => {
  const storage = makeStorage();
  const open = new Session(() => storage);
  open.keep("view", "share");
  open.keep(nameFor(ours, "drafts"), ["ours"]);
  open.keep(nameFor(theirs, "drafts"), ["theirs"]);
  open.forgetOthers(ours);
  expect(open.recall(nameFor(ours, "drafts"))).toEqual(["ours"]);
  expect(open.recall(nameFor(theirs, "drafts"))).toBeUndefined();
  expect(open.recall("view")).toBe("share");
});

test("[W34] nothing is kept of a workbook without an id, and what was kept for others is forgotten", () => {
  const storage = makeStorage();
  const open = new Session(() => storage);
  const none = { assessmentId: "", copyId: "" };
  open.keep(nameFor(ours, "requests"), ["ours"]);
  expect(open.keep(nameFor(none, "requests"), ["of some workbook"])).toBe(false);
  open.forgetOthers(none);
  expect(storage.length).toBe(0);
});

test("[P22] a storage that is full or refused keeps nothing, says so, and stops nothing", () => {
  const storage = makeStorage(20);
  const full = new Session(() => storage);
  expect(full.keep("files", "short")).toBe(true);
  expect(full.keep("files", "a text that is far too long")).toBe(false);
  // Not the value before: it would come back as if it were the last.
  expect(full.recall("files")).toBeUndefined();
  const refused = new Session(() => {
    throw new DOMException("Refused", "SecurityError");
  });
  expect(refused.keep("files", "short")).toBe(false);
  expect(refused.recall("files")).toBeUndefined();
  expect(() => refused.forgetOthers(ours)).not.toThrow();
});
