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

/** The serial number of a date (`yyyy-mm-dd`) from 1 March 1900. Undefined for anything else. */
export function toSerialDate(isoDate: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!match) return undefined;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(milliseconds).toISOString().slice(0, 10) !== isoDate) return undefined;
  const serial = milliseconds / 86_400_000 + 25_569;
  return serial >= 61 ? serial : undefined;
}

/** The inverse of {@link toSerialDate}, ignoring the time of day. Undefined outside the years 1900 to 9999. */
export function fromSerialDate(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= 61 && day <= 2_958_465)) return undefined;
  return new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
