import { readXlsx, writeXlsx } from "hucre/xlsx";
import { readStream } from "../../../src/file/encryption/container";
import { writeContainer } from "../../../src/file/encryption/container-writer";
import { lock, unlock } from "../../../src/file/encryption/lock";
import { limits } from "../../../src/file/package/limits";
import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import {
  certificateEncryptor,
  encryptAgileBy,
  encryptStandardBy,
  standardAlgorithms,
} from "../../support/file/encrypt";
import { planOf, samplePlan } from "../../support/file/sample-plan";
import { must } from "../../support/must";

const password = "Zürich 😀 =1";
const rounds = 10;

describe("a workbook with a password", () => {
  test("opens only with it", async () => {
    const bytes = await write(samplePlan, { password });
    const plain = await write(samplePlan);
    const [opened, open] = [await read(bytes, { passwords: [password] }), await read(plain)];
    if (!opened.ok || !open.ok) throw new Error("It does not open.");
    expect(opened.value.grids).toEqual(open.value.grids);
    expect(opened.value.origin).toEqual({ ...open.value.origin, wasEncrypted: true });
    expect(await readPlan(bytes, { passwords: [password] })).toEqual(await readPlan(plain));
    expect(await read(bytes)).toEqual({ ok: false, problem: { kind: "encrypted" } });
    expect(await read(bytes, { passwords: [`${password} `] })).toEqual({
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
    expect(await read(bytes, { passwords: [password] })).toEqual(await read(bytes));
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
    expect(await read(theirs, { passwords: [password] })).toMatchObject({
      ok: true,
      value: { grids: [{ cells: [["a", 1]] }] },
    });
  });

  test("[X2] decrypted contents are checked against the limits", async () => {
    const problemOf = async (inside: Uint8Array): Promise<unknown> => {
      const outcome = await read(await lock(inside, password, rounds), { passwords: [password] });
      return outcome.ok ? "read" : outcome.problem.kind;
    };
    expect(await problemOf(Buffer.from("No,Statement\n"))).toBe("text");
    expect(await problemOf(Buffer.alloc(5000, 1))).toBe("not-a-zip");
    expect(await problemOf(await lock(await write(samplePlan), password, rounds))).toBe("encrypted");
  });

  test.each([
    ["rounds without end", 'spinCount="10"', `spinCount="${limits["spin-count"] + 1}"`, "too-large"],
    ["no rounds", 'spinCount="10"', "", "too-large"],
    ["another cipher", 'cipherAlgorithm="AES"', 'cipherAlgorithm="RC4"', "unknown-encryption"],
    ["another hash", 'hashAlgorithm="SHA512"', 'hashAlgorithm="MD5"', "unknown-encryption"],
    ["no seal", "dataIntegrity", "dataSomething", "damaged"],
    ["text instead of bytes", 'saltValue="', 'saltValue="!', "damaged"],
    ["another seal", 'encryptedHmacValue="', 'encryptedHmacValue="AAAA', "damaged"],
    ["no key for a password", "keyEncryptor/password", "keyEncryptor/certificate", "unknown-encryption"],
    ["an entity", "<encryption ", "<!DOCTYPE a><encryption ", "document-type"],
    ["another version", "\x04\0\x04\0", "\x04\0\x03\0", "unknown-encryption"],
    ["an unknown standard", "\x04\0\x04\0", "\x03\0\x02\0", "unknown-encryption"],
  ])("[X2] that says of itself: %s", async (_, from, to, kind) => {
    const bytes = await lock(await write(samplePlan), password, rounds);
    const info = Buffer.from(readStream(bytes, "EncryptionInfo") ?? []).toString("latin1");
    expect(info).toContain(from);
    const changed = writeContainer([
      { name: "EncryptionInfo", content: Buffer.from(info.replaceAll(from, to), "latin1") },
      { name: "EncryptedPackage", content: readStream(bytes, "EncryptedPackage") ?? new Uint8Array() },
    ]);
    expect(await read(changed, { passwords: [password] })).toMatchObject({ ok: false, problem: { kind } });
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
    expect(await unlock(changed, [password])).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });
});

test("[X1] text that looks like a formula stays the same text in an encrypted file", async () => {
  const texts = ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1"];
  const bytes = await lock(await write(planOf([texts])), password, rounds);
  expect(await read(bytes, { passwords: [password] })).toMatchObject({
    ok: true,
    value: { grids: [{ cells: [texts] }] },
  });
});

const hashNames = ["sha1", "sha256", "sha384", "sha512"] as const;
const keyLengths = [128, 192, 256] as const;
const file = Buffer.from("Not a workbook, but that makes no difference here.".repeat(200));

describe("[X2] a file that Node's cryptography encrypted opens with its password only:", () => {
  const expectOpens = async (locked: Uint8Array): Promise<void> => {
    const { bytes, password: used } = must(await unlock(locked, ["no", password]));
    expect(Buffer.from(bytes).equals(file)).toBe(true);
    expect(used).toBe(password);
    expect(await unlock(locked, ["no", `${password} `])).toEqual({
      ok: false,
      problem: { kind: "wrong-password" },
    });
    expect(await unlock(locked, [])).toEqual({ ok: false, problem: { kind: "encrypted" } });
  };

  test.each(hashNames.flatMap((hash) => keyLengths.map((keyBits) => ({ hash, keyBits }))))(
    "agile, $hash, $keyBits bits",
    (options) => expectOpens(encryptAgileBy(file, password, options)),
  );

  test.each([8, 20, 33])("agile, with a salt of %i bytes", (saltSize) =>
    expectOpens(encryptAgileBy(file, password, { hash: "sha512", keyBits: 256, saltSize })),
  );

  test("agile, with a key for a certificate listed first", () => {
    const options = { hash: "sha512", keyBits: 256, encryptorsBefore: certificateEncryptor } as const;
    return expectOpens(encryptAgileBy(file, password, options));
  });

  test.each(standardAlgorithms)("standard, algorithm %i with %i bits", (...algorithm) =>
    expectOpens(encryptStandardBy(file, password, algorithm)),
  );
});

describe("[X2] Excel's built-in password", () => {
  const builtIn = "VelvetSweatshop";

  test.each([
    ["agile", (inside: Uint8Array) => encryptAgileBy(inside, builtIn, { hash: "sha512", keyBits: 256 })],
    ["standard", (inside: Uint8Array) => encryptStandardBy(inside, builtIn, [0x660e, 128])],
  ])("opens a file without asking, as if it were not encrypted: %s", async (_, encrypt) => {
    const plain = await write(samplePlan);
    const locked = encrypt(plain);
    for (const given of [[], ["another"]]) expect(must(await unlock(locked, given)).password).toBe("");
    expect(await read(locked)).toEqual(await read(plain));
    expect(await readPlan(locked)).toEqual(await readPlan(plain));
  });
});

test("[X2] a file that only certificates open is refused as an unknown encryption", async () => {
  const locked = encryptAgileBy(file, password, {
    hash: "sha512",
    keyBits: 256,
    encryptorsBefore: certificateEncryptor,
    isWithoutPassword: true,
  });
  expect(await unlock(locked, [password])).toEqual({ ok: false, problem: { kind: "unknown-encryption" } });
});

test("[X2] where the platform has no keys of 192 bits, as in Chromium, such a file is an unknown encryption", async () => {
  const importKey = crypto.subtle.importKey.bind(crypto.subtle);
  const spy = jest.spyOn(crypto.subtle, "importKey").mockImplementation((...words: unknown[]) => {
    const [format, key, ...rest] = words as Parameters<typeof importKey>;
    if (key instanceof Uint8Array && key.length === 24)
      return Promise.reject(new DOMException("192-bit AES keys are not supported", "OperationError"));
    return importKey(format, key, ...rest);
  });
  try {
    for (const locked of [
      encryptAgileBy(file, password, { hash: "sha512", keyBits: 192 }),
      encryptStandardBy(file, password, [0x660f, 192]),
    ])
      expect(await read(locked, { passwords: [password] })).toEqual({
        ok: false,
        problem: { kind: "unknown-encryption" },
      });
  } finally {
    spy.mockRestore();
  }
});

test("[X2] the description of an encryption is written as Excel's, with AES-256 and 100,000 rounds of SHA-512", async () => {
  const bytes = await lock(file, password);
  const info = Buffer.from(readStream(bytes, "EncryptionInfo") ?? []);
  expect([...info.subarray(0, 8)]).toEqual([4, 0, 4, 0, 0x40, 0, 0, 0]);
  const xml = info.subarray(8).toString();
  const cipher =
    'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  expect(xml).toContain(`<keyData ${cipher} saltValue="`);
  expect(xml).toContain(`<p:encryptedKey spinCount="100000" ${cipher} saltValue="`);
  expect(info.length).toBeLessThan(4096);
});
