import { exceeds, limits } from "../package/limits";
import type { FileProblem } from "../package/problem";
import { scanXml } from "./scan-xml";

/** Checks the XML parts of one file against the limits [X2]. Elements are counted over all parts. */
export class XmlChecker {
  private elements = 0;

  /** Returns why a part must not be read, or undefined. */
  check(part: string, xml: string): FileProblem | undefined {
    let depth = 0;
    let deepest = 0;
    let longest = 0;
    let declares = false;
    const isComplete = scanXml(xml, {
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
    if (!isComplete) return { kind: "damaged", message: `The part "${part}" ends too early.` };
    const reached = { "xml-elements": this.elements, "xml-depth": deepest, "tag-length": longest } as const;
    for (const limit of ["xml-elements", "xml-depth", "tag-length"] as const)
      if (reached[limit] > limits[limit]) return exceeds(limit, part);
    return undefined;
  }
}
