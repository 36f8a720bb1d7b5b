import { blankContributor, type Contributor } from "../../../src/assessment/answers/circulation";
import { isFormula } from "../../../src/spreadsheet/cells";
import { answer, psems } from "../../support/psems";
import { gridsFor, interpretOurs, sheetOf } from "../../support/workbook/grids";

const yesterday = "2026-11-22";
const rows: readonly Contributor[] = [
  { name: "back", preparedOn: yesterday, returnedOn: yesterday },
  { name: "prepared", preparedOn: yesterday },
  { name: "prepared and due", preparedOn: yesterday, due: yesterday },
  { name: "out", preparedOn: yesterday, issuedOn: yesterday },
  { name: "late", preparedOn: yesterday, issuedOn: yesterday, due: yesterday },
  { name: "of version 0.2.0", issuedOn: yesterday },
].map((row) => ({ ...blankContributor, copyId: row.name, ...row }));
const owner = { ...answer(psems, {}), circulation: { contributors: rows, log: [] } };

test("[P18] the status of a copy is Prepared until it is handed over or back, also when its due day has passed", () => {
  const { cells } = sheetOf(gridsFor(psems, owner), "Contributors");
  const column = cells[3]?.indexOf("Status") ?? -1;
  const shown = cells.slice(4).map((row) => {
    const content = row[column] ?? null;
    return isFormula(content) ? content.value : content;
  });
  expect(shown).toEqual(["✓ Returned", "! Prepared", "! Prepared", "○ Waiting", "✗ Overdue", "○ Waiting"]);
});

test("[P18] a register of an earlier version has no day of preparation, and is read without it", () => {
  const grids = gridsFor(psems, owner);
  expect(interpretOurs(grids).assessment.circulation.contributors).toEqual(rows);
  const prepared = sheetOf(grids, "Contributors").cells[3]?.indexOf("Prepared on") ?? -1;
  expect(prepared).toBeGreaterThan(0);
  const old = grids.map((grid) =>
    grid.name === "Contributors"
      ? { ...grid, cells: grid.cells.map((row) => row.filter((_, index) => index !== prepared)) }
      : grid,
  );
  const read = interpretOurs(old);
  expect(read.findings).toEqual([]);
  expect(read.assessment.circulation.contributors).toEqual(rows.map((row) => ({ ...row, preparedOn: "" })));
});
