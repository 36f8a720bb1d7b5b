import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Loads an ES module without the module loader, because Jest and CommonJS cannot load modules that use
 * `import.meta`. All its imports must be relative and its exports declarations.
 */
export function loadEsModule(file: string): Readonly<Record<string, unknown>> {
  const names: string[] = [];
  const body = readFileSync(file, "utf8")
    .replace(/^import (?:\* as )?(.+?) from (['"].+?['"]);?$/gm, "const $1 = load($2);")
    .replace(/^export \{.*\};?$/gm, "")
    .replace(
      /^(\s*)export (class|function|var|const) (\w+)/gm,
      (_, space: string, kind: string, name: string) => {
        names.push(name);
        return `${space}${kind} ${name}`;
      },
    )
    .replace(/import\.meta\.url/g, "''");
  const exported = /^export \{(.*)\};?$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  names.push(
    ...exported
      .split(",")
      .map((name) => name.trim())
      .filter((name) => /^\w+$/.test(name)),
  );
  const run: unknown = new Function("load", `${body}\nreturn { ${names.join(", ")} };`);
  if (typeof run !== "function") throw new Error(`${file} cannot be compiled.`);
  return run((path: string) => loadEsModule(join(dirname(file), path)));
}
