import { readFile } from "node:fs/promises";
import { read } from "../../src/file/reading/read";
import { describeFileProblem } from "../../src/file/words/describe-problem";
import { allChecks, assumptions } from "../../src/hostcheck/checks";
import { compareReport } from "../../src/hostcheck/report/compare";
import { describeComparison } from "../../src/hostcheck/report/describe-comparison";
import { readReport } from "../../src/hostcheck/report/read-report";
import { words } from "../../src/hostcheck/words";
import { textOfValue, valueOf } from "../../src/spreadsheet/cells";

/** 0: no assumption of the product is broken; 1: one is; 2: there is no report. */
export type Status = 0 | 1 | 2;

/** Compares the report in a file with the simulator's switches and the product's assumptions. */
export async function compareFile(path: string, print: (line: string) => void): Promise<Status> {
  const file = await read(await readFile(path));
  if (!file.ok) {
    print(`${path}: ${describeFileProblem(file.problem)}`);
    return 2;
  }
  for (const { row, column, cells } of file.value.grids) {
    const rows = cells.map((line) => line.map((content) => textOfValue(valueOf(content))));
    if (row === 1 && column === 1 && rows[0]?.[0] === words.report.sheet) return printComparison(rows, print);
  }
  print(words.compared.notAReport(path));
  return 2;
}

/** Compares the rows of a report. */
export function printComparison(rows: readonly (readonly string[])[], print: (line: string) => void): Status {
  const report = readReport(rows, allChecks);
  if (!report.ok) {
    print(words.compared.notAReport("This"));
    return 2;
  }
  const comparison = compareReport(report.value, assumptions);
  describeComparison(report.value, comparison).forEach(print);
  return comparison.broken.length > 0 ? 1 : 0;
}
