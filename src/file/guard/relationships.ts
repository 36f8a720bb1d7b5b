import { XmlReader } from "../xml/xml-reader";
import type { Meter } from "../package/meter";
import { damage } from "../package/problem";

/** A relationship from one part of an archive to another. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the relationship's type, such as `worksheet` or `comments`. */
  readonly type: string;
  /** The target part, from the root of the archive; "" for a target outside the file, which is never opened. */
  readonly part: string;
  /** The address of a target outside the file; otherwise "". */
  readonly address: string;
}

/** The types of relationships that Office defines, in the transitional and the strict form of the standard. */
const officeTypes = new RegExp(
  "^http://(?:schemas.openxmlformats.org/(?:officeDocument|package)/2006/relationships|" +
    "purl.oclc.org/ooxml/officeDocument/relationships|schemas.microsoft.com/office/(?:[^/]+/)*relationships)" +
    "/(?:metadata/)?([^/]+)$",
);

/** The part with the relationships of a part, or of the archive for "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/**
 * Reads the relationships of a part.
 * @param of the part that they belong to, or "" for the archive
 * @throws Refusal if two have the same id
 */
export function readRelationships(xml: string, of: string, meter: Meter): readonly Relationship[] {
  const part = relationshipsPart(of);
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const relationships = new Map<string, Relationship>();
  const reader = new XmlReader(xml, part, meter);
  reader.read(() => {
    if (reader.name !== "Relationships" || reader.namespace !== "rels") return;
    reader.children(() => {
      if (reader.name !== "Relationship" || reader.namespace !== "rels") return;
      const id = reader.attribute("Id") ?? "";
      const type = reader.attribute("Type") ?? "";
      const target = reader.attribute("Target") ?? "";
      const isOutside = reader.attribute("TargetMode") === "External";
      if (relationships.has(id)) throw damage(`The part "${part}" has the id "${id}" twice`);
      relationships.set(id, {
        id,
        type: officeTypes.exec(type)?.[1] ?? `{${type}}`,
        part: isOutside ? "" : resolve(folder, target),
        address: isOutside ? target : "",
      });
    });
  });
  return [...relationships.values()];
}

/** A part's name for comparison: names are not case-sensitive, and may be written with percent signs. */
export function comparablePart(name: string): string {
  return decodePercent(name).toLowerCase();
}

function resolve(folder: string, target: string): string {
  const [path = ""] = target.split(/[?#]/);
  const whole = path.startsWith("/") ? path.slice(1) : `${folder}${path}`;
  const steps: string[] = [];
  for (const step of whole.replace(/\\/g, "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return decodePercent(steps.join("/"));
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // It is not written with percent signs after all.
    return text;
  }
}
