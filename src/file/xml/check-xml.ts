import { exceeds, limits } from "../package/limits";
import type { FileProblem } from "../package/problem";
import { scanXml } from "./scan-xml";

/** Holds the XML parts of one file to the limits, one after the other [X2]. */
export class XmlChecker {
  private elements = 0;

  /** Why a part is not to be read; undefined when nothing is wrong. */
  check(part: string, xml: string): FileProblem | undefined {
    let depth = 0;
    let deepest = 0;
    let longest = 0;
    let declares = false;
    const isWhole = scanXml(xml, {
      enter: (_, attributes) => {
        this.elements++;
        depth++;
        deepest = Math.max(deepest, depth);
        longest = Math.max(longest, attributes.length);
      },
      leave: () => depth--,
      declare: () => (declares = true),
    });
    if (declares) return { kind: "document-type", part };
    if (!isWhole) return { kind: "damaged", message: `The part "${part}" breaks off.` };
    const reached = { "xml-elements": this.elements, "xml-depth": deepest, "tag-length": longest } as const;
    for (const limit of ["xml-elements", "xml-depth", "tag-length"] as const)
      if (reached[limit] > limits[limit]) return exceeds(limit, part);
    return undefined;
  }
}
