/** Why Excel refuses a name for a sheet, or undefined when it takes it. Duplicates are the workbook's concern. */
export function findSheetNameProblem(name: string): string | undefined {
  if (name.length === 0) return "a sheet name is empty";
  if (name.length > 31) return "a sheet name is longer than 31 characters";
  if (/[\\/?*[\]:]/.test(name)) return "a sheet name holds one of \\ / ? * [ ] :";
  if (name.startsWith("'") || name.endsWith("'")) return "a sheet name begins or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "History is a name that Excel keeps for itself";
  return undefined;
}

/** Why Excel refuses a defined name, or undefined when it takes it. */
export function findDefinedNameProblem(name: string): string | undefined {
  if (name.length > 255) return "a name is longer than 255 characters";
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return "a name holds a character that it may not";
  if (/^[A-Z]{1,3}\d{1,7}$/i.test(name)) return "a name looks like a cell";
  if (/^(R\d*C\d*|R\d*|C\d*)$/i.test(name)) return "a name looks like a row or a column";
  if (/^(true|false)$/i.test(name)) return "a name is a Boolean";
  return undefined;
}
