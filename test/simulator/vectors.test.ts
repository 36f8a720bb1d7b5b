import { chooseFromVectors } from "../../src/simulator/formulas/vectors";
import { onSheet, openExcel, valuesOf } from "../support/excel/excel";

const named = (name: string): string | undefined => (name === "Points" ? "='Our rule'!$B$2:$B$4" : undefined);

describe("INDEX over a vector, as sent to the engine", () => {
  test.each([
    ["=INDEX(A1:A3,2)", "=$A$2"],
    ["=INDEX($C$1:$E$1,K1)+1", "=SWITCH(INT(K1),1,$C$1,2,$D$1,3,$E$1)+1"],
    [
      "=INDEX(Points,MATCH(1,A1:A3,0))",
      "=SWITCH(INT(MATCH(1,A1:A3,0)),1,'Our rule'!$B$2,2,'Our rule'!$B$3,3,'Our rule'!$B$4)",
    ],
    ["=INDEX(A1:A2,INDEX(B1:B2,1))", "=SWITCH(INT($B$1),1,$A$1,2,$A$2)"],
    ["=INDEX(A1:A2,K1,1)", "=SWITCH(INT(K1),1,$A$1,2,$A$2)"],
    ["=INDEX(A1:B1,1,K1)", "=SWITCH(INT(K1),1,$A$1,2,$B$1)"],
    ["=INDEX('My plan'!C$5:C$9,ROWS('My plan'!$A$5:$A6),1)&1", "='My plan'!$C$6&1"],
    ["=INDEX(A1:A2,1,K1)", "=INDEX(A1:A2,1,K1)"],
    ["=INDEX(A1:B3,2,1)", "=INDEX(A1:B3,2,1)"],
    ["=INDEX(A1:B3,2)", "=INDEX(A1:B3,2)"],
    ["=INDEX(Elsewhere,2)", "=INDEX(Elsewhere,2)"],
    ['="INDEX(A1:A3,2)"', '="INDEX(A1:A3,2)"'],
    ["=INDEX(A1:A300,K1)", "=INDEX(A1:A300,K1)"],
  ])("%s is %s", (formula, fed) => {
    expect(chooseFromVectors(formula, named)).toBe(fed);
  });

  test("has the same result as INDEX, including blanks and errors", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:A4").values = [["one"], [2], [""], ["#N/A"]];
      sheet.getRange("B1:B5").formulas = [1, 2, 3, 4, 5].map((at) => [
        `=IFERROR(INDEX($A$1:$A$4,${at}+0)&"","error")`,
      ]);
    });
    expect(await valuesOf("B1:B5")).toEqual([["one"], ["2"], [""], ["error"], ["error"]]);
  });

  test("can be looked for by another function", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1:B3").formulas = [["=A1*5"], ["=A2*5"], ["=A3*5"]];
      sheet.getRange("C1:C2").formulas = [
        ["=MATCH(INDEX($B$1:$B$3,A2),$B$1:$B$3,0)"],
        ["=COUNTIF($B$1:$B$3,INDEX($B$1:$B$3,A3))"],
      ];
    });
    expect(await valuesOf("C1:C2")).toEqual([[2], [1]]);
  });
});
