import { fail, succeed } from "../../spreadsheet/result";
import { type FileResult, damaged } from "../package/problem";
import { Aes } from "./aes";
import { type Encrypted, sizeOf } from "./agile";
import { type Bytes, fitBytes, joinBytes, numberBytes, sameBytes } from "./bytes";
import { sha1 } from "./hashes";
import { spin } from "./key";

const rounds = 50_000;
/** The length of the key, in bytes, for each algorithm. */
const aesAlgorithms: ReadonlyMap<number, number> = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32],
]);
/** The version and the shortest header. */
const headerLength = 12 + 32;
/** The salt, the verifier and its hash, with their sizes. */
const verifierLength = 72;
const tooShort = "The description of the encryption ends too early";

/**
 * Decrypts a workbook with the encryption of Excel 2007 and LibreOffice ("standard": AES in single blocks,
 * SHA-1; MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9). It has no integrity check, but an altered file cannot be unpacked.
 * @throws Refusal if the platform does not have its cipher
 */
export async function decryptStandard(
  { info, content }: Encrypted,
  password: string,
): Promise<FileResult<Bytes>> {
  if (info.length < headerLength + verifierLength) return damaged(tooShort);
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const keyLength = aesAlgorithms.get(view.getUint32(20, true));
  if (keyLength === undefined) return fail({ kind: "unknown-encryption" });
  const verifier = 12 + view.getUint32(8, true);
  if (verifier + verifierLength > info.length) return damaged(tooShort);
  const take = (at: number, length: number): Uint8Array =>
    info.subarray(verifier + at, verifier + at + length);

  const digest = sha1(joinBytes(spin(sha1, take(4, 16), password, rounds), numberBytes(0)));
  const part = (filler: number): Uint8Array => sha1(fitBytes(digest, 64).map((byte) => byte ^ filler));
  const aes = await Aes.of(joinBytes(part(0x36), part(0x5c)).subarray(0, keyLength));
  const input = await aes.decryptBlocks(take(20, 16));
  const value = await aes.decryptBlocks(take(40, 32));
  if (!sameBytes(sha1(input), value.subarray(0, sha1.outputLen))) return fail({ kind: "wrong-password" });
  return succeed((await aes.decryptBlocks(content.subarray(8))).subarray(0, sizeOf(content)));
}
