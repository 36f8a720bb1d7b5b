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
  const [one, two, three, four] = crcTables;
  const at = (table: Int32Array, byte: number): number => table[byte & 0xff] ?? 0;
  let crc = ~before;
  let index = 0;
  // Four bytes at a time, each by its own table.
  for (const end = data.length - 3; index < end; index += 4) {
    crc ^=
      (data[index] ?? 0) |
      ((data[index + 1] ?? 0) << 8) |
      ((data[index + 2] ?? 0) << 16) |
      ((data[index + 3] ?? 0) << 24);
    crc = at(four, crc) ^ at(three, crc >>> 8) ^ at(two, crc >>> 16) ^ at(one, crc >>> 24);
  }
  for (; index < data.length; index++) crc = (crc >>> 8) ^ at(one, crc ^ (data[index] ?? 0));
  return ~crc >>> 0;
}

/** The CRC of a byte, and of a byte followed by one, two and three zeros. */
const crcTables = (() => {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const shifted = (table: Int32Array): Int32Array =>
    table.map((crc) => (crc >>> 8) ^ (first[crc & 0xff] ?? 0));
  const second = shifted(first);
  const third = shifted(second);
  return [first, second, third, shifted(third)] as const;
})();

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
