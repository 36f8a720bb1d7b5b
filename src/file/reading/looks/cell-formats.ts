import { child, children, flag, numberOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import { numberFormatReader } from "./number-formats";

/** What the format of a cell says about its content, by the number of the format. */
export interface CellFormats {
  /** How many formats there are. */
  readonly count: number;
  /** The number format as a code in English; undefined for General. */
  readonly numberFormat: (look: number) => string | undefined;
  readonly isStruck: (look: number) => boolean;
}

interface Known {
  readonly code: string | undefined;
  readonly isStruck: boolean;
}

/**
 * Excel allows some 250 custom number formats in a workbook. Numbers with formats beyond this many count as General, since working
 * out a format takes memory.
 */
const mostCodes = 1_000;

/** @param styles the styles part; undefined if the file has none */
export function readCellFormats(styles: XmlElement | undefined): CellFormats {
  const formats = children(child(styles, "cellXfs"), "xf");
  const fonts = children(child(styles, "fonts"), "font");
  const numberFormat = numberFormatReader(styles);
  const known = new Map<number, Known>();
  const codes = new Set<string | undefined>();
  const of = (look: number): Known => {
    const found = known.get(look);
    if (found) return found;
    const format = formats[look];
    const { code } = numberFormat(numberOf(format, "numFmtId") ?? 0);
    const strike = child(fonts[numberOf(format, "fontId") ?? 0], "strike");
    if (codes.size < mostCodes) codes.add(code);
    const made = {
      code: codes.has(code) ? code : undefined,
      isStruck: strike !== undefined && flag(strike, "val", true),
    };
    known.set(look, made);
    return made;
  };
  return {
    count: formats.length,
    numberFormat: (look) => of(look).code,
    isStruck: (look) => of(look).isStruck,
  };
}
