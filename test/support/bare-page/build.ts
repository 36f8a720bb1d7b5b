import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { inProject } from "../root";

const cdn = "https://appsforoffice.microsoft.com";

/**
 * The bare page in a folder of its own: a simulated Excel and, in a frame, the very files that Excel loads, with our own script in
 * place of office.js. Microsoft's client library behind it is unmodified.
 * @returns the folder, and how to remove it
 */
export function buildBarePage(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "psems-bare-page-"));
  const ours = (name: string): string => inProject("test", "support", "bare-page", name);
  cpSync(inProject("dist"), folder, { recursive: true });
  for (const name of ["index.html", "page.css"]) cpSync(ours(name), join(folder, name));
  const library = (...parts: readonly string[]): string => inProject("node_modules", ...parts);
  cpSync(library("@ironcalc", "wasm", "wasm_bg.wasm"), join(folder, "wasm_bg.wasm"));
  cpSync(
    library("@microsoft", "office-js", "dist", "excel-web-16.00.js"),
    join(folder, "office-js", "excel-web-16.00.js"),
  );
  const html = readFileSync(join(folder, "taskpane.html"), "utf8");
  writeFileSync(join(folder, "pane.html"), framePane(html));
  buildSync({
    entryPoints: [ours("page.ts"), ours("pane-office.ts")],
    outdir: folder,
    bundle: true,
    format: "iife",
    target: "es2022",
    // The engine would find its file by the address of its module, which a bundle has not.
    logOverride: { "empty-import-meta": "silent" },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The pane's page, which may load nothing from other sites either. */
function framePane(html: string): string {
  const framed = html
    .replace(/(<script src="?)[^\s">]*\boffice\.js/, "$1pane-office.js")
    .replace(`script-src 'self' ${cdn}`, "script-src 'self'");
  if (!framed.includes("pane-office.js") || framed.includes(`${cdn}/`) || framed.includes(` ${cdn};`))
    throw new Error("taskpane.html names no office.js that could be replaced.");
  return framed;
}
