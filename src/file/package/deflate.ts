/** The inflated bytes, or why there are none. */
export type Inflated =
  | { readonly kind: "inflated"; readonly bytes: Uint8Array }
  | { readonly kind: "over-limit" }
  | { readonly kind: "damaged"; readonly message: string };

/**
 * Inflates raw deflate data, and stops as soon as there are more than `limit` bytes, whatever size the
 * archive states.
 */
export async function inflate(data: Uint8Array, limit: number): Promise<Inflated> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = streamOf(data).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { kind: "inflated", bytes: join(chunks, length) };
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return { kind: "over-limit" };
      }
      chunks.push(value);
    }
  } catch (error) {
    return { kind: "damaged", message: error instanceof Error ? error.message : String(error) };
  }
}

/** Deflates bytes, without a zlib header. */
export async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const stream = streamOf(data).pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The CRC-32 of the zip format. @param before the CRC of the bytes before these */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of data) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function streamOf(data: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller): void {
      controller.enqueue(new Uint8Array(data));
      controller.close();
    },
  });
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
