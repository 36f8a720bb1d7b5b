import { listChecks } from "../../bench/check";

/** The platform, theme and members of Excel, without the workbook. */
export const hostChecks = listChecks([
  {
    id: "host-sets",
    title: "Excel reports the requirement set that the add-in needs",
    why: "In an older Excel the add-in shows a message instead of failing.",
    expected: { excelApi19: true, noSuchSet: false },
    find: () => {
      const { requirements } = Office.context;
      return Promise.resolve({
        excelApi19: requirements.isSetSupported("ExcelApi", "1.9"),
        noSuchSet: requirements.isSetSupported("ExcelApi", "99.1"),
      });
    },
  },
  {
    id: "host-platform",
    title: "Excel reports its platform and version",
    why: "A pane on a Mac cannot download a file, so it does not offer to.",
    expected: { platform: true, version: true },
    find: ({ note }) => {
      const { host, platform, version } = Office.context.diagnostics;
      note(`${String(host)} on ${String(platform)}, ${version}`);
      return Promise.resolve({ platform: Boolean(platform), version: /\d/.test(version) });
    },
  },
  {
    id: "host-theme",
    title: "Office reports the colours of its theme",
    why: "The pane is dark when Excel is dark.",
    expected: { background: true, foreground: true },
    find: ({ note }) => {
      // Undefined on some platforms, despite its type.
      const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
      note(theme ? `${theme.bodyForegroundColor} on ${theme.bodyBackgroundColor}` : "no theme");
      const isColour = (text: string | undefined): boolean => /^#?[0-9a-f]{6}$/i.test(text ?? "");
      return Promise.resolve({
        background: isColour(theme?.bodyBackgroundColor),
        foreground: isColour(theme?.bodyForegroundColor),
      });
    },
  },
  {
    id: "host-create-workbook",
    title: "Excel can open a new workbook (not tried here)",
    why: "A pane on a Mac has no other way to give a file to the user.",
    since: "1.8",
    expected: "function",
    find: () => Promise.resolve(typeof Excel.createWorkbook),
  },
]);
