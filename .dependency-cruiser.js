/** Imports go one way. Each rule says why; ARCHITECTURE.md draws the picture. */
const room = (name) => `^src/${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: room(from) },
  to: { path: "^src/", pathNot: [from, ...allowed].map(room) },
});

module.exports = {
  forbidden: [
    only(
      "spreadsheet-imports-nothing",
      "spreadsheet",
      [],
      "The vocabulary of sheets and cells is what every room shares; it must not know any of them.",
    ),
    only(
      "checklist-stands-alone",
      "checklist",
      ["spreadsheet"],
      "What is assessed does not depend on how it is judged or shown; it may share the vocabulary of days and cells.",
    ),
    only(
      "assessment-knows-checklists",
      "assessment",
      ["checklist", "spreadsheet"],
      "The judgement works on answers, wherever they came from; of sheets it shares the vocabulary of days and cells alone.",
    ),
    only(
      "workbook-is-planned-purely",
      "workbook",
      ["checklist", "assessment", "spreadsheet"],
      "The workbook is planned and interpreted as data; renderers come after it.",
    ),
    only(
      "jobs-decide-and-ports-act",
      "jobs",
      ["checklist", "assessment", "workbook", "spreadsheet"],
      "A use case is written once for every front end; what it needs done it asks of its port.",
    ),
    only(
      "file-knows-plans-only",
      "file",
      ["spreadsheet"],
      "A renderer turns any plan into bytes and knows nothing of checklists.",
    ),
    only(
      "excel-knows-plans-only",
      "excel",
      ["spreadsheet"],
      "A renderer turns any plan into Office.js and knows nothing of checklists.",
    ),
    only(
      "host-checks-ask-excel",
      "hostcheck",
      ["excel", "spreadsheet"],
      "What is relied on is tried in Excel's own terms, beside the decisions of the room that relies on it; checklists have no part in it.",
    ),
    only(
      "simulator-knows-no-product",
      "simulator",
      ["spreadsheet"],
      "A stand-in for Excel that knew the add-in could share its mistakes.",
    ),
    only(
      "pane-imports",
      "taskpane",
      ["checklist", "assessment", "workbook", "jobs", "excel", "file", "spreadsheet"],
      "The pane shows what the pure rooms say and reaches Excel through its port; it needs no simulator.",
    ),
    {
      name: "files-in-the-worker",
      severity: "error",
      comment:
        "The library that reads and writes files would make the pane's first load heavy and its thread slow: only what runs in the worker has it. The sentences about a file that cannot be read are words, and types may be shared.",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/files/file-jobs\\.ts$" },
      to: {
        path: "^src/file/",
        pathNot: "^src/file/words/describe-problem\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    only(
      "cli-imports",
      "cli",
      ["checklist", "assessment", "workbook", "jobs", "file", "spreadsheet"],
      "The command line works without Excel.",
    ),
    only(
      "demo-page-joins-simulator-and-files",
      "standalone",
      ["simulator", "file", "spreadsheet"],
      "The page around the pane has never heard of checklists: the pane comes to it as a bundle, in a frame.",
    ),
    {
      name: "nothing-needs-the-demo-page",
      severity: "error",
      comment: "The page that shows the pane without Excel is no part of what runs in Excel.",
      from: { path: "^src/", pathNot: "^src/standalone/" },
      to: { path: "^src/standalone/" },
    },
    {
      name: "host-checks-share-decisions-only",
      severity: "error",
      comment: "A check that called the product's own code would try that, and not Excel.",
      from: { path: "^src/hostcheck/" },
      to: { path: "^src/excel/", pathNot: "^src/excel/planning/typed-text\\.ts$" },
    },
    {
      name: "excel-behind-the-port",
      severity: "error",
      comment:
        "Only two files join the pane to Excel, one of them loaded when it is needed, so that all else can be shown and tested without it. Types may be shared.",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/excel/(excel-side|excel-workbooks)\\.ts$" },
      to: { path: "^src/excel/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-library-for-files",
      severity: "error",
      comment: "Only the file room reads and writes .xlsx, behind its own guard.",
      from: { path: "^src/", pathNot: "^src/file/" },
      to: { path: "node_modules/hucre" },
    },
    {
      name: "parquet-in-one-place",
      severity: "error",
      comment:
        "Only one file writes Parquet, and only the command line needs it: the pane and its worker stay small.",
      from: { path: "^src/", pathNot: "^src/file/tables/parquet\\.ts$" },
      to: { path: "node_modules/hyparquet" },
    },
    {
      name: "parquet-for-the-command-line",
      severity: "error",
      comment: "See above.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/file/tables/(parquet|csv)\\.ts$" },
    },
    {
      name: "formulas-in-the-simulator-only",
      severity: "error",
      comment: "The product never calculates formulas: Excel does. The engine serves the stand-in for Excel.",
      from: { path: "^src/", pathNot: "^src/simulator/" },
      to: { path: "node_modules/@ironcalc" },
    },
    {
      name: "pure-rooms-touch-no-system",
      severity: "error",
      comment: "Data in, data out: no file system, no clock, no network, no chance.",
      from: { path: "^src/(checklist|assessment|spreadsheet|workbook|jobs)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "product-needs-no-test",
      severity: "error",
      comment: "Tests look at the product, never the other way.",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-development-package-at-run-time",
      severity: "error",
      comment:
        "What the product runs on is named under dependencies, where a security team reads it. The simulator and the page around it are never shipped.",
      from: { path: "^src/", pathNot: "^src/(simulator|standalone)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circle",
      severity: "error",
      comment:
        "A circle of files is one file in disguise. But for the simulator's objects: in Excel a range leads to its sheet and a sheet to its ranges.",
      from: { pathNot: "^src/simulator/host/objects/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphan",
      severity: "error",
      comment: "A file that nothing uses is dead.",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that leads nowhere breaks at run time.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "test/tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
