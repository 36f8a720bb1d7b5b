/**
 * Puts scripts, styles and texts into one HTML page, with a content security policy that allows only these, by their hashes.
 * The page then needs no other file and may make no request [K22].
 */
const { createHash } = require("crypto");
const fs = require("fs");
const { sources, Compilation } = require("webpack");

const name = "SingleFilePlugin";

module.exports = class SingleFilePlugin {
  /**
   * @param {object} options
   * @param {string} options.template the page; `<%= NAME %>`, with the space around it, is replaced by a part
   * @param {string} options.filename the name of the page that is made
   * @param {string} options.script the script that the page runs
   * @param {string} options.worker the script that the page starts as a worker
   * @param {(readAsset: (name: string) => string) => Record<string, string>} options.parts the other parts, by name: `styles`
   * and texts
   */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { template, filename, script, worker, parts } = this.options;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.fileDependencies.add(template);
      // After the scripts are minimised.
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const readAsset = (asset) => String(compilation.getAsset(asset).source.source());
        const take = (asset) => {
          const text = readAsset(asset);
          compilation.deleteAsset(asset);
          return asElement(text);
        };
        const all = { ...parts(readAsset), script: take(script), worker: take(worker) };
        const page = fs
          .readFileSync(template, "utf8")
          .replace(/\s*<%= (\w+) %>\s*/g, (_, key) => (key === "policy" ? policyOf(all) : all[key]));
        // Minimised again, the parts would have other hashes.
        compilation.emitAsset(filename, new sources.RawSource(page), { minimized: true });
      });
    });
  }
};

/** A script that can be the text of an element. */
function asElement(script) {
  const text = script.replace(/<\/script/gi, "<\\/script");
  if (text.includes("<!--")) throw new Error("A script with <!-- cannot be put into a page.");
  return text;
}

/** Fabric adds an empty style element, and puts its rules into that one by one. */
function policyOf({ script, styles }) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(styles)} ${hash("")}`,
    "img-src data:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
