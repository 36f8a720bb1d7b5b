import type { CellStyle } from "hucre";
import { builtInFormats } from "../package/built-in-formats";

/**
 * A style for text that looks like something else. The library cannot write `quotePrefix`, so it is marked by the
 * standard's default reading order, which nothing else writes.
 */
export function quotedStyle(style: CellStyle | undefined): CellStyle {
  return { ...style, alignment: { ...style?.alignment, readingOrder: "context" } };
}

/**
 * Corrects the styles that the library wrote. It
 * - writes the colour of a font before its size, against the order of the standard;
 * - defines number formats that Excel has built in, so that dates would not follow the region of each PC;
 * - cannot mark text that looks like a formula, a number or a date, as Excel does: see {@link quotedStyle}.
 */
export function completeStyles(xml: string): string {
  return useBuiltInFormats(xml)
    .replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1")
    .replace(/<xf ([^>]*)>(<alignment[^>]*?) readingOrder="0"\/>/g, '<xf $1 quotePrefix="1">$2/>');
}

function useBuiltInFormats(xml: string): string {
  const ids = new Map<string, number>();
  const without = xml.replace(/<numFmts [^>]*>(.*?)<\/numFmts>/s, (_, formats: string) => {
    const own = [...formats.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].filter(
      ([, id = "", code = ""]) => {
        const builtIn = builtInFormats.get(code);
        if (builtIn !== undefined) ids.set(id, builtIn);
        return builtIn === undefined;
      },
    );
    if (own.length === 0) return "";
    return `<numFmts count="${own.length}">${own.map(([format]) => format).join("")}</numFmts>`;
  });
  return without.replace(/<xf numFmtId="(\d+)"/g, (xf, id: string) => {
    const builtIn = ids.get(id);
    return builtIn === undefined ? xf : `<xf numFmtId="${builtIn}"`;
  });
}
