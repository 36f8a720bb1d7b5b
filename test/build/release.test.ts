import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRelease, type Files } from "../../scripts/release/contents";
import { listBundled, readLicences } from "../support/build/bundled-packages";
import { unzip } from "../support/parts/unzip";
import { inProject } from "../support/root";

const folder = mkdtempSync(join(tmpdir(), "psems-release-"));
let files: Files;
let site: Files;

beforeAll(async () => {
  files = await makeRelease();
  site = siteOf(files);
});
afterAll(() => rmSync(folder, { recursive: true }));

function bytesOf(from: Files, name: string): Uint8Array {
  const bytes = from.get(name);
  if (!bytes) throw new Error(`There is no ${name}, only ${[...from.keys()].join(", ")}.`);
  return bytes;
}

/** The files of the add-in's site. */
function siteOf(from: Files): Files {
  return new Map(
    unzip(bytesOf(from, "psems-addin-site.zip")).map(({ name, content }) => [name, Buffer.from(content)]),
  );
}

function textOf(from: Files, name: string): string {
  return Buffer.from(bytesOf(from, name)).toString("utf8");
}

function hashesOf(some: Files): readonly (readonly [string, string])[] {
  return [...some].map(([name, bytes]) => [name, hash(bytes)]);
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("a release has the workbook, the companion, the add-in's site, the command line, and what IT needs to check them", () => {
  expect([...files.keys()].sort()).toEqual([
    "All rules.html",
    "For IT.html",
    "For the manager.html",
    "LICENSE.txt",
    "SHA256SUMS",
    "What changed.html",
    "psems-addin-site.zip",
    "psems-checklist.xlsx",
    "psems-companion.html",
    "psems.js",
    "sbom.cdx.json",
    "third-party-licences.txt",
  ]);
  const pages = ["For the manager.html", "For IT.html"].map((page) => textOf(files, page));
  for (const page of pages) {
    const named = [
      ...page.matchAll(/<code>((?:psems(?:-[\w.-]+|\.js)|SHA256SUMS|[\w.-]+\.cdx\.json))<\/code>/g),
    ];
    const names = new Set(named.map(([, name = ""]) => name));
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) expect([name, files.has(name)]).toEqual([name, true]);
  }
});

test("the pages give commands of a release, name no document of the repository, and link to each other", () => {
  for (const name of ["All rules.html", "For IT.html", "For the manager.html"]) {
    const page = textOf(files, name);
    expect([name, page.match(/\bnp[mx] |\bsrc\/|\b[\w-]+\.md\b/g)]).toEqual([name, null]);
  }
  expect(textOf(files, "For IT.html")).toContain("node psems.js rollup ");
  for (const [name, bytes] of files) {
    if (!name.endsWith(".html") || name === "psems-companion.html") continue;
    const links = Buffer.from(bytes)
      .toString("utf8")
      .matchAll(/href="(?!https?:)([^"#]+)#([^"]+)"/g);
    for (const [link, page = "", id = ""] of links)
      expect([link, textOf(files, decodeURIComponent(page)).includes(` id="${id}"`)]).toEqual([link, true]);
  }
});

test("made on another day it is the same but for the date, which is SOURCE_DATE_EPOCH", async () => {
  const before = process.env["SOURCE_DATE_EPOCH"];
  process.env["SOURCE_DATE_EPOCH"] = "1800000000";
  const again = await makeRelease();
  if (before === undefined) delete process.env["SOURCE_DATE_EPOCH"];
  else process.env["SOURCE_DATE_EPOCH"] = before;
  const changed = [...files.keys()].filter(
    (name) => hash(bytesOf(files, name)) !== hash(bytesOf(again, name)),
  );
  expect(changed.sort()).toEqual(["SHA256SUMS", "psems-addin-site.zip", "sbom.cdx.json"]);
  expect(hashesOf(siteOf(again))).toEqual(hashesOf(site));
  expect(JSON.parse(textOf(again, "sbom.cdx.json"))).toMatchObject({
    metadata: { timestamp: "2027-01-15T08:00:00.000Z" },
  });
});

test("SHA256SUMS has the hash of every other file", () => {
  const lines = textOf(files, "SHA256SUMS").trimEnd().split("\n");
  const expected = [...files].filter(([name]) => name !== "SHA256SUMS");
  expect(lines.sort()).toEqual(expected.map(([name, bytes]) => `${hash(bytes)}  ${name}`).sort());
});

test("the site has every file that its manifest and its pages name, and not the command line", () => {
  const manifest = textOf(site, "manifest-template.xml");
  const address = "https://addins.example.org/psems/";
  const named = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, url = ""]) => url);
  expect(named.length).toBeGreaterThan(10);
  for (const url of named) expect([url, site.has(url.replace(address, ""))]).toEqual([url, true]);
  const pages = ["taskpane.html", "taskpane-closed-network.html", "help.html", "psems-companion.html"];
  for (const page of pages) {
    const links = [
      ...textOf(site, page).matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="?([^\s">]+)/g),
    ];
    const own = links.map(([, link = ""]) => link).filter((link) => !/^(https:|data:|#)/.test(link));
    for (const link of own) expect([page, link, site.has(link)]).toEqual([page, link, true]);
  }
  expect(textOf(site, "taskpane-closed-network.html")).not.toContain("https://");
  expect([...site.keys()].filter((name) => /\.map$|^psems\.js$|\.xlsx$/.test(name))).toEqual([]);
});

test("psems.js runs where nothing else is", () => {
  const program = join(folder, "psems.js");
  writeFileSync(program, bytesOf(files, "psems.js"));
  const made = join(folder, "made.xlsx");
  execFileSync(process.execPath, [program, "generate", "--out", made], { cwd: folder, stdio: "pipe" });
  expect(readFileSync(made).length).toBeGreaterThan(50_000);
});

test("the bill of materials has each file and exactly the packages in it, with their licences", () => {
  const bom = JSON.parse(textOf(files, "sbom.cdx.json")) as Bom;
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
  const packagesOf = (file: string): readonly string[] =>
    (bom.dependencies.find(({ ref }) => ref === file)?.dependsOn ?? []).map((ref) => {
      const found = bom.components.find((each) => each["bom-ref"] === ref);
      return found?.name ?? `${ref} is not described`;
    });
  expect([...packagesOf("psems.js")].sort()).toEqual(
    [...listBundled(inProject("dist"), /^psems\.js$/), "webpack"].sort(),
  );
  expect(packagesOf("psems-addin-site.zip")).toEqual(
    expect.arrayContaining(["react-dom", "hucre", "@microsoft/office-js"]),
  );
  for (const { type, name, hashes } of bom.components)
    if (type === "file") expect(hashes).toEqual([{ alg: "SHA-256", content: hash(bytesOf(files, name)) }]);
  const path = join(folder, "licences.txt");
  writeFileSync(path, bytesOf(files, "third-party-licences.txt"));
  const libraries = bom.components.filter(({ type }) => type === "library");
  const texts = readLicences(path);
  expect(libraries.map(({ name }) => name).sort()).toEqual([...texts.keys()].sort());
});

test("the workflow of a release uses actions of fixed versions, and no secret", () => {
  const workflow = readFileSync(inProject(".github", "workflows", "release.yml"), "utf8");
  const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action = ""]) => action);
  expect(used.length).toBeGreaterThan(3);
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  expect(workflow).not.toContain("secrets.");
});

interface Bom {
  readonly components: readonly {
    readonly type: string;
    readonly name: string;
    readonly "bom-ref": string;
    readonly hashes?: readonly object[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
