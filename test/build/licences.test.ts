import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { listBundled, readLicences } from "../support/build/bundled-packages";
import { inProject } from "../support/root";

// eslint-disable-next-line @typescript-eslint/no-require-imports
const LicencesPlugin = require("../../scripts/licences-plugin") as new (options: {
  filename: string;
}) => webpack.WebpackPluginInstance;
const dist = inProject("dist");

test("the command line comes with the licence of every package in it", () => {
  const bundled = listBundled(dist, /^psems\.js$/);
  expect(bundled).toContain("hucre");
  const licences = readLicences(join(dist, "psems-third-party-licences.txt"));
  expect([...licences.keys()].sort()).toEqual([...bundled, "webpack"].sort());
});

test("the pane comes with full licence texts", () => {
  const file = join(dist, "third-party-licences.txt");
  const licences = readLicences(file);
  expect([...licences.keys()]).toEqual(expect.arrayContaining(["react", "office-ui-fabric-react", "hucre"]));
  for (const [name, text] of licences) expect([name, text.length > 500]).toEqual([name, true]);
  const licence = readFileSync(inProject("node_modules", "react", "LICENSE"), "utf8").trim();
  if (licences.has("react")) expect(licences.get("react")).toBe(licence);
});

describe("the build of a script with a package", () => {
  const folder = mkdtempSync(join(tmpdir(), "licences-"));
  const library = join(folder, "node_modules", "@some", "library");
  beforeAll(() => {
    mkdirSync(library, { recursive: true });
    const about = { name: "@some/library", version: "1.2.3", license: "MIT", main: "index.js" };
    writeFileSync(join(library, "package.json"), JSON.stringify(about));
    writeFileSync(join(library, "index.js"), "module.exports = 1;");
    writeFileSync(join(folder, "entry.js"), 'console.log(require("@some/library"));');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The errors of a build. */
  function build(): Promise<readonly string[]> {
    return new Promise((resolve, reject) =>
      webpack(
        {
          mode: "development",
          context: folder,
          entry: join(folder, "entry.js"),
          output: { path: join(folder, "out") },
          plugins: [new LicencesPlugin({ filename: "licences.txt" })],
        },
        (error, stats) =>
          stats ? resolve((stats.compilation.errors ?? []).map(({ message }) => message)) : reject(error),
      ),
    );
  }

  test("fails when the package has no licence text", async () => {
    const [error = "", ...more] = await build();
    expect(error).toMatch(/^@some\/library 1\.2\.3 is in the bundle, but has no licence text\./);
    expect(more).toEqual([]);
  });

  test("writes name, version, licence and text", async () => {
    writeFileSync(join(library, "LICENSE.md"), "Do as you like.\r\nNo warranty.\r\n");
    writeFileSync(join(library, "NOTICE"), "Made by some.");
    expect(await build()).toEqual([]);
    const text = readFileSync(join(folder, "out", "licences.txt"), "utf8");
    expect(text).toContain("\n@some/library 1.2.3 (MIT)\n");
    expect(readLicences(join(folder, "out", "licences.txt")).get("@some/library")).toBe(
      "Do as you like.\nNo warranty.\n\nMade by some.",
    );
  });
});
