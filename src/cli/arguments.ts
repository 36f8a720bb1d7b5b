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
  | {
      readonly kind: "issue";
      readonly base: string;
      readonly to: string;
      /** A folder. */
      readonly out: string;
      readonly shareAll: boolean;
      readonly returnTo: string | undefined;
      readonly passwordFile: string | undefined;
      /** Where the workbook with the register goes; into the base itself where it does not say. */
      readonly register: string | undefined;
      readonly force: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: "merge";
      readonly base: string;
      readonly files: readonly string[];
      readonly out: string;
      readonly decisions: string | undefined;
      readonly mostCautious: boolean;
      readonly passwordFile: string | undefined;
      /** Who filled in a file, by the file. */
      readonly names: ReadonlyMap<string, string>;
      readonly force: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: "compare";
      readonly before: string;
      readonly after: string;
      /** The name of a snapshot to take in the place of the workbook's answers. */
      readonly from: string | undefined;
      readonly to: string | undefined;
      readonly json: boolean;
    }
  | {
      readonly kind: "rollup";
      readonly files: readonly string[];
      /** At least one of the three says where to. */
      readonly out: string | undefined;
      /** Folders. */
      readonly parquet: string | undefined;
      readonly csv: string | undefined;
      /** How many threads read; as many as there are processors where it does not say. */
      readonly workers: number | undefined;
      readonly force: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: "renew";
      readonly base: string;
      readonly out: string;
      readonly force: boolean;
    }
  | {
      readonly kind: "report";
      readonly base: string;
      readonly out: string;
      /** The name of a snapshot to take; empty for the day. */
      readonly snapshot: string | undefined;
      /** Who takes it, or seals. */
      readonly by: string;
      readonly seal: boolean;
      readonly force: boolean;
    }
  | {
      readonly kind: "board";
      readonly base: string;
      readonly out: string;
      readonly dashboard: boolean;
      readonly force: boolean;
    }
  | { readonly kind: "verify"; readonly file: string; readonly json: boolean }
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
  psems issue BASE --to FILE --out DIR
                              make a copy for each contributor of a JSON list
      [--share-all]           let the rest of the assessment travel too, locked
      [--return-to TEXT]      whom the copies go back to; else the assessor
      [--password-file FILE]  encrypt the copies with the first line of a file
      [--register FILE]       write the workbook with the register there, and not into BASE
      [--force] [--json]
  psems merge BASE FILE… --out FILE
                              merge the copies that came back
      [--decisions FILE]      decisions on disputed rows, as JSON
      [--most-cautious]       take the most cautious answer for those that are left
      [--name FILE=NAME]      who filled in a copy that does not say so
      [--password-file FILE]  passwords to try, one a line
      [--force] [--json]
  psems compare OLD NEW [--json]
                              say what moved between two workbooks
      [--from NAME]           take a snapshot in OLD in the place of its answers
      [--to NAME]             take a snapshot in NEW in the place of its answers
  psems renew OLD --out NEW   start the next assessment from this one
      [--force]
  psems rollup FILE… --out FILE
                              put many finished workbooks side by side in one
      [--parquet DIR]         the same as Parquet, partitioned by the day of assessment
      [--csv DIR]             the same as CSV
      [--workers N]           how many files to read at the same time
      [--force] [--json]
  psems renew OLD --out NEW   start the next assessment from this one
      [--force]
  psems report FILE --out OUT make it ready for the Board: actions, Board paper, Board pivot
      [--snapshot NAME]       take a snapshot too
      [--seal]                seal the answers too
      [--by NAME]             who does; the assessor where it does not say
      [--force]
  psems board FILE --out BOARD
                              the Board's own copy: values only, no evidence
      [--dashboard] [--force]
  psems verify FILE [--json]  say what changed since sign-off
  psems limits [--json]       what a workbook may be at most, to be read
  psems --help, psems --version

