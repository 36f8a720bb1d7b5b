import { readFileSync, writeFileSync } from "node:fs";
import { Desk, expectOneLine } from "../../support/cli/call";
import { inProject } from "../../support/root";

const source = readFileSync(inProject("manifest.xml"), "utf8");
let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

test("[C10] the manifest has your address in place of every address, and is otherwise unchanged", async () => {
  const { status, out } = await desk.call(["manifest", "--origin", "https://addins.example.org/psems/"]);
  expect(status).toBe(0);
  expect(out).not.toContain("localhost");
  expect(out.replaceAll("https://addins.example.org/psems", "https://localhost:3000")).toBe(source);
});

test("[C10] the manifest for a closed network opens the page that takes office.js from your server", async () => {
  const { out } = await desk.call(["manifest", "--closed-network", "--origin", "https://tools/a&b"]);
  const pages = [...out.matchAll(/"([^"]*taskpane[^"]*\.html)"/g)].map(([, page]) => page);
  expect(pages).toEqual(Array(2).fill("https://tools/a&amp;b/taskpane-closed-network.html"));
});

test("[C10] [C3] the manifest is written to a file, and never over another without --force", async () => {
  const words = ["manifest", "--origin", "https://addins.example.org", "--out", desk.at("manifest.xml")];
  writeFileSync(desk.at("manifest.xml"), "mine");
  expectOneLine(await desk.call(words), "manifest.xml");
  expect(await desk.call([...words, "--force"])).toMatchObject({ status: 0, errors: [] });
  expect(readFileSync(desk.at("manifest.xml"), "utf8")).toBe((await desk.call(words.slice(0, 3))).out);
});

test.each([
  "http://addins.example.org",
  "addins.example.org",
  "https://a.example/?b",
  "https://a.example/#b",
  "https://me@a.example",
])("[C10] %s is refused", async (origin) => {
  expectOneLine(await desk.call(["manifest", "--origin", origin]), "is not a plain https address");
});
