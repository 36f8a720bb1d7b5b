import { type FileResult, damaged } from "../package/problem";
import { decryptAgile, encryptAgile } from "./agile";
import { readStream } from "./container";
import { smallestStream, writeContainer } from "./container-writer";
import { decryptStandard } from "./standard";
import { fail } from "../../spreadsheet/result";

/**
 * The bytes inside an encrypted workbook. They come from anywhere as before: nothing but the password has been held to
 * anything yet.
 * @throws Error, or Refusal, when the container is broken
 */
export async function unlock(bytes: Uint8Array, password: string): Promise<FileResult<Uint8Array>> {
  const info = readStream(bytes, "EncryptionInfo");
  const content = readStream(bytes, "EncryptedPackage");
  if (!info || !content || info.length < 8 || content.length < 8)
    return damaged("The file does not say how it is encrypted.");
  const [major = 0, , minor] = info;
  if (major === 4 && minor === 4) return decryptAgile({ info, content }, password);
  if (major >= 2 && major <= 4 && minor === 2) return decryptStandard({ info, content }, password);
  return fail({ kind: "unknown-encryption" });
}

/** As many as Excel takes. */
const usualRounds = 100_000;

/**
 * Encrypts a file, so that Excel and LibreOffice ask for the password and nothing can be read without it.
 * @param rounds how slow it is to try a password
 */
export async function lock(bytes: Uint8Array, password: string, rounds = usualRounds): Promise<Uint8Array> {
  const { info, content } = await encryptAgile(bytes, password, rounds, smallestStream);
  return writeContainer([
    { name: "EncryptionInfo", content: info },
    { name: "EncryptedPackage", content },
  ]);
}
