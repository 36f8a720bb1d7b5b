import fc from "fast-check";
import {
  describeAsked,
  describeCovering,
  describeDay,
} from "../../../../src/assessment/issuing/words/covering-email";
import { listStatements } from "../../../../src/checklist/checklist";
import { psems } from "../../../support/psems";

const all = listStatements(psems).map(({ number }) => number);
const covering = {
  checklist: psems,
  name: "Anna Berg",
  asked: [1, 2, 3, 4, 5, 30],
  due: "2026-12-01",
  returnTo: "sec@example.org",
  organisation: "Northern Grid plc",
};

describe("describeAsked", () => {
  test("names the whole checklist, and parts of it by sheet", () => {
    expect(describeAsked(psems, all)).toBe("all 43 statements");
    expect(describeAsked(psems, [30, 5, 4, 3, 2, 1, 99])).toBe("PLAN Policy 1–5; CHECK Monitoring 30");
    expect(describeAsked(psems, [])).toBe("no statements");
  });

  test("names a sheet when, and only when, something on it is asked", () => {
    fc.assert(
      fc.property(fc.subarray([...all], { minLength: 1, maxLength: all.length - 1 }), (asked) => {
        const said = describeAsked(psems, asked);
        for (const { sheet, statements } of psems.sections)
          expect(said.includes(`${sheet} `)).toBe(statements.some(({ number }) => asked.includes(number)));
      }),
    );
  });
});

describe("describeCovering", () => {
  test("says whose part it is, what is asked, by when, and to whom it goes back", () => {
    const { subject, body } = describeCovering(covering);
    expect(subject).toBe("PSeMS checklist, Northern Grid plc: your part, by 1 December 2026");
    expect(body).toContain("Dear Anna Berg,");
    expect(body).toContain("for Northern Grid plc: PLAN Policy 1–5; CHECK Monitoring 30.");
    expect(body).toContain("send it to sec@example.org by 1 December 2026.");
    expect(body).toMatch(/open it in Excel or LibreOffice\. Nothing needs installing/);
  });

  test("leaves no gap where nothing was said", () => {
    const { subject, body } = describeCovering({
      ...covering,
      name: " ",
      due: "",
      returnTo: "",
      organisation: "",
    });
    expect(subject).toBe("PSeMS checklist: your part, as soon as you can");
    expect(body).toContain("Dear colleague,");
    expect(body).toContain("send it to me as soon as you can.");
    expect(`${subject}${body}`).not.toMatch(/ {2}| ,| \.(?!xlsx)|undefined/);
  });

  test("a day that is none stays as it was written", () => {
    expect(describeDay("2026-12-01")).toBe("1 December 2026");
    expect(describeDay("before Easter")).toBe("before Easter");
    expect(describeDay("2026-13-01")).toBe("2026-13-01");
  });
});
