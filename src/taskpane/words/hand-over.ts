import { makeWords } from "./make-words";

/** The words for files that are ready to hand over. */
const handOver = {
  password: {
    hint: "Optional. Send the password separately: it is not stored.",
    show: "Show password",
    none: "Excel on this device cannot make files with a password. Ask your IT team to use the command line, psems.",
  },
  save: "Save",
  saveLabel: (name: string) => `Save ${name}`,
  saveTogether: "Save all as one .zip",
  nothingArrived: "Nothing arrived? Open as workbooks",
  open: "Open",
  openLabel: (name: string) => `Open ${name}`,
  openLead:
    "Each one opens in a new window, without a name. Save it there under the name shown here, which you can copy.",
  noDownloads:
    "Excel on this device cannot save files from the add-in. Open each one, then save it under the name shown here, which you can copy.",
  encrypted:
    "Files with a password cannot be opened as workbooks. If saving does not work, ask your IT team to use psems issue --password-file.",
};

export const useHandOverWords = makeWords(handOver);
