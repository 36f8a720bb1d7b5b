import { fail, succeed } from "../../spreadsheet/result";
import { exceeds, limits } from "../package/limits";
import { Meter } from "../package/meter";
import { type FileResult, damage } from "../package/problem";
import { child, children, numberOf, textOf } from "../xml/elements";
import { type XmlElement, parseXml } from "../xml/parse-xml";
import { aesBlock } from "./aes";
import { joinBytes } from "./bytes";
import { type Hash, findHash } from "./hashes";

/** How something is encrypted. */
export interface Cipher {
  readonly hash: Hash;
  /** In bytes: 16, 24 or 32. */
  readonly keyLength: number;
  readonly salt: Uint8Array;
}

/** What the stream EncryptionInfo says about an agile encryption (MS-OFFCRYPTO 2.3.4.10). */
export interface AgileDescription {
  /** How the file is encrypted. */
  readonly data: Cipher;
  /** What shows that the encrypted file is unchanged, encrypted like the file. */
  readonly seal: { readonly key: Uint8Array; readonly value: Uint8Array };
  /** How the file's key is encrypted with the password. */
  readonly lock: Cipher & { readonly rounds: number };
  /** The parts of the lock, each encrypted with a key from the password. */
  readonly locked: {
    readonly verifierInput: Uint8Array;
    readonly verifierValue: Uint8Array;
    readonly key: Uint8Array;
  };
}

const version = Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0);
const namespace = "http://schemas.microsoft.com/office/2006/encryption";
const passwordUri = "http://schemas.microsoft.com/office/2006/keyEncryptor/password";
const certificateUri = "http://schemas.microsoft.com/office/2006/keyEncryptor/certificate";

/**
 * Reads the stream EncryptionInfo. Keys for certificates are skipped, wherever they are.
 * @throws Refusal if it is invalid
 */
export function readAgileDescription(info: Uint8Array): FileResult<AgileDescription> {
  const text = new TextDecoder().decode(info.subarray(version.length));
  const root = { namespace: "encryption", name: "encryption" };
  const xml = parseXml(text, "EncryptionInfo", root, new Meter());
  const encryptor = children(child(xml, "keyEncryptors"), "keyEncryptor").find(
    (one) => textOf(one, "uri") === passwordUri,
  );
  if (!encryptor) return fail({ kind: "unknown-encryption" });
  const key = demand(encryptor, "password:encryptedKey");
  const keyData = demand(xml, "keyData");
  const integrity = demand(xml, "dataIntegrity");
  const [lock, data] = [readCipher(key), readCipher(keyData)];
  if (!lock || !data) return fail({ kind: "unknown-encryption" });
  const rounds = numberOf(key, "spinCount") ?? Infinity;
  if (rounds > limits["spin-count"]) return fail(exceeds("spin-count"));
  return succeed({
    data,
    seal: {
      key: readBytes(integrity, "encryptedHmacKey"),
      value: readBytes(integrity, "encryptedHmacValue"),
    },
    lock: { ...lock, rounds },
    locked: {
      verifierInput: readBytes(key, "encryptedVerifierHashInput"),
      verifierValue: readBytes(key, "encryptedVerifierHashValue"),
      key: readBytes(key, "encryptedKeyValue"),
    },
  });
}

/** Writes the stream EncryptionInfo as Excel does, with SHA-512. */
export function writeAgileDescription({ data, seal, lock, locked }: AgileDescription): Uint8Array {
  const encryptedKey = writeElement("p:encryptedKey", {
    spinCount: String(lock.rounds),
    ...cipherAttributes(lock),
    encryptedVerifierHashInput: toBase64(locked.verifierInput),
    encryptedVerifierHashValue: toBase64(locked.verifierValue),
    encryptedKeyValue: toBase64(locked.key),
  });
  const integrity = { encryptedHmacKey: toBase64(seal.key), encryptedHmacValue: toBase64(seal.value) };
  const xml = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n`,
    `<encryption xmlns="${namespace}" xmlns:p="${passwordUri}" xmlns:c="${certificateUri}">`,
    writeElement("keyData", cipherAttributes(data)),
    writeElement("dataIntegrity", integrity),
    `<keyEncryptors><keyEncryptor uri="${passwordUri}">${encryptedKey}</keyEncryptor></keyEncryptors>`,
    "</encryption>",
  ];
  return joinBytes(version, new TextEncoder().encode(xml.join("")));
}

function readCipher(from: XmlElement): Cipher | undefined {
  const hash = findHash(textOf(from, "hashAlgorithm"));
  const keyLength = (numberOf(from, "keyBits") ?? 0) / 8;
  const isKnown =
    textOf(from, "cipherAlgorithm") === "AES" &&
    textOf(from, "cipherChaining") === "ChainingModeCBC" &&
    numberOf(from, "blockSize") === aesBlock &&
    [16, 24, 32].includes(keyLength);
  return hash && isKnown ? { hash, keyLength, salt: readBytes(from, "saltValue") } : undefined;
}

function cipherAttributes({ hash, keyLength, salt }: Cipher): Readonly<Record<string, string>> {
  return {
    saltSize: String(salt.length),
    blockSize: String(aesBlock),
    keyBits: String(8 * keyLength),
    hashSize: String(hash.outputLen),
    cipherAlgorithm: "AES",
    cipherChaining: "ChainingModeCBC",
    hashAlgorithm: "SHA512",
    saltValue: toBase64(salt),
  };
}

function writeElement(name: string, attributes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  return `<${name}${pairs.join("")}/>`;
}

function demand(parent: XmlElement, name: string): XmlElement {
  const found = child(parent, name);
  if (!found) throw damage(`The description of the encryption has no ${name}`);
  return found;
}

function readBytes(from: XmlElement, name: string): Uint8Array {
  const text = textOf(from, name);
  if (!base64.test(text)) throw damage(`In the description of the encryption, ${name} cannot be read`);
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
