import { write } from "../../src/file/writing/write";
import { listCases } from "../support/interop/cases";
import { sampleOf } from "../support/sample";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

/** Drawn with a fixed seed. */
const drawn = [
  "random 0",
  "random 1",
  "random 2",
  "random 3",
  "boardRecords 1 of psems",
  "small, random 0",
  "small, random 1",
  "stretched, random 0",
];
const wanted = [
  "boardRecords 0 of psems",
  ...sampleOf(drawn, 2),
  "all blank",
  "the guidance's example",
  "all double-ticked",
  "example under rule 0",
  "copy of some rows",
  "copy with the annex",
  "copy with the owner's answers and the annex",
  "copy with everything, and the annex",
  "copy for whoever is asked",
  "example",
  "example, returned 3",
  "merged",
  "snapshots, two",
  "snapshots, small",
  "small, all blank",
];
const cases = listCases().filter(({ name }) => wanted.includes(name));

test("every kind of workbook is there to be judged", () => {
  expect(cases.map(({ name }) => name).sort()).toEqual([...wanted].sort());
});

test.each(cases.map((entry) => [entry.name, entry] as const))(
  "the Open XML SDK accepts the workbook of: %s",
  async (_, { plan }) => {
    expect(await validateOpenXml(await write(plan))).toEqual([]);
  },
);
