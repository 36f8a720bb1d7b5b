import { type Bytes, fitBytes, joinBytes } from "./bytes";

const block = 16;
const nothing = new Uint8Array(block);

/**
 * AES as encrypted workbooks use it: whole blocks without padding. The platform's implementation always pads,
 * so a last block is added before decrypting and removed after encrypting. Keys have 16 or 32 bytes.
 */
export class Aes {
  private constructor(private readonly key: CryptoKey) {}

  static async of(key: Uint8Array): Promise<Aes> {
    const usages: KeyUsage[] = ["encrypt", "decrypt"];
    return new Aes(await crypto.subtle.importKey("raw", new Uint8Array(key), "AES-CBC", false, usages));
  }

  /** Encrypts chained blocks (CBC). */
  async encrypt(start: Uint8Array, data: Uint8Array): Promise<Bytes> {
    const padded = await crypto.subtle.encrypt(chained(start), this.key, new Uint8Array(data));
    return new Uint8Array(padded, 0, data.length);
  }

  /** Decrypts chained blocks (CBC). Bytes after the last whole block are ignored. */
  async decrypt(start: Uint8Array, data: Uint8Array): Promise<Bytes> {
    const whole = data.subarray(0, data.length - (data.length % block));
    if (whole.length === 0) return new Uint8Array();
    // This block decrypts to padding only.
    const last = whole.subarray(-block).map((byte) => byte ^ block);
    const padding = await this.encrypt(nothing, last);
    const plain = await crypto.subtle.decrypt(chained(start), this.key, joinBytes(whole, padding));
    return new Uint8Array(plain);
  }

  /** Decrypts independent blocks (ECB), by undoing the chaining of CBC. */
  async decryptBlocks(data: Uint8Array): Promise<Bytes> {
    const plain = await this.decrypt(nothing, data);
    return plain.map((byte, index) => byte ^ (index < block ? 0 : (data[index - block] ?? 0)));
  }
}

function chained(start: Uint8Array): AesCbcParams {
  return { name: "AES-CBC", iv: fitBytes(start, block) };
}
