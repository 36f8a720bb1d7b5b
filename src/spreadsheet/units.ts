/**
 * Column widths, for Calibri 11 at 96 dots an inch: a digit is 7 pixels wide, a cell has 5 pixels of padding,
 * and a pixel is three quarters of a point.
 */
const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** From characters, as in Excel's dialogue, to the points that Office.js uses. */
export function charactersToPoints(characters: number): number {
  return Math.round(characters * digitPixels + paddingPixels) * pointsPerPixel;
}

/** The inverse of {@link charactersToPoints}, to a hundredth of a character. */
export function pointsToCharacters(points: number): number {
  return Math.round(((points / pointsPerPixel - paddingPixels) / digitPixels) * 100) / 100;
}

/** From characters, as in Excel's dialogue, to the `width` attribute in a file, which includes the padding. */
export function charactersToFileWidth(characters: number): number {
  return Math.floor((Math.round(characters * digitPixels + paddingPixels) / digitPixels) * 256) / 256;
}

/** The inverse of {@link charactersToFileWidth}, to a hundredth of a character. Never negative. */
export function fileWidthToCharacters(width: number): number {
  const pixels = Math.round(width * digitPixels);
  return Math.max(0, Math.round(((pixels - paddingPixels) / digitPixels) * 100) / 100);
}
