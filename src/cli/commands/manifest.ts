import { succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { refuse } from "../files/disk";
import { withOutputs } from "../saving/outputs";
import { manifestText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";

interface ManifestOptions {
  readonly origin: string;
  readonly closedNetwork?: true | undefined;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

const developmentOrigin = "https://localhost:3000";

export function declareManifest({ program, environment, finish }: CommandContext): void {
  program
    .command("manifest")
    .summary("write the add-in's manifest for your own address")
    .requiredOption("--origin <url>", "the https address of the add-in's files on your server")
    .option("--closed-network", "take office.js from your server, not from Microsoft's")
    .option("--out <file>", "where the manifest goes; without it, it is printed")
    .option(...commonOptions.force)
    .action((options) => finish(manifest(options, environment)));
}

/**
 * Writes the manifest for one address [C10]. Its id stays the same everywhere: it only needs to differ from the ids of other
 * add-ins.
 */
async function manifest(
  { origin, closedNetwork, out, force = false }: ManifestOptions,
  environment: Environment,
): Promise<Outcome> {
  const address = readAddress(origin);
  if (address === undefined)
    return refuse("--origin", {
      kind: "wrong-option",
      expected: `${origin} is not a plain https address. Write it as https://addins.example.org/psems.`,
    });
  const page = closedNetwork ? "/taskpane-closed-network.html" : "/taskpane.html";
  const text = environment.manifest
    .replaceAll("/taskpane.html", () => page)
    .replaceAll(developmentOrigin, () => address);
  if (out === undefined) {
    environment.print(text);
    return succeed(0);
  }
  const wanted = { command: "manifest", files: [{ path: out, force }], inputs: [] };
  return withOutputs(wanted, environment, async (outputs) => {
    const staged = await outputs.stageFile(out, new TextEncoder().encode(text));
    const written = staged.ok ? await outputs.commit() : staged;
    if (!written.ok) return written;
    environment.show(manifestText(out, address));
    return succeed(0);
  });
}

/** An address in the form that attributes of XML can hold, without a slash at its end; undefined if it is not a plain https address. */
function readAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || `${url.username}${url.password}${url.search}${url.hash}` !== "")
    return undefined;
  return url.href.replace(/\/+$/, "").replaceAll("&", "&amp;");
}
