import { contentOf, isPlainlyText, needSameInput, typed } from "../../../src/excel/planning/typed-text";

describe("[X1] the input for a cell", () => {
  const parsed = [
    ...["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'quoted", " =1", "-", "="],
    ...["3/4", "1e5", "1E5", "00123", "12", "12.5", "1,234", "50%", "(5)", "£5", "$5", "5 €", "€ 5", "٣"],
    ...["TRUE", "true", "FALSE", "WAHR", "VRAI", "ИСТИНА", "PRAVDA"],
    ...["#N/A", "#REF!", "#NV", "#DIV/0!"],
    ...[
      "4 March",
      "March 4",
      "May 2020",
      "Jan-20",
      "mai 2026",
      "12:30",
      "5 PM",
      "R5.1.1",
      "USD 5",
      "kr 5",
      "Fr. 5",
    ],
    ...["2026-03-04", "4.3.2026", "Wednesday, 4 March 2020 5:00 PM"],
  ];
  test.each(parsed)("%j gets an apostrophe", (text) => {
    expect(typed(text)).toBe(`'${text}`);
  });

  const plain = ["X", "é", "Not sure", "In part", "Élan vital", "Есть свидетельство"];
  test.each([...plain, `Reviewed by the Board in 2023 and again, with actions, in the spring of 2024`])(
    "%j gets none",
    (text) => {
      expect(typed(text)).toBe(text);
      expect(isPlainlyText(text)).toBe(true);
    },
  );

  test("numbers, Booleans, formulas and blanks stay the same", () => {
    expect([typed(3), typed(true), typed({ formula: "=A1", value: 1 }), typed(null), typed("")]).toEqual([
      3,
      true,
      "=A1",
      "",
      "",
    ]);
  });
});

describe("[X1] the content of a cell", () => {
  test("a formula comes with its value", () => {
    expect(contentOf(2, "=1+1")).toEqual({ formula: "=1+1", value: 2 });
    expect(contentOf("", '=""')).toEqual({ formula: '=""', value: "" });
    expect(contentOf("#N/A", "=NA()")).toEqual({ formula: "=NA()", value: "#N/A" });
  });

  test("text that starts like a formula is text", () => {
    expect(contentOf("=1+1", "=1+1")).toBe("=1+1");
  });

  test("an empty text is an empty cell", () => {
    expect(contentOf("", "")).toBeNull();
  });
});

test("[W32] a formula that Excel shows with @, or a name without its quotation marks, is not typed again", () => {
  const planned = { formula: "=INDEX('Cover'!C$5:C$11,2,1)&\"@\"", value: "a" };
  expect(needSameInput(planned, { formula: '=@INDEX(Cover!C$5:C$11,2,1)&"@"', value: "b" })).toBe(true);
  expect(needSameInput(planned, { formula: '=@INDEX(Cover!C$5:C$11,2,1)&""', value: "a" })).toBe(false);
  expect(needSameInput(planned, planned.formula)).toBe(false);
  expect(needSameInput("@SUM(A1)", "SUM(A1)")).toBe(false);
});
