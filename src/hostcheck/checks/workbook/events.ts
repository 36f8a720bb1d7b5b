import { localAddress } from "../../../spreadsheet/address";
import { sendBatch, type Bench } from "../../bench/bench";
import { listChecks, type Data } from "../../bench/check";

/** How long to wait for an event, and how long to wait for none, in milliseconds. */
const patience = 3_000;
const silence = 400;

/** Events of edits, selections and sheets. */
export const eventChecks = listChecks([
  {
    id: "event-changed",
    title: "A change raises an event with its address and source, also one by the add-in",
    why: "The pane updates when responses change, and ignores changes by co-authors.",
    since: "1.9",
    expected: { address: "B2:B3", source: "Local", changeType: "RangeEdited", thisSheet: true },
    find: async (bench) => {
      const sheet = await bench.send((one) => one.load("id"));
      return hear<Excel.WorksheetChangedEventArgs>(
        bench,
        ({ worksheets }, listener) => worksheets.onChanged.add(listener),
        () => bench.send((one) => (one.getRange("B2:B3").formulas = [["x"], ["y"]])),
        ({ address, source, changeType, worksheetId }) => ({
          address: localAddress(address),
          source,
          changeType,
          thisSheet: worksheetId === sheet.id,
        }),
      );
    },
  },
  {
    id: "event-own-write",
    title: "A change by the add-in can be distinguished from one by the user",
    why: "The pane does not need to read its own changes.",
    since: "1.14",
    expected: "ThisLocalAddin",
    find: (bench) =>
      hear<Excel.WorksheetChangedEventArgs>(
        bench,
        ({ worksheets }, listener) => worksheets.onChanged.add(listener),
        () => bench.send((sheet) => (sheet.getRange("A1").formulas = [["x"]])),
        ({ triggerSource }) => triggerSource ?? null,
      ),
  },
  {
    id: "event-not-for-formulas",
    title: "A change event covers the written cells, not the formulas that depend on them",
    why: "A changed score is not a changed response.",
    since: "1.9",
    expected: ["A1"],
    find: async (bench) => {
      await bench.send((sheet) => (sheet.getRange("B1").formulas = [["=A1*2"]]));
      const heard: Data[] = [];
      await listening<Excel.WorksheetChangedEventArgs>(
        ({ worksheets }, listener) => worksheets.onChanged.add(listener),
        (event) => heard.push(localAddress(event.address)),
        async () => {
          await bench.send((sheet) => (sheet.getRange("A1").formulas = [[2]]));
          await wait(silence);
        },
      );
      return heard;
    },
  },
  {
    id: "event-selection",
    title: "A selection raises an event with its address",
    why: "The pane shows the statement of the selected row (office-js issue 6311: does not work in some workbooks).",
    since: "1.9",
    expected: "C3:D4",
    find: (bench) =>
      hear<Excel.WorksheetSelectionChangedEventArgs>(
        bench,
        ({ worksheets }, listener) => worksheets.onSelectionChanged.add(listener),
        () =>
          bench.send((sheet) => {
            sheet.activate();
            sheet.getRange("C3:D4").select();
          }),
        ({ address }) => localAddress(address),
        ({ address }) => localAddress(address) !== "A1",
      ),
  },
  {
    id: "event-activated",
    title: "Activating a sheet raises an event",
    why: "The pane follows the active sheet.",
    since: "1.7",
    expected: true,
    find: async (bench) => {
      const sheet = await bench.send((one) => one.load("id"));
      return hear<Excel.WorksheetActivatedEventArgs>(
        bench,
        ({ worksheets }, listener) => worksheets.onActivated.add(listener),
        () => bench.send((one) => one.activate()),
        ({ worksheetId }) => worksheetId === sheet.id,
      );
    },
  },
  {
    id: "event-removed",
    title: "A removed event handler is not called again",
    why: "A pane that closes stops listening.",
    since: "1.9",
    expected: [],
    find: async (bench) => {
      const heard: Data[] = [];
      await listening<Excel.WorksheetChangedEventArgs>(
        ({ worksheets }, listener) => worksheets.onChanged.add(listener),
        (event) => heard.push(localAddress(event.address)),
        () => Promise.resolve(),
      );
      await bench.send((sheet) => (sheet.getRange("A1").formulas = [["x"]]));
      await wait(silence);
      return heard;
    },
  },
]);

type Register<Event> = (
  workbook: Excel.Workbook,
  listener: (event: Event) => Promise<void>,
) => OfficeExtension.EventHandlerResult<Event>;

/** Describes the first event that counts after an action; null when none came in time. */
async function hear<Event>(
  { note }: Bench,
  register: Register<Event>,
  act: () => Promise<unknown>,
  describe: (event: Event) => Data,
  counts: (event: Event) => boolean = () => true,
): Promise<Data> {
  const heard: Event[] = [];
  await listening(
    register,
    (event) => {
      if (counts(event)) heard.push(event);
    },
    async () => {
      const begin = Date.now();
      await act();
      while (heard.length === 0 && Date.now() - begin < patience) await wait(10);
      note(heard.length === 0 ? `nothing came within ${patience} ms` : `came after ${Date.now() - begin} ms`);
    },
  );
  const [first] = heard;
  return first === undefined ? null : describe(first);
}

/** Listens during an action, and always stops listening afterwards. */
async function listening<Event>(
  register: Register<Event>,
  listener: (event: Event) => void,
  work: () => Promise<void>,
): Promise<void> {
  const handler = await sendBatch(({ workbook }) =>
    register(workbook, (event) => {
      listener(event);
      return Promise.resolve();
    }),
  );
  try {
    await work();
  } finally {
    handler.remove();
    await handler.context.sync();
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
