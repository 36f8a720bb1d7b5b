import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { dayOfSite, type Site } from "../../assessment/portfolio/site";
import { writeCsv } from "../../file/tables/csv";
import { writeParquet } from "../../file/tables/parquet";
import { portfolioSchemaVersion, portfolioTables, tabulate } from "../../workbook/portfolio/portfolio-tables";
import type { FolderContents } from "../saving/draft";

/** The names in the two folders, by which we recognise them as ours. */
export const parquetEntries: readonly string[] = portfolioTables;
export const csvEntries: readonly string[] = portfolioTables.map((name) => `${name}.csv`);

/** The folder name that readers of partitioned files treat as a missing value. */
const noDay = "__HIVE_DEFAULT_PARTITION__";

/** The tables as Parquet, each in a separate folder, partitioned by date of assessment. */
export function* parquetFiles({ sites, checklist }: Portfolio): FolderContents {
  const facts = {
    "psems.schema_version": String(portfolioSchemaVersion),
    "psems.checklist": `${checklist.id} ${checklist.version}`,
  };
  for (const [day, some] of groupByDay(sites)) {
    const tables = tabulate(some);
    for (const name of portfolioTables) {
      const path = `${name}/assessment_date=${day}/part-0.parquet`;
      yield [path, writeParquet(tables[name], { ...facts, "psems.table": name })];
    }
  }
}

/** The same tables as CSV, one file each. */
export function* csvFiles({ sites }: Portfolio): FolderContents {
  const tables = tabulate(sites);
  for (const name of portfolioTables) yield [`${name}.csv`, writeCsv(tables[name])];
}

function groupByDay(sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const day = dayOfSite(site) || noDay;
    groups.set(day, [...(groups.get(day) ?? []), site]);
  }
  return groups;
}
