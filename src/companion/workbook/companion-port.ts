import type { Checklist } from "../../checklist/checklist";
import type { Moment } from "../../jobs/port";
import { spanOf } from "../../spreadsheet/address";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import type { FileDesk } from "../../taskpane/files/file-desk";
import { noAssessment } from "../../taskpane/jobs/assess";
import { makePaneJobs } from "../../taskpane/jobs/pane-jobs";
import { planChange } from "../../taskpane/jobs/plan-change";
import type { Assessed, Change, Contents, PanePort, PaneResult, ReadyFile } from "../../taskpane/port/port";
import { makeFilePort } from "./file-port";
import type { OpenWorkbook } from "./open-workbook";

export interface CompanionPortParts {
  readonly workbook: OpenWorkbook;
  readonly desk: FileDesk;
  readonly builtIn: () => Promise<Checklist>;
  readonly moment: () => Moment;
  readonly newId: () => string;
  /** Opens a file that was made in place of the open workbook; the person may refuse. */
  readonly openHere: (file: ReadyFile) => Promise<Result<unknown, { readonly kind: "cancelled" }>>;
}

/** Connects the pane to the workbook that is open in the page. */
export function makeCompanionPort(parts: CompanionPortParts): PanePort {
  const { workbook, desk, builtIn, moment, openHere } = parts;
  const jobs = makePaneJobs({
    workbook: {
      get interpretation() {
        return workbook.interpretation;
      },
      contents: () => workbook.contents(),
      read: async () => succeed(undefined),
    },
    portFor: (run, handOver) => makeFilePort(parts, run, handOver),
    openAsWorkbook: openHere,
    loadFiles: async () => desk,
    builtIn,
    moment,
    // The workbook tells of every change itself.
    tell: () => undefined,
  });
  const read = async (): Promise<PaneResult<Contents>> => succeed(workbook.contents());

  async function write(change: Change): Promise<PaneResult<Assessed>> {
    const { interpretation, grids } = workbook;
    if (interpretation.kind !== "assessment") return fail(noAssessment(interpretation));
    const planned = planChange(change, interpretation, grids);
    if (!planned.ok) return planned;
    const changed = workbook.change(planned.value);
    const contents = workbook.contents();
    if (!changed.ok || contents.kind !== "assessment") return fail({ kind: "no-place", change: change.kind });
    return succeed(contents);
  }

  return {
    ...jobs,
    read,
    write,
    calculateAutomatically: read,
    async show(sheet, address) {
      if (address === null) workbook.activate(sheet);
      else workbook.select(sheet, spanOf(address));
      return succeed(undefined);
    },
    canDownload: () => true,
    readFile: desk.read,
    locate: async () => succeed(workbook.place()),
    async follow(tell) {
      tell({ kind: "place", place: workbook.place() });
      return succeed(
        workbook.subscribe((change) => {
          if (change === "contents") tell({ kind: "contents", contents: workbook.contents() });
          else tell({ kind: "place", place: workbook.place() });
        }),
      );
    },
  };
}
