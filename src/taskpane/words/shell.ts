import type { Task } from "../state/use-pane";
import type { ViewId } from "../port/port";

/** The words of the frame: title, tabs, progress, and pages that stand for the pane where it cannot work. */
export const shell = {
  product: "PSeMS checklist",
  tabs: {
    "set-up": "Set up",
    assess: "Assess",
    check: "Check",
    share: "Share",
    results: "Results",
    report: "Report",
  } satisfies Record<ViewId, string>,
  help: "Help",
  nothingLeaves: "Nothing leaves the workbook.",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  loading: "Loading…",
  progress: {
    reading: "Reading the workbook…",
    creating: "Creating the checklist…",
    repairing: "Repairing the workbook…",
    issuing: "Issuing the copies…",
    merging: "Merging…",
    reporting: "Working on the report…",
    showing: "",
  } satisfies Record<Task, string>,
  share: (share: number) => `${Math.round(share * 100)}% done`,
  list: {
    showAll: (more: number) => `${more} more: show all`,
    showFirst: (count: number) => `Show the first ${count} only`,
  },
  callOff: "Cancel",
  callingOff: "Cancelling. What was made is being taken back…",
  notLive: "Excel does not tell the add-in of changes here. Choose Check now after a change.",
  noChecklist: "There is no checklist in this workbook yet.",
  createOne: "Create a checklist",
  unreadable: {
    title: "A checklist that cannot be read",
    what: "This workbook holds a checklist, but its hidden sheet that says which one has been changed, or was made by a newer version of the add-in.",
    next: "Your answers are still on their sheets. Open an earlier copy of the workbook, or update the add-in.",
  },
  notices: {
    noLibrary: {
      title: "Excel's library did not load",
      text: "The network may block appsforoffice.microsoft.com. Ask whoever runs the add-in to allow it, or to build the add-in for closed networks.",
    },
    notExcel: {
      title: "Open this page in Excel",
      text: "It is an add-in: in Excel, find it on the Home tab.",
    },
  },
};
