import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { runInExcel, type ExcelRun } from "../../scripts/hostcheck/run-in-excel";
import { serveForResults } from "../../scripts/hostcheck/results-server";
import { automaticChecks } from "../../src/hostcheck/checks";
import type { CheckResult } from "../../src/hostcheck/bench/check";
import { readHostFacts } from "../../src/hostcheck/bench/host-facts";
import { reportRows } from "../../src/hostcheck/report/report";
import { openExcel } from "../support/excel/excel";

const folder = mkdtempSync(join(tmpdir(), "hostcheck-page-"));
writeFileSync(join(folder, "hostcheck.html"), "the page");

/** Runs with this in place of Excel. */
async function run(
  page: (send: (body: unknown) => Promise<number>, origin: string) => Promise<void>,
  more: Partial<ExcelRun> = {},
) {
  const lines: string[] = [];
  const stop = jest.fn(() => Promise.resolve());
  const start = async (port: number): Promise<void> => {
    const origin = `http://localhost:${port}`;
    await page(async (body) => {
      const response = await fetch(`${origin}/results`, { method: "POST", body: JSON.stringify(body) });
      return response.status;
    }, origin);
  };
  const status = await runInExcel({
    folder,
    port: 0,
    patience: 300,
    start,
    stop,
    print: (line) => lines.push(line),
    ...more,
  });
  expect(stop).toHaveBeenCalledTimes(1);
  return { status, lines };
}

async function rowsOf(verdict: "pass" | "fail"): Promise<string[][]> {
  openExcel();
  const results = automaticChecks.map((check): CheckResult => ({
    check,
    verdict,
    found: verdict === "pass" ? (check.expected ?? null) : "something else",
    answers: [],
    notes: [],
  }));
  return reportRows(await readHostFacts(""), results, "2026-11-24");
}

test("a report without a broken assumption ends with status 0", async () => {
  const rows = await rowsOf("pass");
  const { status, lines } = await run(async (send, origin) => {
    expect(await (await fetch(`${origin}/hostcheck.html`)).text()).toBe("the page");
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
    expect(await send({ kind: "progress", title: "Something" })).toBe(204);
    expect(await send({ kind: "report", rows })).toBe(204);
  });
  expect(lines).toContain("This Excel breaks no assumption of the product that was tried.");
  expect(status).toBe(0);
});

test("a report with a broken assumption ends with status 1", async () => {
  const rows = await rowsOf("fail");
  const { status } = await run(async (send) => void (await send({ kind: "report", rows })));
  expect(status).toBe(1);
});

test("checks that could not be done end with status 2, and so does a report that is none", async () => {
  const failed = await run(async (send) => void (await send({ kind: "failed", message: "Too old." })));
  expect(failed).toEqual({ status: 2, lines: ["The checks could not be done: Too old."] });
  const empty = await run(async (send) => void (await send({ kind: "report", rows: [["?"]] })));
  expect(empty.status).toBe(2);
});

test("a page that is not heard of any more ends with status 2, and its last check is named", async () => {
  expect(await run(() => Promise.resolve())).toEqual({
    status: 2,
    lines: ["Nothing more was heard from the page in Excel. It did not open."],
  });
  const begun = await run(async (send) => {
    expect(await send({ kind: "progress", title: "Something" })).toBe(204);
    for (const other of [{ kind: "progress" }, { kind: "report", rows: [[1]] }, { kind: "?" }, null])
      expect(await send(other)).toBe(400);
  });
  expect(begun).toEqual({
    status: 2,
    lines: ["Nothing more was heard from the page in Excel. The last check was: Something."],
  });
});

test("an Excel that does not start ends with status 2, and what was begun is stopped", async () => {
  const start = (): Promise<void> => Promise.reject(new Error("This failed: start"));
  expect(await run(() => Promise.resolve(), { start })).toEqual({
    status: 2,
    lines: ["This failed: start"],
  });
});

test("with certificates the page is served over https, as the manifest says", async () => {
  const [ca = "", cert = "", key = ""] = ["ca", "cert", "key"].map((name) => join(folder, `${name}.pem`));
  // It prints that it is done.
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  await generateCertificates(ca, cert, key);
  const messages: unknown[] = [];
  const secure = { cert: readFileSync(cert), key: readFileSync(key) };
  const server = await serveForResults({ folder, port: 0, secure, onMessage: (one) => messages.push(one) });
  const status = await new Promise((resolve, reject) => {
    const address = `https://localhost:${server.port}/results`;
    request(address, { method: "POST", ca: readFileSync(ca) }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end(JSON.stringify({ kind: "failed", message: "Too old." }));
  });
  expect(status).toBe(204);
  expect(messages).toEqual([{ kind: "failed", message: "Too old." }]);
  await server.close();
});
