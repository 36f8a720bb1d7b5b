import { Refusal } from "../package/problem";
import { type Bytes, fitBytes, joinBytes } from "./bytes";

/** The length of a block and of an initialisation vector, in bytes. */
export const aesBlock = 16;
const nothing = new Uint8Array(aesBlock);

/**
 * AES as encrypted workbooks use it: whole blocks without padding. The platform's implementation always pads,
 * so a last block is added before decrypting and removed after encrypting.
 */
export class Aes {
  private constructor(private readonly key: CryptoKey) {}

  /**
   * @param key of 16, 24 or 32 bytes
   * @throws Refusal if the platform has no keys of 24 bytes, like browsers based on Chromium
   */
  static async of(key: Uint8Array): Promise<Aes> {
    const usages: KeyUsage[] = ["encrypt", "decrypt"];
    try {
      return new Aes(await crypto.subtle.importKey("raw", new Uint8Array(key), "AES-CBC", false, usages));
    } catch (error) {
      if (key.length === 24) throw new Refusal({ kind: "unknown-encryption" });
      throw error;
    }
  }

  /** Encrypts chained blocks (CBC). */
  async encrypt(start: Uint8Array, data: Uint8Array): Promise<Bytes> {
    const padded = await crypto.subtle.encrypt(chained(start), this.key, new Uint8Array(data));
    return new Uint8Array(padded, 0, data.length);
  }

  /** Decrypts chained blocks (CBC). Bytes after the last whole block are ignored. */
  async decrypt(start: Uint8Array, data: Uint8Array): Promise<Bytes> {
    const whole = data.subarray(0, data.length - (data.length % aesBlock));
    if (whole.length === 0) return new Uint8Array();
    // This block decrypts to padding only.
    const last = whole.subarray(-aesBlock).map((byte) => byte ^ aesBlock);
    const padding = await this.encrypt(nothing, last);
    const plain = await crypto.subtle.decrypt(chained(start), this.key, joinBytes(whole, padding));
    return new Uint8Array(plain);
  }

  /** Decrypts independent blocks (ECB), by undoing the chaining of CBC. */
  async decryptBlocks(data: Uint8Array): Promise<Bytes> {
    const plain = await this.decrypt(nothing, data);
    for (let index = aesBlock; index < plain.length; index++)
      plain[index] = (plain[index] ?? 0) ^ (data[index - aesBlock] ?? 0);
    return plain;
  }
}

function chained(start: Uint8Array): AesCbcParams {
  return { name: "AES-CBC", iv: fitBytes(start, aesBlock, 0x36) };
}
