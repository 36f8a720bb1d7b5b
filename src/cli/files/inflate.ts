import { inflateRawSync } from "node:zlib";

/** Unpacks raw deflate data at once; undefined if it is more than `most` bytes. */
export function inflate(data: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
}
