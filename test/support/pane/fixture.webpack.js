/** The product's page and styles around a pane whose port is a stand-in: everything but `src/taskpane/index.tsx` is the real thing. */
const path = require("path");
const { configureTaskpane } = require("../../../webpack.config");

module.exports = async () => {
  const pane = await configureTaskpane({
    production: true,
    pages: [{ filename: "taskpane.html", bundled: true }],
  });
  return {
    ...pane,
    entry: { taskpane: path.join(__dirname, "pane-fixture.tsx") },
    output: { path: path.join(__dirname, "../../../build/pane-fixture"), filename: "[name].js", clean: true },
    // Nobody loads it over a network, and it is built within a test.
    optimization: { ...pane.optimization, minimize: false },
  };
};
