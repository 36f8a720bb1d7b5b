/**
 * Three bundles: the task pane (a page that Excel opens), the companion (one page that works without Excel), and the command
 * line (one file for Node).
 *
 * Options:
 *   --env hostcheck   builds only the host check, with its own manifest, in build/hostcheck; with --env unattended, it
 *                     runs by itself and sends its report to the server of the page
 */
const fs = require("fs");
const path = require("path");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { renderHelp, renderPage } = require("./scripts/help/render-help");
const SingleFilePlugin = require("./scripts/single-file-plugin");
const LicencesPlugin = require("./scripts/licences-plugin");

const officeCdn = "https://appsforoffice.microsoft.com";
const officeLibrary = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const root = (...parts) => path.join(__dirname, ...parts);

/**
 * The files that office.js loads for Excel: one for each platform with ExcelApi 1.9, and the texts of each
 * supported language.
 */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  // Loaded only in an ordinary browser, where the page then explains that it runs in Excel.
  "o15apptofilemappingtable.js",
];

module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  if (env.hostcheck) {
    return configureHostcheck({
      production,
      serve: Boolean(env.WEBPACK_SERVE),
      unattended: Boolean(env.unattended),
    });
  }
  const configurations = [await configureTaskpane({ production, serve: Boolean(env.WEBPACK_SERVE) })];
  const commandLine = root("src", "cli", "main.ts");
  if (!env.WEBPACK_SERVE && fs.existsSync(commandLine)) {
    configurations.push(configureCommandLine({ production, entry: commandLine }));
    configurations.push(await configureCompanion({ production }));
  }
  return configurations;
};

/** The pane's pages. The one for closed networks takes office.js from the add-in's site; the manifest chooses [C10]. */
const taskpanePages = [
  { filename: "taskpane.html", bundled: false },
  { filename: "taskpane-closed-network.html", bundled: true },
];

async function configureTaskpane({ production, serve = false, pages = taskpanePages }) {
  return {
    ...configureCommon({ name: "taskpane", production, project: root("src", "taskpane", "tsconfig.json") }),
    entry: { taskpane: root("src", "taskpane", "index.tsx") },
    target: ["web", "es2020"],
    // Excel caches add-in files for a long time; a hash in the name makes each release available at once.
    output: { path: root("dist"), filename: "[name].[contenthash:8].js", clean: { keep: /^psems/ } },
    // The worker stays one script, so that it loads in one request.
    optimization: {
      splitChunks: {
        chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== "file-worker",
        // Names a shared chunk after the views that need it.
        name: (_module, chunks) => ["for", ...chunks.map(({ name }) => name).sort()].join("-"),
      },
    },
    plugins: [
      ...leaveOutUnused(),
      new LicencesPlugin({ filename: "third-party-licences.txt", also: ["@microsoft/office-js"] }),
      ...pages.map(
        ({ filename, bundled }) =>
          new HtmlPlugin({
            filename,
            template: root("src", "taskpane", "taskpane.html"),
            chunks: ["taskpane"],
            templateParameters: pageParameters(bundled),
          }),
      ),
      new CopyPlugin({
        patterns: [{ from: root("assets", "icons"), to: "assets/icons" }, copyHelp(), ...copyOffice()],
      }),
    ],
    ...(serve ? { devServer: await configureServer() } : {}),
  };
}

/** For people who test the add-in in their own Excel; never shipped. */
async function configureHostcheck({ production, bundled = false, serve, unattended = false }) {
  const hostcheckManifest = require("./scripts/hostcheck-manifest");
  return {
    ...configureCommon({ name: "hostcheck", production, project: root("src", "hostcheck", "tsconfig.json") }),
    entry: { hostcheck: root("src", "hostcheck", unattended ? "unattended.ts" : "index.tsx") },
    target: ["web", "es2020"],
    output: { path: root("build", "hostcheck"), filename: "[name].[contenthash:8].js", clean: true },
    plugins: [
      new HtmlPlugin({
        filename: "hostcheck.html",
        template: root("src", "hostcheck", "hostcheck.html"),
        templateParameters: pageParameters(bundled, unattended ? "'self'" : "'none'"),
      }),
      new CopyPlugin({
        patterns: [
          { from: root("assets", "icons"), to: "assets/icons" },
          copyHelp(),
          { from: root("src", "hostcheck", "page", "watch-policy.js") },
          { from: root("manifest.xml"), transform: (content) => hostcheckManifest(String(content)) },
          ...(bundled ? copyOffice() : []),
        ],
      }),
    ],
    ...(serve ? { devServer: await configureServer() } : {}),
  };
}

function configureCommandLine({ production, entry }) {
  const common = configureCommon({ name: "cli", production, project: root("src", "cli", "tsconfig.json") });
  return {
    ...common,
    module: { rules: [...common.module.rules, { test: /\.xml$/, type: "asset/source" }] },
    entry: { psems: entry },
    target: "node20",
    output: { path: root("dist"), filename: "psems.js" },
    // Kept readable for security teams and in stack traces; its size does not matter, because it is not
    // downloaded at run time.
    optimization: { minimize: false, moduleIds: "named" },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /\.js$/ }),
      new LicencesPlugin({ filename: "psems-third-party-licences.txt" }),
      {
        apply: (compiler) => {
          compiler.hooks.afterEmit.tap("Executable", ({ outputOptions }) =>
            fs.chmodSync(path.join(outputOptions.path, "psems.js"), 0o755),
          );
        },
      },
    ],
  };
}

