import type { HostName } from "../host/requirement-sets";

/** The far side of the client library: one simulated Excel. Requests and answers are JSON, so that no object crosses from page to page. */
export interface FarSide {
  readonly host: HostName;
  /** Answers the body of one request with a whole response message. */
  readonly answer: (flags: number, body: string) => Promise<string>;
}

/** Microsoft's client library as loaded in some page or context; it speaks to the far side it was pointed at last. */
export interface Client {
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly speakTo: (farSide: FarSide) => void;
  /** Raises events, as the host does: a list of messages, as JSON. */
  readonly raise: (entries: string) => void;
}

/** What of the library's `OfficeExtension` is used to point it somewhere. */
interface Extension {
  readonly SessionBase: { prototype: object; _overrideSession: object };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: { readonly entries: unknown }) => void;
}

/** The client of a library that has been loaded. What it is handed is made where this function runs. */
export function clientOf(library: { readonly Excel: object; readonly OfficeExtension: object }): Client {
  const extension = library.OfficeExtension as Extension;
  const { SessionBase } = extension;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  let current: FarSide | undefined;
  return {
    ...library,
    speakTo: (farSide) => {
      if (farSide === current) return;
      current = farSide;
      SessionBase._overrideSession = sessionWith(SessionBase.prototype, farSide);
    },
    raise: (entries) => extension._testTriggerRichApiMessageEvent({ entries: JSON.parse(entries) }),
  };
}

function sessionWith(prototype: object, farSide: FarSide): object {
  const session: object = Object.create(prototype);
  return Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://excel.simulator/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_: unknown, flags: number, { Body }: { readonly Body: object | string }) => {
        const body = typeof Body === "string" ? Body : JSON.stringify(Body);
        return JSON.parse(await farSide.answer(flags, body)) as object;
      },
    }),
  });
}

/**
 * A namespace of the library for one simulator: reading any member of it, such as `run`, points the library at that
 * simulator. A context is made a turn after `run` is called, so two simulators must not begin a run in the same turn.
 */
export function speakingTo(space: object, client: Client, farSide: FarSide): object {
  return new Proxy(space, {
    get: (target, key, receiver): unknown => {
      client.speakTo(farSide);
      return Reflect.get(target, key, receiver);
    },
  });
}
