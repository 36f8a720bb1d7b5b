import { type Bytes, fitBytes, joinBytes, numberBytes, wideBytes } from "./bytes";
import type { Hash } from "./hashes";

/** What a password becomes after so many rounds: slow on purpose, so that passwords cannot be tried by the million. */
export function spin(hash: Hash, salt: Uint8Array, password: string, rounds: number): Bytes {
  let digest = hash.of(joinBytes(salt, wideBytes(password)));
  for (let round = 0; round < rounds; round++) digest = hash.of(joinBytes(numberBytes(round), digest));
  return digest;
}

/** The key, or the start of a chain, for one purpose: `purpose` are the bytes that the standard names it by. */
export function keyFor(hash: Hash, digest: Uint8Array, purpose: Uint8Array, length: number): Bytes {
  return fitBytes(hash.of(joinBytes(digest, purpose)), length, 0x36);
}
