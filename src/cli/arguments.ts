import { parseArgs } from "node:util";

/** What a call asks for. */
export type Call =
  | {
      readonly kind: "generate";
      readonly out: string;
      readonly template: string | undefined;
      readonly answers: string | undefined;
      readonly force: boolean;
      readonly details: {
        readonly organisation: string | undefined;
        readonly site: string | undefined;
        readonly assessor: string | undefined;
        readonly date: string | undefined;
      };
    }
  | { readonly kind: "check" | "score"; readonly files: readonly string[]; readonly json: boolean }
  | { readonly kind: "limits"; readonly json: boolean }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "unusable"; readonly message: string };

export const usage = `psems: the PSeMS self-assessment as an Excel workbook

  psems generate --out FILE   make a checklist workbook
      [--template FILE]       another checklist, as JSON
      [--answers FILE]        details and responses to fill in, as JSON
      [--organisation TEXT] [--site TEXT] [--assessor TEXT] [--date YYYY-MM-DD]
      [--force]               write over a file that is there
  psems check FILE… [--json]  say which rows want another look
  psems score FILE… [--json]  scores, ranges and ratings
  psems limits [--json]       what a workbook may be at most, to be read
  psems --help, psems --version

Exit status: 0 nothing is wrong, 1 rows are wrong or unanswered, 2 the call or a file could not be used.
`;

/** Reads the words of a command line. Never throws: a call that makes no sense is `unusable`. */
export function readCall(words: readonly string[]): Call {
  const [command, ...rest] = words;
  if (command === undefined || command === "help" || command === "--help" || command === "-h")
    return { kind: "help" };
  if (command === "--version") return { kind: "version" };
  try {
    if (command === "generate") return readGenerate(rest);
    if (command === "check" || command === "score") return readFiles(command, rest);
    if (command === "limits") return readLimits(rest);
  } catch (error) {
    // parseArgs throws on options it does not know and on values that are missing.
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    return { kind: "unusable", message: `${command}: ${message}` };
  }
  return { kind: "unusable", message: `there is no command ${command}` };
}

function readGenerate(words: string[]): Call {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: text,
      template: text,
      answers: text,
      organisation: text,
      site: text,
      assessor: text,
      date: text,
      force: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "help" };
  if (positionals.length > 0)
    return { kind: "unusable", message: `generate: ${positionals[0]} is one word too many` };
  if (values.out === undefined || values.out === "") {
    return { kind: "unusable", message: "generate: say where the workbook goes, with --out FILE" };
  }
  return {
    kind: "generate",
    out: values.out,
    template: values.template,
    answers: values.answers,
    force: values.force ?? false,
    details: {
      organisation: values.organisation,
      site: values.site,
      assessor: values.assessor,
      date: values.date,
    },
  };
}

function readLimits(words: string[]): Call {
  const { values } = parseArgs({
    args: words,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  return values.help ? { kind: "help" } : { kind: "limits", json: values.json ?? false };
}

function readFiles(kind: "check" | "score", words: string[]): Call {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { kind: "help" };
  if (positionals.length === 0) return { kind: "unusable", message: `${kind}: name at least one workbook` };
  return { kind, files: positionals, json: values.json ?? false };
}
