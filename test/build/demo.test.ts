import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../support/root";

const dist = inProject("dist");
const demo = inProject("build", "demo");

/** What a page's content security policy allows, by directive. */
function policyOf(folder: string, page: string): ReadonlyMap<string, string> {
  const html = readFileSync(join(folder, page), "utf8");
  const policy = /content-security-policy"? content="([^"]+)"/i.exec(html)?.[1] ?? "";
  return new Map(
    policy.split(";").map((directive): [string, string] => {
      const [name = "", ...values] = directive.trim().split(" ");
      return [name, values.join(" ")];
    }),
  );
}

test("the page without Excel shows the very bundle that Excel loads, byte for byte", () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js") && name !== "psems.js");
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) {
    expect(readFileSync(join(demo, name)).equals(readFileSync(join(dist, name)))).toBe(true);
  }
  const framed = readFileSync(join(demo, "pane.html"), "utf8");
  const script = /src="?(taskpane\.[0-9a-f]{8}\.js)/.exec(readFileSync(join(dist, "taskpane.html"), "utf8"));
  expect(framed).toContain(script?.[1] ?? "no script");
});

test("[X4] both pages run no script but their own, connect to nobody else, and make none out of text", () => {
  const page = policyOf(demo, "index.html");
  const pane = policyOf(demo, "pane.html");
  expect(page.get("script-src")).toBe("'self' 'wasm-unsafe-eval'");
  expect(pane.get("script-src")).toBe("'self'");
  expect(page.get("connect-src")).toBe("'self'");
  expect(pane.get("connect-src")).toBe("'none'");
  expect(page.get("worker-src")).toBe("'none'");
  expect(pane.get("worker-src")).toBe("'self'");
  for (const policy of [page, pane]) {
    expect(policy.get("default-src")).toBe("'none'");
    for (const [directive, values] of policy) {
      expect(values).not.toMatch(/https?:|\*|data:|blob:/);
      if (directive !== "style-src") expect(values).not.toContain("unsafe-inline");
      expect(values).not.toMatch(/(^|[^-])'unsafe-eval'/);
    }
  }
  for (const name of ["index.html", "pane.html"]) {
    const html = readFileSync(join(demo, name), "utf8");
    expect(html.match(/<script\b[^>]*>(?=[^<])/g)).toBeNull();
    expect(html).not.toMatch(/\son\w+=/);
  }
});

test("[X4] the worker, which the page's policy does not hold, has nothing in it that could connect or load", () => {
  const [worker = ""] = readdirSync(dist).filter((name) => name.startsWith("file-worker."));
  const script = readFileSync(join(dist, worker), "utf8");
  expect(script.length).toBeGreaterThan(100_000);
  expect(script).not.toMatch(
    /\b(fetch|importScripts|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon|indexedDB|caches|eval)\b\s*[(.]|new Function/,
  );
});
