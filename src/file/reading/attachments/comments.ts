import { parseAddress } from "../../../spreadsheet/address";
import type { Attachment } from "../../../spreadsheet/cells";
import { unescapeText } from "../../package/escape-text";
import type { PartStore } from "../../guard/part-store";
import { child, children, numberOf, textOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import type { Worksheet } from "../workbook/read-worksheet";

/** The names of the people who wrote threaded comments, by their ids. */
export type Persons = ReadonlyMap<string, string>;

export function readPersons(store: PartStore, workbook: string): Persons {
  return new Map(
    store.targets(workbook, "person").flatMap((part) => {
      const list = store.tree(part, { namespace: "tc", name: "personList" });
      return children(list, "person").map((one): [string, string] => [
        textOf(one, "id"),
        unescapeText(textOf(one, "displayName")),
      ]);
    }),
  );
}

/**
 * The notes and the threaded comments on a worksheet's cells. For each thread Excel also saves a note with a text for older
 * versions, which is left out.
 */
export function listComments({ part }: Worksheet, store: PartStore, persons: Persons): readonly Attachment[] {
  const threads = store.targets(part, "threadedComment").flatMap((one) => listThreaded(one, store, persons));
  return [...threads, ...store.targets(part, "comments").flatMap((one) => listNotes(one, store))];
}

function listThreaded(part: string, store: PartStore, persons: Persons): readonly Attachment[] {
  const list = store.tree(part, { namespace: "tc", name: "ThreadedComments" });
  return children(list, "threadedComment").flatMap((one): Attachment[] => {
    const range = parseAddress(textOf(one, "ref"));
    const text = child(one, "text")?.text ?? "";
    return range
      ? [{ kind: "comment", range, author: persons.get(textOf(one, "personId")) ?? "", text }]
      : [];
  });
}

function listNotes(part: string, store: PartStore): readonly Attachment[] {
  const element = store.tree(part, { namespace: "main", name: "comments" });
  const authors = children(child(element, "authors"), "author").map((one) => unescapeText(one.text));
  return children(child(element, "commentList"), "comment").flatMap((one): Attachment[] => {
    const range = parseAddress(textOf(one, "ref"));
    const author = authors[numberOf(one, "authorId") ?? -1] ?? "";
    if (!range || author.startsWith("tc=")) return [];
    const text = textPieces(child(one, "text"))
      .map((piece) => piece.text)
      .join("");
    return [{ kind: "note", range, author, text: withoutAuthor(unescapeText(text), author) }];
  });
}

/** The pieces of a text, without the reading aids (furigana) of East Asian text. */
function textPieces(text: XmlElement | undefined): readonly XmlElement[] {
  return (
    text?.children.flatMap((one) =>
      one.name === "t" ? [one] : one.name === "r" ? children(one, "t") : [],
    ) ?? []
  );
}

/** Excel starts a note with the name of its author. */
function withoutAuthor(text: string, author: string): string {
  return author !== "" && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trim() : text;
}
