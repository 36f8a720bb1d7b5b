import { listChecks } from "../../bench/check";

/** Adding, naming, hiding and deleting sheets. */
export const sheetChecks = listChecks([
  {
    id: "sheet-added-behind",
    title: "A new sheet is added after all others and is not activated",
    why: "Sheets are added in order, and the active sheet does not change until all are there.",
    expected: { last: true, active: false },
    find: async ({ name, send }) => {
      const { sheets, active } = await send((_, { workbook }) => {
        workbook.worksheets.add(name("second"));
        return {
          sheets: workbook.worksheets.load("items/name"),
          active: workbook.worksheets.getActiveWorksheet().load("name"),
        };
      });
      const last = sheets.items[sheets.items.length - 1]?.name;
      return { last: last === name("second"), active: active.name === name("second") };
    },
  },
  {
    id: "sheet-name-taken",
    title: "Two sheets cannot have names that differ only in case",
    why: "A checklist is not created when a sheet has one of its names, in any case.",
    expected: true,
    find: ({ sheet, isRefused }) =>
      isRefused((_, { workbook }) => workbook.worksheets.add(sheet.toUpperCase())),
  },
  {
    id: "sheet-name-history",
    title: "No sheet can be called History",
    why: "Section titles become sheet names; this one is refused before it reaches Excel.",
    expected: true,
    find: ({ isRefused }) => isRefused((sheet) => (sheet.name = "History")),
  },
  {
    id: "sheet-name-limits",
    title: "A sheet name has at most 31 characters and none of : \\ / ? * [ ]",
    why: "Section titles are shortened and cleaned to these limits.",
    expected: { longest: "accepted", longer: "refused", slash: "refused" },
    find: async ({ name, send, isRefused }) => {
      const longest = name("x".repeat(31)).slice(0, 31);
      const verdict = (refused: boolean): string => (refused ? "refused" : "accepted");
      const longer = verdict(await isRefused((sheet) => (sheet.name = `${longest}x`)));
      const slash = verdict(await isRefused((sheet) => (sheet.name = name("a/b"))));
      const renamed = await send((sheet) => {
        sheet.name = longest;
        return sheet.load("name");
      });
      return { longest: renamed.name === longest ? "accepted" : renamed.name, longer, slash };
    },
  },
  {
    id: "sheet-known-by-id",
    title: "A sheet keeps its id when it is renamed, and formulas follow its new name",
    why: "Repair finds sheets by id and restores their names.",
    expected: { sameSheet: true, formula: true },
    find: async ({ name, send }) => {
      const second = await send((sheet, { workbook }) => {
        const added = workbook.worksheets.add(name("before"));
        sheet.getRange("A1").formulas = [[`='${name("before")}'!B2`]];
        return added.load("id");
      });
      const { renamed, cell } = await send((sheet, { workbook }) => {
        workbook.worksheets.getItem(second.id).name = name("it's after");
        return {
          renamed: workbook.worksheets.getItem(name("it's after")).load("id"),
          cell: sheet.getRange("A1").load("formulas"),
        };
      });
      return {
        sameSheet: renamed.id === second.id,
        formula: cell.formulas[0]?.[0] === `='${name("it''s after")}'!B2`,
      };
    },
  },
  {
    id: "sheet-very-hidden",
    title: "A very hidden sheet can be written and read, and deleted after it is shown",
    why: "The sheet _psems is very hidden and contains the checklist.",
    since: "1.2",
    expected: { visibility: "VeryHidden", value: "kept", gone: true },
    find: async ({ name, send }) => {
      const { hidden, cell } = await send((_, { workbook }) => {
        const added = workbook.worksheets.add(name("hidden"));
        added.visibility = "VeryHidden";
        added.getRange("A1").formulas = [["kept"]];
        return { hidden: added.load("visibility"), cell: added.getRange("A1").load("values") };
      });
      const gone = await send((_, { workbook }) => {
        workbook.worksheets.getItem(name("hidden")).visibility = "Visible";
        workbook.worksheets.getItem(name("hidden")).delete();
        return workbook.worksheets.getItemOrNullObject(name("hidden")).load("name");
      });
      return { visibility: hidden.visibility, value: String(cell.values[0]?.[0]), gone: gone.isNullObject };
    },
  },
  {
    id: "sheet-hidden-not-shown",
    title: "A hidden sheet cannot be activated",
    why: "The pane explains that a sheet is hidden, instead of a link that does nothing.",
    expected: true,
    find: ({ isRefused }) =>
      isRefused((sheet) => {
        sheet.visibility = "Hidden";
        sheet.activate();
      }),
  },
  {
    id: "sheet-look",
    title: "Tab colour and gridlines are read as they were set, and no colour is empty text",
    why: "Repair sets tab colours and gridlines.",
    since: "1.8",
    expected: { colour: "#1D5B96", gridlines: false, cleared: "" },
    find: async ({ send }) => {
      const set = await send((sheet) => {
        sheet.tabColor = "#1D5B96";
        sheet.showGridlines = false;
        return sheet.load("tabColor,showGridlines");
      });
      const cleared = await send((sheet) => {
        sheet.tabColor = "";
        return sheet.load("tabColor");
      });
      return {
        colour: set.tabColor.toUpperCase(),
        gridlines: set.showGridlines,
        cleared: cleared.tabColor,
      };
    },
  },
  {
    id: "sheet-hidden-colour",
    title: "The tab colour of a hidden sheet is read as it was set",
    why: "It is documented as null, so the product plans tab colours and never restores them from what it read.",
    since: "1.7",
    expected: "#1D5B96",
    foreseen: { found: [null, ""], switch: "hidesTabColours" },
    find: async ({ send }) => {
      const hidden = await send((sheet) => {
        sheet.tabColor = "#1D5B96";
        sheet.visibility = "Hidden";
        return sheet.load("tabColor");
      });
      const colour: string | null = hidden.tabColor;
      return colour?.toUpperCase() ?? null;
    },
  },
]);
