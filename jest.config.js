// The cases that are drawn are the same in all workers; see test/support/sample.ts.
if (process.env.npm_lifecycle_event === "test:all") process.env.TEST_ALL = "1";
process.env.TEST_SEED ||= String(Math.floor(Math.random() * 1_000_000_000));

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  setupFilesAfterEnv: ["<rootDir>/test/support/jest/each-test.ts"],
  // Packages that are published as ES modules only are compiled too.
  transform: { "\\.(tsx?|m?js)$": "<rootDir>/test/support/jest/transform.js" },
  transformIgnorePatterns: ["/node_modules/(?!(@noble|hucre|marked|hyparquet|hyparquet-writer)/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  reporters: ["default", "<rootDir>/test/support/jest/seed-reporter.js"],
  testSequencer: "<rootDir>/test/support/jest/sequencer.js",
  testTimeout: 120000,
  maxWorkers: 2,
};
