import { createServer as createPlainServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { parseMessage, type Message } from "../../src/hostcheck/report/message";

/** The largest message, in bytes. */
const longestMessage = 5_000_000;

export interface ResultsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built page on this machine only, and takes what the page posts to `/results`.
 * @param secure certificates; without them, over plain http
 */
export async function serveForResults(options: {
  readonly folder: string;
  readonly port: number;
  readonly secure?: ServerOptions;
  readonly onMessage: (message: Message) => void;
}): Promise<ResultsServer> {
  const serve = sirv(options.folder, {
    dev: true,
    setHeaders: (response) => response.setHeader("Cache-Control", "no-cache"),
  });
  const answer: RequestListener = (request, response) => {
    if (request.method !== "POST" || request.url !== "/results") {
      serve(request, response, () => void response.writeHead(404).end());
      return;
    }
    const pieces: Buffer[] = [];
    let length = 0;
    request.on("data", (piece: Buffer) => {
      length += piece.length;
      if (length <= longestMessage) pieces.push(piece);
    });
    request.on("end", () => {
      const message =
        length <= longestMessage ? parseMessage(Buffer.concat(pieces).toString("utf8")) : undefined;
      response.writeHead(message ? 204 : 400).end();
      if (message) options.onMessage(message);
    });
  };
  const server = options.secure ? createSecureServer(options.secure, answer) : createPlainServer(answer);
  await listen(server, options.port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((ready, fail) => {
    server.once("error", fail);
    server.listen(port, "localhost", ready);
  });
}
