import { codeOf } from "../../bench/bench";
import { listChecks } from "../../bench/check";

const options = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  allowEditObjects: true,
};

/** Sheets protected without a password, with unlocked cells to fill in. */
export const protectionChecks = listChecks([
  {
    id: "protect-options",
    title: "The options of a protected sheet are read as they were set; the rest is not allowed",
    why: "Repair sets the protection of sheets as planned.",
    since: "1.7",
    expected: { ...options, protected: true, allowFormatCells: false, allowSort: false },
    find: async ({ send }) => {
      const protection = await send((sheet) => {
        sheet.protection.protect(options);
        return sheet.protection.load("protected,options");
      });
      const is = (value: boolean | undefined): boolean => value === true;
      const found = protection.options;
      return {
        protected: protection.protected,
        allowFormatColumns: is(found.allowFormatColumns),
        allowFormatRows: is(found.allowFormatRows),
        allowAutoFilter: is(found.allowAutoFilter),
        allowEditObjects: is(found.allowEditObjects),
        allowFormatCells: is(found.allowFormatCells),
        allowSort: is(found.allowSort),
      };
    },
  },
  {
    id: "protect-twice",
    title: "Protecting a protected sheet is refused",
    why: "The add-in checks first whether a sheet is protected.",
    since: "1.2",
    expected: true,
    find: ({ isRefused }) =>
      isRefused((sheet) => {
        sheet.protection.protect(options);
        sheet.protection.protect(options);
      }),
  },
  {
    id: "protect-password",
    title:
      "A sheet with a password cannot be unprotected without it; the error is AccessDenied or InvalidArgument",
    why: "Repair then lists the sheets with a password, and changes nothing.",
    since: "1.7",
    expected: { reported: true, protected: true },
    find: async ({ send, note }) => {
      await send((sheet) => sheet.protection.protect(options, "host check"));
      const code = await codeOf(send((sheet) => sheet.protection.unprotect()));
      const protection = await send((sheet) => sheet.protection.load("protected"));
      note(`refused with ${code}`);
      return {
        reported: ["AccessDenied", "InvalidArgument"].includes(code),
        protected: protection.protected,
      };
    },
  },
  {
    id: "unprotect-unprotected",
    title: "Unprotecting a sheet that is not protected changes nothing, and is accepted",
    why: "Another pane may have unprotected a sheet meanwhile; where this is refused (office-js issue 6784), a refusal must not be reported as a password.",
    since: "1.2",
    expected: "accepted",
    foreseen: { found: ["AccessDenied", "InvalidArgument", "InvalidOperation"] },
    find: async ({ send }) => (await codeOf(send((sheet) => sheet.protection.unprotect()))) || "accepted",
  },
  {
    id: "protect-locked-cells",
    title: "On a protected sheet only unlocked cells can be changed",
    why: "Users answer without unprotecting sheets, and cannot damage formulas by mistake.",
    since: "1.2",
    expected: { locked: "refused", unlocked: "answer", formula: 2 },
    find: async ({ send, isRefused }) => {
      await send((sheet) => {
        sheet.getRange("A1").formulas = [["=1+1"]];
        sheet.getRange("B1").format.protection.locked = false;
        sheet.protection.protect(options);
        sheet.getRange("B1").formulas = [["answer"]];
      });
      const locked = await isRefused((sheet) => (sheet.getRange("A1").formulas = [["lost"]]));
      const cells = await send((sheet) => sheet.getRange("A1:B1").load("values"));
      return {
        locked: locked ? "refused" : "accepted",
        unlocked: String(cells.values[0]?.[1]),
        formula: cells.values[0]?.[0],
      };
    },
  },
  {
    id: "protect-in-one-batch",
    title: "One batch can unprotect a sheet, write to it, and protect it again",
    why: "Repair leaves no sheet unprotected between requests.",
    since: "1.7",
    expected: { value: "written", protected: true },
    find: async ({ send }) => {
      await send((sheet) => sheet.protection.protect(options));
      const found = await send((sheet) => {
        sheet.protection.unprotect();
        sheet.getRange("A1").formulas = [["written"]];
        sheet.protection.protect(options);
        return { cell: sheet.getRange("A1").load("values"), protection: sheet.protection.load("protected") };
      });
      return { value: String(found.cell.values[0]?.[0]), protected: found.protection.protected };
    },
  },
]);
