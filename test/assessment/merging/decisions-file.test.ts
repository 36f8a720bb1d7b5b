import { parseDecisions } from "../../../src/assessment/merging/decisions-file";
import { must } from "../../support/must";
import { psems } from "../../support/psems";

const decision = { statement: 3, response: "In part", why: "Staff only", by: "Olive" };

test("[J6 E2] a decisions file has decisions on disputed rows, and ids of comments to add", () => {
  const entries = [decision, { comments: ["3f2a91bc-5-H7"] }, { comments: ["3f2a91bc-6-H8"] }];
  expect(must(parseDecisions(psems, entries))).toEqual({
    decisions: [{ ...decision, response: "in-part" }],
    comments: ["3f2a91bc-5-H7", "3f2a91bc-6-H8"],
  });
});

test.each<readonly [what: string, json: unknown, place: string]>([
  ["not a list", { comments: [] }, ""],
  ["comments that are not a list", [{ comments: "3f2a91bc-5-H7" }], "[0].comments"],
  ["an id that is empty", [{ comments: [" "] }], "[0].comments[0]"],
  ["comments and a decision in one entry", [{ ...decision, comments: [] }], "[0].statement"],
  ["a decision without a reason", [{ ...decision, why: "" }], "[0].why"],
  ["no entry", [null], "[0]"],
])("[E2] %s is a problem with its place", (_, json, place) => {
  const parsed = parseDecisions(psems, json);
  expect(parsed.ok ? [] : parsed.problem.map((problem) => problem.place)).toContain(place);
});
