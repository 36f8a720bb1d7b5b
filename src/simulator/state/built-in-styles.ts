import { normalFormat, type Format, type FormatGroup, type Style } from "./format";

type Look = Partial<Format>;

/** Excel's built-in styles besides Normal, with the main part of their look in the theme Office. */
const looks: Readonly<Record<string, Look>> = {
  Hyperlink: { underline: "Single", fontColour: "#0563C1" },
  "Followed Hyperlink": { underline: "Single", fontColour: "#954F72" },
  Good: { fill: "#C6EFCE", fontColour: "#006100" },
  Bad: { fill: "#FFC7CE", fontColour: "#9C0006" },
  Neutral: { fill: "#FFEB9C", fontColour: "#9C5700" },
  Calculation: { fill: "#F2F2F2", fontColour: "#FA7D00", bold: true },
  "Check Cell": { fill: "#A5A5A5", fontColour: "#FFFFFF", bold: true },
  "Explanatory Text": { fontColour: "#7F7F7F", italic: true },
  Input: { fill: "#FFCC99", fontColour: "#3F3F76" },
  "Linked Cell": { fontColour: "#FA7D00" },
  Note: { fill: "#FFFFCC" },
  Output: { fill: "#F2F2F2", fontColour: "#3F3F3F", bold: true },
  "Warning Text": { fontColour: "#FF0000" },
  Title: { fontName: "Calibri Light", fontSize: 18, fontColour: "#44546A" },
  "Heading 1": { fontSize: 15, bold: true, fontColour: "#44546A" },
  "Heading 2": { fontSize: 13, bold: true, fontColour: "#44546A" },
  "Heading 3": { bold: true, fontColour: "#44546A" },
  "Heading 4": { bold: true, fontColour: "#44546A" },
  Total: { bold: true },
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  "Comma [0]": { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  "Currency [0]": { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' },
  Percent: { numberFormat: "0%" },
  ...accents(),
};

function accents(): Record<string, Look> {
  const colours = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
  return Object.fromEntries(
    colours.flatMap((fill, index) => [
      [`Accent${index + 1}`, { fill, fontColour: "#FFFFFF" }],
      ...[20, 40, 60].map((share) => [
        `${share}% - Accent${index + 1}`,
        { fill: lighter(fill, share / 100), fontColour: share === 60 ? "#FFFFFF" : "#000000" },
      ]),
    ]),
  ) as Record<string, Look>;
}

/** A colour mixed with white. */
function lighter(colour: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 - (255 - part) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}

export const builtInStyles: readonly Style[] = Object.entries(looks).map(([name, look]) => ({
  name,
  builtIn: true,
  includes: includesOf(look),
  format: { ...normalFormat, ...look },
}));

function includesOf(look: Look): Record<FormatGroup, boolean> {
  const font = look.fontColour ?? look.bold ?? look.fontSize;
  return {
    font: font !== undefined,
    patterns: look.fill !== undefined,
    border: false,
    alignment: false,
    number: look.numberFormat !== undefined,
    protection: false,
  };
}
