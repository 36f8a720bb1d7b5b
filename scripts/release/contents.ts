/** What is in a release, from the build in `dist/` and the documents. The same sources always give the same files. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pack, writeZip } from "../../src/file/package/zip-writer";
import { makeSbom, readPackages } from "./sbom";

export type Files = ReadonlyMap<string, Uint8Array>;

const project = join(__dirname, "..", "..");
const dist = join(project, "dist");
const siteZip = "psems-addin-site.zip";
/** An address to be replaced, where a manifest is written without the command line. */
const exampleAddress = "https://addins.example.org/psems";

/** The files with other people's code, and where the build lists its licences. */
const bundles = [
  { file: "psems-companion.html", licences: "psems-companion-third-party-licences.txt" },
  { file: "psems.js", licences: "psems-third-party-licences.txt" },
  { file: siteZip, licences: "third-party-licences.txt" },
];

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration takes it as it is
const { renderPage, releasePages } = require("../help/render-help") as {
  readonly renderPage: (name: string) => Promise<string>;
  readonly releasePages: readonly string[];
};

/** Every file of a release, by name. @throws Error if the build lacks a file */
export async function makeRelease(): Promise<Files> {
  const time = releaseTime();
  const ownLicence = readFileSync(join(project, "LICENSE"));
  const licences = bundles.map(
    ({ file, licences }) => `# ${file}\n\n${readBuilt(licences).toString("utf8")}`,
  );
  const pages = await Promise.all(
    releasePages.map(async (name) => [`${name}.html`, Buffer.from(await renderPage(name))] as const),
  );
  const files = new Map<string, Uint8Array>([
    ...pages,
    ["LICENSE.txt", ownLicence],
    ["psems-checklist.xlsx", readBuilt("psems-checklist.xlsx")],
    ["psems-companion.html", readBuilt("psems-companion.html")],
    ["psems.js", readBuilt("psems.js")],
    [siteZip, await zip(listSite(ownLicence), time)],
    ["third-party-licences.txt", Buffer.from(licences.join("\n"))],
  ]);
  const { name, version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as Product;
  const parts = bundles.map(({ file, licences }) => ({
    file,
    sha256: hash(files.get(file)),
    packages: readPackages(readBuilt(licences).toString("utf8")),
  }));
  files.set("sbom.cdx.json", Buffer.from(makeSbom({ name, version }, parts, readLock(), time)));
  files.set("SHA256SUMS", Buffer.from(listHashes(files)));
  return files;
}

interface Product {
  readonly name: string;
  readonly version: string;
}

/** The time of everything in a release: SOURCE_DATE_EPOCH, or the same day for all. */
function releaseTime(): Date {
  const seconds = process.env["SOURCE_DATE_EPOCH"] ?? "";
  if (seconds === "") return new Date("2026-11-24T00:00:00Z");
  if (!/^\d{1,11}$/.test(seconds))
    throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: ${seconds}`);
  return new Date(Number(seconds) * 1000);
}

/** The files of the add-in's site: all of the build but the command line and the workbook. */
function listSite(ownLicence: Uint8Array): Files {
  const names = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => statSync(join(dist, name)).isFile())
    .filter((name) => !/^psems(\.js|-checklist\.xlsx|-third-party-licences\.txt)$/.test(name));
  const manifest = execFileSync(process.execPath, [
    join(dist, "psems.js"),
    ...["manifest", "--origin", exampleAddress],
  ]);
  return new Map<string, Uint8Array>([
    ...names.map((name) => [name, readBuilt(name)] as const),
    ["LICENSE.txt", ownLicence],
    ["manifest-template.xml", manifest],
  ]);
}

async function zip(files: Files, time: Date): Promise<Uint8Array> {
  const names = [...files.keys()].sort();
  return writeZip(
    await Promise.all(names.map((name) => pack(name, files.get(name) ?? new Uint8Array()))),
    time,
  );
}

/** In the form of `sha256sum`. */
function listHashes(files: Files): string {
  return [...files.keys()]
    .sort()
    .map((name) => `${hash(files.get(name))}  ${name}\n`)
    .join("");
}

function hash(bytes: Uint8Array = new Uint8Array()): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readBuilt(name: string): Buffer {
  const path = join(dist, name);
  if (!existsSync(path)) throw new Error(`dist/${name} is missing. Run npm run build first.`);
  return readFileSync(path);
}

function readLock(): Parameters<typeof makeSbom>[2] {
  return JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as Parameters<
    typeof makeSbom
  >[2];
}
