import { unzip } from "../parts/unzip";
import { openParts } from "../file/open-parts";

/** Whether an output has all the canaries of a kind, some, or none. */
export type Presence = "yes" | "part" | "no";

/** Makes canaries: texts that occur nowhere else, each with the kind of its field. */
export class Canaries {
  private readonly made = new Map<string, string[]>();

  /** A new canary. It is a word that XML, JSON, formulas and defined names hold unchanged. */
  of(kind: string): string {
    const all = this.made.get(kind) ?? [];
    // No digits: some texts are searched for the numbers of statements.
    const letters = [...String(all.length)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const canary = `canary_${kind}_${letters}_`;
    this.made.set(kind, [...all, canary]);
    return canary;
  }

  /** A canary for each field of a record, so that a new field has one too. */
  inEvery<Field extends string>(kind: string, blank: Readonly<Record<Field, string>>): Record<Field, string> {
    return Object.fromEntries(Object.keys(blank).map((field) => [field, this.of(kind)])) as Record<
      Field,
      string
    >;
  }

  /** A canary for something that is no text, such as a response; whoever finds it gives this word. */
  standingFor(kind: string, item: number): string {
    const canary = `canary_${kind}_${item}_`;
    if (!this.made.get(kind)?.includes(canary)) this.add(kind, canary);
    return canary;
  }

  /** Counts a value that cannot be a word, such as a number, as a canary. */
  add(kind: string, canary: string): void {
    this.made.set(kind, [...(this.made.get(kind) ?? []), canary]);
  }

  kinds(): readonly string[] {
    return [...this.made.keys()];
  }

  /** How many canaries of each kind are in the texts: all, some or none. */
  find(texts: readonly string[]): ReadonlyMap<string, Presence> {
    const missing = new Set(this.missingFrom(texts));
    return new Map(
      [...this.made].map(([kind, canaries]): [string, Presence] => {
        const found = canaries.filter((canary) => !missing.has(canary)).length;
        return [kind, found === 0 ? "no" : found === canaries.length ? "yes" : "part"];
      }),
    );
  }

  /** The canaries that are in none of the texts. Capitals make no difference. */
  missingFrom(texts: readonly string[]): readonly string[] {
    const words = new Set(
      texts.flatMap((text) => text.toLowerCase().match(/canary_[a-z]+_[a-z0-9]+_/g) ?? []),
    );
    return [...this.made.values()]
      .flat()
      .filter(
        (canary) =>
          !words.has(canary) && !texts.some((text) => !canary.startsWith("canary") && text.includes(canary)),
      );
  }
}

/**
 * Everything that can be read in a file: its raw bytes and, in a zip, each part unpacked and its name; as single bytes, as
 * UTF-16, and as the text between tags, which joins a text that is spread over several cells.
 */
export async function everythingIn(file: Uint8Array): Promise<readonly string[]> {
  const views = viewsOf(Buffer.from(file));
  if (Buffer.from(file.subarray(0, 2)).toString("latin1") !== "PK") return views;
  const parts = unzip(file);
  // The product's own reader must see the same parts.
  if ((await openParts(file)).size > parts.length)
    throw new Error("The zip has more parts than were searched.");
  return [...views, ...parts.flatMap(({ name, content }) => [name, ...viewsOf(Buffer.from(content))])];
}

function viewsOf(bytes: Buffer): readonly string[] {
  const text = bytes.toString("latin1");
  return [text, text.replaceAll("\0", ""), text.replace(/<[^>]*>/g, "")];
}
