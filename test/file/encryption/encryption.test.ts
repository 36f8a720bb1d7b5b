import { createCipheriv, createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { readStream } from "../../../src/file/encryption/container";
import { writeContainer } from "../../../src/file/encryption/container-writer";
import { type Hash, sha1, sha512 } from "../../../src/file/encryption/hashes";
import { lock, unlock } from "../../../src/file/encryption/lock";
import { limits } from "../../../src/file/package/limits";
import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { planOf, samplePlan } from "../../support/file/sample-plan";

const password = "Zürich 😀 =1";
const rounds = 10;

test.each<[string, Hash]>([
  ["sha1", sha1],
  ["sha512", sha512],
])("%s is the platform's", (name, hash) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (data) => {
      expect(Buffer.from(hash.of(data))).toEqual(createHash(name).update(data).digest());
    }),
  );
});

describe("a container", () => {
  // Eight megabytes need more sectors for the table than the header can list.
  test.each([4096, 4097, 8 * 1024 * 1024])("returns a stream of %i bytes unchanged", (length) => {
    const content = randomBytes(length);
    const first = randomBytes(5000);
    const bytes = writeContainer([
      { name: "A", content: first },
      { name: "Bc", content },
    ]);
    expect(Buffer.from(readStream(bytes, "A") ?? []).equals(first)).toBe(true);
    expect(Buffer.from(readStream(bytes, "Bc") ?? []).equals(content)).toBe(true);
    expect(readStream(bytes, "B")).toBeUndefined();
  });

  test("[X2] whose sectors form a circle, or lead outside the file, is refused", () => {
    const content = randomBytes(4096);
    const bytes = writeContainer([
      { name: "A", content },
      { name: "Bc", content },
    ]);
    const table = 512 * 18;
    for (const next of [1, 7_000, 0xfffffffd]) {
      const changed = Uint8Array.from(bytes);
      new DataView(changed.buffer).setUint32(table + 4 * 3, next, true);
      expect(() => readStream(changed, "A")).toThrow(/container/);
    }
  });
});

describe("a workbook with a password", () => {
  test("opens only with it", async () => {
    const bytes = await write(samplePlan, { password });
    const plain = await write(samplePlan);
    const [opened, open] = [await read(bytes, { password }), await read(plain)];
    if (!opened.ok || !open.ok) throw new Error("It does not open.");
    expect(opened.value.grids).toEqual(open.value.grids);
    expect(opened.value.origin).toEqual({ ...open.value.origin, wasEncrypted: true });
    expect(await readPlan(bytes, { password })).toEqual(await readPlan(plain));
    expect(await read(bytes)).toEqual({ ok: false, problem: { kind: "encrypted" } });
    expect(await read(bytes, { password: `${password} ` })).toEqual({
      ok: false,
      problem: { kind: "wrong-password" },
    });
    const text = Buffer.from(bytes).toString("latin1");
    for (const word of ["PK\x03\x04", "xl/workbook.xml", "sharedStrings"]) expect(text).not.toContain(word);
    expect(Buffer.from(bytes).includes(Buffer.from(plain.subarray(100, 116)))).toBe(false);
  });

  test("each file is different, and a password for an unencrypted file is ignored", async () => {
    const bytes = await write(samplePlan);
    expect(await lock(bytes, password, rounds)).not.toEqual(await lock(bytes, password, rounds));
    expect(await read(bytes, { password })).toEqual(await read(bytes));
  });

  test.each(["", "x".repeat(256)])("a password that Excel does not accept is refused", async (odd) => {
    await expect(write(samplePlan, { password: odd })).rejects.toThrow(RangeError);
  });

  test("the library opens our files, and we open the library's", async () => {
    const workbook = await readXlsx(await lock(await write(samplePlan), password, rounds), { password });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(samplePlan.sheets.map(({ name }) => name));
    const theirs = await writeXlsx({
      sheets: [{ name: "One", rows: [["a", 1]] }],
      encryption: { password, spinCount: rounds },
    });
    expect(await read(theirs, { password })).toMatchObject({
      ok: true,
      value: { grids: [{ cells: [["a", 1]] }] },
    });
  });

  test("opens if encrypted as by Excel 2007 and LibreOffice, here with Node's cryptography", async () => {
    const bytes = encryptStandard(Buffer.from(await write(samplePlan)), password);
    expect(await read(bytes, { password })).toMatchObject({
      ok: true,
      value: { origin: { wasEncrypted: true } },
    });
    expect(await read(bytes, { password: "x" })).toEqual({ ok: false, problem: { kind: "wrong-password" } });
  });

  test("[X2] decrypted contents are checked against the limits", async () => {
    const problemOf = async (inside: Uint8Array): Promise<unknown> => {
      const outcome = await read(await lock(inside, password, rounds), { password });
      return outcome.ok ? "read" : outcome.problem.kind;
    };
    expect(await problemOf(Buffer.from("No,Statement\n"))).toBe("text");
    expect(await problemOf(Buffer.alloc(5000))).toBe("not-a-zip");
    expect(await problemOf(await lock(await write(samplePlan), password, rounds))).toBe("encrypted");
  });

  test.each([
    ["rounds without end", 'spinCount="10"', `spinCount="${limits["spin-count"] + 1}"`, "too-large"],
    ["no rounds", 'spinCount="10"', "", "too-large"],
    ["another cipher", 'cipherAlgorithm="AES"', 'cipherAlgorithm="RC4"', "unknown-encryption"],
    ["another hash", 'hashAlgorithm="SHA512"', 'hashAlgorithm="MD5"', "unknown-encryption"],
    ["no seal", "dataIntegrity", "dataSomething", "damaged"],
    ["an entity", "<encryption ", "<!DOCTYPE a><encryption ", "document-type"],
    ["another version", "\x04\0\x04\0", "\x04\0\x03\0", "unknown-encryption"],
    ["an unknown standard", "\x04\0\x04\0", "\x03\0\x02\0", "unknown-encryption"],
  ])("[X2] that says of itself: %s", async (_, from, to, kind) => {
    const bytes = await lock(await write(samplePlan), password, rounds);
    const info = Buffer.from(readStream(bytes, "EncryptionInfo") ?? []).toString("latin1");
    expect(info).toContain(from);
    const changed = writeContainer([
      { name: "EncryptionInfo", content: Buffer.from(info.replaceAll(from, to).padEnd(5_000), "latin1") },
      { name: "EncryptedPackage", content: readStream(bytes, "EncryptedPackage") ?? new Uint8Array() },
    ]);
    expect(await read(changed, { password })).toMatchObject({ ok: false, problem: { kind } });
  });

  test("[X2] is refused if its contents were altered", async () => {
    const bytes = await lock(await write(samplePlan), password, rounds);
    const content = Uint8Array.from(readStream(bytes, "EncryptedPackage") ?? []);
    const last = content.length - 1;
    content[last] = (content[last] ?? 0) ^ 1;
    const changed = writeContainer([
      { name: "EncryptionInfo", content: readStream(bytes, "EncryptionInfo") ?? new Uint8Array() },
      { name: "EncryptedPackage", content },
    ]);
    expect(await unlock(changed, password)).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });
});

