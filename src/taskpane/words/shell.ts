import type { Task } from "../state/pane-state";
import type { DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import type { ViewId } from "../port/port";

/** The words of the frame: title, tabs, progress, and the notices shown where the pane cannot work. */
export const shell = {
  product: "PSeMS checklist",
  tabs: {
    "set-up": "Set up",
    assess: "Assess",
    check: "Check",
    share: "Share",
    results: "Results",
    report: "Report",
    settings: "Settings",
    "send-back": "Send back",
  } satisfies Record<ViewId, string>,
  toCorrect: (errors: number) => `, ${errors} to correct`,
  more: "More",
  keys: {
    title: "Keys",
    list: [
      ["1 to 5", "Choose a response"],
      ["N", "Next unanswered statement"],
      ["P", "Previous statement"],
      ["L", "List of all statements"],
      ["Ctrl+Enter", "From the evidence to the next unanswered statement"],
      ["?", "Show these keys"],
      ["Esc", "Close a list, a menu or these keys"],
    ],
    note: "Letters and figures work on Assess, unless you are typing in a field.",
    close: "Close",
  },
  help: "Help",
  nothingLeaves: "The add-in sends nothing over the network.",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  loading: "Loading…",
  progress: {
    reading: "Reading the workbook…",
    creating: "Creating the checklist…",
    repairing: "Repairing the workbook…",
    issuing: "Preparing the copies…",
    registering: "Updating the register…",
    merging: "Merging…",
    undoing: "Undoing the merge…",
    reporting: "Working…",
    "rolling-up": "Reading the workbooks…",
    finishing: "Finishing…",
    removing: "Removing the checklist…",
    calculating: "Calculating…",
    showing: "Going there…",
  } satisfies Record<Task, string>,
  saving: "Saving…",
  share: (share: number) => `${Math.round(share * 100)}% done`,
  list: {
    showAll: (more: number) => `Show ${more} more`,
    showFirst: (count: number) => `Show first ${count} only`,
  },
  cancel: "Cancel",
  cancelling: "Cancelling…",
  notLive: "The pane cannot see your changes in this Excel. Choose Check now after each change.",
  noChecklist: "This workbook has no checklist yet.",
  createOne: "Create checklist",
  derived: {
    title: { portfolio: "A portfolio", "board-copy": "A Board copy" } satisfies Record<
      DerivedWorkbook,
      string
    >,
    what: {
      portfolio: "This workbook compares finished assessments. It has no checklist to fill in.",
      "board-copy": "This workbook has values only. It has no checklist to fill in.",
    } satisfies Record<DerivedWorkbook, string>,
    next: "To change an assessment, open its workbook. To start one, open a blank workbook.",
  },
  hiddenSheetMissing: {
    title: "The hidden sheet is missing",
    what: "This workbook has a checklist, but its hidden sheet _psems is missing. Excel's Document Inspector, or a person, removed it.",
    next: "Your responses are still on their sheets. Open a copy of the workbook from before that.",
  },
  unreadable: {
    title: "This checklist cannot be read",
    what: "The hidden sheet that describes the checklist has been changed, or was made by a newer version of the add-in.",
    next: "Your responses are still on their sheets. Open an earlier version of the workbook, or update the add-in.",
  },
  notices: {
    noLibrary: {
      title: "The add-in could not start",
      text: "Your network may be blocking appsforoffice.microsoft.com. Ask your IT team to allow it, or to make the manifest for closed networks.",
    },
    notExcel: {
      title: "Open this page in Excel",
      text: "This is an add-in. In Excel, choose Open in the PSeMS checklist group on the Home tab.",
    },
  },
};
