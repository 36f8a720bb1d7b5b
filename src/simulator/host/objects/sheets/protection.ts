import { protectionDefaults } from "../../../state/new-state";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, oneOf, optionalText } from "../../given";
import { accessDenied, invalidArgument, invalidOperation } from "../../../state/host-error";
import { HostObject, isRecord } from "../../host-object";

/** `worksheet.protection`. */
export function worksheetProtectionObject(_: Excel, sheet: Sheet): HostObject {
  return new HostObject("WorksheetProtection", {
    scalars: {
      protected: { since: "1.2", get: () => sheet.protection !== undefined },
      options: { since: "1.2", get: () => sheet.protection?.options ?? protectionDefaults },
    },
    methods: {
      protect: {
        since: "1.2",
        call: ([options, password]) => {
          if (sheet.protection) throw invalidOperation(`${sheet.name} is protected already`);
          sheet.protection = {
            options: { ...protectionDefaults, ...optionsGiven(options) },
            password: optionalText(password, "password") || undefined,
          };
        },
      },
      unprotect: {
        since: "1.7",
        call: ([password]) => {
          if (!sheet.protection) throw accessDenied(`${sheet.name} is not protected`);
          if (sheet.protection.password !== undefined && sheet.protection.password !== password) {
            throw accessDenied("the password of the sheet is wrong");
          }
          sheet.protection = undefined;
        },
      },
    },
  });
}

/** `workbook.protection`: whether sheets can be added, deleted, renamed, moved and hidden. */
export function workbookProtectionObject({ workbook }: Excel): HostObject {
  const { state } = workbook;
  return new HostObject("WorkbookProtection", {
    scalars: { protected: { since: "1.7", get: () => state.structureProtection !== undefined } },
    methods: {
      protect: {
        since: "1.7",
        call: ([password]) => {
          if (state.structureProtection) throw invalidOperation("the workbook is protected already");
          state.structureProtection = { password: optionalText(password, "password") || undefined };
        },
      },
      unprotect: {
        since: "1.7",
        call: ([password]) => {
          const set = state.structureProtection?.password;
          if (set !== undefined && set !== password)
            throw accessDenied("the password of the workbook is wrong");
          state.structureProtection = undefined;
        },
      },
    },
  });
}

function optionsGiven(given: unknown): Readonly<Record<string, boolean | string>> {
  if (given === undefined || given === null) return {};
  if (!isRecord(given)) throw invalidArgument("options");
  const options: Record<string, boolean | string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!(name in protectionDefaults)) throw invalidArgument(`options.${name}`);
    options[name] =
      name === "selectionMode"
        ? oneOf(value, ["Normal", "None", "Unlocked"], "options.selectionMode")
        : boolean(value, `options.${name}`);
  }
  return options;
}
