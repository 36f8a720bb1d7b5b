import {
  chooseTheme,
  colours,
  palettes,
  ratingColours,
  type Palette,
} from "../../../src/taskpane/look/theme";
import { responseLooks } from "../../../src/taskpane/look/response-looks";
import { ratingColours as sheetColours } from "../../../src/workbook/form/styles";
import { contrast } from "../../support/taskpane/contrast";

test("contrast is measured as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

type Name = keyof Palette;
type Pairs = readonly (readonly [front: Name, back: Name])[];

const grounds: readonly Name[] = ["page", "soft", "hover"];
const softGrounds: readonly Name[] = ["errorSoft", "warningSoft", "goodSoft", "infoSoft", "accentSoft"];

/** Words, and what they stand on. */
const texts: Pairs = [
  ...[...grounds, ...softGrounds].flatMap((back): Pairs => [
    ["ink", back],
    ["quiet", back],
  ]),
  ["accent", "page"],
  ["accent", "soft"],
  ["accentStrong", "page"],
  ["onAccent", "accent"],
  ["onAccent", "accentStrong"],
  ["error", "page"],
  ["error", "errorSoft"],
  ["warning", "page"],
  ["warning", "warningSoft"],
  ["good", "page"],
  ["good", "goodSoft"],
  ["quiet", "infoSoft"],
  ["greenInk", "greenFill"],
  ["amberInk", "amberFill"],
  ["redInk", "redFill"],
  ["openInk", "openFill"],
  ["ink", "band"],
  ["page", "error"],
];

/** The edges of controls and of what is drawn, against what is around them. */
const lines: Pairs = [
  ["line", "page"],
  ["accent", "page"],
  ["accent", "hover"],
  ["error", "page"],
  ["error", "soft"],
  ["warning", "page"],
  ["warning", "soft"],
  ["good", "soft"],
  ["accent", "accentSoft"],
  ["greenLine", "page"],
  ["amberLine", "page"],
  ["redLine", "page"],
  ["openLine", "page"],
];

describe.each(Object.entries(palettes))("[S8] the %s look", (_, palette) => {
  test.each(texts)("%s can be read on %s", (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)("%s can be seen beside %s", (line, ground) => {
    expect(contrast(palette[line], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  test("has every colour", () => {
    expect(Object.keys(palette).sort()).toEqual(Object.keys(palettes.light).sort());
  });
});

test("[P82] each response has a look of its own, whatever its colour", () => {
  const shapes = Object.values(responseLooks).map((look) => JSON.stringify(look).replace(/--\w+/g, "--"));
  // A full square, light or dark, with its sign: Yes, No and N/A.
  expect(new Set(shapes).size).toBe(4);
  const { yes, no } = responseLooks;
  expect([yes.background, no.background]).toEqual([colours.goodSoft, colours.error]);
  expect(contrast(palettes.light.goodSoft, palettes.light.error)).toBeGreaterThanOrEqual(4.5);
});

test("[S8] ratings have the colours of the sheets in the light look", () => {
  const { light } = palettes;
  expect([light.greenFill, light.amberFill, light.redFill, light.openFill]).toEqual(
    [sheetColours.green, sheetColours.amber, sheetColours.red, sheetColours.incomplete].map(({ fill }) =>
      fill.toLowerCase(),
    ),
  );
});

test("badges and squares take their colours from the look alone", () => {
  const variables = new Set(Object.values(colours));
  for (const colour of Object.values(ratingColours).flatMap((badge) => Object.values(badge))) {
    expect(variables).toContain(colour);
  }
  for (const text of Object.values(responseLooks).flatMap((look) => Object.values(look) as string[])) {
    expect(text).not.toMatch(/#|rgb/);
    for (const variable of text.match(/var\([^)]*\)/g) ?? []) expect(variables).toContain(variable);
  }
});

test.each([
  ["no theme", undefined, "light"],
  ["a theme without colours", {}, "light"],
  ["a colour that is none", { bodyBackgroundColor: "Window" }, "light"],
  ["white", { bodyBackgroundColor: "#FFFFFF" }, "light"],
  ["Office's colourful grey", { bodyBackgroundColor: "#E6E6E6" }, "light"],
  ["Office's dark grey", { bodyBackgroundColor: "#666666" }, "dark"],
  ["Office's black theme", { bodyBackgroundColor: "#262626" }, "dark"],
  ["a colour without its sign", { bodyBackgroundColor: "262626" }, "dark"],
  ["black to the full", { bodyBackgroundColor: "#000000" }, "contrast"],
] as const)("[P7] when Office gives %s, the theme fits", (_, look, expected) => {
  expect(chooseTheme(look)).toBe(expected);
});
