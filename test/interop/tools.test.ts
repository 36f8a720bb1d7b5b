import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTool } from "../support/interop/tools";

describe("finding the programs that tests need", () => {
  test.each([
    "chromium",
    "firefox",
    "WebKitWebDriver",
    "MiniBrowser",
    "Xvfb",
    "soffice",
    "ssconvert",
    "pdftoppm",
    "pdftotext",
  ] as const)("%s is found", (name) => {
    expect(findTool(name)).toMatch(/^\//);
  });

  test("what is missing and cannot be installed is named in one line", () => {
    const path = process.env["PATH"];
    const getuid = process.getuid;
    process.env["PATH"] = mkdtempSync(join(tmpdir(), "no-tools-"));
    process.getuid = () => 1000;
    try {
      expect(() => findTool("pdftoppm")).toThrow(/^pdftoppm is not on this machine: .*poppler-utils.*$/);
    } finally {
      process.env["PATH"] = path;
      if (getuid) process.getuid = getuid;
    }
  });
});
