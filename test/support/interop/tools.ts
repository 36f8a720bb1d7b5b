import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { inProject } from "../root";

interface Tool {
  readonly programs: readonly string[];
  /** Where it stands on systems that do not put it on the path. */
  readonly places: readonly string[];
  readonly debianPackage: string;
  readonly elsewhere: string;
}

const machine = process.arch === "arm64" ? "aarch64" : "x86_64";

const tools = {
  chromium: {
    programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    debianPackage: "chromium",
    elsewhere: "https://www.google.com/chrome",
  },
  firefox: {
    programs: ["firefox-esr", "firefox"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debianPackage: "firefox-esr",
    elsewhere: "https://www.mozilla.org/firefox",
  },
  WebKitWebDriver: {
    programs: ["WebKitWebDriver"],
    places: [],
    debianPackage: "webkit2gtk-driver",
    elsewhere: "https://webkitgtk.org",
  },
  MiniBrowser: {
    programs: ["MiniBrowser"],
    places: ["4.1", "4.0", "6.0"].map(
      (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
    ),
    debianPackage: "webkit2gtk-driver",
    elsewhere: "https://webkitgtk.org",
  },
  Xvfb: {
    programs: ["Xvfb"],
    places: [],
    debianPackage: "xvfb",
    elsewhere: "https://www.x.org",
  },
  soffice: {
    programs: ["soffice", "libreoffice"],
    places: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    debianPackage: "libreoffice-calc",
    elsewhere: "https://www.libreoffice.org/download",
  },
  ssconvert: {
    programs: ["ssconvert"],
    places: ["/opt/homebrew/bin/ssconvert", "/usr/local/bin/ssconvert"],
    debianPackage: "gnumeric",
    elsewhere: "http://www.gnumeric.org",
  },
  pdftotext: {
    programs: ["pdftotext"],
    places: [],
    debianPackage: "poppler-utils",
    elsewhere: "https://poppler.freedesktop.org",
  },
  pdftoppm: {
    programs: ["pdftoppm"],
    places: [],
    debianPackage: "poppler-utils",
    elsewhere: "https://poppler.freedesktop.org",
  },
} satisfies Record<string, Tool>;

const installer = inProject(".ci", "install-tools");

/**
 * The path of a program that a test needs. On Debian, as root, what is missing is installed.
 * @throws Error of one line that names the program and says how to get it.
 */
export function findTool(name: keyof typeof tools): string {
  const tool: Tool = tools[name];
  const found = search(tool) ?? (install() ? search(tool) : undefined);
  if (found) return found;
  throw new Error(
    `${name} is not on this machine: run "apt-get install --no-install-recommends ${tool.debianPackage}" as root, or get it from ${tool.elsewhere}.`,
  );
}

function search({ programs, places }: Tool): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...candidates, ...places].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: the next candidate may be.
    return false;
  }
}

/** Whether the tools have been installed just now. */
function install(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !isExecutable("/usr/bin/apt-get")) return false;
  execFileSync(installer, { stdio: "pipe" });
  return true;
}
