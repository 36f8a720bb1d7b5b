import type { Check } from "../../bench/check";

/** What surrounds Excel: its platform, its theme, its members. Nothing is asked of the workbook. */
export const hostChecks: readonly Check[] = [
  {
    id: "host-sets",
    title: "Excel says that it has the requirement set that the add-in needs",
    why: "An older Excel is told so instead of being tried.",
    since: "1.1",
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
    title: "Excel tells its platform and version",
    why: "A pane on a Mac cannot download a file, and is not offered to.",
    since: "1.1",
    expected: { platform: true, version: true },
    find: ({ note }) => {
      const { host, platform, version } = Office.context.diagnostics;
      note(`${String(host)} on ${String(platform)}, ${version}`);
      return Promise.resolve({ platform: Boolean(platform), version: /\d/.test(version) });
    },
  },
  {
    id: "host-theme",
    title: "Office tells the colours of its theme",
    why: "A dark pane beside a dark Excel.",
    since: "1.1",
    expected: { background: true, foreground: true },
    find: ({ note }) => {
      // Undefined on platforms that tell none, whatever the type says.
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
    title: "A new workbook can be handed to Excel (it is not tried here)",
    why: "A pane on a Mac has no other way to give a file to a person.",
    since: "1.8",
    expected: "function",
    find: () => Promise.resolve(typeof Excel.createWorkbook),
  },
];
