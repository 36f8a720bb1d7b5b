/** Imports go one way. Each rule says why; ARCHITECTURE.md draws the picture. */
const room = (name) => `^src/${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: room(from) },
  to: { path: "^src/", pathNot: [from, ...allowed].map(room) },
});

/**
 * Inside a room: for each folder, the other folders of the room that its files may import, and why. The files directly in
 * the room may import any folder, and no folder may import them. `test/build/folders.test.ts` looks for circles of folders.
 */
const folders = (name, allowed) => {
  const filesIn = (folder) => `${room(name)}${folder}/[^/]+$`;
  return [
    ...Object.entries(allowed).map(([folder, [others, comment]]) => ({
      name: `${name}-${folder.replace(/\//g, "-")}`,
      severity: "error",
      comment,
      from: { path: filesIn(folder) },
      to: { path: room(name), pathNot: [folder, ...others].map(filesIn) },
    })),
    {
      name: `${name}-folders-have-a-rule`,
      severity: "error",
      comment: "A new folder needs a line here that says what it may import, and why.",
      from: { path: room(name), pathNot: [`${room(name)}[^/]+$`, ...Object.keys(allowed).map(filesIn)] },
      to: {},
    },
  ];
};

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
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/files/file-tasks\\.ts$" },
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
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/excel/(real-excel|excel-workbooks)\\.ts$" },
      to: { path: "^src/excel/", dependencyTypesNot: ["type-only"] },
    },
    ...folders("excel", {
      host: [
        [],
        "How Excel is reached, and how its errors become failures, must not depend on what is asked of it.",
      ],
      planning: [
        ["host"],
        "A plan becomes operations, which are data. It asks the host only which requirement sets Excel supports.",
      ],
      reading: [
        ["host", "planning"],
        "What Excel holds is read in the terms of the operations that would set it.",
      ],
      "carrying-out": [
        ["host", "planning"],
        "Operations are carried out as they are. Code that could read or plan here could also decide.",
      ],
      writing: [
        ["host", "planning"],
        "Answers are written cell by cell and under guards, apart from building and repairing whole sheets.",
      ],
      building: [
        ["host", "planning", "reading", "carrying-out"],
        "Reads the workbook, plans, carries out, and undoes all of it if Excel refuses.",
      ],
      repairing: [
        ["host", "planning", "reading", "carrying-out", "building"],
        "A repair adds what is missing in the same way as a build does.",
      ],
      pivots: [
        ["host", "planning", "reading", "carrying-out", "building"],
        "A new sheet of PivotTables is added, and undone, in the same way as a build is.",
      ],
    }),
    ...folders("file", {
      package: [[], "The zip, its parts and its limits are the ground that all else is built on."],
      xml: [
        ["package"],
        "XML is read within the limits of a package; what its elements mean is for the readers.",
      ],
      encryption: [["package", "xml"], "Decrypting gives bytes. What is in them is the guard's business."],
      guard: [
        ["package", "xml", "encryption"],
        "Every file passes the guard before a reader or the library sees it, so it uses neither [X2].",
      ],
      pivot: [["package"], "PivotTables are written as separate parts, which the library does not know."],
      tables: [[], "Parquet and CSV have nothing in common with .xlsx but the table that is written."],
      words: [
        ["package"],
        "The sentences about a file go into the pane's first load, which has no reader and no library.",
      ],
      "reading/cells": [
        ["package", "words"],
        "Cells and references come first: styles and sheets are read in their terms.",
      ],
      "reading/looks": [
        ["package", "xml", "words", "reading/cells"],
        "How cells look does not depend on what else a sheet holds.",
      ],
      "reading/sheet": [
        ["package", "xml", "pivot", "words", "reading/cells", "reading/looks"],
        "A sheet brings its cells, their styles and everything around them together.",
      ],
      reading: [
        ["package", "xml", "guard", "words", "reading/cells", "reading/looks", "reading/sheet"],
        "A whole file is read only after it has passed the guard.",
      ],
      writing: [
        ["package", "encryption", "pivot"],
        "A file is written from a plan alone. Reading is tested against writing, so neither may use the other.",
      ],
    }),
    ...folders("simulator", {
      state: [[], "What a workbook holds is plain data; everything that acts on it comes after."],
      formulas: [["state"], "Formulas are calculated from the state."],
      workbook: [
        ["state", "formulas"],
        "A workbook is its state, its formulas and Excel's rules for changing them.",
      ],
      editing: [
        ["state", "formulas", "workbook"],
        "An edit is the same for an add-in and for a user, so it knows neither.",
      ],
      host: [
        ["state", "workbook"],
        "Requests and answers of any object go the same way; it need not know which objects there are.",
      ],
      "host/objects/ranges": [
        ["host", "state", "formulas", "workbook", "editing"],
        "Every other object leads to ranges. A range leads back to its sheet through the Excel that it is given.",
      ],
      "host/objects/tables": [
        ["host", "state", "editing", "host/objects/ranges"],
        "A table is made of ranges.",
      ],
      "host/objects/charts": [
        ["host", "state", "editing", "host/objects/ranges"],
        "A chart is drawn from ranges.",
      ],
      "host/objects/pivots": [
        ["host", "state", "workbook", "editing", "host/objects/ranges", "host/objects/tables"],
        "A PivotTable is made from a table.",
      ],
      "host/objects/sheets": [
        [
          "host",
          "state",
          "formulas",
          "editing",
          "host/objects/ranges",
          "host/objects/tables",
          "host/objects/charts",
          "host/objects/pivots",
        ],
        "Workbook and worksheets lead to all other objects.",
      ],
      client: [
        ["host"],
        "Microsoft's client library reaches the host by messages. It shares only the requirement sets.",
      ],
      plans: [
        ["state", "formulas", "workbook", "editing"],
        "Plans are how tests see a workbook, apart from how an add-in sees it through the host.",
      ],
      view: [
        ["state", "formulas", "workbook", "editing"],
        "What a person sees in Excel's window is shown from the workbook, apart from the host.",
      ],
    }),
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
