/**
 * The order in which test files are run, so that none that takes long is left for the end, when the other worker has nothing to do.
 * Jest itself knows what takes long only on a machine where the tests have run before.
 */
const Sequencer = require("@jest/test-sequencer").default;

/** Folders, and files, whose tests take long: the longest first. */
const slow = [
  "interop/recalculation",
  "e2e/journey",
  "e2e",
  "file/hostile",
  "interop",
  "rollup",
  "excel",
  "taskpane/excel",
  "cli",
  "workbook",
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = slow.findIndex((name) => path.replaceAll("\\", "/").includes(`/test/${name}`));
      return found < 0 ? slow.length : found;
    };
    // What jest gives is in the order of size.
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
