/**
 * Writes the licence texts of all packages in the bundles to a file next to them, as most licences require. A
 * package without a licence text fails the build.
 */
const fs = require("fs");
const path = require("path");
const { sources, Compilation } = require("webpack");

const name = "LicencesPlugin";
const root = path.join(__dirname, "..");
const line = "=".repeat(80);

module.exports = class LicencesPlugin {
  /**
   * @param {{ filename: string, also?: readonly string[] }} options the name of the file, in the folder of the bundles, and
   *   packages of which files are copied, such as fonts
   */
  constructor({ filename, also = [] }) {
    this.filename = filename;
    this.also = also;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const texts = [];
        for (const folder of listPackages(compilation, this.also)) {
          try {
            texts.push(describePackage(folder));
          } catch (error) {
            compilation.errors.push(error);
          }
        }
        compilation.emitAsset(this.filename, new sources.RawSource(`${texts.join("\n\n")}\n`));
      });
    });
  }
};

/** The folders of the packages, sorted by name. webpack is included: its runtime is in every bundle. */
function listPackages(compilation, also) {
  const folders = new Set(["webpack", ...also].map((name) => path.join(root, "node_modules", name)));
  const collect = (module) => {
    module.modules?.forEach(collect);
    const folder = module.resource && packageFolder(module.resource);
    if (folder) folders.add(folder);
  };
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) > 0) collect(module);
  }
  return [...folders].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The package folder of a file, such as `…/node_modules/@scope/name`; undefined for our own files. */
function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file.split("?")[0])?.[0];
}

function nameOf(folder) {
  return folder.split(/[\\/]node_modules[\\/]/).pop();
}

/** The name, the version and the licence of a package, with the full text of its licence and notice files. */
function describePackage(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = listLicenceFiles(name, folder);
  if (files.length === 0) {
    throw new Error(
      `${name} ${version} is in the bundle, but has no licence text. Copy its licence from its repository to scripts/licences/${name}.txt.`,
    );
  }
  const texts = files.map((file) => fs.readFileSync(file, "utf8").replace(/\r\n/g, "\n").trim());
  return [line, `${name} ${version} (${license})`, line, "", texts.join("\n\n")].join("\n");
}

/** The package's licence and notice files; if it is published without any, our copy in scripts/licences. */
function listLicenceFiles(name, folder) {
  const files = fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|copyrightnotice)/i.test(file));
  if (files.some((file) => /^(licen[cs]e|copying)/i.test(file)))
    return files.map((file) => path.join(folder, file));
  const kept = path.join(root, "scripts", "licences", `${name}.txt`);
  return fs.existsSync(kept) ? [kept] : [];
}
