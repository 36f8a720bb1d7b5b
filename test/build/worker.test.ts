import { readdirSync, readFileSync } from "node:fs";
import { inProject } from "../support/root";

test("[X4] the worker, which the page's policy does not hold, has nothing in it that could connect or load", () => {
  const [worker = ""] = readdirSync(inProject("dist")).filter((name) => name.startsWith("file-worker."));
  const script = readFileSync(inProject("dist", worker), "utf8");
  expect(script.length).toBeGreaterThan(100_000);
  expect(script).not.toMatch(
    /\b(fetch|importScripts|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|indexedDB|caches|eval)\b\s*[(.]|new Function/,
  );
});
