/** The bill of materials in CycloneDX: what each file of a release contains, from the licences that its build lists. */
import { createHash } from "node:crypto";

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** A file of the release with the packages of which it contains code. */
export interface Part {
  readonly file: string;
  readonly sha256: string;
  readonly packages: readonly Package[];
}

/** The part of `package-lock.json` that has the hashes of packages. */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/** The packages in a file that LicencesPlugin wrote. */
export function readPackages(licences: string): readonly Package[] {
  const heads = licences.matchAll(/^={80}\n(\S+) (\S+) \((.*)\)\n={80}$/gm);
  return [...heads].map(([, name = "", version = "", licence = ""]) => ({ name, version, licence }));
}

/** The same parts give the same text: the serial number is made from it. */
export function makeSbom(
  product: Omit<Package, "licence">,
  parts: readonly Part[],
  lock: Lock,
  time: Date,
): string {
  const packages = new Map(parts.flatMap((part) => part.packages).map((each) => [refOf(each), each]));
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const root = refOf(product);
  const content = {
    version: 1,
    metadata: {
      timestamp: time.toISOString(),
      component: {
        ...{ type: "application", "bom-ref": root, name: product.name, version: product.version },
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components: [
      ...parts.map(({ file, sha256 }) => ({
        ...{ type: "file", "bom-ref": file, name: file },
        hashes: [{ alg: "SHA-256", content: sha256 }],
      })),
      ...sorted.map((each) => describePackage(each, lock)),
    ],
    dependencies: [
      { ref: root, dependsOn: parts.map(({ file }) => file) },
      ...parts.map(({ file, packages: own }) => ({ ref: file, dependsOn: own.map(refOf).sort() })),
      ...sorted.map((each) => ({ ref: refOf(each) })),
    ],
  };
  const head = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: serialOf(JSON.stringify(content)),
  };
  return `${JSON.stringify({ ...head, ...content }, null, 2)}\n`;
}

function describePackage(each: Package, { packages }: Lock): object {
  const { name, version, licence } = each;
  const found = Object.entries(packages).find(
    ([path, { version: locked }]) => path.endsWith(`node_modules/${name}`) && locked === version,
  )?.[1];
  const [, sha512] = /^sha512-(.+)$/.exec(found?.integrity ?? "") ?? [];
  if (sha512 === undefined) throw new Error(`package-lock.json has no hash of ${name} ${version}.`);
  // Otherwise it is the name of a file with a licence of its own.
  const isId = licence !== "LICENSE";
  return {
    ...{ type: "library", "bom-ref": refOf(each), name, version, purl: refOf(each) },
    licenses: [{ license: isId ? { id: licence } : { name: `Licence of ${name}` } }],
    externalReferences: [
      {
        type: "distribution",
        url: `https://registry.npmjs.org/${name}/-/${name.replace(/^.*\//, "")}-${version}.tgz`,
        hashes: [{ alg: "SHA-512", content: Buffer.from(sha512, "base64").toString("hex") }],
      },
    ],
  };
}

/** A package URL, which also serves as the id within the bill. */
function refOf({ name, version }: Omit<Package, "licence">): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** A UUID made from a text (version 8: its bits are ours). */
function serialOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
