/** The page around a stand-in for Excel: everything but `src/hostcheck/index.tsx` is the real thing. */
const path = require("path");
const { configureHostcheck } = require("../../../webpack.config");

module.exports = async () => ({
  ...(await configureHostcheck({ production: true, bundled: true, serve: false })),
  entry: { hostcheck: path.join(__dirname, "page-fixture.tsx") },
  output: {
    path: path.join(__dirname, "../../../build/hostcheck-fixture"),
    filename: "[name].js",
    clean: true,
  },
  // Nobody loads it over a network, and it is built within a test.
  optimization: { minimize: false },
});
