import { type Bytes, fitBytes, joinBytes, numberBytes, wideBytes } from "./bytes";
import type { Hash } from "./hashes";

/**
 * Hashes a password repeatedly. This is slow on purpose, so that passwords cannot be guessed by the million.
 */
export function spin(hash: Hash, salt: Uint8Array, password: string, rounds: number): Bytes {
  let digest = hash.of(joinBytes(salt, wideBytes(password)));
  for (let round = 0; round < rounds; round++) digest = hash.of(joinBytes(numberBytes(round), digest));
  return digest;
}

/**
 * The key, or the initialisation vector, for one purpose. `purpose` is the block key that the standard
 * defines for it.
 */
export function keyFor(hash: Hash, digest: Uint8Array, purpose: Uint8Array, length: number): Bytes {
  return fitBytes(hash.of(joinBytes(digest, purpose)), length, 0x36);
}
