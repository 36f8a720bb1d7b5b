import fc from "fast-check";
import { linkEmail } from "../../../src/assessment/issuing/mail-link";
import { describeCovering } from "../../../src/assessment/issuing/words/covering-email";
import { describeReminder } from "../../../src/assessment/issuing/words/reminder-email";
import { listStatements } from "../../../src/checklist/checklist";
import { psems } from "../../support/psems";

const facts = {
  checklist: psems,
  name: "Anna Smith",
  asked: [1, 2, 3, 30],
  due: "2026-11-20",
  returnTo: "sec@example.org",
  organisation: "Northern Grid plc",
};

/** What a mail program reads from a link. */
function read(link: string | undefined): { to: string; subject: string | null; body: string | null } {
  const url = new URL(link ?? "");
  const fields = new URLSearchParams(url.search.replace(/\+/g, "%2B"));
  expect([url.protocol, [...fields.keys()]]).toEqual(["mailto:", ["subject", "body"]]);
  return { to: decodeURIComponent(url.pathname), subject: fields.get("subject"), body: fields.get("body") };
}

describe("[P16] the link that starts an email", () => {
  test("has the address, the subject and the whole text of a reminder", () => {
    const email = describeReminder(facts);
    const { to, subject, body } = read(linkEmail(" anna@example.org ", email));
    expect([to, subject]).toEqual(["anna@example.org", email.subject]);
    expect(body?.replace(/\r\n/g, "\n")).toBe(email.body);
  });

  test("is never longer than 2,000 characters: the rest is left to the text that can be copied", () => {
    const odd = listStatements(psems)
      .map(({ number }) => number)
      .filter((number) => number % 2 === 1);
    const link = linkEmail(
      "anna@example.org",
      describeCovering({ ...facts, asked: odd, organisation: "Ü".repeat(90) }),
    );
    expect(link?.length).toBeLessThanOrEqual(2000);
    const { body } = read(link);
    expect(body).toContain("Dear Anna Smith,");
    expect(body).toMatch(/Copy the email text in the add-in, and paste it over this.\]\r\n$/);
  });

  test.each([
    "",
    "Anna Smith",
    "anna@example.org, bo@example.org",
    "Anna <anna@example.org>",
    "anna@example.org?bcc=x@example.org",
    "anna@example.org&cc=x",
    "anna%0A@example.org",
    "a@b@c",
  ])("there is none for %j", (address) => {
    expect(linkEmail(address, describeReminder(facts))).toBeUndefined();
  });

  test("whatever the names hold, the link has one recipient, one subject and one body", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ maxLength: 40 }), (name, organisation) => {
        const link = linkEmail(
          "anna@example.org",
          describeReminder({ ...facts, name: name.slice(0, 9), organisation }),
        );
        expect(read(link).to).toBe("anna@example.org");
        expect(link).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});

test("[P16] a reminder has what was asked and the day it was due, and nothing else of the assessment", () => {
  const { subject, body } = describeReminder(facts);
  expect(subject).toBe(
    `${psems.shortTitle}, Northern Grid plc: reminder, your part was due 20 November 2026`,
  );
  expect(body).toContain("PLAN Policy 1–3; CHECK Monitoring 30. It was due on 20 November 2026");
  expect(describeReminder({ ...facts, name: "", organisation: "" }).body).toMatch(/^Dear colleague,/);
});
