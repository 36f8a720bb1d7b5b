import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { read } from "../../src/file/reading/read";
import { readPlan } from "../../src/file/reading/read-plan";
import { CompanionUser } from "../support/browser/companion";
import { browserNames, downloadsOf, launchFrom } from "../support/browser/persistent";
import { openWebKit } from "../support/browser/webkit";
import { companionPage } from "../support/browser/companion";
import { interpretOurs } from "../support/workbook/grids";
import { inProject } from "../support/root";

const passphrase = "harbour lantern fog";

test("[K22] the companion is one file of at most 2.5 MB with a policy of hashes", () => {
  const file = inProject("dist", "psems-companion.html");
  expect(statSync(file).size).toBeLessThanOrEqual(2_500_000);
  const page = readFileSync(file, "utf8");
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy).toContain("default-src 'none'; script-src 'sha256-");
  expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src/);
  expect(page).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)="(?!data:)/);
  expect(page).not.toMatch(/OfficeExtension\.|ironcalc/i);
  expect(page).toMatch(/Licences of this page[^]*office-ui-fabric-react[^]*MIT License/);
});

describe.each(browserNames)("[K20] [K22] [J60] from a disk, in %s, with a profile that lasts", (name) => {
  let folder: string;
  let browser: Browser;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "psems-companion-"));
    browser = await launchFrom(folder, name);
  });
  afterEach(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openUser(): Promise<CompanionUser> {
    const user = new CompanionUser(await browser.newPage(), downloadsOf(folder));
    await user.open();
    return user;
  }

  async function load(path: string) {
    const outcome = await read(readFileSync(path));
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    return interpretOurs(outcome.value.grids);
  }

  test("the whole journey: create, answer, keep, reload, issue, fill in, merge, report, hand over, renew, roll up", async () => {
    const owner = await openUser();
    await owner.press("Begin a new assessment");
    await owner.fill("Organisation", "Severn Estuary Water plc");
    await owner.press("Create checklist");
    await owner.page.waitForSelector("[role=grid]");
    await owner.press("Assess");
    await owner.press("Yes");
    await owner.see("1 of 43 answered");
    await owner.showSheet("PLAN Policy");
    await owner.type("E7", "x");
    await owner.type("H7", "Signed in May");
    await owner.see("2 of 43 answered");
    // A second mark is refused, with the words of the sheet.
    await owner.type("C7", "x");
    await owner.see("One response per row");
    await owner.press("Cancel");

    await owner.press("Keep in this browser");
    await owner.fill("Passphrase", passphrase);
    await owner.fill("The same passphrase again", passphrase);
    await owner.press("Keep it");
    await owner.see("Kept in this browser, encrypted");
    await owner.page.reload();
    await owner.press("Continue");
    await owner.fill("Passphrase", passphrase);
    await owner.press("Open");
    await owner.see("2 of 43 answered");

    await owner.press("Share");
    await owner.press("Individual statements");
    await owner.fill("Name", "Anna Berg");
    await owner.fill("Statement numbers", "1-3");
    await owner.press("Add to list");
    await owner.press("Issue 1 copy");
    await owner.press("Issue without a password");
    await owner.see("1 copy is prepared and in the register.");
    const issued = await owner.save(() => owner.press("Save Severn"));
    await owner.press("Mark as handed over: copy for Anna Berg");
    await owner.see("The register shows that the copy was handed over.");

    const anna = await openUser();
    await anna.choose("Open a workbook", issued);
    await anna.showSheet("PLAN Policy");
    await anna.type("D6", "x");
    await anna.type("D8", "x");
    await anna.type("H8", "Half of the sites");
    const returned = await anna.save(() => anna.press("Save as .xlsx"));
    await anna.page.close();

    await owner.page.bringToFront();
    await owner.press("Merge");
    await owner.choose("Returned copies (.xlsx)", returned);
    await owner.see("1 of your own answers will be replaced");
    await owner.press("Keep my answer");
    await owner.see("Your own answers are kept");
    await owner.fill("Decided by", "Karen Whitfield");
    await owner.press("Merge 1 row");
    await owner.see("1 row was changed, from 1 file.");

    await owner.press("Report");
    await owner.press("Actions, to do");
    await owner.press("Update actions");
    await owner.fill("Name", "2026 Q4");
    await owner.press("Take snapshot");
    await owner.see("Snapshot 2026 Q4 was taken.");
    await owner.press("Make Board paper");
    await owner.see("The Board paper and the actions are up to date");
    await owner.press("Board pivot");
    await owner.press("Make PivotTables");
    await owner.see("Board pivot");
    await owner.press("Board copy");
    await owner.press("Make Board copy");
    await owner.press("Make it anyway");
    const boardCopy = await owner.save(() => owner.press("Save Severn"));
    const board = await readPlan(readFileSync(boardCopy));
    expect(board.ok && board.value.plan.sheets.map(({ name: sheet }) => sheet)).toEqual(["Board"]);

    const saved = await owner.save(() => owner.press("Save as .xlsx"));
    const { assessment } = await load(saved);
    expect(
      assessment.answers.slice(0, 3).map(({ marks, evidence }) => [marks[0]?.response, evidence]),
    ).toEqual([
      ["yes", ""],
      ["no", "Signed in May"],
      ["in-part", expect.stringContaining("Half of the sites")],
    ]);
    expect(assessment.boardRecords.snapshots[0]?.snapshot).toBe("2026 Q4");
    expect(assessment.circulation.contributors).toHaveLength(1);

    await owner.press("Next assessment");
    await owner.press("Start next assessment");
    const next = await owner.save(() => owner.press("Save Severn Estuary Water plc – next assessment"));
    expect((await load(next)).assessment.answers[1]?.lastTime).toBe("no");
    await owner.press("Portfolio");
    await owner.choose("Choose workbooks", saved, next);
    await owner.press("Make portfolio");
    const portfolio = await readPlan(
      readFileSync(await owner.save(() => owner.press("Save Severn Estuary Water plc – portfolio"))),
    );
    expect(portfolio.ok && portfolio.value.plan.sheets.map(({ name: sheet }) => sheet)).toContain(
      "Portfolio",
    );
    expect([...owner.faults, ...anna.faults]).toEqual([]);
  });

  test("the next browser goes on with what was kept", async () => {
    const first = await openUser();
    await first.press("Begin a new assessment");
    await first.fill("Organisation", "Quiet Ferry");
    await first.press("Create checklist");
    await first.page.waitForSelector("[role=grid]");
    await first.press("Keep in this browser");
    await first.fill("Passphrase", passphrase);
    await first.fill("The same passphrase again", passphrase);
    await first.press("Keep it");
    await first.see("Kept in this browser, encrypted");
    await browser.close();
    browser = await launchFrom(folder, name);
    const again = await openUser();
    await again.press("Continue");
    await again.fill("Passphrase", passphrase);
    await again.press("Open");
    await again.see("Quiet Ferry");
    expect([...first.faults, ...again.faults]).toEqual([]);
  });
});

test("[K22] WebKit opens it from a disk, with its worker and no policy violation", async () => {
  const page = await openWebKit();
  try {
    await page.go(companionPage);
    await page.run(
      "document.addEventListener('securitypolicyviolation', (e) => (window.violation = e.blockedURI))",
    );
    await page.run(
      "[...document.querySelectorAll('button')].find((b) => /^Try with an example/.test(b.innerText)).click()",
    );
    const end = Date.now() + 30_000;
    const isOpen = (): Promise<boolean> => page.run("return document.querySelector('[role=grid]') !== null");
    while (!(await isOpen()) && Date.now() < end) await new Promise((next) => setTimeout(next, 200));
    expect(await page.run("return document.querySelector('[role=grid]').innerText")).toContain("Saltmarsh");
    expect(await page.run("return window.violation ?? null")).toBeNull();
  } finally {
    await page.close();
  }
});
