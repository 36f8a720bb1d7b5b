import { findSensitivityLabel } from "../../../src/file/reading/sheet/sensitivity-label";
import { notCarriedWords } from "../../../src/file/words/not-carried";

const one = "11111111-2222-4333-8444-555555555555";
const two = "99999999-2222-4333-8444-555555555555";
const of = (id: string, fields: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(fields).map(([field, value]) => [`MSIP_Label_${id}_${field}`, value]);

describe("[C6] the sensitivity label of a file", () => {
  test.each<[string, Parameters<typeof findSensitivityLabel>, string | undefined]>([
    ["none", [[["Owner", "Anna"]], []], undefined],
    ["in the properties", [of(one, { Enabled: "true", Name: " Confidential " }), []], "Confidential"],
    ["in the properties, without a name", [of(one, { Enabled: "true" }), []], one],
    [
      "the last that was set",
      [
        [
          ...of(one, { Name: "Old", SetDate: "2025-01-01T00:00:00Z" }),
          ...of(two, { Name: "New", SetDate: "2026-01-01T00:00:00Z" }),
        ],
        [],
      ],
      "New",
    ],
    ["switched off in the properties", [of(one, { Enabled: "False", Name: "Confidential" }), []], undefined],
    [
      "as an element, its name in the properties",
      [
        of(one, { Name: "Confidential" }),
        [{ id: `{${one.toUpperCase()}}`, enabled: "1", removed: "0", siteId: "{x}" }],
      ],
      "Confidential",
    ],
    ["as an element with a name", [[], [{ id: one, name: "Secret" }]], "Secret"],
    ["as an element alone", [[], [{ id: `{${one}}` }]], one],
    [
      "removed, and the next in force",
      [of(two, { Name: "Public" }), [{ id: one, removed: "1" }, { id: two }]],
      "Public",
    ],
    [
      "removed, and still in the properties",
      [of(one, { Name: "Secret" }), [{ id: `{${one}}`, removed: "1" }]],
      undefined,
    ],
  ])("%s", (_, [properties, labels], label) => {
    expect(findSensitivityLabel(properties, labels)).toBe(label);
  });

  test("is named, with what to do", () => {
    expect(`${notCarriedWords.sensitivityLabel("Confidential")}.`).toBe(
      'The sensitivity label "Confidential" is not copied. Apply it again in Excel (Home, Sensitivity).',
    );
  });
});
