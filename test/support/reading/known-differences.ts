import { isFormula, valueOf } from "../../../src/spreadsheet/cells";
import type { Pair, Source } from "./differences";

interface Known {
  readonly name: string;
  readonly reason: string;
  readonly applies: (pair: Pair) => boolean;
}

/** Where LibreOffice displays something other than what we read, and neither is wrong. */
const knownDifferences: readonly Known[] = [
  {
    name: "errors",
    reason:
      "An error is listed and never used, so it does not matter how it is spelt, or that LibreOffice shows any text of this type.",
    applies: ({ isUnreadable, content }) => isUnreadable && valueOf(content) !== null,
  },
  {
    name: "formulas without a value",
    reason: "LibreOffice calculates them. We list them, and ask for the file to be saved in Excel.",
    applies: ({ isUnreadable, content }) => isUnreadable && isFormula(content) && content.value === null,
  },
  {
    name: "today's date",
    reason:
      "LibreOffice calculates volatile functions whenever it opens a file, and with them our name AsAt.",
    applies: ({ content }) =>
      isFormula(content) && /\b(AsAt\b|(TODAY|NOW|RAND|OFFSET|INDIRECT|CELL|INFO)\()/i.test(content.formula),
  },
  {
    name: "texts of formulas that gnumeric saved",
    reason:
      "gnumeric saves them as shared texts, which LibreOffice does not read: it calculates these formulas.",
    applies: ({ source, content }) =>
      source === "gnumeric" && isFormula(content) && typeof content.value === "string",
  },
  {
    name: "formulas that gnumeric did not understand",
    reason: "It saves them as a function of its own, which LibreOffice cannot calculate.",
    applies: ({ source, content }) =>
      source === "gnumeric" && isFormula(content) && content.formula.startsWith("=_xlfngnumeric."),
  },
  {
    name: "formulas of changed files",
    reason:
      "LibreOffice calculates some formulas again, such as copies of a shared one, so that other values follow a change.",
    applies: ({ source, content, isShownFormula }) =>
      source === "mutant" && isFormula(content) && isShownFormula,
  },
  {
    name: "empty formulas of changed files",
    reason: "LibreOffice shows an error or 0 for a formula that is empty. Excel and we show the saved value.",
    applies: ({ source, content, isShownFormula }) =>
      source === "mutant" && isShownFormula && !isFormula(content),
  },
  {
    name: "enormous times",
    reason:
      "LibreOffice saves a number in a format for elapsed time as a duration, which has no room for so many hours.",
    applies: ({ content, shown }) => {
      const value = valueOf(content);
      return typeof value === "number" && Math.abs(value) > 2 ** 52 && shown === 0;
    },
  },
  {
    name: "logical values as numbers",
    reason: "LibreOffice shows a logical value in a cell with a number format as 1 or 0.",
    applies: ({ content, shown }) =>
      typeof valueOf(content) === "boolean" && Number(valueOf(content)) === shown,
  },
  {
    name: "line endings",
    reason: "LibreOffice shows a carriage return as the end of a line, or not at all.",
    applies: ({ content, shown }) => {
      const value = valueOf(content);
      return typeof value === "string" && typeof shown === "string" && bare(value) === bare(shown);
    },
  },
  {
    name: "characters by number",
    reason:
      "Excel writes characters that XML cannot hold as _x0007_, and reads them so. LibreOffice shows some of them as written.",
    applies: ({ content, shown }) => {
      const value = valueOf(content);
      return typeof value === "string" && typeof shown === "string" && bare(value) === bare(unescape(shown));
    },
  },
];

function unescape(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A text without what a flat OpenDocument file cannot hold, and without the kind of its line endings. */
function bare(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f]/g, "").replace(/\n/g, "");
}

export function isKnownDifference(pair: Pair): boolean {
  return knownDifferences.some(({ applies }) => applies(pair));
}

/** LibreOffice shows the sheets of decoys that a mutation put into alternate content, which never decides a sheet for us [X2b]. */
export function isKnownSheet(name: string, source: Source): boolean {
  return source === "mutant" && name === "Decoy";
}
