import { existsSync, readFileSync } from "node:fs";
import { words as companion } from "../../src/companion/words";
import { words } from "../../src/taskpane/words";
import { check } from "../../src/taskpane/words/check";
import { merging } from "../../src/taskpane/words/merging";
import { report } from "../../src/taskpane/words/report";
import { setUp } from "../../src/taskpane/words/set-up";
import { share } from "../../src/taskpane/words/share";
import { shell } from "../../src/taskpane/words/shell";
import { boardPivotSheet, listSheets, stageSheets } from "../../src/workbook/form/layout";
import { find, findAll, readXml, type Element } from "../support/manifest/read-xml";
import { psems } from "../support/psems";
import { renderHelp } from "../support/render-help";
import { inProject } from "../support/root";

const origin = "https://localhost:3000";
let manifest: Element;

beforeAll(async () => {
  manifest = await readXml(readFileSync(inProject("manifest.xml"), "utf8"));
});

/** The order in which Microsoft's schemas want the children of an element; what is not here holds no children or may be in any order. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** Addresses in the manifest, with where each stands. */
function addresses(): readonly string[] {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];
  return named
    .flatMap((name) => findAll(manifest, name))
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? []);
}

/** What a resid leads to. */
function resource(resid: string): Element {
  const found = find(manifest, "VersionOverrides", "Resources")
    .children.flatMap(({ children }) => children)
    .filter(({ attributes }) => attributes["id"] === resid);
  expect(found).toHaveLength(1);
  return found[0] ?? manifest;
}

function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every element's children stand in the order of the schema", () => {
  for (const [name, order] of Object.entries(orders)) {
    const elements = findAll(manifest, name).filter(({ children }) => children.length > 0);
    expect(elements.length).toBeGreaterThan(0);
    for (const { children } of elements) {
      const places = children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  }
});

test("the id is a GUID, and the version is the package's", () => {
  const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as { version: string };
  expect(find(manifest, "Id").text).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(find(manifest, "Version").text).toBe(`${version}.0`);
});

test("it is a task pane for workbooks, and asks for no more than it needs", () => {
  expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
  expect(
    findAll(manifest, "Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"]),
  ).toEqual(["Workbook", "Workbook"]);
  expect(find(manifest, "Permissions").text).toBe("ReadWriteDocument");
  expect(
    findAll(manifest, "Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]),
  ).toEqual([["ExcelApi", "1.9"]]);
});

test("every resid leads to one resource of the right kind, and every resource is used", () => {
  const kinds: Readonly<Record<string, string>> = {
    SourceLocation: "Url",
    LearnMoreUrl: "Url",
    Image: "Image",
  };
  const overrides = find(manifest, "VersionOverrides");
  const users = listElements(overrides).filter(({ attributes }) => attributes["resid"] !== undefined);
  for (const { name, attributes } of users) {
    expect(resource(attributes["resid"] ?? "").name).toBe(kinds[name] ?? "String");
  }
  const used = new Set(users.map(({ attributes }) => attributes["resid"]));
  const ids = find(overrides, "Resources").children.flatMap(({ children }) =>
    children.map(({ attributes }) => attributes["id"]),
  );
  expect([...used].sort()).toEqual([...ids].sort());
});

test("texts keep within Excel's limits", () => {
  const texts = (name: string) =>
    findAll(manifest, name).flatMap(({ children }) =>
      children.map(({ attributes }) => attributes["DefaultValue"] ?? ""),
    );
  for (const text of texts("ShortStrings")) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of texts("LongStrings")) expect(text.length).toBeLessThanOrEqual(250);
  for (const { attributes } of find(manifest, "VersionOverrides", "Resources").children.flatMap(
    ({ children }) => children,
  )) {
    expect(attributes["id"]?.length).toBeLessThanOrEqual(32);
    expect(attributes["DefaultValue"]).toBeTruthy();
  }
  expect(find(manifest, "DisplayName").attributes["DefaultValue"]?.length).toBeLessThanOrEqual(125);
  expect(find(manifest, "Description").attributes["DefaultValue"]?.length).toBeLessThanOrEqual(250);
});

test("[X4] every address is https and of the one origin, and no other domain is let in", () => {
  expect(addresses().length).toBeGreaterThan(10);
  for (const address of addresses()) expect(address.startsWith(`${origin}/`)).toBe(true);
  for (const { text } of findAll(manifest, "AppDomain")) expect(new URL(text).origin).toBe(text);
});

test("every page and icon is in the build, and every icon has the size it says", () => {
  for (const address of addresses()) {
    const path = inProject("dist", new URL(address).pathname);
    if (!existsSync(path)) throw new Error(`${path} is not there: run "npm run build" first.`);
  }
  const sized = findAll(manifest, "Icon").flatMap(({ children }) =>
    children.map(
      ({ attributes }) => [Number(attributes["size"]), resource(attributes["resid"] ?? "")] as const,
    ),
  );
  const fixed = [
    [32, find(manifest, "IconUrl")],
    [64, find(manifest, "HighResolutionIconUrl")],
  ] as const;
  for (const [size, { attributes }] of [...sized, ...fixed]) {
    expect(pngSize(inProject("dist", new URL(attributes["DefaultValue"] ?? "").pathname))).toEqual([
      size,
      size,
    ]);
  }
});

test("each icon comes in the sizes that Excel needs", () => {
  const icons = findAll(manifest, "Icon");
  expect(icons).toHaveLength(2);
  for (const { children } of icons) {
    expect(children.map(({ attributes }) => Number(attributes["size"]))).toEqual(
      expect.arrayContaining([16, 32, 80]),
    );
  }
});

test("[P22] one button opens the pane, and the pane has one address", () => {
  expect(findAll(manifest, "Action").map(({ attributes }) => attributes["xsi:type"])).toEqual([
    "ShowTaskpane",
  ]);
  const pages = addresses().filter((address) => address.includes("taskpane.html"));
  expect(pages).toEqual(Array(2).fill(`${origin}/taskpane.html`));
});

describe("what is written about the buttons", () => {
  const labelOf = (element: Element): string =>
    resource(find(element, "Label").attributes["resid"] ?? "").attributes["DefaultValue"] ?? "";

  test("the help has the names of the group, the button and the views, and each name in bold is there", async () => {
    const group = labelOf(findAll(manifest, "Group")[0] ?? manifest);
    const buttons = findAll(manifest, "Control").map(labelOf);
    const { body } = await renderHelp();
    expect(body).toContain(
      `the group <strong>${group}</strong> has the button <strong>${buttons.join()}</strong>.`,
    );
    const named = [...body.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, name]) => name ?? "");
    expect(named).toEqual(expect.arrayContaining(Object.values(shell.tabs)));
    const sheets = [...listSheets(psems, null), ...stageSheets, boardPivotSheet];
    const known = new Set([
      group,
      ...buttons,
      ...sheets,
      ...listTexts([companion, words, check, setUp, share, merging, report]),
    ]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Every text in an object of words. */
function listTexts(all: unknown): readonly string[] {
  if (typeof all === "string") return [all];
  return typeof all === "object" && all !== null ? Object.values(all).flatMap(listTexts) : [];
}

function listElements(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(listElements)];
}
