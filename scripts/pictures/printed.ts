import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Shot } from "./shot";

/** Sets the language, in which LibreOffice formats the print date. */
const british = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
</oor:items>`;

/** Prints workbooks with LibreOffice into the folder that they are in. */
export function print(folder: string, workbooks: readonly string[]): void {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), british);
  const files = workbooks.map((name) => join(folder, `${name}.xlsx`));
  const switches = ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`];
  execFileSync("soffice", [...switches, "--convert-to", "pdf", "--outdir", folder, ...files]);
}

/** A picture of a sheet's first printed page. Each page has the sheet's name in its header, and our sheets repeat no other name there. */
export function drawSheet(folder: string, workbook: string, sheet: string): Shot {
  const pdf = join(folder, `${workbook}.pdf`);
  const pages = execFileSync("pdftotext", ["-enc", "UTF-8", pdf, "-"], { encoding: "utf8" }).split("\f");
  const headerOf = (page: string): readonly string[] => page.split("\n").filter(Boolean).slice(0, 3);
  const at = pages.findIndex((page) => headerOf(page).includes(sheet));
  if (at < 0) throw new Error(`No page of ${basename(pdf)} has ${sheet} in its header.`);
  const number = String(at + 1);
  const draw = ["-png", "-singlefile", "-r", "110", "-f", number, "-l", number, pdf, join(folder, "page")];
  execFileSync("pdftoppm", draw);
  return { picture: readFileSync(join(folder, "page.png")), text: pages[at] ?? "" };
}
