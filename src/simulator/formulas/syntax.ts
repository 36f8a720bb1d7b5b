import { tokenise, type Token } from "./tokens";

/** Excel's limits: characters in a formula, characters in a literal, levels of nesting. */
const longestFormula = 8192;
const longestLiteral = 255;
const deepestNesting = 64;

interface Level {
  readonly name: string | undefined;
  commas: number;
  empty: boolean;
}

/**
 * Why Excel would refuse a formula; undefined if it would accept it. References are not checked, and an
 * unknown function is not an error (its cell shows #NAME?).
 */
export function findSyntaxError(formula: string): string | undefined {
  if (formula.length > longestFormula) return `longer than ${longestFormula} characters`;
  const all = tokenise(formula.slice(1));
  const levels: Level[] = [];
  let wantsOperand = true;
  let braces = false;
  let previous: Token | undefined;
  for (const token of all) {
    if (token.kind === "space") continue;
    const level = levels[levels.length - 1];
    const problem = step(token, level);
    if (problem !== undefined) return problem;
    previous = token;
  }
  if (braces || levels.length > 0) return "a bracket is not closed";
  return wantsOperand ? "it ends too early" : undefined;

  function step(token: Token, level: Level | undefined): string | undefined {
    switch (token.kind) {
      case "text":
        return token.text.length - 2 > longestLiteral
          ? "a literal is longer than 255"
          : operand(token, level);
      case "number":
      case "error":
      case "cell":
      case "columns":
      case "rows":
      case "name":
        return operand(token, level);
      case "sheet":
        if (!wantsOperand) return `${token.text} is out of place`;
        return undefined;
      case "function":
        return wantsOperand ? undefined : `${token.text} is out of place`;
      case "open":
        return open(level);
      case "close":
        return close(level);
      case "comma":
        if (braces) return separate();
        if (!level) return "a comma is out of place";
        if (wantsOperand && level.name === undefined) return "a comma is out of place";
        if (wantsOperand && previous?.kind === "operator") return "an operand is missing";
        level.commas += 1;
        level.empty = false;
        wantsOperand = true;
        return undefined;
      case "semicolon":
        return braces ? separate() : "a semicolon is out of place";
      case "colon":
        if (wantsOperand) return "a colon is out of place";
        wantsOperand = true;
        return undefined;
      case "percent":
        return wantsOperand ? "a percent sign is out of place" : undefined;
      case "operator":
        return operator(token);
      case "brace-open":
        if (!wantsOperand || braces) return "a brace is out of place";
        braces = true;
        return undefined;
      case "brace-close":
        if (!braces || wantsOperand) return "a brace is out of place";
        braces = false;
        return undefined;
      default:
        return `${token.text} is out of place`;
    }
  }

  function operand(token: Token, level: Level | undefined): string | undefined {
    if (!wantsOperand) return `${token.text} is out of place`;
    if (level) level.empty = false;
    wantsOperand = false;
    return undefined;
  }

  function separate(): string | undefined {
    if (wantsOperand) return "an array has a gap";
    wantsOperand = true;
    return undefined;
  }

  function open(level: Level | undefined): string | undefined {
    if (!wantsOperand) return "a bracket is out of place";
    if (level) level.empty = false;
    const name = previous?.kind === "function" ? previous.text.toUpperCase() : undefined;
    levels.push({ name, commas: 0, empty: true });
    return levels.length > deepestNesting ? "it is nested too deeply" : undefined;
  }

  function close(level: Level | undefined): string | undefined {
    if (!level) return "a bracket is out of place";
    if (wantsOperand && (level.name === undefined || previous?.kind === "operator"))
      return "an operand is missing";
    levels.pop();
    wantsOperand = false;
    if (level.name === undefined) return undefined;
    return findCountProblem(level.name, level.empty ? 0 : level.commas + 1);
  }

  function operator(token: Token): string | undefined {
    if (wantsOperand) return /^[+\-@]$/.test(token.text) ? undefined : `${token.text} is out of place`;
    if (token.text === "@") return "@ is out of place";
    wantsOperand = token.text !== "#";
    return undefined;
  }
}

const many = 255;

/** The functions that are checked, by the smallest and largest number of their arguments. */
const functions: readonly (readonly [least: number, most: number, names: RegExp])[] = [
  [0, 0, /^(FALSE|NA|NOW|TODAY|TRUE)$/],
  [0, 1, /^(COLUMN|ROW)$/],
  [1, 1, /^IS(BLANK|ERR|ERROR|LOGICAL|NA|NUMBER|TEXT)$/],
  [1, 1, /^(ABS|CHAR|CLEAN|CODE|COLUMNS|COUNTBLANK|DAY|INT|LEN|LOWER)$/],
  [1, 1, /^(MONTH|N|NOT|PROPER|ROWS|T|TRIM|UPPER|VALUE|YEAR)$/],
  [1, 2, /^(HYPERLINK|LEFT|RIGHT)$/],
  [1, many, /^(AND|AVERAGE|CONCATENATE|COUNT|COUNTA|MAX|MEDIAN|MIN|OR|SUM|SUMPRODUCT)$/],
  [2, 2, /^(COUNTIF|EXACT|IFERROR|IFNA|LARGE|MOD|REPT|ROUND|ROUNDDOWN|ROUNDUP|SMALL|TEXT)$/],
  [2, 3, /^(AVERAGEIF|FIND|IF|LOOKUP|MATCH|SEARCH|SUMIF)$/],
  [2, 4, /^INDEX$/],
  [2, many, /^(CHOOSE|COUNTIFS)$/],
  [3, 3, /^(DATE|MID)$/],
  [3, 4, /^(SUBSTITUTE|VLOOKUP)$/],
  [3, many, /^SUMIFS$/],
  [4, 4, /^REPLACE$/],
];

/** Why a function cannot have this many arguments; undefined if it can, or is not known. */
function findCountProblem(name: string, given: number): string | undefined {
  const [least = 0, most = many] = functions.find(([, , names]) => names.test(name)) ?? [];
  if (given >= least && given <= most) return undefined;
  return `${name} has ${given < least ? "too few" : "too many"} arguments`;
}