test("[X1] text that looks like a formula stays the same text in an encrypted file", async () => {
  const texts = ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1"];
  const bytes = await lock(await write(planOf([texts])), password, rounds);
  expect(await read(bytes, { password })).toMatchObject({ ok: true, value: { grids: [{ cells: [texts] }] } });
});

/**
 * The standard encryption (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9), sharing only the container with the code under
 * test.
 */
function encryptStandard(file: Buffer, word: string): Uint8Array {
  const hash = (...pieces: readonly Uint8Array[]): Buffer =>
    createHash("sha1").update(Buffer.concat(pieces)).digest();
  const figures = (...values: readonly number[]): Buffer =>
    Buffer.concat(
      values.map((value) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(value);
        return bytes;
      }),
    );
  const salt = randomBytes(16);
  let digest = hash(salt, Buffer.from(word, "utf16le"));
  for (let round = 0; round < 50_000; round++) digest = hash(figures(round), digest);
  digest = hash(digest, figures(0));
  const key = hash(Buffer.concat([digest, Buffer.alloc(44)]).map((byte) => byte ^ 0x36)).subarray(0, 16);
  const encrypt = (data: Buffer): Buffer => {
    const cipher = createCipheriv("aes-128-ecb", key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(data), Buffer.alloc((16 - (data.length % 16)) % 16)]).subarray(
      0,
      data.length,
    );
  };
  const padded = Buffer.concat([file, Buffer.alloc((16 - (file.length % 16)) % 16)]);
  const verifier = randomBytes(16);
  const provider = Buffer.from("Microsoft Enhanced RSA and AES Cryptographic Provider\0", "utf16le");
  const header = Buffer.concat([figures(0x24, 0, 0x660e, 0x8004, 128, 24, 0, 0), provider]);
  const info = Buffer.concat([
    figures(0x0002_0003, 0x24, header.length),
    header,
    figures(16),
    salt,
    encrypt(verifier),
    figures(20),
    encrypt(Buffer.concat([hash(verifier), Buffer.alloc(12)])),
  ]);
  return writeContainer([
    { name: "EncryptionInfo", content: Buffer.concat([info, Buffer.alloc(4096)]) },
    { name: "EncryptedPackage", content: Buffer.concat([figures(file.length, 0), encrypt(padded)]) },
  ]);
}
