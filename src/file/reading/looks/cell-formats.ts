import { child, children, flag, numberOf } from "../../xml/elements";
import type { XmlElement } from "../../xml/parse-xml";
import { numberFormatReader } from "./number-formats";

/** What the format of a cell says about its content, by the number of the format. */
export interface CellFormats {
  /** How many formats there are. */
  readonly count: number;
  /** The number format as a code in English; undefined for General. */
  readonly numberFormat: (look: number) => string | undefined;
  /** Whether a number is shown as a day, with or without the time. */
  readonly isDay: (look: number) => boolean;
  readonly isStruck: (look: number) => boolean;
}

interface Known {
  readonly code: string | undefined;
  readonly isDay: boolean;
  readonly isStruck: boolean;
}

/** @param styles the styles part; undefined if the file has none */
export function readCellFormats(styles: XmlElement | undefined): CellFormats {
  const formats = children(child(styles, "cellXfs"), "xf");
  const fonts = children(child(styles, "fonts"), "font");
  const numberFormat = numberFormatReader(styles);
  const known = new Map<number, Known>();
  const of = (look: number): Known => {
    const found = known.get(look);
    if (found) return found;
    const format = formats[look];
    const { code } = numberFormat(numberOf(format, "numFmtId") ?? 0);
    const strike = child(fonts[numberOf(format, "fontId") ?? 0], "strike");
    const made = {
      code,
      isDay: code !== undefined && showsDay(code),
      isStruck: strike !== undefined && flag(strike, "val", true),
    };
    known.set(look, made);
    return made;
  };
  return {
    count: formats.length,
    numberFormat: (look) => of(look).code,
    isDay: (look) => of(look).isDay,
    isStruck: (look) => of(look).isStruck,
  };
}

/** Whether a number format shows a day, a month or a year, and not only a time or an amount. */
function showsDay(code: string): boolean {
  const [first = ""] = code.replace(/"[^"]*"|\\.|[_*]./g, "").split(";");
  const bare = first.replace(/\[\$-F800\]/gi, "d").replace(/\[[^\]]*\]/g, "");
  return /[yd]|mmm/i.test(bare) && !/general/i.test(bare);
}
