import type { HostName } from "../host/requirement-sets";

/**
 * What the client library talks to: one simulated Excel. Requests and answers are JSON, so that no object
 * passes from one page to another.
 */
export interface FarSide {
  readonly host: HostName;
  /** Answers the body of one request with a complete response message. */
  readonly answer: (flags: number, body: string) => Promise<string>;
}

/** Microsoft's client library, loaded in a page or context. It talks to the far side that was set last. */
export interface Client {
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly speakTo: (farSide: FarSide) => void;
  /** Raises events like the host: a list of messages as JSON. */
  readonly raise: (entries: string) => void;
}

/** The parts of the library's `OfficeExtension` that are used to set the far side. */
interface Extension {
  readonly SessionBase: { prototype: object; _overrideSession: object };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: { readonly entries: unknown }) => void;
}

/**
 * The client of a loaded library. The objects given to the library are created in the context that calls this
 * function.
 */
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
 * A namespace of the library for one simulator. Reading any of its members, such as `run`, connects the
 * library to that simulator. The context is only created one turn after `run` is called, so two simulators
 * must not start a run in the same turn.
 */
export function speakingTo(space: object, client: Client, farSide: FarSide): object {
  return new Proxy(space, {
    get: (target, key, receiver): unknown => {
      client.speakTo(farSide);
      return Reflect.get(target, key, receiver);
    },
  });
}
