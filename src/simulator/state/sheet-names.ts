/** Why Excel refuses a sheet name; undefined if it accepts it. Duplicates are checked elsewhere. */
export function findSheetNameProblem(name: string): string | undefined {
  if (name.length === 0) return "a sheet name is empty";
  if (name.length > 31) return "a sheet name is longer than 31 characters";
  if (/[\\/?*[\]:]/.test(name)) return "a sheet name contains one of \\ / ? * [ ] :";
  if (name.startsWith("'") || name.endsWith("'")) return "a sheet name begins or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "the name History is reserved";
  return undefined;
}

/** Why Excel refuses a defined name; undefined if it accepts it. */
export function findDefinedNameProblem(name: string): string | undefined {
  if (name.length > 255) return "a name is longer than 255 characters";
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return "a name contains a character that is not allowed";
  if (/^[A-Z]{1,3}\d{1,7}$/i.test(name)) return "a name is a cell reference";
  if (/^(R\d*C\d*|R\d*|C\d*)$/i.test(name)) return "a name is a row or column reference";
  if (/^(true|false)$/i.test(name)) return "a name is a Boolean";
  return undefined;
}
