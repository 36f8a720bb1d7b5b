/** Tests are compiled one file at a time; types are checked by `npm run lint`. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  setupFilesAfterEnv: ["<rootDir>/test/support/fail-on-console.ts"],
  transform: {
    "\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }],
    // hucre and hyparquet are published as ES modules only.
    "\\.m?js$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(hucre|hyparquet|hyparquet-writer)/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  testTimeout: 120000,
  maxWorkers: 2,
};
