import { read } from "../../../src/file/reading/read";
import { write } from "../../../src/file/writing/write";
import { makeZip, workbookParts } from "../../support/file/make-zip";
import { propertyNamespaces, relationships } from "../../support/file/namespaces";
import { samplePlan } from "../../support/file/sample-plan";

async function aboutOf(properties: Readonly<Record<string, string>>, more = ""): Promise<unknown> {
  const kinds = { core: "core-properties", app: "extended-properties" };
  const named = Object.keys(properties).map(
    (name) => `${name} ${kinds[name as keyof typeof kinds]} docProps/${name}.xml`,
  );
  const parts = workbookParts("<sheetData/>").map((part) => {
    const added =
      part.name === "_rels/.rels"
        ? relationships(named)
        : part.name === "xl/_rels/workbook.xml.rels"
          ? more
          : "";
    return { ...part, content: String(part.content).replace("</Relationships>", `${added}</Relationships>`) };
  });
  const files = Object.entries(properties).map(([name, content]) => ({
    name: `docProps/${name}.xml`,
    content,
  }));
  const outcome = await read(makeZip([...parts, ...files]));
  return outcome.ok ? outcome.value.origin : outcome.problem;
}

const nothing = { application: null, modified: null, hasMacros: false, wasEncrypted: false, renamed: [] };

test("what a file states about its origin", async () => {
  const app = (inside: string): string => `<Properties ${propertyNamespaces.app}>${inside}</Properties>`;
  const core = (modified: string): string =>
    `<coreProperties ${propertyNamespaces.core}><dcterms:modified>${modified}</dcterms:modified></coreProperties>`;
  expect(await aboutOf({})).toEqual(nothing);
  expect(
    await aboutOf({
      app: app("<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>"),
      core: core("2026-11-24T10:00:00+02:00"),
    }),
  ).toEqual({ ...nothing, application: "Microsoft Excel 16.0300", modified: "2026-11-24T08:00:00.000Z" });
  expect(await aboutOf({ app: app("<Application> \n </Application>"), core: core("yesterday") })).toEqual(
    nothing,
  );
  expect(await aboutOf({ app: app(`<Application>${"x".repeat(500)}</Application>`) })).toMatchObject({
    application: "x".repeat(200),
  });
});

test.each(["vbaProject", "xlMacrosheet"])("macros (%s) are recognised but not read", async (type) => {
  const macro = relationships([`m ${type} vbaProject.bin`]);
  expect(await aboutOf({}, macro)).toEqual({ ...nothing, hasMacros: true });
});

test("our files state when they were created", async () => {
  expect(await read(await write(samplePlan))).toMatchObject({
    value: {
      origin: { modified: new Date(samplePlan.created).toISOString(), hasMacros: false, wasEncrypted: false },
    },
  });
});
