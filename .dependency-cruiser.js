/** Imports go one way. Each rule gives its reason; ARCHITECTURE.md has the table of rooms. */
const room = (name) => `^src/${name}/`;
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: room(from) },
  to: { path: "^src/", pathNot: [from, ...allowed].map(room) },
});

/**
 * For each folder in a room: the other folders that its files may import, and why. Files directly in the room
 * may import any folder, and no folder may import them. `test/build/folders.test.ts` checks for circles of
 * folders.
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
      comment: "Add a line here for each new folder: what it may import, and why.",
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
      "Every room shares the vocabulary of sheets and cells, so it must not depend on any of them.",
    ),
    only(
      "checklist-stands-alone",
      "checklist",
      ["spreadsheet"],
      "A checklist does not depend on how it is judged or shown; it may use the shared vocabulary of dates and cells.",
    ),
    only(
      "assessment-knows-checklists",
      "assessment",
      ["checklist", "spreadsheet"],
      "Answers are judged in the same way wherever they came from; only the vocabulary of dates and cells is shared.",
    ),
    only(
      "workbook-is-planned-purely",
      "workbook",
      ["checklist", "assessment", "spreadsheet"],
      "The workbook is planned and interpreted as data; renderers use the plan.",
    ),
    only(
      "jobs-decide-and-ports-act",
      "jobs",
      ["checklist", "assessment", "workbook", "spreadsheet"],
      "A use case is written once for every front end; its port carries out the effects.",
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
      ["excel", "file", "spreadsheet"],
      "The checks call Excel directly to test what the excel room relies on, and give it files of ours to open; they do not involve checklists.",
    ),
    only(
      "simulator-knows-no-product",
      "simulator",
      ["spreadsheet"],
      "If the simulated Excel knew the add-in, it could share its mistakes.",
    ),
    only(
      "pane-imports",
      "taskpane",
      ["checklist", "assessment", "workbook", "jobs", "excel", "file", "spreadsheet"],
      "The pane shows results of the pure rooms and reaches Excel through its port; it needs no simulator.",
    ),
    {
      name: "files-in-the-worker",
      severity: "error",
      comment:
        "The library for reading and writing files would slow down the pane and its first load, so only the worker uses it. Types and the messages about unreadable files may be shared.",
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
      "companion-works-without-excel",
      "companion",
      ["checklist", "assessment", "workbook", "jobs", "file", "taskpane", "spreadsheet"],
      "The companion is the pane and a view of the sheets over a file: it has no Office.js, no simulator and no formula engine.",
    ),
    {
      name: "nothing-needs-the-companion",
      severity: "error",
      comment: "The add-in and the command line are complete without it.",
      from: { path: "^src/", pathNot: "^src/companion/" },
      to: { path: "^src/companion/" },
    },
    {
      name: "host-checks-share-decisions-only",
      severity: "error",
      comment:
        "A check that called the product's own code would test that code, not Excel. Files are the exception: Excel must open ours, and we must read its own.",
      from: { path: "^src/hostcheck/" },
      to: {
        path: "^src/(excel|file)/",
        pathNot:
          "^src/(excel/planning/typed-text|file/writing/write|file/reading/read|file/guard/part-store)\\.ts$",
      },
    },
    {
      name: "excel-behind-the-port",
      severity: "error",
      comment:
        "Only two files connect the pane to Excel, one of them loaded on demand, so that the rest can be shown and tested without Excel. Types may be shared.",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/excel/(real-excel|excel-workbooks)\\.ts$" },
      to: { path: "^src/excel/", dependencyTypesNot: ["type-only"] },
    },
    ...folders("excel", {
      host: [[], "Calling Excel, and turning its errors into failures, must not depend on the request."],
      planning: [
        ["host"],
        "A plan becomes operations, which are data. It asks the host only which requirement sets Excel supports.",
      ],
      reading: [
        ["host", "planning"],
        "Excel's content is read in terms of the operations that would set it.",
      ],
      "carrying-out": [
        ["host", "planning"],
        "Operations are carried out as they are. Code that could read or plan here could also decide.",
      ],
      writing: [
        ["host", "planning", "reading"],
        "Answers are written cell by cell, with checks, separately from building and repairing whole sheets.",
      ],
      steps: [
        ["host", "planning", "reading", "carrying-out", "writing"],
        "A step notes that it has begun, writes sheets and cells, and reads them, in one request.",
      ],
      building: [
        ["host", "planning", "reading", "carrying-out", "steps"],
        "Reads the workbook, plans, and carries the plan out as a step.",
      ],
      repairing: [
        ["host", "planning", "reading", "carrying-out", "writing", "steps", "building"],
        "A repair adds what is missing in the same way as a build does.",
      ],
      pivots: [
        ["host", "planning", "reading", "carrying-out", "steps"],
        "A new sheet of PivotTables is added as a step, like a build.",
      ],
    }),
    ...folders("file", {
      package: [[], "Everything else builds on the zip, its parts and its limits."],
      xml: [["package"], "XML is read within the limits of a package; the readers interpret its elements."],
      encryption: [["package", "xml"], "Decrypting gives bytes. The guard checks their content."],
      guard: [
        ["package", "xml"],
        "What a file is and which parts it has is known before anything is read from them [X2].",
      ],
      pivot: [["package"], "PivotTables are written as separate parts, which the library does not support."],
      tables: [[], "Parquet and CSV share only the table with .xlsx."],
      words: [
        ["package"],
        "The messages about files are in the pane's first load, which has no reader and no library.",
      ],
      "reading/cells": [
        ["package", "xml", "words"],
        "Styles and sheets are read in terms of cells and references.",
      ],
      "reading/looks": [
        ["package", "xml", "words", "reading/cells"],
        "The look of cells does not depend on the rest of the sheet.",
      ],
      "reading/workbook": [
        ["package", "xml", "guard", "reading/cells", "reading/looks"],
        "The workbook and its worksheets as they are in the file, before either view of them is made.",
      ],
      "reading/attachments": [
        ["package", "xml", "guard", "reading/cells", "reading/looks", "reading/workbook"],
        "What people attach to cells is listed from the worksheet as it is in the file.",
      ],
      "reading/sheet": [
        [
          "package",
          "xml",
          "guard",
          "pivot",
          "words",
          "reading/cells",
          "reading/looks",
          "reading/workbook",
          "reading/attachments",
        ],
        "A sheet of a plan combines its cells, their styles and everything else on it.",
      ],
      reading: [
        [
          "package",
          "xml",
          "guard",
          "encryption",
          "words",
          "reading/cells",
          "reading/looks",
          "reading/workbook",
          "reading/attachments",
          "reading/sheet",
        ],
        "A file is opened once, and both views are made from what was read.",
      ],
      writing: [
        ["package", "encryption", "pivot"],
        "A file is written from a plan alone. Reading is tested against writing, so neither may use the other.",
      ],
    }),
    ...folders("simulator", {
      state: [[], "A workbook's content is plain data, and does not depend on the code that changes it."],
      formulas: [["state"], "Formulas are calculated from the state alone, however it was changed."],
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
        "Requests and answers are handled in the same way for every object, so the host need not know the objects.",
      ],
      "host/objects/ranges": [
        ["host", "state", "formulas", "workbook", "editing"],
        "Every other object leads to ranges. A range reaches its sheet through the Excel passed to it.",
      ],
      "host/objects/tables": [
        ["host", "state", "workbook", "editing", "host/objects/ranges"],
        "A table is made of ranges. A filter compares what its cells show.",
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
        "Microsoft's client library calls the host by messages. They share only the requirement sets.",
      ],
      plans: [
        ["state", "formulas", "workbook", "editing"],
        "Tests see a workbook as a plan, independently of what an add-in sees through the host.",
      ],
    }),
    {
      name: "one-library-for-files",
      severity: "error",
      comment: "Only the file room writes .xlsx with the library. Our own reader reads it.",
      from: { path: "^src/", pathNot: "^src/file/" },
      to: { path: "node_modules/hucre" },
    },
    {
      name: "number-formats-in-one-place",
      severity: "error",
      comment: "What a number displays is decided once, for the product and for the simulated Excel.",
      from: { path: "^src/", pathNot: "^src/spreadsheet/display-text\\.ts$" },
      to: { path: "node_modules/numfmt" },
    },
    {
      name: "parquet-in-one-place",
      severity: "error",
      comment: "Only one file writes Parquet, which only the command line needs.",
      from: { path: "^src/", pathNot: "^src/file/tables/parquet\\.ts$" },
      to: { path: "node_modules/hyparquet" },
    },
    {
      name: "parquet-for-the-command-line",
      severity: "error",
      comment: "Only the command line writes Parquet and CSV: the pane and its worker stay small.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/file/tables/(parquet|csv)\\.ts$" },
    },
    {
      name: "formulas-in-the-simulator-only",
      severity: "error",
      comment: "Excel calculates formulas, never the product. Only the simulated Excel needs the engine.",
      from: { path: "^src/", pathNot: "^src/simulator/" },
      to: { path: "node_modules/@ironcalc" },
    },
    {
      name: "pure-rooms-touch-no-system",
      severity: "error",
      comment: "Data in, data out: no file system, clock, network or random numbers.",
      from: { path: "^src/(checklist|assessment|spreadsheet|workbook|jobs)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "product-needs-no-test",
      severity: "error",
      comment: "Tests import the product, never the reverse.",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-development-package-at-run-time",
      severity: "error",
      comment:
        "Packages needed at run time are listed under dependencies, where a security team looks for them. The simulator is never shipped.",
      from: { path: "^src/", pathNot: "^src/simulator/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circle",
      severity: "error",
      comment:
        "Files that import each other in a circle are really one file. The simulator's objects are an exception: in Excel a range leads to its sheet and a sheet to its ranges.",
      from: { pathNot: "^src/simulator/host/objects/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphan",
      severity: "error",
      comment:
        "A file that nothing imports is unused code. The host check's page loads two scripts by their address.",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: "\\.d\\.ts$|^src/hostcheck/page/(worker\\.ts|watch-policy\\.js)$",
      },
      to: {},
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that cannot be resolved fails at run time.",
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
