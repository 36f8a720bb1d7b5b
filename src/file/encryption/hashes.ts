/**
 * SHA-1 and SHA-512, computed synchronously. Turning a password into a key takes a hundred thousand rounds,
 * and calling the platform's asynchronous functions that often would take too long.
 */
export interface Hash {
  readonly size: number;
  readonly of: (data: Uint8Array) => Uint8Array<ArrayBuffer>;
  /** The name of the algorithm in Web Crypto. */
  readonly platformName: "SHA-1" | "SHA-512";
}

export const sha1: Hash = { size: 20, of: hashSha1, platformName: "SHA-1" };
export const sha512: Hash = { size: 64, of: hashSha512, platformName: "SHA-512" };

function hashSha1(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = pad(data, 64);
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  const word = (index: number): number => words[index] ?? 0;
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getInt32(block + 4 * t);
    for (let t = 16; t < 80; t++)
      words[t] = rotate(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t++) {
      const mixed = t < 20 ? (b & c) | (~b & d) : t >= 40 && t < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const sum = rotate(a, 5) + mixed + e + (sha1Constants[(t / 20) | 0] ?? 0) + word(t);
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, sum | 0];
    }
    for (const [index, value] of [a, b, c, d, e].entries()) state[index] = (state[index] ?? 0) + value;
  }
  return toBytes(state);
}

const sha1Constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function hashSha512(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = pad(data, 128);
  const state = Int32Array.from(sha512Start);
  // 64-bit words are two 32-bit words, the upper half first.
  const words = new Int32Array(160);
  const v = new Int32Array(16);
  for (let block = 0; block < view.byteLength; block += 128) {
    for (let t = 0; t < 32; t++) words[t] = view.getInt32(block + 4 * t);
    for (let t = 32; t < 160; t += 2) {
      const ah = at(words, t - 30);
      const al = at(words, t - 29);
      const bh = at(words, t - 4);
      const bl = at(words, t - 3);
      const smallH = shift(ah, al, 1) ^ shift(ah, al, 8) ^ (ah >>> 7);
      const smallL = shift(al, ah, 1) ^ shift(al, ah, 8) ^ shift(al, ah, 7);
      const greatH = shift(bh, bl, 19) ^ shift(bl, bh, 29) ^ (bh >>> 6);
      const greatL = shift(bl, bh, 19) ^ shift(bh, bl, 29) ^ shift(bl, bh, 6);
      const low = unsigned(words[t - 31]) + unsigned(smallL) + unsigned(words[t - 13]) + unsigned(greatL);
      words[t + 1] = low;
      words[t] = (words[t - 32] ?? 0) + smallH + (words[t - 14] ?? 0) + greatH + carry(low);
    }
    v.set(state);
    for (let t = 0; t < 160; t += 2) {
      const ah = at(v, 0);
      const al = at(v, 1);
      const bh = at(v, 2);
      const bl = at(v, 3);
      const ch = at(v, 4);
      const cl = at(v, 5);
      const dh = at(v, 6);
      const dl = at(v, 7);
      const eh = at(v, 8);
      const el = at(v, 9);
      const fh = at(v, 10);
      const fl = at(v, 11);
      const gh = at(v, 12);
      const gl = at(v, 13);
      const hh = at(v, 14);
      const hl = at(v, 15);
      const choiceH = (eh & fh) ^ (~eh & gh);
      const choiceL = (el & fl) ^ (~el & gl);
      const sumEH = shift(eh, el, 14) ^ shift(eh, el, 18) ^ shift(el, eh, 9);
      const sumEL = shift(el, eh, 14) ^ shift(el, eh, 18) ^ shift(eh, el, 9);
      const low1 =
        unsigned(hl) +
        unsigned(sumEL) +
        unsigned(choiceL) +
        unsigned(sha512Constants[t + 1]) +
        unsigned(words[t + 1]);
      const high1 = hh + sumEH + choiceH + (sha512Constants[t] ?? 0) + (words[t] ?? 0) + carry(low1);
      const sumAH = shift(ah, al, 28) ^ shift(al, ah, 2) ^ shift(al, ah, 7);
      const sumAL = shift(al, ah, 28) ^ shift(ah, al, 2) ^ shift(ah, al, 7);
      const majorH = (ah & bh) ^ (ah & ch) ^ (bh & ch);
      const majorL = (al & bl) ^ (al & cl) ^ (bl & cl);
      const low2 = unsigned(low1 | 0) + unsigned(sumAL) + unsigned(majorL);
      const lowE = unsigned(dl) + unsigned(low1 | 0);
      v.copyWithin(2, 0, 14);
      v[8] = dh + high1 + carry(lowE);
      v[9] = lowE;
      v[0] = high1 + sumAH + majorH + carry(low2);
      v[1] = low2;
    }
    for (let index = 0; index < 16; index += 2) {
      const low = unsigned(state[index + 1]) + unsigned(v[index + 1]);
      state[index] = (state[index] ?? 0) + (v[index] ?? 0) + carry(low);
      state[index + 1] = low;
    }
  }
  return toBytes(state);
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

function shift(high: number, low: number, bits: number): number {
  return (high >>> bits) | (low << (32 - bits));
}

function unsigned(half: number | undefined): number {
  return (half ?? 0) >>> 0;
}

/** The carry from a sum of lower halves to the upper half. */
function carry(low: number): number {
  return (low / 0x100000000) | 0;
}

/** The first fractional bits of the square and cube roots of the first primes (FIPS 180-4). */
const primes = Array.from({ length: 410 }, (_, index) => index).filter(
  (number) =>
    number > 1 && Array.from({ length: number - 2 }, (_, at) => at + 2).every((by) => number % by !== 0),
);
const sha512Start = halves(primes.slice(0, 8).map((prime) => root(BigInt(prime) << 128n, 2n)));
const sha512Constants = Int32Array.from(
  halves(primes.slice(0, 80).map((prime) => root(BigInt(prime) << 192n, 3n))),
);

/** The integer part of a root, by Newton's method from above. */
function root(of: bigint, degree: bigint): bigint {
  let guess = 1n << 80n;
  for (;;) {
    const next = ((degree - 1n) * guess + of / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

function halves(words: readonly bigint[]): number[] {
  return words.flatMap((word) => [Number(BigInt.asIntN(32, word >> 32n)), Number(BigInt.asIntN(32, word))]);
}

/** Pads the data to whole blocks: a one bit, zeros, and the length in bits. */
function pad(data: Uint8Array, block: number): DataView {
  const length = Math.ceil((data.length + 1 + block / 8) / block) * block;
  const bytes = new Uint8Array(length);
  bytes.set(data);
  bytes[data.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor(data.length / 0x20000000));
  view.setUint32(length - 4, data.length << 3);
  return view;
}

function toBytes(state: Int32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(state.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, half] of state.entries()) view.setInt32(4 * index, half);
  return bytes;
}
