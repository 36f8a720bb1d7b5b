import { measureExcel } from "../../bench/excel";
import { psems } from "../../support/psems";

interface Budget {
  readonly requests?: number;
  readonly requestBytes?: number;
  readonly responseBytes?: number;
}

type Costs = Awaited<ReturnType<typeof measureExcel>>;

/** The most that a job may cost: requests, and bytes sent to Excel and received from it. */
const budgets: Readonly<Partial<Record<keyof Costs, Budget>>> = {
  create: { requests: 3, requestBytes: 435_000 },
  repair: { responseBytes: 1_600_000 },
  "make the Board paper again": { requests: 5, responseBytes: 600_000 },
  "take a snapshot": { requests: 5, responseBytes: 837_000 },
  seal: { requests: 5, responseBytes: 1_068_000 },
  "issue two copies": { requests: 4, responseBytes: 755_000 },
  "merge two copies": { requests: 6, responseBytes: 850_000 },
};

test("the pane's jobs stay within their requests and bytes", async () => {
  const costs: Readonly<Partial<Record<string, Budget>>> = await measureExcel(psems);
  const over = Object.entries(budgets).flatMap(([job, budget]) =>
    Object.entries(budget).flatMap(([what, most]) => {
      const cost = costs[job]?.[what as keyof Budget] ?? Infinity;
      return cost > most ? [`${job}: ${what} ${cost}, at most ${most}`] : [];
    }),
  );
  expect(over).toEqual([]);
});
