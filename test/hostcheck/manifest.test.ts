import { readFileSync } from "node:fs";
import { find, findAll, readXml, type Element } from "../support/manifest/read-xml";
import { inProject } from "../support/root";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration takes it as it is
const hostcheckManifest = require("../../scripts/hostcheck-manifest") as (xml: string) => string;
const source = readFileSync(inProject("manifest.xml"), "utf8");

let ours: Element;
let theirs: Element;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([readXml(hostcheckManifest(source)), readXml(source)]);
});

const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];

test("it is another add-in than the one that is shipped", () => {
  expect(find(ours, "Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(find(ours, "Id").text).not.toBe(find(theirs, "Id").text);
  expect(find(ours, "DisplayName").attributes["DefaultValue"]).toBe("PSeMS host check");
  const idsOf = (manifest: Element): readonly string[] =>
    ["Group", "Control"]
      .flatMap((name) => findAll(manifest, name))
      .flatMap(({ attributes }) => attributes["id"] ?? []);
  expect(idsOf(ours)).toEqual(["PsemsHostCheck.Group", "PsemsHostCheck.Open", "PsemsHostCheck.Other"]);
  for (const id of idsOf(theirs)) expect(idsOf(ours)).not.toContain(id);
});

test("its two buttons lead to the page in one pane, the second with another view", () => {
  const paneIds = all(ours)
    .filter(({ name }) => name === "TaskpaneId")
    .map(({ text }) => text);
  expect(paneIds).toEqual(["PsemsHostCheck.Pane", "PsemsHostCheck.Pane"]);
  const pages = all(ours)
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
    .filter((value) => value.includes(".html"))
    .map((value) => new URL(value))
    .map(({ pathname, search, hash }) => pathname + search + hash);
  expect(pages.sort()).toEqual([
    "/help.html",
    "/help.html",
    "/hostcheck.html",
    "/hostcheck.html",
    "/hostcheck.html#other",
  ]);
});

test("every resid leads to a resource, and every resource is used", () => {
  const used = all(ours).flatMap(({ attributes }) => attributes["resid"] ?? []);
  const there = find(ours, "VersionOverrides", "Resources").children.flatMap(({ children }) =>
    children.flatMap(({ attributes }) => attributes["id"] ?? []),
  );
  expect([...new Set(used)].sort()).toEqual([...there].sort());
});

test("a manifest that has changed too much is refused, not half changed", () => {
  expect(() => hostcheckManifest(source.replace(' id="Open.Title"', ' id="Start.Title"'))).toThrow(
    "nothing like",
  );
});

test("the page is built on request only, and never among what is shipped", async () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const configure = require("../../webpack.config") as (env: object) => Promise<object | object[]>;
  const describe = (built: object | object[]) =>
    [built].flat().map((one) => one as { readonly name: string; readonly output: { readonly path: string } });
  const shipped = describe(await configure({}));
  expect(shipped.map(({ name }) => name)).not.toContain("hostcheck");
  const [page, ...more] = describe(await configure({ hostcheck: true, unattended: true }));
  expect(page?.output.path).toBe(inProject("build", "hostcheck"));
  expect(more).toEqual([]);
  for (const { output } of shipped) expect(output.path).not.toBe(page?.output.path);
});

test.each([
  ["the page that a tester uses connects to nothing", {}, "connect-src 'none'"],
  [
    "the page that runs by itself connects to its own server only",
    { unattended: true },
    "connect-src 'self';",
  ],
])("[X4] %s", async (_, env, policy) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as above
  const configure = require("../../webpack.config") as (env: object) => Promise<object>;
  const { plugins, entry } = (await configure({ ...env, hostcheck: true })) as {
    readonly entry: { readonly hostcheck: string };
    readonly plugins: readonly { readonly userOptions?: { readonly templateParameters?: object } }[];
  };
  const [html] = plugins.flatMap(({ userOptions }) => userOptions?.templateParameters ?? []);
  expect(html).toMatchObject({ contentSecurityPolicy: expect.stringContaining(policy) });
  expect(entry.hostcheck.endsWith("unattended.ts")).toBe("unattended" in env);
});
