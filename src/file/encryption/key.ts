import { type Bytes, fitBytes, joinBytes, wideBytes } from "./bytes";
import type { Hash } from "./hashes";

/**
 * Hashes a password repeatedly. This is slow on purpose, so that passwords cannot be guessed by the million.
 * Each round hashes its number and the last digest, which share one buffer.
 */
export function spin(hash: Hash, salt: Uint8Array, password: string, rounds: number): Bytes {
  const input = new Uint8Array(4 + hash.outputLen);
  const view = new DataView(input.buffer);
  const digest = input.subarray(4);
  digest.set(hash(joinBytes(salt, wideBytes(password))));
  for (let round = 0; round < rounds; round++) {
    view.setUint32(0, round, true);
    hash.create().update(input).digestInto(digest);
  }
  return digest;
}

/**
 * The key, or the initialisation vector, for one purpose. `purpose` is the block key that the standard
 * defines for it.
 */
export function keyFor(hash: Hash, digest: Uint8Array, purpose: Uint8Array, length: number): Bytes {
  return fitBytes(hash(joinBytes(digest, purpose)), length, 0x36);
}
