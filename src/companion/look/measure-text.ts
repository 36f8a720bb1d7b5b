import type { CellLook } from "../view/looks";

const context = document.createElement("canvas").getContext("2d");
const known = new Map<string, number>();

/** The width of a text in pixels. `font` is CSS: `bold 14px Calibri`. */
export function measureText(text: string, font: string): number {
  const key = `${font} ${text}`;
  const width = known.get(key) ?? measure(text, font);
  known.set(key, width);
  return width;
}

/** A font has loaded, so widths measured with its fallback are wrong. */
export function forgetMeasures(): void {
  known.clear();
}

function measure(text: string, font: string): number {
  if (!context) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}

/** Fonts with the same widths: Carlito is as wide as Calibri. */
export const fontFamily = (name: string): string =>
  name === "Calibri" ? 'Calibri, Carlito, "Segoe UI", sans-serif' : `"${name}", Calibri, Carlito, sans-serif`;

export function fontOf({ font }: CellLook): string {
  const style = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}`;
  return `${style}${(font.size * 4) / 3}px ${fontFamily(font.name)}`;
}
