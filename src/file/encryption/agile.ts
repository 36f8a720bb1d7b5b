import { hmac } from "@noble/hashes/hmac.js";
import { fail, succeed } from "../../spreadsheet/result";
import { type FileResult, damaged } from "../package/problem";
import { Aes, aesBlock } from "./aes";
import { type Cipher, readAgileDescription, writeAgileDescription } from "./agile-description";
import { type Bytes, fitBytes, numberBytes, sameBytes } from "./bytes";
import { sha512 } from "./hashes";
import { keyFor, spin } from "./key";

/** The two streams of an encrypted workbook. */
export interface Encrypted {
  /** Describes the encryption. */
  readonly info: Uint8Array;
  /** The size of the file in 8 bytes, followed by the encrypted file. */
  readonly content: Uint8Array;
}

/** The block keys for each purpose, as defined in MS-OFFCRYPTO 2.3.4.13 and 2.3.4.14. */
const purposes = {
  input: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  value: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  key: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
  sealKey: Uint8Array.of(0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6),
  seal: Uint8Array.of(0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33),
};

/** The file is encrypted in segments of so many bytes. */
const segment = 4096;
/** The bytes before the encrypted file. */
const sizeLength = 8;

/**
 * Decrypts a workbook with the encryption that Excel has used since 2010 ("agile": AES in chained blocks), and
 * checks its integrity.
 * @throws Refusal if the description of the encryption is invalid
 */
export async function decryptAgile(
  { info, content }: Encrypted,
  password: string,
): Promise<FileResult<Bytes>> {
  const description = readAgileDescription(info);
  if (!description.ok) return description;
  const { data, seal, lock, locked } = description.value;
  const digest = spin(lock.hash, lock.salt, password, lock.rounds);
  const open = async (purpose: Uint8Array, what: Uint8Array): Promise<Bytes> => {
    const aes = await Aes.of(keyFor(lock.hash, digest, purpose, lock.keyLength));
    return aes.decrypt(lock.salt, what);
  };
  const input = (await open(purposes.input, locked.verifierInput)).subarray(0, lock.salt.length);
  const value = await open(purposes.value, locked.verifierValue);
  if (!sameBytes(lock.hash(input), value.subarray(0, lock.hash.outputLen)))
    return fail({ kind: "wrong-password" });
  const aes = await Aes.of(fitBytes(await open(purposes.key, locked.key), data.keyLength));

  const sealKey = await aes.decrypt(startOf(data, purposes.sealKey), seal.key);
  const sealed = await aes.decrypt(startOf(data, purposes.seal), seal.value);
  const found = hmac(data.hash, sealKey.subarray(0, data.hash.outputLen), content);
  if (!sameBytes(found, sealed.subarray(0, data.hash.outputLen)))
    return damaged("The encrypted file has been altered");

  const encrypted = content.subarray(sizeLength);
  const plain = await inSegments(encrypted, data, (start, piece) => aes.decrypt(start, piece));
  return succeed(plain.subarray(0, sizeOf(content)));
}

/** The size of the unencrypted file in bytes. Above 2^53 it loses precision, which does not matter. */
export function sizeOf(content: Uint8Array): number {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return view.getUint32(4, true) * 0x100000000 + view.getUint32(0, true);
}

/** Encrypts a file as Excel does today, with 256-bit AES and SHA-512. Each result is different. */
export async function encryptAgile(file: Uint8Array, password: string, rounds: number): Promise<Encrypted> {
  const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
  const lock = { hash: sha512, keyLength: 32, salt: random(aesBlock), rounds };
  const data: Cipher = { hash: sha512, keyLength: 32, salt: random(aesBlock) };
  const key = random(data.keyLength);
  const aes = await Aes.of(key);

  const padded = fitBytes(file, Math.ceil(file.length / aesBlock) * aesBlock);
  const content = new Uint8Array(sizeLength + padded.length);
  content.set(numberBytes(file.length));
  content.set(await inSegments(padded, data, (start, piece) => aes.encrypt(start, piece)), sizeLength);

  const sealKey = random(data.hash.outputLen);
  const seal = hmac(data.hash, sealKey, content);
  const digest = spin(lock.hash, lock.salt, password, rounds);
  const close = async (purpose: Uint8Array, what: Uint8Array): Promise<Bytes> => {
    const locking = await Aes.of(keyFor(lock.hash, digest, purpose, lock.keyLength));
    return locking.encrypt(lock.salt, what);
  };
  const input = random(aesBlock);
  const info = writeAgileDescription({
    data,
    seal: {
      key: await aes.encrypt(startOf(data, purposes.sealKey), sealKey),
      value: await aes.encrypt(startOf(data, purposes.seal), seal),
    },
    lock,
    locked: {
      verifierInput: await close(purposes.input, input),
      verifierValue: await close(purposes.value, lock.hash(input)),
      key: await close(purposes.key, key),
    },
  });
  return { info, content };
}

/** Encrypts or decrypts a file segment by segment. Each begins with a separate initialisation vector. */
async function inSegments(
  from: Uint8Array,
  data: Cipher,
  convert: (start: Uint8Array, piece: Uint8Array) => Promise<Uint8Array>,
): Promise<Bytes> {
  const converted = new Uint8Array(from.length);
  for (let at = 0; at < from.length; at += segment) {
    const start = startOf(data, numberBytes(at / segment));
    converted.set(await convert(start, from.subarray(at, at + segment)), at);
  }
  return converted;
}

/** The initialisation vector of a chain of blocks. */
function startOf({ hash, salt }: Cipher, purpose: Uint8Array): Bytes {
  return keyFor(hash, salt, purpose, aesBlock);
}
