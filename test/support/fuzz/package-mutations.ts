import type { ZipPart } from "../file/make-zip";
import type { Draw } from "../parts/draw";

/** A change of a workbook that a faulty or hostile program could make. */
export interface Mutation {
  readonly name: string;
  readonly apply: (parts: readonly ZipPart[], draw: Draw) => readonly ZipPart[];
}

/** Mutations of whole parts, and of the zip. */
export const packageMutations: readonly Mutation[] = [
  {
    name: "cut a part",
    apply: (parts, draw) => onXml(parts, draw, (xml) => xml.slice(0, draw.below(xml.length))),
  },
  { name: "delete a part", apply: (parts, draw) => without(parts, draw.below(parts.length)) },
  { name: "empty a part", apply: (parts, draw) => onXml(parts, draw, () => "") },
  {
    name: "repeat a part",
    apply: (parts, draw) => [...parts, ...parts.slice(draw.below(parts.length)).slice(0, 1)],
  },
  {
    name: "swap two parts",
    apply: (parts, draw) => {
      const [one, other] = [draw.below(parts.length), draw.below(parts.length)];
      return parts.map((part, index) => {
        const content =
          index === one ? parts[other]?.content : index === other ? parts[one]?.content : part.content;
        return { ...part, content: content ?? part.content };
      });
    },
  },
  {
    name: "a wrong checksum",
    apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, declaredCrc: draw.below(1_000_000) })),
  },
  {
    name: "a wrong size",
    apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, declaredSize: draw.below(100_000) })),
  },
  { name: "a stored part", apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, stored: true })) },
  {
    name: "an unknown method",
    apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, method: draw.below(100) })),
  },
  {
    name: "flags",
    apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, flags: 1 << draw.below(16) })),
  },
  {
    name: "a name in capitals",
    apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, name: part.name.toUpperCase() })),
  },
  {
    name: "a name with backslashes",
    apply: (parts, draw) => on(parts, draw, (part) => ({ ...part, name: part.name.replace(/\//g, "\\") })),
  },
  {
    name: "another encoding",
    apply: (parts, draw) =>
      onXml(parts, draw, (xml) => {
        const mark = draw.chance(70) ? "\ufeff" : "";
        const bytes = Buffer.from(mark + xml.replace(/encoding="[^"]*"/, 'encoding="UTF-16"'), "utf16le");
        return draw.chance(50) ? bytes : bytes.swap16();
      }),
  },
  {
    name: "a declared encoding",
    apply: (parts, draw) =>
      onXml(parts, draw, (xml) =>
        xml.replace(
          /encoding="[^"]*"/,
          `encoding="${draw.pick(["ISO-8859-1", "windows-1252", "UTF-16", "utf-8", "x"])}"`,
        ),
      ),
  },
  {
    name: "a document type",
    apply: (parts, draw) =>
      onXml(parts, draw, (xml) => xml.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY e "x">]>')),
  },
];

/** A sheet is drawn more often than any other part. */
const interesting = [
  /worksheets\/[^/]*\.xml$/,
  /worksheets\/[^/]*\.xml$/,
  /(sharedStrings|styles|workbook)\.xml$/,
  /\.rels$/,
  /\.xml$/,
];

/** Changes the XML of one part. */
export function onXml(
  parts: readonly ZipPart[],
  draw: Draw,
  change: (xml: string) => ZipPart["content"],
): readonly ZipPart[] {
  const wanted = draw.pick(interesting) ?? /./;
  const found = parts
    .map((_, index) => index)
    .filter((index) => wanted.test(parts[index]?.name ?? "") && typeof parts[index]?.content === "string");
  const chosen = draw.pick(found);
  return parts.map((part, index) =>
    index === chosen ? { ...part, content: change(String(part.content)) } : part,
  );
}

function on(parts: readonly ZipPart[], draw: Draw, change: (part: ZipPart) => ZipPart): readonly ZipPart[] {
  const chosen = draw.below(parts.length);
  return parts.map((part, index) => (index === chosen ? change(part) : part));
}

function without(parts: readonly ZipPart[], which: number): readonly ZipPart[] {
  return parts.filter((_, index) => index !== which);
}
