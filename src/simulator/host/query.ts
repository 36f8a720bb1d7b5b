import { memberName, wireName, type HostObject } from "./host-object";
import { isAtLeast } from "./requirement-sets";

/** The properties that a `load` requests. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Answer = Record<string, unknown>;

export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;
type Path = readonly string[];

/**
 * Answers a `load` with the properties by their names in messages. Objects are nested, and the items of a
 * collection are under `_Items`.
 */
export function answerQuery(object: HostObject, query: Query, set: string, identify: Identify): Answer {
  const asked = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
    path.split(/[/.]/).filter(Boolean),
  );
  const paths = asked.length === 0 ? [["*"]] : asked;
  if (!object.members.items) return answerObject(object, paths, set, identify);
  const own = object.members.scalars ?? {};
  const isOwn = ([first = ""]: Path): boolean => own[memberName(first)] !== undefined;
  const skip = query.Skip ?? 0;
  const items = object.members.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const below = paths.filter((path) => !isOwn(path));
  const answer: Answer = { _Items: items.map((item) => answerObject(item, below, set, identify)) };
  for (const name of Object.keys(own)) {
    if (paths.some(([first = ""]) => first === "*" || memberName(first) === name)) {
      answer[wireName(name)] = object.get(name, set);
    }
  }
  return answer;
}

function answerObject(object: HostObject, paths: readonly Path[], set: string, identify: Identify): Answer {
  const answer: Answer = { ...identify(object) };
  const nested = new Map<string, string[]>();
  for (const [first = "*", ...rest] of paths) {
    const name = memberName(first);
    if (first === "*") Object.assign(answer, allScalars(object, set));
    else if (object.members.parts?.[name]) {
      nested.set(name, [...(nested.get(name) ?? []), rest.length === 0 ? "*" : rest.join("/")]);
    } else answer[wireName(name)] = object.get(name, set);
  }
  for (const [name, select] of nested) {
    const part = object.part(name, set).get();
    answer[wireName(name)] = part ? answerQuery(part, { Select: select }, set, identify) : null;
  }
  return answer;
}

function allScalars(object: HostObject, set: string): Answer {
  const answer: Answer = {};
  for (const [name, scalar] of Object.entries(object.members.scalars ?? {})) {
    if (scalar.get && isAtLeast(set, scalar.since ?? "1.1")) answer[wireName(name)] = scalar.get();
  }
  return answer;
}
