type Variables = Readonly<Record<string, string | undefined>>;

/** Whether a stream gets colours [C16]: a terminal does, unless NO_COLOR asks for none; FORCE_COLOR asks for them anywhere. */
export function wantsColour(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Variables): boolean {
  const isGiven = (value: string | undefined): boolean => value !== undefined && value !== "";
  if (isGiven(NO_COLOR)) return false;
  if (isGiven(FORCE_COLOR)) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}

/** How `psems` was called, as a person would type it again [C18]. */
export function calledAs(script: string, { npm_command }: Variables): string {
  if (npm_command === "exec") return "npx psems";
  if (!script.endsWith(".js")) return "psems";
  return `node ${script.includes(" ") ? `"${script}"` : script}`;
}
