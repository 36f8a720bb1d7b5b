import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder on this machine only.
 * @param blank what is served as an empty script, by its path
 * @param headersOf the headers to send with a file, by its path
 */
export async function serveFolder(
  folder: string,
  blank?: RegExp,
  headersOf: (path: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Served> {
  const serve = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
    if (blank?.test(request.url ?? "")) {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end();
      return;
    }
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((done, fail) => server.close((error) => (error ? fail(error) : done()))),
  };
}
