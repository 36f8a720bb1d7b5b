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
export function findCountProblem(name: string, given: number): string | undefined {
  const [least = 0, most = many] = functions.find(([, , names]) => names.test(name)) ?? [];
  if (given >= least && given <= most) return undefined;
  return `${name} has ${given < least ? "too few" : "too many"} arguments`;
}
