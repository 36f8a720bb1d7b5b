/**
 * Compiles one file for Jest. esbuild does it in a millisecond or two where TypeScript takes fifty; types are checked by
 * `npm run lint`. Calls of `jest.mock` are not moved above the imports: a test that mocks a module imports afterwards.
 */
const { createHash } = require("node:crypto");
const esbuild = require("esbuild");

const options = {
  format: "cjs",
  platform: "node",
  target: "node20",
  jsx: "transform",
  // Beside for stack traces, and inside for debuggers.
  sourcemap: "both",
  // A dynamic import must come through Jest's own registry too.
  supported: { "dynamic-import": false },
};

/**
 * These packages are bundled, file by file. Compiled singly, each call of a function of another file would go through
 * a getter, which makes their hash functions twenty times slower.
 */
const bundled = /[\\/]node_modules[\\/]@noble[\\/]/;

const loaders = { ts: "ts", tsx: "tsx", js: "js", mjs: "js" };

module.exports = {
  canInstrument: false,
  getCacheKey: (source, file) =>
    createHash("sha256")
      .update([esbuild.version, JSON.stringify(options), bundled.test(file), file, source].join("\0"))
      .digest("hex"),
  process(source, file) {
    if (bundled.test(file)) {
      const bundling = { ...options, sourcemap: false, bundle: true, write: false };
      return { code: esbuild.buildSync({ ...bundling, entryPoints: [file] }).outputFiles[0].text };
    }
    const loader = loaders[file.slice(file.lastIndexOf(".") + 1)];
    const { code, map } = esbuild.transformSync(source, { ...options, loader, sourcefile: file });
    return { code, map };
  },
};
