/** Bytes in their own buffer, as the platform's cryptography needs them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function joinBytes(...pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** The first `length` bytes, filled up with `filler` if there are fewer. */
export function fitBytes(bytes: Uint8Array, length: number, filler = 0): Bytes {
  const fitted = new Uint8Array(length).fill(filler);
  fitted.set(bytes.subarray(0, length));
  return fitted;
}

/** A 32-bit number, lowest byte first. */
export function numberBytes(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** Text in UTF-16, lowest byte first. */
export function wideBytes(text: string): Bytes {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), true);
  return bytes;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
