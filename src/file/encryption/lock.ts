import { fail, succeed } from "../../spreadsheet/result";
import { type FileResult, damaged } from "../package/problem";
import { type Encrypted, decryptAgile, encryptAgile } from "./agile";
import type { Bytes } from "./bytes";
import { readStream } from "./container";
import { writeContainer } from "./container-writer";
import { makeDataSpaces } from "./data-spaces";
import { decryptStandard } from "./standard";

/** A decrypted workbook. */
export interface Unlocked {
  readonly bytes: Uint8Array;
  /** The password that opened it; empty if it opens without one from the user. */
  readonly password: string;
}

/** Excel encrypts some files with this password and opens them without asking for one [X2]. */
const builtInPassword = "VelvetSweatshop";

/**
 * Decrypts a workbook with the first of the passwords that opens it, or else with Excel's built-in password.
 * Only the password has been checked: the decrypted bytes are as untrusted as any other file.
 * @throws Refusal if the container is broken
 */
export async function unlock(bytes: Uint8Array, passwords: readonly string[]): Promise<FileResult<Unlocked>> {
  const info = readStream(bytes, "EncryptionInfo");
  const content = readStream(bytes, "EncryptedPackage");
  if (!info || !content || info.length < 8 || content.length < 8)
    return damaged("The file does not describe its encryption");
  const decrypt = findDecryption(info);
  if (!decrypt) return fail({ kind: "unknown-encryption" });
  const known = passwords.filter((password) => password !== "");
  for (const password of [...known, builtInPassword]) {
    const plain = await decrypt({ info, content }, password);
    if (plain.ok)
      return succeed({ bytes: plain.value, password: password === builtInPassword ? "" : password });
    if (plain.problem.kind !== "wrong-password") return plain;
  }
  return fail({ kind: known.length > 0 ? "wrong-password" : "encrypted" });
}

type Decryption = (encrypted: Encrypted, password: string) => Promise<FileResult<Bytes>>;

function findDecryption([major = 0, , minor]: Uint8Array): Decryption | undefined {
  if (major === 4 && minor === 4) return decryptAgile;
  return major >= 2 && major <= 4 && minor === 2 ? decryptStandard : undefined;
}

/** The number of rounds that Excel uses. */
const usualRounds = 100_000;

/**
 * Encrypts a file for Excel and LibreOffice.
 * @param rounds how often the password is hashed. More rounds make guessing slower.
 */
export async function lock(bytes: Uint8Array, password: string, rounds = usualRounds): Promise<Uint8Array> {
  const { info, content } = await encryptAgile(bytes, password, rounds);
  return writeContainer([
    makeDataSpaces(),
    { name: "EncryptionInfo", content: info },
    { name: "EncryptedPackage", content },
  ]);
}
