import fc from "fast-check";
import { isSameFormula, withoutOuterSingle } from "../../src/spreadsheet/same-formula";

/** An operand as it is planned, and as Excel may write it. */
interface Written {
  readonly planned: string;
  readonly shown: string;
}

const leaves = fc.constantFrom(
  "A1",
  "$C$6:$G$6",
  "'PLAN Policy'!$J$6",
  "'it''s @home'!A1",
  "MarkWords",
  "Responses[@Points]",
  '"a@b"',
  '"say ""@SUM("""',
  '"_xlfn.SINGLE(A1)"',
  "0.5",
);
const { formula } = fc.letrec<{ formula: Written; operand: Written }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(leaves, fc.constantFrom("", "@")).map(([leaf, sign]) => ({ planned: leaf, shown: sign + leaf })),
    fc
      .tuple(fc.constantFrom("INDEX", "SUM"), fc.array(tie("formula"), { minLength: 1, maxLength: 3 }))
      .chain(([name, parts]) => {
        const call = (how: keyof Written): string => `${name}(${parts.map((part) => part[how]).join(",")})`;
        const ways = [call("shown"), `@${call("shown")}`, `_xlfn.SINGLE(${call("shown")})`];
        return fc.constantFrom(...ways).map((shown) => ({ planned: call("planned"), shown }));
      }),
    tie("formula").chain(({ planned, shown }) =>
      fc
        .constantFrom(`(${shown})`, `@(${shown})`, `_xlfn.SINGLE((${shown}))`)
        .map((inner) => ({ planned: `(${planned})`, shown: inner })),
    ),
  ),
  formula: fc
    .tuple(tie("operand"), fc.constantFrom("", "+", "&", "<>"), tie("operand"))
    .map(([one, operator, other]) =>
      operator === ""
        ? one
        : {
            planned: `${one.planned}${operator}${other.planned}`,
            shown: `${one.shown}${operator}${other.shown}`,
          },
    ),
}));

describe("[W32] two formulas are the same", () => {
  test("with and without the signs that Excel adds, wherever it adds them", () => {
    let signs = 0;
    fc.assert(
      fc.property(formula, ({ planned, shown }) => {
        if (shown !== planned) signs += 1;
        expect(isSameFormula(`=${planned}`, `=${shown}`)).toBe(true);
        expect(isSameFormula(`=${shown}`, `=${planned}`)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(signs).toBeGreaterThan(50);
  });

  test("only if they are alike otherwise", () => {
    fc.assert(
      fc.property(formula, ({ planned, shown }) => {
        expect(isSameFormula(`=${planned}`, `=${shown}+1`)).toBe(false);
        expect(isSameFormula(`=${planned}`, `=INT(${shown})`)).toBe(false);
      }),
    );
  });

  test.each([
    ["=INDEX(A1:A9,2,1)", "=@INDEX(A1:A9,2,1)", true],
    ["=INDEX(A1:A9,2,1)", "=_xlfn.SINGLE(INDEX(A1:A9,2,1))", true],
    ["=INDEX(A1:A9,2,1)", "=_XLFN.single(INDEX(A1:A9,2,1))", true],
    ["=(A1+B1)*2", "=_xlfn.SINGLE(A1+B1)*2", true],
    ["=A1+B1*2", "=_xlfn.SINGLE(A1+B1)*2", false],
    ["=SUM(A1,B1)", "=_xlfn.SINGLE(SUM(A1,B1))", true],
    ["='Cover'!$A$1", "=Cover!$A$1", true],
    ["='PLAN Policy'!A1", "=PLAN Policy!A1", false],
    ['="@"', '=""', false],
    ['="a@b"&@A1', '="a@b"&A1', true],
    ["='@home'!A1", "='home'!A1", false],
    ["=T[@Points]", "=T[Points]", false],
    ["=my_xlfn.SINGLE(A1)", "=myA1", false],
    ["=_xlfn.SINGLE(A1", "=A1", false],
    ["=a1", "=A1", false],
  ])("%s and %s: %s", (one, other, isSame) => {
    expect(isSameFormula(one, other)).toBe(isSame);
    expect(isSameFormula(other, one)).toBe(isSame);
  });
});

test.each([
  ["_xlfn.SINGLE(INDEX(A1:A9,2,1))", "INDEX(A1:A9,2,1)"],
  ['_xlfn.SINGLE(IF(A1=")",1,2))', 'IF(A1=")",1,2)'],
  ["_xlfn.SINGLE(A1)+_xlfn.SINGLE(B1)", "_xlfn.SINGLE(A1)+_xlfn.SINGLE(B1)"],
  ["SUM(_xlfn.SINGLE(A1:A9))", "SUM(_xlfn.SINGLE(A1:A9))"],
  ["_xlfn.SINGLE(A1", "_xlfn.SINGLE(A1"],
  ["A1", "A1"],
])("[W32] in a file, %s is %s", (stored, plain) => {
  expect(withoutOuterSingle(stored)).toBe(plain);
});