Exit status: 0 nothing is wrong, 1 rows are wrong, unanswered or disputed, 2 the call or a file could not be used.
`;

/** Reads the words of a command line. Never throws: a call that makes no sense is `unusable`. */
export function readCall(words: readonly string[]): Call {
  const [command, ...rest] = words;
  if (command === undefined || command === "help" || command === "--help" || command === "-h")
    return { kind: "help" };
  if (command === "--version") return { kind: "version" };
  try {
    if (command === "generate") return readGenerate(rest);
    if (command === "issue") return readIssue(rest);
    if (command === "merge") return readMerge(rest);
    if (command === "rollup") return readRollup(rest);
    if (command === "check" || command === "score") return readFiles(command, rest);
    if (command === "compare") return readCompare(rest);
    if (command === "renew") return readRenew(rest);
    if (command === "report") return readReport(rest);
    if (command === "board") return readBoard(rest);
    if (command === "verify") return readVerify(rest);
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

function readIssue(words: string[]): Call {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      to: text,
      out: text,
      "share-all": flag,
      "return-to": text,
      "password-file": text,
      register: text,
      force: flag,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "help" };
  const [base, second] = positionals;
  if (base === undefined) return { kind: "unusable", message: "issue: name the owner's workbook" };
  if (second !== undefined) return { kind: "unusable", message: `issue: ${second} is one word too many` };
  if (!values.to) return { kind: "unusable", message: "issue: say who is asked, with --to FILE" };
  if (!values.out) return { kind: "unusable", message: "issue: say where the copies go, with --out DIR" };
  return {
    kind: "issue",
    base,
    to: values.to,
    out: values.out,
    shareAll: values["share-all"] ?? false,
    returnTo: values["return-to"],
    passwordFile: values["password-file"],
    register: values.register,
    force: values.force ?? false,
    json: values.json ?? false,
  };
}

function readMerge(words: string[]): Call {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: text,
      decisions: text,
      "most-cautious": flag,
      "password-file": text,
      name: { type: "string", multiple: true },
      force: flag,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "help" };
  const [base, ...files] = positionals;
  if (base === undefined || files.length === 0)
    return { kind: "unusable", message: "merge: name the owner's workbook, and the files that came back" };
  if (!values.out)
    return { kind: "unusable", message: "merge: say where the merged workbook goes, with --out FILE" };
  const names = new Map<string, string>();
  for (const entry of values.name ?? []) {
    const file = files.find((each) => entry.startsWith(`${each}=`));
    if (file === undefined)
      return {
        kind: "unusable",
        message: `merge: --name ${entry} names none of the files; write it as FILE=NAME`,
      };
    names.set(file, entry.slice(file.length + 1));
  }
  return {
    kind: "merge",
    base,
    files,
    out: values.out,
    decisions: values.decisions,
    mostCautious: values["most-cautious"] ?? false,
    passwordFile: values["password-file"],
    names,
    force: values.force ?? false,
    json: values.json ?? false,
  };
}

function readCompare(words: string[]): Call {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { from: text, to: text, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { kind: "help" };
  const [before, after, third] = positionals;
  if (before === undefined || after === undefined)
    return { kind: "unusable", message: "compare: name the older workbook and the newer one" };
  if (third !== undefined) return { kind: "unusable", message: `compare: ${third} is one word too many` };
  return { kind: "compare", before, after, from: values.from, to: values.to, json: values.json ?? false };
}

function readRenew(words: string[]): Call {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { out: { type: "string" }, force: flag, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { kind: "help" };
  const [base, second] = positionals;
  if (base === undefined)
    return { kind: "unusable", message: "renew: name the workbook of the old assessment" };
  if (second !== undefined) return { kind: "unusable", message: `renew: ${second} is one word too many` };
  if (!values.out)
    return { kind: "unusable", message: "renew: say where the next assessment goes, with --out NEW" };
  return { kind: "renew", base, out: values.out, force: values.force ?? false };
}

/** More threads than this gain nothing on any machine. */
const mostWorkers = 256;

function readRollup(words: string[]): Call {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: text,
      parquet: text,
      csv: text,
      workers: text,
      force: flag,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "help" };
  if (positionals.length === 0) return { kind: "unusable", message: "rollup: name at least one workbook" };
  const [out, parquet, csv] = [values.out, values.parquet, values.csv].map((path) => path || undefined);
  if (out === undefined && parquet === undefined && csv === undefined)
    return {
      kind: "unusable",
      message: "rollup: say where the portfolio goes, with --out FILE, --parquet DIR or --csv DIR",
    };
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= mostWorkers))
    return { kind: "unusable", message: `rollup: --workers takes a number from 1 to ${mostWorkers}` };
  return {
    kind: "rollup",
    files: positionals,
    out,
    parquet,
    csv,
    workers,
    force: values.force ?? false,
    json: values.json ?? false,
  };
}

function readReport(words: string[]): Call {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { out: text, snapshot: text, by: text, seal: flag, force: flag, help: { ...flag, short: "h" } },
  });
  if (values.help) return { kind: "help" };
  const base = readOne("report", positionals);
  if (typeof base !== "string") return base;
  if (!values.out)
    return { kind: "unusable", message: "report: say where the workbook goes, with --out OUT" };
  const { out, snapshot, by = "", seal = false, force = false } = values;
  return { kind: "report", base, out, snapshot, by, seal, force };
}

function readBoard(words: string[]): Call {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { out: { type: "string" }, dashboard: flag, force: flag, help: { ...flag, short: "h" } },
  });
  if (values.help) return { kind: "help" };
  const base = readOne("board", positionals);
  if (typeof base !== "string") return base;
  if (!values.out)
    return { kind: "unusable", message: "board: say where the Board's copy goes, with --out BOARD" };
  const { out, dashboard = false, force = false } = values;
  return { kind: "board", base, out, dashboard, force };
}

function readVerify(words: string[]): Call {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: flag, help: { ...flag, short: "h" } },
  });
  if (values.help) return { kind: "help" };
  const file = readOne("verify", positionals);
  if (typeof file !== "string") return file;
  return { kind: "verify", file, json: values.json ?? false };
}

/** The one workbook that a command is about. */
function readOne(command: string, positionals: readonly string[]): string | (Call & { kind: "unusable" }) {
  const [file, second] = positionals;
  if (file === undefined) return { kind: "unusable", message: `${command}: name a workbook` };
  if (second !== undefined)
    return { kind: "unusable", message: `${command}: ${second} is one word too many` };
  return file;
}
