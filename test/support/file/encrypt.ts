import { createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { writeContainer } from "../../../src/file/encryption/container-writer";

/** How a test encrypts, with Node's cryptography: only the container is written by the code under test. */
export interface AgileOptions {
  readonly hash: "sha1" | "sha256" | "sha384" | "sha512";
  readonly keyBits: 128 | 192 | 256;
  readonly rounds?: number;
  /** In bytes. */
  readonly saltSize?: number;
  /** The XML of key encryptors that are listed before the one with the password. */
  readonly encryptorsBefore?: string;
  /** Leaves out the key encryptor with the password. */
  readonly isWithoutPassword?: boolean;
}

const passwordUri = "http://schemas.microsoft.com/office/2006/keyEncryptor/password";
const certificateUri = "http://schemas.microsoft.com/office/2006/keyEncryptor/certificate";

/** A key for a certificate, which has elements and attributes of the same names as the one with the password. */
export const certificateEncryptor = `<keyEncryptor uri="${certificateUri}"><c:encryptedKey encryptedKeyValue="AAAA" X509Certificate="AAAA" certVerifier="AAAA"/></keyEncryptor>`;

/** Encrypts a file in the agile way (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15). */
export function encryptAgileBy(file: Uint8Array, password: string, options: AgileOptions): Uint8Array {
  const { hash, keyBits, rounds = 10, saltSize = 16 } = options;
  const digest = (...pieces: readonly Uint8Array[]): Buffer => digestOf(hash, pieces);
  const fit = (bytes: Uint8Array, length: number): Buffer =>
    Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
  const encrypt = (key: Uint8Array, start: Uint8Array, data: Uint8Array): Buffer => {
    const cipher = createCipheriv(`aes-${keyBits}-cbc`, key, fit(start, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(fillBlocks(data)), cipher.final()]);
  };
  const [dataSalt, lockSalt] = [randomBytes(saltSize), randomBytes(saltSize)];
  const key = randomBytes(keyBits / 8);
  const start = (purpose: string): Buffer => digest(dataSalt, Buffer.from(purpose, "hex"));

  const segments: Buffer[] = [];
  for (let at = 0; at < file.length; at += 4096)
    segments.push(encrypt(key, digest(dataSalt, figures(at / 4096)), file.subarray(at, at + 4096)));
  const content = Buffer.concat([figures(file.length, 0), ...segments]);
  const sealKey = randomBytes(digest().length);
  const seal = createHmac(hash, sealKey).update(content).digest();

  let spun = digest(lockSalt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < rounds; round++) spun = digest(figures(round), spun);
  const lock = (purpose: string, what: Uint8Array): string =>
    encrypt(fit(digest(spun, Buffer.from(purpose, "hex")), keyBits / 8), lockSalt, what).toString("base64");
  const verifier = randomBytes(saltSize);
  const cipher = (salt: Buffer): string =>
    `saltSize="${saltSize}" blockSize="16" keyBits="${keyBits}" hashSize="${sealKey.length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash.toUpperCase()}" saltValue="${salt.toString("base64")}"`;
  const own = `<keyEncryptor uri="${passwordUri}"><p:encryptedKey spinCount="${rounds}" ${cipher(lockSalt)} encryptedVerifierHashInput="${lock("fea7d2763b4b9e79", verifier)}" encryptedVerifierHashValue="${lock("d7aa0f6d3061344e", digest(verifier))}" encryptedKeyValue="${lock("146e0be7abacd0d6", key)}"/></keyEncryptor>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="${passwordUri}" xmlns:c="${certificateUri}"><keyData ${cipher(dataSalt)}/><dataIntegrity encryptedHmacKey="${encrypt(key, start("5fb2ad010cb9e1f6"), sealKey).toString("base64")}" encryptedHmacValue="${encrypt(key, start("a0677f02b22c8433"), seal).toString("base64")}"/><keyEncryptors>${options.encryptorsBefore ?? ""}${options.isWithoutPassword ? "" : own}</keyEncryptors></encryption>`;
  return writeContainer([
    { name: "EncryptionInfo", content: Buffer.concat([figures(0x0004_0004, 0x40), Buffer.from(xml)]) },
    { name: "EncryptedPackage", content },
  ]);
}

/** The algorithms of the standard encryption, and how many bits their keys have. */
export const standardAlgorithms = [
  [0x660e, 128],
  [0x660f, 192],
  [0x6610, 256],
] as const;

/** Encrypts a file in the standard way (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9). */
export function encryptStandardBy(
  file: Uint8Array,
  password: string,
  [algorithm, keyBits]: readonly [algorithm: number, keyBits: number],
): Uint8Array {
  const hash = (...pieces: readonly Uint8Array[]): Buffer => digestOf("sha1", pieces);
  const salt = randomBytes(16);
  let digest = hash(salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < 50_000; round++) digest = hash(figures(round), digest);
  digest = hash(digest, figures(0));
  const half = (filler: number): Buffer =>
    hash(Buffer.concat([digest, Buffer.alloc(44)]).map((byte) => byte ^ filler));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const encrypt = (data: Uint8Array): Buffer => {
    const cipher = createCipheriv(`aes-${keyBits}-ecb`, key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(fillBlocks(data)), cipher.final()]);
  };
  const verifier = randomBytes(16);
  const provider = Buffer.from("Microsoft Enhanced RSA and AES Cryptographic Provider\0", "utf16le");
  const header = Buffer.concat([figures(0x24, 0, algorithm, 0x8004, keyBits, 24, 0, 0), provider]);
  const info = Buffer.concat([
    figures(0x0002_0003, 0x24, header.length),
    header,
    figures(16),
    salt,
    encrypt(verifier),
    figures(20),
    encrypt(hash(verifier)),
  ]);
  return writeContainer([
    { name: "EncryptionInfo", content: info },
    { name: "EncryptedPackage", content: Buffer.concat([figures(file.length, 0), encrypt(file)]) },
  ]);
}

function digestOf(hash: string, pieces: readonly Uint8Array[]): Buffer {
  return createHash(hash).update(Buffer.concat(pieces)).digest();
}

function fillBlocks(data: Uint8Array): Buffer {
  return Buffer.concat([data, Buffer.alloc(-data.length & 15)]);
}

function figures(...values: readonly number[]): Buffer {
  return Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(value);
      return bytes;
    }),
  );
}
