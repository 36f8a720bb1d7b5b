import { commandOf, editCommandOf, type Key } from "../../../src/companion/selecting/keys";

/** `Ctrl+Shift+ArrowDown` as the browser says it. */
function press(name: string): Key {
  const parts = name.split("+");
  return {
    key: parts[parts.length - 1] ?? "",
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Cmd"),
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
  };
}

describe("keys in the grid", () => {
  test.each([
    ["ArrowDown", { command: { kind: "move", direction: "down" }, extends: false }],
    ["Shift+ArrowDown", { command: { kind: "move", direction: "down" }, extends: true }],
    ["Ctrl+Shift+ArrowRight", { command: { kind: "jump", direction: "right" }, extends: true }],
    ["Shift+Enter", { command: { kind: "next", direction: "up" }, extends: false }],
    ["Shift+Tab", { command: { kind: "next", direction: "left" }, extends: false }],
    ["Ctrl+Home", { command: { kind: "first-cell" }, extends: false }],
    ["Ctrl+Shift+End", { command: { kind: "last-cell" }, extends: true }],
    ["Ctrl+PageDown", { command: { kind: "sheet", by: 1 }, extends: false }],
    ["Ctrl+Alt+PageUp", { command: { kind: "sheet", by: -1 }, extends: false }],
    ["Cmd+z", { command: { kind: "undo" }, extends: false }],
    ["X", { command: { kind: "type", text: "X" }, extends: false }],
    ["Shift+X", { command: { kind: "type", text: "X" }, extends: false }],
    // AltGr, which says Ctrl and Alt.
    ["Ctrl+Alt+@", { command: { kind: "type", text: "@" }, extends: false }],
    ["Backspace", { command: { kind: "type", text: "" }, extends: false }],
  ])("%s", (name, expected) => {
    expect(commandOf(press(name))).toEqual(expected);
  });

  test.each(["Ctrl+c", "Ctrl+v", "Ctrl+x", "Ctrl+s", "F6", "Escape", "Shift", "Alt+d"])(
    "%s is left to the browser",
    (name) => {
      expect(commandOf(press(name))).toBeUndefined();
    },
  );
});

describe("keys while a cell is edited", () => {
  test("arrows end what began by typing, and move in the text else", () => {
    expect(editCommandOf(press("ArrowLeft"), true)).toEqual({ kind: "finish", direction: "left" });
    expect(editCommandOf(press("ArrowLeft"), false)).toBeUndefined();
  });

  test.each([
    ["Enter", { kind: "finish", direction: "down" }],
    ["Shift+Tab", { kind: "finish", direction: "left" }],
    ["Alt+Enter", { kind: "new-line" }],
    ["Escape", { kind: "cancel" }],
    ["F2", { kind: "edit" }],
  ])("%s", (name, expected) => {
    expect(editCommandOf(press(name), false)).toEqual(expected);
  });
});
