import { Meter } from "../package/meter";
import { exceeds, limits } from "../package/limits";
import { type FileResult, Refusal, damaged } from "../package/problem";
import { descendants, numberOf, textOf } from "../xml/elements";
import { type XmlElement, parseXml } from "../xml/parse-xml";
import { Aes } from "./aes";
import { type Bytes, fitBytes, joinBytes, numberBytes, sameBytes } from "./bytes";
import { type Hash, sha1, sha512 } from "./hashes";
import { keyFor, spin } from "./key";
import { fail } from "../../spreadsheet/result";

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

const segment = 4096;
const block = 16;
const version = Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0);

/**
 * Decrypts a workbook with the encryption that Excel has used since 2010 ("agile": AES in chained blocks,
 * SHA-1 or SHA-512), and checks its integrity.
 * @throws Error, or Refusal, if the description of the encryption is invalid
 */
export async function decryptAgile(
  { info, content }: Encrypted,
  password: string,
): Promise<FileResult<Bytes>> {
  const text = new TextDecoder().decode(info.subarray(version.length));
  const root = { namespace: "encryption", name: "encryption" };
  const xml = parseXml(text, "EncryptionInfo", root, new Meter());
  const lock = readCipher(element(xml, "password:encryptedKey"));
  const data = readCipher(element(xml, "keyData"));
  const rounds = numberOf(element(xml, "password:encryptedKey"), "spinCount") ?? Infinity;
  if (rounds > limits["spin-count"]) return fail(exceeds("spin-count"));

  const digest = spin(lock.hash, lock.salt, password, rounds);
  const open = async (purpose: Uint8Array, name: string): Promise<Bytes> => {
    const aes = await Aes.of(keyFor(lock.hash, digest, purpose, lock.keyLength));
    return aes.decrypt(lock.salt, readBytes(element(xml, "password:encryptedKey"), name));
  };
  const input = await open(purposes.input, "encryptedVerifierHashInput");
  const value = await open(purposes.value, "encryptedVerifierHashValue");
  if (!sameBytes(lock.hash.of(input.subarray(0, lock.salt.length)), value.subarray(0, lock.hash.size)))
    return fail({ kind: "wrong-password" });
  const key = fitBytes(await open(purposes.key, "encryptedKeyValue"), data.keyLength);
  const aes = await Aes.of(key);

  const sealed = element(xml, "dataIntegrity");
  const sealKey = await aes.decrypt(startOf(data, purposes.sealKey), readBytes(sealed, "encryptedHmacKey"));
  const seal = await aes.decrypt(startOf(data, purposes.seal), readBytes(sealed, "encryptedHmacValue"));
  const found = await makeSeal(data.hash, sealKey.subarray(0, data.hash.size), content);
  if (!sameBytes(found, seal.subarray(0, data.hash.size)))
    return damaged("The encrypted file has been altered.");

  const segments: Bytes[] = [];
  for (let at = 8; at < content.length; at += segment)
    segments.push(
      await aes.decrypt(startOf(data, numberBytes(segments.length)), content.subarray(at, at + segment)),
    );
  return { ok: true, value: joinBytes(...segments).subarray(0, sizeOf(content)) };
}

/** The size of the unencrypted file in bytes. Above 2^53 it loses precision, which does not matter. */
export function sizeOf(content: Uint8Array): number {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return view.getUint32(4, true) * 0x100000000 + view.getUint32(0, true);
}

/**
 * Encrypts a file as Excel does today, with 256-bit AES and SHA-512. Each result is different.
 * @param smallest the smallest allowed size of each stream, in bytes
 */
export async function encryptAgile(
  file: Uint8Array,
  password: string,
  rounds: number,
  smallest: number,
): Promise<Encrypted> {
  const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
  const lock: Cipher = { hash: sha512, salt: random(block), keyLength: 32 };
  const data: Cipher = { ...lock, salt: random(block) };
  const key = random(data.keyLength);
  const aes = await Aes.of(key);

  const padded = fitBytes(file, Math.max(smallest, Math.ceil(file.length / block) * block));
  const segments: Bytes[] = [];
  for (let at = 0; at < padded.length; at += segment)
    segments.push(
      await aes.encrypt(startOf(data, numberBytes(segments.length)), padded.subarray(at, at + segment)),
    );
  const content = joinBytes(numberBytes(file.length), numberBytes(0), ...segments);

  const digest = spin(lock.hash, lock.salt, password, rounds);
  const close = async (purpose: Uint8Array, what: Uint8Array): Promise<string> => {
    const locked = await Aes.of(keyFor(lock.hash, digest, purpose, lock.keyLength));
    return toBase64(await locked.encrypt(lock.salt, what));
  };
  const input = random(block);
  const sealKey = random(data.hash.size);
  const seal = await makeSeal(data.hash, sealKey, content);
  const cipher = (salt: Uint8Array): string =>
    `saltSize="${block}" blockSize="${block}" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${toBase64(salt)}"`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="${passwordUri}"><keyData ${cipher(data.salt)}/><dataIntegrity encryptedHmacKey="${toBase64(await aes.encrypt(startOf(data, purposes.sealKey), sealKey))}" encryptedHmacValue="${toBase64(await aes.encrypt(startOf(data, purposes.seal), seal))}"/><keyEncryptors><keyEncryptor uri="${passwordUri}"><p:encryptedKey spinCount="${rounds}" ${cipher(lock.salt)} encryptedVerifierHashInput="${await close(purposes.input, input)}" encryptedVerifierHashValue="${await close(purposes.value, lock.hash.of(input))}" encryptedKeyValue="${await close(purposes.key, key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const info = new TextEncoder().encode(xml.padEnd(smallest - version.length));
  return { info: joinBytes(version, info), content };
}

const passwordUri = "http://schemas.microsoft.com/office/2006/keyEncryptor/password";

interface Cipher {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  /** In bytes. */
  readonly keyLength: number;
}

function readCipher(from: XmlElement): Cipher {
  const hash = hashes.get(textOf(from, "hashAlgorithm"));
  const keyLength = (numberOf(from, "keyBits") ?? 0) / 8;
  const isKnown =
    textOf(from, "cipherAlgorithm") === "AES" &&
    textOf(from, "cipherChaining") === "ChainingModeCBC" &&
    numberOf(from, "blockSize") === block &&
    (keyLength === 16 || keyLength === 32);
  if (!hash || !isKnown) throw new Refusal({ kind: "unknown-encryption" });
  return { hash, salt: readBytes(from, "saltValue"), keyLength };
}

const hashes: ReadonlyMap<string, Hash> = new Map([
  ["SHA1", sha1],
  ["SHA-1", sha1],
  ["SHA512", sha512],
  ["SHA-512", sha512],
]);

/** The initialisation vector of a chain of blocks. */
function startOf({ hash, salt }: Cipher, purpose: Uint8Array): Bytes {
  return keyFor(hash, salt, purpose, block);
}

async function makeSeal({ platformName }: Hash, key: Uint8Array, content: Uint8Array): Promise<Bytes> {
  const algorithm = { name: "HMAC", hash: platformName };
  const imported = await crypto.subtle.importKey("raw", new Uint8Array(key), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, new Uint8Array(content)));
}

function element(xml: XmlElement, name: string): XmlElement {
  const [found] = descendants(xml, name);
  if (!found) throw new Error(`The description of the encryption has no ${name}.`);
  return found;
}

function readBytes(from: XmlElement, name: string): Bytes {
  return Uint8Array.from(atob(textOf(from, name)), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
