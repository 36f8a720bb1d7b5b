import { recogniseEntries, recogniseOther } from "../../../src/file/guard/recognise";

function kindOf(content: string | Uint8Array): string | undefined {
  return recogniseOther(typeof content === "string" ? Buffer.from(content) : content)?.kind;
}

const binary = (text: string): Buffer => Buffer.from(text, "latin1");

/** An OLE container with names of streams in it. */
function container(...names: readonly string[]): Buffer {
  const directory = names.map((name) => Buffer.from(name.padEnd(64, "\0"), "utf16le"));
  return Buffer.concat([binary("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.alloc(504), ...directory]);
}

const mail =
  "From: Anna Berg <anna@example.com>\r\nTo: ben@example.com\r\nSubject: Checklist\r\nMIME-Version: 1.0\r\n\r\nHello";
const signIn = '<!DOCTYPE html>\n<html><body><form><input name="p" type="password"></form></body></html>';

describe("[X2] a file that is not a workbook is recognised by its first bytes", () => {
  test.each<[string, string | Uint8Array, string | undefined]>([
    ["nothing", "", "empty"],
    ["a file that is only in the cloud: all zeros", Buffer.alloc(5000), "empty"],
    ["an email", mail, "email"],
    ["an email after a byte order mark", `\ufeff${mail}`, "email"],
    [
      "an email with the path it took, and a header on two lines",
      `Return-Path: <a@example.com>\nReceived: from mail.example.com\n\tby mx.example.com\nX-Mailer: x\n\n${"a".repeat(9000)}`,
      "email",
    ],
    ["an email from a mailbox file", `From anna@example.com Fri Nov 20 10:00:00 2026\n${mail}`, "email"],
    ["a CSV whose heading has a colon", "Date:,From:\n20/11/2026,North\n", "text"],
    [
      "notes that begin like an email",
      "Subject: what is missing\nThe policy, I think.\nDate: today\n",
      "text",
    ],
    ["a message of Outlook", container("Root Entry", "__properties_version1.0"), "outlook-message"],
    [
      "a message of Outlook with a workbook attached",
      container("Root Entry", "__substg1.0_0037001F", "Workbook", "EncryptedPackage"),
      "outlook-message",
    ],
    ["a web page", "<!-- saved -->\n<html><head><title>Policies</title></head></html>", "web-page"],
    ["a web page in UTF-16", Buffer.from("\ufeff<HTML><body>", "utf16le"), "web-page"],
    ["a page in XHTML", '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', "web-page"],
    ["a table that a system exported as .xls", "<table><tr><td>1</td></tr></table>", "web-page"],
    [
      "a page saved as one file",
      "From: <Saved by Browser>\nSubject: Policies\nMIME-Version: 1.0\n\n",
      "web-page",
    ],
    [
      "a workbook that Excel saved as a web page",
      "MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related\n\n",
      "web-page",
    ],
    ["a page with a password field", signIn, "sign-in-page"],
    [
      "a page that only leads to sign in",
      "<html><script>location='https://login.microsoftonline.com/'</script>",
      "sign-in-page",
    ],
    ["a page whose title says so", "<html><title>Sign in to your account</title>", "sign-in-page"],
    ["a page whose heading says so", "<html><body><h1 class='x'> Log in</h1>", "sign-in-page"],
    ["a page about signing", "<html><title>Signing off</title><p>Sign in ink.</p>", "web-page"],
    ["a Windows shortcut", binary("L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0"), "shortcut"],
    ["an alias of macOS", binary("book\0\0\0\0mark\0\0\0\0"), "shortcut"],
    ["an internet shortcut", "[InternetShortcut]\r\nURL=https://example.com/a.xlsx\r\n", "web-shortcut"],
    [
      "a link of macOS",
      '<?xml version="1.0"?><!DOCTYPE plist><plist><dict><key>URL</key></dict></plist>',
      "web-shortcut",
    ],
    ["a sheet of Google Drive", '{"url":"https://docs.google.com/open?id=1"}', "web-shortcut"],
    ["rich text", "{\\rtf1\\ansi Hello}", "rich-text"],
    [
      "an XML spreadsheet",
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "xml-spreadsheet",
    ],
    [
      "an XML spreadsheet with a prefix",
      '<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
      "xml-spreadsheet",
    ],
    ["a flat OpenDocument", '<?xml version="1.0"?><office:document xmlns:office="x">', "open-document"],
    ["other XML", '<?xml version="1.0"?><invoice/>', "text"],
    ["an unfinished comment", "<!-- <html>", "text"],
    ["a CSV", "No,Statement\r\n1,Policy\r\n", "text"],
    ["a CSV that begins like a picture", "BMW,Statement\n", "text"],
    ["a CSV that begins like a zip", "PKW,Statement\n", "text"],
    ["a bitmap", binary("BM\x36\0\0\0\0\0\0\0"), "picture"],
    ["a Word 97 document with a workbook in it", container("WordDocument", "Workbook"), "word-document"],
    ["a PowerPoint 97 presentation", container("PowerPoint Document"), "presentation"],
    ["a zip", binary("PK\x03\x04"), undefined],
    ["bytes of no kind", binary("\x01\x02\x03\x04"), undefined],
  ])("%s", (_, content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });

  test.each([
    ["tags that never end", "<html>" + "<title".repeat(60_000)],
    ["comments that lead nowhere", "<!-- -->".repeat(30_000) + "x"],
    ["headers that never end", "From: a\n" + " b\n".repeat(90_000)],
    ["declarations that never end", "<?".repeat(120_000)],
  ])("and quickly: %s", (_, text) => {
    const start = performance.now();
    kindOf(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("[X2] a zip without a workbook part is recognised by the names in it", () => {
  const content = "[Content_Types].xml";
  test.each<[string, readonly string[], unknown]>([
    ["a Word document", [content, "word/document.xml", "word/embeddings/a.xlsx"], { kind: "word-document" }],
    ["a presentation", [content, "ppt/presentation.xml"], { kind: "presentation" }],
    ["a binary workbook", [content, "xl/workbook.bin"], { kind: "binary-workbook" }],
    ["an OpenDocument", ["META-INF/manifest.xml", "content.xml"], { kind: "open-document" }],
    ["a Numbers file", ["Index/Document.iwa", "preview.jpg"], { kind: "apple-document" }],
    [
      "a zipped folder of Numbers",
      ["a.numbers/Index.zip", "a.numbers/preview.jpg"],
      { kind: "apple-document" },
    ],
    ["one workbook", ["Site.xlsx", "notes.txt"], { kind: "zip", workbooks: 1, names: ["Site.xlsx"] }],
    [
      "workbooks in folders, with what macOS and Excel add",
      [
        "2026/",
        "2026/A.xlsx",
        "2026/B.XLSM",
        "__MACOSX/2026/._A.xlsx",
        "~$A.xlsx",
        "._C.xlsx",
        "C.xls",
        "D.ods",
      ],
      { kind: "zip", workbooks: 4, names: ["A.xlsx", "B.XLSM", "C.xls"] },
    ],
    [
      "a name that is long and has line breaks",
      [`${"a".repeat(80)}\n.xlsx`],
      { kind: "zip", workbooks: 1, names: [`${"a".repeat(59)}…`] },
    ],
    ["no workbook", ["a.txt", "b.pdf"], undefined],
    ["nothing", [], undefined],
  ])("%s", (_, names, problem) => {
    expect(recogniseEntries(names)).toEqual(problem);
  });
});
