import { write } from "../../src/file/writing/write";
import { listCases } from "../support/interop/cases";
import { validateOpenXml } from "../support/interop/open-xml-sdk";

const wanted = [
  "all blank",
  "the guidance's example",
  "all double-ticked",
  "example under rule 0",
  "random 0",
  "random 1",
  "random 2",
  "random 3",
  "copy of some rows",
  "copy with the annex",
  "copy that shares all",
  "copy for whoever is asked",
  "merged",
  "boardRecords 0 of psems",
  "boardRecords 1 of psems",
  "snapshots, two",
  "snapshots, small",
  "small, all blank",
  "small, random 0",
  "small, random 1",
  "stretched, random 0",
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
