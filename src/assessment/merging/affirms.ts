import { isMarked } from "../answers/marks";

/**
 * Whether a text in a prefilled row affirms the mark next to it [J1]: its words differ from the issued ones. Only letters and
 * digits count, in capitals or small. A blank text affirms nothing.
 */
export function affirms(text: string, issued: string): boolean {
  return isMarked(text) && wording(text) !== wording(issued);
}

function wording(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
