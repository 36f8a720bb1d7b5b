import type { AttachmentKind } from "../../spreadsheet/cells";
import type { Assessment } from "./assessment";
import { holdsAddress } from "./link-address";

/** `unasked-text` is what someone wrote in a row of a copy that was not asked. */
export type AttachedKind = AttachmentKind | "unasked-text";

/**
 * Something on one of our sheets that is not the text of a cell, or a cell that cannot be read, with the row
 * that it is on [E2] [E3] [E5].
 */
export interface Attached {
  readonly kind: AttachedKind;
  readonly sheet: string;
  /** The cells that it covers or belongs to: `H7` or `H7:H9`. */
  readonly address: string;
  /** The statement on whose row it is; null if it is on another row. */
  readonly statement: number | null;
  /** The id of the annex prompt on whose row it is. */
  readonly prompt: string | null;
  /** Who wrote a note, a comment or an unasked text; empty if unknown. */
  readonly author: string;
  /** The address of a link, the text of a note, comment, text box or row that was not asked, or an error value; otherwise empty. */
  readonly text: string;
}

/** Whether it is on the row of a statement or prompt. */
export function isOnRow({ statement, prompt }: Attached): boolean {
  return statement !== null || prompt !== null;
}

/** Words of a person that are not evidence, but that the owner may add to it one by one [E2] [X6]. */
export function isOffered({ kind }: Pick<Attached, "kind">): boolean {
  return kind === "note" || kind === "comment" || kind === "unasked-text";
}

/** All but the links on rows whose address is in the text of the row. */
export function listUnwritten(
  attached: readonly Attached[],
  { answers, prompts }: Pick<Assessment, "answers" | "prompts">,
): readonly Attached[] {
  const texts = new Map<number | string, string>([
    ...answers.map(({ statement, evidence }) => [statement, evidence] as const),
    ...prompts.map(({ prompt, answer, evidence }) => [prompt, `${answer}\n${evidence}`] as const),
  ]);
  return attached.filter(
    ({ kind, statement, prompt, text }) =>
      kind !== "link" || !holdsAddress(texts.get(statement ?? prompt ?? "") ?? "", text),
  );
}

/** Things of one kind in one place: on a row, or on a sheet outside the rows. */
export interface AttachedGroup extends Omit<Attached, "author" | "address"> {
  readonly count: number;
  /** The first five places, separated by commas. */
  readonly address: string;
  /** How many more places there are. */
  readonly more: number;
  /** The authors, each once, separated by commas. */
  readonly authors: string;
}

/** The most places that a finding lists. */
const mostPlaces = 5;
/** The most names that a finding lists. */
const mostAuthors = 3;

/** Groups by place and kind, in the order in which they were found. The text is that of the first of each group. */
export function groupAttached(attached: readonly Attached[]): readonly AttachedGroup[] {
  const groups = new Map<string, [Attached, ...Attached[]]>();
  for (const each of attached) {
    const key = JSON.stringify([each.kind, each.sheet, each.statement, each.prompt]);
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map((members) => {
    const [{ kind, sheet, statement, prompt, text }] = members;
    const places = [...new Set(members.map(({ address }) => address))];
    const authors = [...new Set(members.map(({ author }) => author).filter((author) => author !== ""))];
    return {
      ...{ kind, sheet, statement, prompt, text },
      count: members.length,
      address: places.slice(0, mostPlaces).join(","),
      more: Math.max(0, places.length - mostPlaces),
      authors: authors.slice(0, mostAuthors).join(", "),
    };
  });
}

/** The facts of a group for the sentence of a finding. */
export function figuresOf({
  kind,
  count,
  more,
  authors,
  text,
  prompt,
}: AttachedGroup): Readonly<Record<string, string | number>> {
  return {
    what: kind,
    count,
    ...(more > 0 ? { more } : {}),
    ...(authors === "" ? {} : { authors }),
    ...(kind === "error-value" || kind === "text-box" || kind === "link" ? { text } : {}),
    ...(prompt === null ? {} : { prompt }),
  };
}
