import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

/** A synchronous hash function. The platform's are asynchronous, and too slow for many rounds. */
export type Hash = typeof sha1 | typeof sha256 | typeof sha384 | typeof sha512;

export { sha1, sha512 };

/** Finds a hash function by its name in the description of an encryption, such as `SHA512` or `SHA-1`. */
export function findHash(name: string): Hash | undefined {
  return hashes.get(name.replace("-", ""));
}

const hashes: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  ["SHA1", sha1],
  ["SHA256", sha256],
  ["SHA384", sha384],
  ["SHA512", sha512],
]);
