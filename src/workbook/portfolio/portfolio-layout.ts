import type { Checklist } from "../../checklist/checklist";

/** The sheets of a portfolio and the names of its tables. */
export const portfolioSheet = "Portfolio";
export const portfolioResultsSheet = "Portfolio results";
export const portfolioAnswersSheet = "Portfolio answers";
export const portfolioTableNames = {
  sites: "PortfolioSites",
  results: "PortfolioResults",
  answers: "PortfolioAnswers",
} as const;

/** The heading row of the heat map. */
export const heatMapHeaderRow = 7;
/** The most rows shown in each list. */
export const listedItems = 10;

/** The columns of the heat map, which the lists below it share. */
export function portfolioColumns({ sections }: Checklist) {
  const overall = 5 + sections.length;
  return {
    number: 1,
    organisation: 2,
    site: 3,
    date: 4,
    firstSection: 5,
    overall,
    score: overall + 1,
    high: overall + 2,
    answered: overall + 3,
    errors: overall + 4,
    rule: overall + 5,
    marking: overall + 6,
    file: overall + 7,
  };
}

export type PortfolioColumns = ReturnType<typeof portfolioColumns>;
