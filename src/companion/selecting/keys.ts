/** The action of a key in the grid while no cell is edited. */
export type GridCommand =
  | { readonly kind: "move"; readonly direction: "up" | "down" | "left" | "right" }
  | { readonly kind: "jump"; readonly direction: "up" | "down" | "left" | "right" }
  | { readonly kind: "page"; readonly direction: "up" | "down" }
  | { readonly kind: "row-start" | "first-cell" | "last-cell" }
  | { readonly kind: "next"; readonly direction: "up" | "down" | "left" | "right" }
  | { readonly kind: "sheet"; readonly by: 1 | -1 }
  | { readonly kind: "edit" | "clear" | "undo" | "select-all" | "follow-link" | "choices" }
  | { readonly kind: "type"; readonly text: string };

/** The parts of a key event that are used. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Key names with `Ctrl+`, `Alt+` and `Shift+` in this order, as in Excel's help. */
const commands: Readonly<Record<string, GridCommand>> = {
  ArrowUp: { kind: "move", direction: "up" },
  ArrowDown: { kind: "move", direction: "down" },
  ArrowLeft: { kind: "move", direction: "left" },
  ArrowRight: { kind: "move", direction: "right" },
  "Ctrl+ArrowUp": { kind: "jump", direction: "up" },
  "Ctrl+ArrowDown": { kind: "jump", direction: "down" },
  "Ctrl+ArrowLeft": { kind: "jump", direction: "left" },
  "Ctrl+ArrowRight": { kind: "jump", direction: "right" },
  PageUp: { kind: "page", direction: "up" },
  PageDown: { kind: "page", direction: "down" },
  Home: { kind: "row-start" },
  "Ctrl+Home": { kind: "first-cell" },
  "Ctrl+End": { kind: "last-cell" },
  Enter: { kind: "next", direction: "down" },
  "Shift+Enter": { kind: "next", direction: "up" },
  Tab: { kind: "next", direction: "right" },
  "Shift+Tab": { kind: "next", direction: "left" },
  // Browsers use the first two for their own tabs; Excel on the web uses the others.
  "Ctrl+PageDown": { kind: "sheet", by: 1 },
  "Ctrl+PageUp": { kind: "sheet", by: -1 },
  "Ctrl+Alt+PageDown": { kind: "sheet", by: 1 },
  "Ctrl+Alt+PageUp": { kind: "sheet", by: -1 },
  F2: { kind: "edit" },
  Delete: { kind: "clear" },
  Backspace: { kind: "type", text: "" },
  "Ctrl+z": { kind: "undo" },
  "Ctrl+a": { kind: "select-all" },
  "Ctrl+Enter": { kind: "follow-link" },
  "Alt+ArrowDown": { kind: "choices" },
};

/** Movements that extend the selection with Shift. */
const extending = new Set(["move", "jump", "page", "row-start", "first-cell", "last-cell"]);

/** The action of a key, and whether it extends the selection; undefined for keys that the grid ignores. */
export function commandOf(
  event: Key,
): { readonly command: GridCommand; readonly extends: boolean } | undefined {
  const isCtrl = event.ctrlKey || event.metaKey;
  const name = `${isCtrl ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}`;
  const key = event.key.length === 1 && isCtrl ? event.key.toLowerCase() : event.key;
  const shifted = event.shiftKey ? commands[`${name}Shift+${key}`] : undefined;
  if (shifted) return { command: shifted, extends: false };
  const plain = commands[name + key];
  if (plain) return { command: plain, extends: event.shiftKey && extending.has(plain.kind) };
  // AltGr types characters, and reports Ctrl and Alt.
  const isText = [...event.key].length === 1 && (isCtrl === event.altKey || (!isCtrl && !event.altKey));
  return isText ? { command: { kind: "type", text: event.key }, extends: false } : undefined;
}

/** The action of a key while a cell is edited. @param isEntering editing started by typing, so the arrow keys end it. */
export type EditCommand =
  | { readonly kind: "finish"; readonly direction: "up" | "down" | "left" | "right" | "none" }
  | { readonly kind: "cancel" | "new-line" | "edit" };

export function editCommandOf(event: Key, isEntering: boolean): EditCommand | undefined {
  switch (event.key) {
    case "Enter":
      if (event.altKey) return { kind: "new-line" };
      return { kind: "finish", direction: event.shiftKey ? "up" : "down" };
    case "Tab":
      return { kind: "finish", direction: event.shiftKey ? "left" : "right" };
    case "Escape":
      return { kind: "cancel" };
    case "F2":
      return { kind: "edit" };
    case "ArrowUp":
    case "ArrowDown":
    case "ArrowLeft":
    case "ArrowRight":
      return isEntering && !event.shiftKey ? { kind: "finish", direction: arrowOf(event.key) } : undefined;
    default:
      return undefined;
  }
}

function arrowOf(key: string): "up" | "down" | "left" | "right" {
  const arrows = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left" } as const;
  return key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" ? arrows[key] : "right";
}
