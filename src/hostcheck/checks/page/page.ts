import { listChecks } from "../../bench/check";

/** What the page can do in this Excel, without the workbook. */
export const pageChecks = listChecks([
  {
    id: "page-policy",
    title: "Excel and office.js do nothing that the page’s policy forbids",
    why: "The pane’s policy blocks everything that it does not need; a blocked part of office.js could fail later.",
    expected: [],
    find: ({ page }) => Promise.resolve(page.violations()),
  },
  {
    id: "page-worker",
    title: "The page can start a worker from a separate script",
    why: "Files are read and written in a worker, so that the pane keeps answering.",
    expected: "ready!",
    find: ({ page }) => page.askWorker("ready"),
  },
]);
