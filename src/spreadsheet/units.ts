/**
 * The one conversion of column widths, for Calibri 11 at 96 dots an inch: a digit is 7 pixels wide, a cell has 5 pixels
 * of padding, and a pixel is three quarters of a point.
 */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** Characters, as Excel's dialogue shows them, to the points that Office.js takes. */
export function charactersToPoints(characters: number): number {
  return Math.round(characters * digitPixels + paddingPixels) * pointsPerPixel;
}

/** The inverse of {@link charactersToPoints}, to a hundredth of a character. */
export function pointsToCharacters(points: number): number {
  return Math.round(((points / pointsPerPixel - paddingPixels) / digitPixels) * 100) / 100;
}

/** Characters, as Excel's dialogue shows them, to the `width` attribute of a file, which counts the padding in. */
export function charactersToFileWidth(characters: number): number {
  return Math.floor((Math.round(characters * digitPixels + paddingPixels) / digitPixels) * 256) / 256;
}

/** The inverse of {@link charactersToFileWidth}, to a hundredth of a character. Never less than nothing. */
export function fileWidthToCharacters(width: number): number {
  const pixels = Math.round(width * digitPixels);
  return Math.max(0, Math.round(((pixels - paddingPixels) / digitPixels) * 100) / 100);
}
