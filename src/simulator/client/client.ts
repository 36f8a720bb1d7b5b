import type { HostName } from "../host/requirement-sets";

/** What the client library sends for one batch. */
export interface RequestMessage {
  readonly Body: object | string;
}

/** What it takes for an answer. */
export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: object;
  readonly Body: object;
}

/** The far side of the client library: one simulated Excel. */
export interface FarSide {
  readonly host: HostName;
  readonly answer: (flags: number, message: RequestMessage) => Promise<ResponseMessage>;
}

/** Microsoft's client library, loaded once for all simulators; it speaks to the one it was pointed at last. */
export interface Client {
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly speakTo: (farSide: FarSide) => void;
  /** Raises events, as the host does. */
  readonly raise: (entries: readonly object[]) => void;
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
