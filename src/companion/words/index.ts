/** All texts of the companion, except those of the pane. */
export const words = {
  title: "PSeMS companion",
  newName: "New assessment",
  page: "This page",
  workbook: "Workbook",
  status: "Status",
  toolbar: "Workbook tools",
  newWorkbook: "New",
  open: "Open",
  save: "Save as .xlsx",
  undo: "Undo",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  pane: "Task pane",
  keep: "Keep in this browser",
  whatIsKept: "What is kept",
  help: "Help",
  helpTitle: "Help",
  about: "About",
  aboutTitle: "About the companion",
  aboutText: [
    "The companion is one file. It does the whole PSeMS self-assessment in a browser: no Excel, nothing to install, no account.",
    "Your work is an ordinary Excel workbook. Save it here and continue in Excel, or the other way round.",
    "Nothing leaves this computer: the page cannot connect to anything. The workbook is in memory until you save it, unless you choose to keep it in this browser.",
    "The companion shows sheets of your own with the values that were saved. To change them, use Excel.",
  ],
  close: "Close",
  ok: "OK",
  cancel: "Cancel",
  unsavedMark: "not saved as a file",
  first: {
    title: "How well is your security managed?",
    lead: "A Protective Security Management System (PSeMS) is the way an organisation plans, runs, checks and improves its security: who is accountable, what the risks are, and what is done about them. This checklist shows you where yours is strong and where it has gaps.",
    facts: [
      [
        "What it is",
        "43 statements of good practice in seven sections, from policy to review. You answer each Yes, In part, No, Not sure or N/A, and write down the evidence.",
      ],
      [
        "Who does it",
        "The security manager, together with colleagues who know their part. Senior management and the Board then review the result.",
      ],
      [
        "How long it takes",
        "A first pass on your own takes about two hours. With evidence and colleagues’ answers, allow two to four weeks of calendar time. You can stop and save at any point.",
      ],
      [
        "What you get",
        "Scores and ratings by section, a list of gaps and actions, and a paper for the Board, all in one Excel workbook that is yours.",
      ],
    ],
    choices: {
      begin: { title: "Begin a new assessment", text: "Makes a new workbook with the checklist." },
      open: {
        title: "Open a workbook",
        text: "An assessment or a copy that someone sent you. You can also drop the file here.",
      },
      example: {
        title: "Try with an example",
        text: "A made-up port, half-way through, with three colleagues’ answers to merge.",
      },
    },
    privacy: "Nothing leaves this computer. The page works without a network and cannot connect to one.",
    found: (name: string, time: string) => `This browser keeps “${name}”, encrypted, from ${time}.`,
    unreadable: (reason: string) =>
      `This browser’s storage cannot be used: ${reason}. If it keeps a workbook, that is unchanged.`,
    continue: "Continue",
    clear: "Clear",
  },
  beginning: {
    title: "Your sheets will be here",
    steps: [
      "Fill in what you know about your organisation in the task pane. All of it is optional.",
      "Choose Create checklist.",
      "The sheets appear here. Answer on them or in the pane: both show the same workbook.",
    ],
    save: "Then choose Save as .xlsx now and again. Until you do, the workbook is only in this page.",
  },
  nameBox: "Name box: type a cell and press Enter",
  formulaBar: "Formula bar",
  notACell: (text: string) => `“${text}” is not a cell on this sheet.`,
  grid: (sheet: string) => `Sheet ${sheet}`,
  rowsLeftOut: (shown: number, more: number) =>
    `Only the first ${shown} rows are shown here. ${more} more are in the workbook: save it and open it in Excel to see them.`,
  row: (row: number) => `Row ${row}`,
  editCell: (address: string) => `Edit ${address}`,
  linkTo: (sheet: string, address: string) => `Link to ${sheet}, ${address}. Press Ctrl+Enter to follow it.`,
  choices: (address: string) => `Choices for ${address}`,
  openChoices: "Show choices",
  tabs: "Sheets",
  keys: "Press F6 to move between the sheet and the task pane",
  handed: (name: string, time: string) =>
    `${name} was handed to your browser at ${time}. Check that it is in your downloads.`,
  kept: {
    off: "Not kept in this browser",
    keeping: "Keeping in this browser…",
    kept: "Kept in this browser, encrypted",
    failed: "This browser cannot keep the workbook. Save it as a file before you leave.",
    elsewhere:
      "No longer kept: another tab keeps its workbook or has cleared this one. Save this one as a file before you leave.",
  },
  keeping: {
    title: "Keep this workbook in this browser?",
    lines: [
      "The companion then keeps the open workbook here after each change, encrypted with a passphrase of yours, so that you can close the page and continue later.",
      "It stays until you clear it or the browser clears its data. It is no backup: still save a file.",
      "Other web pages opened from this computer’s disk may be able to read what is stored. They would see the workbook’s name and the time; the rest only with the passphrase. Nobody can recover a passphrase.",
    ],
    replaces: (name: string) => `It replaces “${name}”, which this browser keeps now.`,
    passphrase: "Passphrase, at least 12 characters",
    repeat: "The same passphrase again",
    tooShort: "Use at least 12 characters, for example three random words.",
    differs: "The two passphrases are different.",
    start: "Keep it",
    failed: "This browser cannot keep the workbook",
    failedNext: "Save it as a file instead. Nothing is lost while this page is open.",
  },
  nowKept: {
    title: "This workbook is kept in this browser",
    lines: (name: string) => [
      `What: “${name}” as an encrypted workbook, its name, the time, and whether its file had a password. Nothing else.`,
      "Where: in this browser’s storage on this computer.",
      "Until when: until you choose Clear, or the browser clears its data.",
      "Who could read it: people and local pages with access to this browser see the name and the time. The rest needs the passphrase.",
    ],
    clear: "Clear it",
  },
  clearing: {
    title: "Clear the workbook that is kept?",
    message: (name: string) =>
      `“${name}” will be deleted from this browser. If you have not saved it as a file, it is lost.`,
    clear: "Clear",
    failed: "The kept workbook cannot be cleared",
    failedNext: "Clear this page’s data in your browser’s settings.",
  },
  continuing: (name: string) => ({ title: `Continue with “${name}”`, label: "Passphrase" }),
  continued: {
    title: "Saved with your passphrase",
    message:
      "The file had a password of its own, which is not kept. When you save, the file’s password will be your passphrase.",
  },
  password: (name: string) => ({ title: `“${name}” has a password`, label: "Password" }),
  wrongPassword: "This is not the right one. Try again.",
  refusal: {
    locked: {
      title: "This cell is locked",
      message: "The sheet is protected. You can change only the cells that you are meant to fill in.",
    },
    "kept-sheet": {
      title: "This sheet cannot be changed here",
      message:
        "This sheet is not one of the checklist’s sheets, so it is kept as it is in the file. To change it, use Excel.",
    },
    "rows-without-place": {
      title: "Some rows would be lost",
      message:
        "Some rows of this workbook are not in the checklist. Check lists them. Remove or correct them in Excel first, then open the workbook again.",
    },
    validation: {
      title: "This value is not allowed",
      message: "The value does not match the rule for this cell.",
    },
    retry: "Retry",
  },
  unsaved: {
    title: "Save changes first?",
    message: (name: string) => `If you do not save “${name}” as a file, your changes will be lost.`,
    save: "Save",
    discard: "Don’t save",
  },
  notCarried: {
    title: (name: string) => `${name} has parts that the companion cannot keep`,
    lead: "They are not shown here, and a file that you save here will not have them:",
    original: "The original file is not changed.",
    open: "Open anyway",
  },
  readOnly: {
    title: "You can read this workbook, but not change it here",
    why: "Some rows on its sheets belong to no statement of the checklist: perhaps someone inserted or pasted them. Changing the workbook here could lose them.",
    next: "Open it in Excel and move what is on these rows, then open it here again. The Check tab lists them.",
  },
  cannotOpen: (name: string) => `${name} cannot be opened`,
  cannotSave: "The workbook cannot be saved",
} as const;
