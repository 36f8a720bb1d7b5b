import { execFileSync } from "node:child_process";
import { posix } from "node:path";
import { inProject } from "../support/root";

/** A folder whose files import from another folder. Types count too. */
interface FolderImport {
  readonly from: string;
  readonly to: string;
  /** One such import: `file imports file`. */
  readonly because: string;
}

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

/**
 * dependency-cruiser's own rules with `scope: "folder"` count the files of a subfolder as its parent's too, so they miss a
 * circle between a folder and its parent. Here a folder has only the files directly in it.
 */
function folderImports({ modules }: Cruise): readonly FolderImport[] {
  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({
      from: posix.dirname(source),
      to: posix.dirname(resolved),
      because: `${source} imports ${resolved}`,
    })),
  );
  const ofSource = imports.filter(
    ({ from, to }) => from.startsWith("src/") && to.startsWith("src/") && from !== to,
  );
  return [...new Map(ofSource.map((one) => [`${one.from} ${one.to}`, one])).values()];
}

/** The shortest circle through each import that is part of one, as lines to read; each circle once. */
function findCircles(imports: readonly FolderImport[]): readonly string[] {
  const circles = imports.flatMap((first) => {
    const way = findWay(imports, first.to, first.from);
    return way ? [[first, ...way]] : [];
  });
  const byFolders = new Map(
    circles.map((circle) => [
      circle
        .map(({ from }) => from)
        .sort()
        .join(),
      circle,
    ]),
  );
  return [...byFolders.values()].map((circle) => circle.map(({ because }) => because).join(", "));
}

function findWay(
  imports: readonly FolderImport[],
  from: string,
  to: string,
): readonly FolderImport[] | undefined {
  const ways: FolderImport[][] = [[]];
  const seen = new Set([from]);
  for (const way of ways) {
    const end = way[way.length - 1]?.to ?? from;
    if (end === to) return way;
    for (const step of imports) {
      if (step.from !== end || seen.has(step.to)) continue;
      seen.add(step.to);
      ways.push([...way, step]);
    }
  }
  return undefined;
}

test("no folders of src import each other in a circle", () => {
  const depcruise = inProject("node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const output = execFileSync(process.execPath, [depcruise, "src", "--output-type", "json"], {
    cwd: inProject(),
    encoding: "utf8",
    maxBuffer: 100 * 1024 * 1024,
  });
  const imports = folderImports(JSON.parse(output) as Cruise);
  expect(imports.length).toBeGreaterThan(100);
  expect(findCircles(imports)).toEqual([]);
});

test("a circle of folders is found, also one of types, and one between a folder and its parent", () => {
  const circlesOf = (...files: [source: string, resolved: string][]): readonly string[] => {
    const modules = files.map(([source, resolved]) => ({ source, dependencies: [{ resolved }] }));
    return findCircles(folderImports({ modules }));
  };
  expect(circlesOf(["src/a/1.ts", "src/b/1.ts"], ["src/b/2.ts", "src/c/1.ts"])).toEqual([]);
  expect(
    circlesOf(["src/a/1.ts", "src/b/1.ts"], ["src/b/2.ts", "src/c/1.ts"], ["src/c/2.ts", "src/a/2.ts"]),
  ).toEqual(["src/c/2.ts imports src/a/2.ts, src/a/1.ts imports src/b/1.ts, src/b/2.ts imports src/c/1.ts"]);
  expect(circlesOf(["src/a/1.ts", "src/a/b/1.ts"], ["src/a/b/2.ts", "src/a/2.ts"])).toHaveLength(1);
});
