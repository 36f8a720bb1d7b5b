import { type FileResult, damaged } from "../package/problem";
import { decryptAgile, encryptAgile } from "./agile";
import { readStream } from "./container";
import { smallestStream, writeContainer } from "./container-writer";
import { decryptStandard } from "./standard";
import { fail } from "../../spreadsheet/result";

/**
 * Decrypts a workbook. Only the password has been checked: the decrypted bytes are as untrusted as any other
 * file.
 * @throws Error, or Refusal, if the container is broken
 */
export async function unlock(bytes: Uint8Array, password: string): Promise<FileResult<Uint8Array>> {
  const info = readStream(bytes, "EncryptionInfo");
  const content = readStream(bytes, "EncryptedPackage");
  if (!info || !content || info.length < 8 || content.length < 8)
    return damaged("The file does not describe its encryption.");
  const [major = 0, , minor] = info;
  if (major === 4 && minor === 4) return decryptAgile({ info, content }, password);
  if (major >= 2 && major <= 4 && minor === 2) return decryptStandard({ info, content }, password);
  return fail({ kind: "unknown-encryption" });
}

/** The number of rounds that Excel uses. */
const usualRounds = 100_000;

/**
 * Encrypts a file for Excel and LibreOffice.
 * @param rounds how often the password is hashed. More rounds make guessing slower.
 */
export async function lock(bytes: Uint8Array, password: string, rounds = usualRounds): Promise<Uint8Array> {
  const { info, content } = await encryptAgile(bytes, password, rounds, smallestStream);
  return writeContainer([
    { name: "EncryptionInfo", content: info },
    { name: "EncryptedPackage", content },
  ]);
}
