/** After a run that failed: how the same cases are drawn again (see test/support/sample.ts). */
module.exports = class SeedReporter {
  onRunComplete(_contexts, { success, numFailedTests, numRuntimeErrorTestSuites }) {
    if (success || numFailedTests + numRuntimeErrorTestSuites === 0 || process.env.TEST_ALL === "1") return;
    process.stderr.write(`\nThe sampled cases were drawn with TEST_SEED=${process.env.TEST_SEED}.\n`);
  }
};
