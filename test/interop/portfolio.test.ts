import { write } from "../../src/file/writing/write";
import { planPortfolio } from "../../src/workbook/portfolio/plan-portfolio";
import { recalculate } from "../support/interop/libreoffice";
import { validateOpenXml } from "../support/interop/open-xml-sdk";
import { stamp } from "../support/psems";
import { gridsOf, listFormulas, sheetOf, textAt } from "../support/workbook/grids";
import { portfolios } from "../support/workbook/portfolio-samples";

test.each(portfolios)("[O1] the Open XML SDK accepts the portfolio of %s", async (_, portfolio) => {
  expect(await validateOpenXml(await write(planPortfolio(portfolio, stamp)))).toEqual([]);
});

test("[O1 S10] LibreOffice calculates what the plan says", async () => {
  const plans = portfolios.map(([, portfolio]) => planPortfolio(portfolio, stamp));
  const saved = await recalculate(await Promise.all(plans.map((plan) => write(plan))));
  for (const [index, plan] of plans.entries()) {
    const grids = await gridsOf(saved[index]);
    const formulas = listFormulas(plan);
    expect(formulas.length).toBeGreaterThan(10);
    for (const { sheet, address, value } of formulas)
      expect([address, textAt(sheetOf(grids, sheet), address)]).toEqual([address, String(value)]);
  }
});
