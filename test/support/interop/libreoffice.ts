import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeProfile } from "./libreoffice-profile";
import { findTool } from "./tools";

/** No call takes longer than this; LibreOffice waits for ever behind a message box that nobody sees. */
const longestMs = 300_000;

/** What a person types into a cell of a workbook. */
export interface CellEdit {
  readonly sheet: string;
  /** Such as `C7`. */
  readonly address: string;
  readonly text: string;
}

/** Has LibreOffice open workbooks, calculate every formula again, and save them as .xlsx: all in one start of it. */
export async function recalculate(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convert(files, "xlsx:Calc MS Excel 2007 XML", "xlsx");
}

/** A workbook as LibreOffice prints it. */
export async function toPdf(file: Uint8Array): Promise<Uint8Array> {
  const [pdf] = await convert([file], "pdf", "pdf");
  if (!pdf) throw new Error("LibreOffice printed nothing.");
  return pdf;
}

/** The words of each printed page of a workbook, in reading order. */
export async function toPageTexts(file: Uint8Array): Promise<readonly string[]> {
  const pdf = await toPdf(file);
  return inFolder(async (folder) => {
    const source = join(folder, "pages.pdf");
    const target = join(folder, "pages.txt");
    await writeFile(source, pdf);
    await run(findTool("pdftotext"), ["-enc", "UTF-8", source, target]);
    return (await readFile(target, "utf8")).split("\f").slice(0, -1);
  });
}

/** The printed pages of a workbook as pictures in a folder, for looking at. Returns their paths in order. */
export async function toPngs(file: Uint8Array, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const pdf = join(folder, "pages.pdf");
  await writeFile(pdf, await toPdf(file));
  await run(findTool("pdftoppm"), ["-png", "-r", "80", pdf, join(folder, "page")]);
  const names = await readdir(folder);
  return names
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Has LibreOffice put texts into cells, calculate, and save: what comes back was written by no code of ours. */
export async function setCells(file: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const source = join(folder, "source.xlsx");
    const target = join(folder, "target.xlsx");
    const fault = join(folder, "fault.txt");
    await writeFile(source, file);
    await runMacro(folder, editMacro(source, target, fault, edits));
    try {
      return await readFile(target);
    } catch {
      throw new Error(
        `LibreOffice did not save the workbook: ${await readFile(fault, "utf8").catch(() => "no reason given")}`,
      );
    }
  });
}

/**
 * Has LibreOffice open an encrypted workbook with its password, and save it again in place: encrypted as LibreOffice
 * does it, or, as a `.csv` or `.xlsx` beside it, in the open.
 */
export async function saveAgain(
  file: Uint8Array,
  password: string,
  how: "encrypted" | "open",
): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const source = join(folder, "source.xlsx");
    const target = how === "encrypted" ? source : join(folder, "target.xlsx");
    const fault = join(folder, "fault.txt");
    await writeFile(source, file);
    await runMacro(folder, saveMacro(source, target, fault, password));
    const reason = await readFile(fault, "utf8").catch(() => undefined);
    if (reason !== undefined) throw new Error(`LibreOffice did not open the workbook: ${reason}`);
    return readFile(target);
  });
}

/** The sheet of a workbook that is in front, as LibreOffice writes it into a .csv. */
export async function toCsv(file: Uint8Array): Promise<string> {
  const [csv] = await convert([file], "csv:Text - txt - csv (StarCalc):44,34,76,1", "csv");
  return new TextDecoder().decode(csv);
}

function convert(files: readonly Uint8Array[], filter: string, extension: string): Promise<Uint8Array[]> {
  return inFolder(async (folder) => {
    const names = files.map((_, index) => `file-${index}`);
    await Promise.all(files.map((file, index) => writeFile(join(folder, `${names[index]}.xlsx`), file)));
    const out = join(folder, "out");
    const sources = names.map((name) => join(folder, `${name}.xlsx`));
    await start(folder, ["--convert-to", filter, "--outdir", out, ...sources]);
    return Promise.all(names.map((name) => readFile(join(out, `${name}.${extension}`))));
  });
}

async function runMacro(folder: string, macro: string): Promise<void> {
  await start(folder, ["macro:///Standard.Module1.Main"], { macro });
}

/** Starts LibreOffice with a profile of its own, so that neither a person's settings nor another test meet it. */
export async function start(
  folder: string,
  words: readonly string[],
  { macro = "", recalculates = true, most = longestMs } = {},
): Promise<void> {
  const profile = join(folder, "profile");
  await writeProfile(profile, macro, recalculates);
  const switches = [
    "--headless",
    "--norestore",
    "--nolockcheck",
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
  ];
  await run(findTool("soffice"), [...switches, ...words], most);
}

function editMacro(source: string, target: string, fault: string, edits: readonly CellEdit[]): string {
  const lines = edits.map(
    ({ sheet, address, text }) =>
      `document.Sheets.getByName(${basicText(sheet)}).getCellRangeByName(${basicText(address)}).setString(${basicText(text)})`,
  );
  return macro(source, fault, [
    ...lines,
    "document.calculateAll()",
    `document.storeToURL(${basicText(pathToFileURL(target).href)}, saving())`,
  ]);
}

function saveMacro(source: string, target: string, fault: string, password: string): string {
  const save =
    source === target
      ? "document.store()"
      : `document.storeToURL(${basicText(pathToFileURL(target).href)}, saving())`;
  return macro(source, fault, [save], password);
}

/** Opens a file, does what it is told with `document`, and ends; what went wrong is written into the file `fault`. */
function macro(source: string, fault: string, steps: readonly string[], password?: string): string {
  const opening = [
    ["Hidden", "True"],
    ...(password === undefined ? [] : [["Password", basicText(password)]]),
  ];
  const options = opening.flatMap(([name, value], index) => [
    `opening(${index}).Name = "${name}"`,
    `opening(${index}).Value = ${value}`,
  ]);
  return `Sub Main
  On Error Goto Failed
  Dim opening(${opening.length - 1}) As New com.sun.star.beans.PropertyValue
  ${options.join("\n  ")}
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  document = StarDesktop.loadComponentFromURL(${basicText(pathToFileURL(source).href)}, "_blank", 0, opening())
  ${steps.join("\n  ")}
  document.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open ${basicText(fault)} For Output As #1
  Print #1, Error$
  Close #1
  StarDesktop.terminate()
End Sub`;
}

/** A text in Basic, which has no escapes: what it cannot hold is put in by number. */
function basicText(text: string): string {
  const pieces = text
    .split(/([\n\r\t])/)
    .map((piece) =>
      /^[\n\r\t]$/.test(piece) ? `Chr(${piece.charCodeAt(0)})` : `"${piece.replace(/"/g, '""')}"`,
    );
  return pieces.join(" & ");
}

/** Does some work in a new folder, which is removed afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end. Past the time, it is ended with all that it started. */
function run(program: string, words: readonly string[], most = longestMs): Promise<void> {
  return new Promise((resolve, reject) => {
    // LibreOffice is started by another program: both are in one group.
    const child = spawn(program, words, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, most);
    let complaint = "";
    child.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${program} failed: ${complaint || String(signal ?? code)}`));
    });
  });
}
