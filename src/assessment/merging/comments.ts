import { isOffered, type Attached } from "../answers/attached";
import type { Contributor, ReturnedCopy } from "../answers/circulation";
import { joinTexts } from "./join-texts";
import { isInRegister, nameOfPerson } from "./logged-answers";

/** A note or comment on a row of a returned copy, which the owner may add to the evidence [E2]. */
export interface OfferedComment {
  /**
   * The start of the file's hash, the statement or prompt, and the cell: `3f2a91bc-5-H7`. It depends on nothing
   * but the file. A second comment on the cell ends with `-2`.
   */
  readonly id: string;
  readonly copy: ReturnedCopy;
  readonly sheet: string;
  readonly address: string;
  /** Who wrote it; the copy's contributor if the comment does not say. */
  readonly author: string;
  readonly text: string;
  /** A text in a row that nobody asked for [X6], and not a note or comment. */
  readonly isUnasked: boolean;
  readonly isAdded: boolean;
}

/**
 * The name above an added comment: its author's, and whose copy it was in, because a file can claim any author [E2].
 */
export function creditOf({ author, copy }: Pick<OfferedComment, "author" | "copy">): string {
  const { contributor } = copy;
  return nameOfPerson(author) === nameOfPerson(contributor) ? author : `${author} (in ${contributor}’s copy)`;
}

/** The most comments on a row that a copy offers. */
const mostOffered = 200;

/** The comments of the copies on one row that would add something to its evidence. None is added [E2]. */
export function listComments(
  copies: readonly ReturnedCopy[],
  item: Pick<Attached, "statement"> | Pick<Attached, "prompt">,
  evidence: string,
): readonly OfferedComment[] {
  const offered = new Map<string, OfferedComment>();
  for (const copy of copies) {
    const before = new Map<string, number>();
    const found = (copy.attached ?? []).filter((each) => isOffered(each) && isOn(each, item));
    for (const attached of found.slice(0, mostOffered)) {
      const { sheet, address } = attached;
      const author = attached.author || copy.contributor;
      const text = attached.text.trim();
      const times = (before.get(address) ?? 0) + 1;
      before.set(address, times);
      const place = `${copy.sha256.slice(0, 8)}-${attached.statement ?? attached.prompt}-${address}`;
      const id = times === 1 ? place : `${place}-${times}`;
      const joined = joinTexts(evidence, [{ author: creditOf({ author, copy }), text, base: "" }]);
      if (offered.has(id) || (joined.text === evidence && joined.left.length === 0)) continue;
      offered.set(id, {
        ...{ id, copy, sheet, address, author, text },
        isUnasked: attached.kind === "unasked-text",
        isAdded: false,
      });
    }
  }
  return [...offered.values()];
}

function isOn(attached: Attached, item: Pick<Attached, "statement"> | Pick<Attached, "prompt">): boolean {
  return "statement" in item ? attached.statement === item.statement : attached.prompt === item.prompt;
}

/**
 * The ids of the texts in a person's plain copy of the workbook, if no copy was issued to that person. An owner who takes the
 * answers in such a copy takes its texts too [J10].
 */
export function listPlainTexts(
  { rows, prompts }: Commented,
  register: readonly Contributor[],
  person: string,
): readonly string[] {
  if (isInRegister(register, person)) return [];
  const name = nameOfPerson(person);
  return [...rows, ...prompts].flatMap(({ comments }) =>
    comments
      .filter(({ copy, isUnasked }) => isUnasked && copy.isPlain && nameOfPerson(copy.contributor) === name)
      .map(({ id }) => id),
  );
}

/** Statements and prompts with their comments. */
interface Commented {
  readonly rows: readonly { readonly comments: readonly OfferedComment[] }[];
  readonly prompts: readonly { readonly comments: readonly OfferedComment[] }[];
}
