import fc from "fast-check";
import { centreOf, escapeHeaderText, headerMarking, planPage } from "../../../src/workbook/composing/page";

test("a digit at the start of a header is not taken for a font size", () => {
  expect(escapeHeaderText("2nd line")).toBe(" 2nd line");
  expect(escapeHeaderText("Line 2")).toBe("Line 2");
});

test("the middle of a header is found between its codes, those of other programs too", () => {
  expect(centreOf('&LLeft&C&"Calibri,Bold"&12 OFFICIAL && MORE&RPage &P')).toBe("OFFICIAL && MORE");
  expect(centreOf("&LLeft&RRight")).toBe("");
  expect(centreOf("")).toBe("");
});

test("[F11] every marking is found again in the page that was planned with it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (marking) => {
      const { header } = planPage({ title: "T", marking });
      const found = centreOf(`&L${header.left}&C${header.centre}&R${header.right}`);
      expect(found).toBe(headerMarking(marking).trim());
    }),
  );
});
