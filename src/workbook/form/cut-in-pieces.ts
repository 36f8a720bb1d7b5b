/**
 * Well below the 32,767 characters of a cell, and below the 8,200 or so at which Excel has refused to accept
 * a formula's text.
 */
const pieceLength = 8_000;

/** Splits JSON into pieces that fit in cells. It is plain ASCII, so that no character is cut in half [I3]. */
export function cutInPieces(json: string): string[] {
  const text = json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) =>
    text.slice(index * pieceLength, (index + 1) * pieceLength),
  );
}