const companionLicences = "psems-companion-third-party-licences.txt";

/** The companion: one page with everything in it, which runs from a disk. */
async function configureCompanion({ production }) {
  const help = await renderHelp();
  const common = configureCommon({
    name: "companion",
    production,
    project: root("src", "companion", "tsconfig.json"),
  });
  return {
    ...common,
    // A page on a disk may load no other file, so there are no chunks, and no source map.
    devtool: false,
    module: { ...common.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    entry: {
      companion: root("src", "companion", "index.tsx"),
      "companion-worker": root("src", "taskpane", "files", "file-worker.ts"),
    },
    target: ["web", "es2020"],
    output: { path: root("dist"), filename: "[name].js" },
    plugins: [
      ...leaveOutUnused(),
      new LicencesPlugin({
        filename: companionLicences,
        also: ["@fontsource/carlito"],
      }),
      new SingleFilePlugin({
        template: root("src", "companion", "index.html"),
        filename: "psems-companion.html",
        script: "companion.js",
        worker: "companion-worker.js",
        parts: (readAsset) => ({
          styles: companionStyles() + help.css,
          // The page may be handed on without any other file, so it contains the licences too.
          help: help.body + licencesInHelp(readAsset(companionLicences)),
        }),
      }),
    ],
  };
}

/** A folded part of the help. */
function licencesInHelp(licences) {
  const text = `${fs.readFileSync(root("LICENSE"), "utf8")}\n\n${licences}`;
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<details><summary>Licences of this page and of the software in it</summary><pre>${escaped}</pre></details>`;
}

/** The companion's styles, with the fonts that they name as data. */
function companionStyles() {
  const css = fs.readFileSync(root("src", "companion", "page.css"), "utf8");
  return css.replace(/url\("fonts\/([^"]+)"\)/g, (_, file) => {
    const font = fs.readFileSync(require.resolve(`@fontsource/carlito/files/${file}`));
    return `url("data:font/woff2;base64,${font.toString("base64")}")`;
  });
}

function configureCommon({ name, production, project }) {
  return {
    name,
    mode: production ? "production" : "development",
    // Never "eval": the page's content security policy forbids it.
    devtool: production ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: {
            instance: name,
            configFile: project,
            // `npm run lint` checks the types of all rooms.
            transpileOnly: true,
            compilerOptions: {
              composite: false,
              emitDeclarationOnly: false,
              declaration: false,
              sourceMap: !production,
            },
          },
        },
      ],
    },
    performance: { hints: false },
  };
}

/**
 * Leaves out the menus, key tips, icons and more that come with Fabric's buttons and themes: unused, and a quarter
 * of the bundle.
 */
function leaveOutUnused() {
  const unused = [
    /^\.\.\/\.\.\/ContextualMenu$/,
    /^\.\.\/\.\.\/KeytipData$/,
    /\/SplitButton\/SplitButton\.(styles|classNames)$/,
    /^\.\.\/\.\.\/Icon$/,
    /^@microsoft\/load-themed-styles$/,
  ];
  return unused.map(
    (request) => new webpack.NormalModuleReplacementPlugin(request, root("scripts", "left-out.mjs")),
  );
}

/** The help is made from the documents; the copied file only stands for them. */
function copyHelp() {
  return { from: root("docs", "using-it.md"), to: "help.html", transform: () => renderPage("help") };
}

function pageParameters(bundled, connections) {
  return {
    officeJs: bundled ? "office-js/office.js" : `${officeCdn}/lib/1/hosted/office.js`,
    libraryHost: bundled ? "" : ` (${new URL(officeCdn).host})`,
    contentSecurityPolicy: contentSecurityPolicy(bundled, connections),
  };
}

/**
 * Our code makes no network calls. office.js adds styles to the page; nothing else from outside is allowed
 * [X4].
 */
function contentSecurityPolicy(bundled, connections = "'none'") {
  return [
    "default-src 'none'",
    `script-src 'self'${bundled ? "" : ` ${officeCdn}`}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    `connect-src ${connections}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Copies office.js unmodified with its licence, as Microsoft requires of add-ins that serve it themselves.
 */
function copyOffice() {
  const loader = fs.readFileSync(path.join(officeLibrary, "office.js"), "utf8");
  const isKnownLanguage = (file) => loader.includes(`"${path.basename(path.dirname(file))}":`);
  return [
    ...officeFiles.map((file) => ({
      from: path.join(officeLibrary, file),
      to: "office-js/",
      info: { minimized: true },
    })),
    { from: path.join(officeLibrary, "..", "LICENSE.md"), to: "office-js/" },
    {
      from: "*/office_strings.js",
      context: officeLibrary,
      to: "office-js/",
      filter: isKnownLanguage,
      info: { minimized: true },
    },
  ];
}

async function configureServer() {
  const certificates = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
    static: false,
    headers: developmentHeaders,
    // The page may not open a connection, even to this server, so reload the pane by hand.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
  };
}

/** Nothing is kept from one build to the next, except icons: Excel shows none on the ribbon that it may not keep. */
function developmentHeaders({ url }) {
  return url.startsWith("/assets/") ? {} : { "Cache-Control": "no-store" };
}

// The tests build the same page around their own pane.
module.exports.configureTaskpane = configureTaskpane;
module.exports.configureHostcheck = configureHostcheck;
module.exports.developmentHeaders = developmentHeaders;
