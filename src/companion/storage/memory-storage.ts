import type { SessionStorage } from "../../taskpane/state/session";

/** What the pane keeps in its session is in memory here, so that nothing of it is written to a disk [K16]. */
export function memoryStorage(): SessionStorage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}
