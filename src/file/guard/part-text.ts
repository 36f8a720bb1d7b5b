import { crc32 } from "../package/deflate";
import { exceeds } from "../package/limits";
import type { Meter } from "../package/meter";
import { damage, Refusal } from "../package/problem";
import type { ZipEntry } from "../package/zip-directory";

/** The size of the pieces in which a stored part is read, in bytes. */
const piece = 64 * 1024;

/**
 * Unpacks raw deflate data at once, on a platform that can.
 * @returns undefined if it would be more than `most` bytes
 * @throws Error if the data is damaged
 */
export type Inflate = (data: Uint8Array, most: number) => Uint8Array | undefined;

/**
 * Unpacks an XML part and decodes its text, piece by piece, so that nothing is unpacked beyond the limit whatever size the archive
 * states. Parts are in UTF-8 or UTF-16, as Excel reads them.
 * @param inflate is used instead of the platform's streams, which are slow for small parts.
 * @throws Refusal if the part is damaged or the limit is exceeded
 */
export async function readPartText(entry: ZipEntry, meter: Meter, inflate?: Inflate): Promise<string> {
  let decoder: TextDecoder | undefined;
  let text = "";
  let crc = 0;
  try {
    for await (const chunk of inflate ? unpackAtOnce(entry, meter, inflate) : unpack(entry)) {
      meter.add("inflated-bytes", chunk.length, entry.name);
      crc = crc32(chunk, crc);
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      text += decoder.decode(chunk, { stream: true });
    }
    text += decoder?.decode() ?? "";
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw damage(`The part "${entry.name}" cannot be unpacked: ${reason}`);
  }
  if (crc !== entry.crc) throw damage(`The part "${entry.name}" has been altered (its checksum is wrong)`);
  return text;
}

function unpackAtOnce({ data, method, name }: ZipEntry, meter: Meter, inflate: Inflate): Uint8Array[] {
  const most = meter.left("inflated-bytes");
  const content = method === 0 ? data : inflate(data, most);
  if (!content) throw new Refusal(exceeds("inflated-bytes", name));
  return [content];
}

async function* unpack({ data, method }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < data.length; at += piece) yield data.subarray(at, at + piece);
    return;
  }
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A failure to write is also a failure to read, which is handled below.
  const written = writer.write(new Uint8Array(data)).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The encoding of a part, from its first bytes. */
function encodingOf([first, second]: Uint8Array): string {
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  return isBig ? "utf-16be" : isLittle ? "utf-16le" : "utf-8";
}
