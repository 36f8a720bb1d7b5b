import { itemNotFound } from "../state/host-error";
import type { Sheet } from "../state/state";
import type { Excel } from "./excel";
import { oneOf, wholeNumber } from "./given";
import type { HostObject, Scalar } from "./host-object";

/** Checks a value from a message: returns it, or refuses it with InvalidArgument. */
type Check<Value> = (value: unknown, what: string) => Value;

/** A check for one of several words. */
export const among =
  (choices: readonly string[]): Check<string> =>
  (value, what) =>
    oneOf(value, choices, what);

/** State that is looked up each time it is used, because it may be gone, and how it is changed. */
export interface Target<State> {
  readonly found: () => State;
  readonly change: (fields: Partial<State>) => void;
}

function only<State, Key extends keyof State>(key: Key, value: State[Key]): Partial<State> {
  const fields: Partial<State> = {};
  fields[key] = value;
  return fields;
}

/** A record within a state, such as the legend of a chart. */
export function within<State, Key extends keyof State>(
  { found, change }: Target<State>,
  key: Key,
): Target<State[Key]> {
  return {
    found: () => found()[key],
    change: (fields) => change(only<State, Key>(key, { ...found()[key], ...fields })),
  };
}

/** The property for one field of a state: a value is checked before it is set. */
export function property<State, Key extends keyof State & string>(
  { found, change }: Target<State>,
  key: Key,
  check: Check<State[Key]>,
  since?: string,
): Scalar {
  return {
    since,
    get: () => found()[key],
    set: (value) => change(only(key, check(value, key))),
  };
}

/** Members that all need the same requirement set, unless one names its own. */
export function from<Member extends { readonly since?: string | undefined }>(
  since: string,
  members: Readonly<Record<string, Member>>,
): Readonly<Record<string, Member>> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, { ...member, since: member.since ?? since }]),
  );
}

/** One of the things of a list, by its id: its state, how it is changed, and how it is removed. */
export function oneIn<Thing extends { readonly id: string }>(
  id: string,
  what: string,
  list: () => readonly Thing[],
  put: (things: readonly Thing[]) => void = () => undefined,
): Target<Thing> & { readonly remove: () => void } {
  const found = (): Thing => {
    const thing = list().find((one) => one.id === id);
    if (!thing) throw itemNotFound(`${what} ${id}`);
    return thing;
  };
  return {
    found,
    change: (fields) => {
      const before = found();
      put(list().map((one) => (one === before ? { ...one, ...fields } : one)));
    },
    remove: () => {
      const gone = found();
      put(list().filter((one) => one !== gone));
    },
  };
}

/** Whether a thing has a key: its id, or its name in any case. */
export function hasKey({ id, name }: { readonly id: string; readonly name: string }, key: unknown): boolean {
  return id === key || name.toLowerCase() === String(key).toLowerCase();
}

/** What the collections of Excel have in common: their items, in order and by a key. */
export function collection<Item>(
  what: string,
  list: () => readonly Item[],
  isAt: (item: Item, key: unknown) => boolean,
  objectOf: (item: Item) => HostObject,
) {
  const found = (item: Item | undefined, key: unknown): HostObject => {
    if (item === undefined) throw itemNotFound(`${what} ${String(key)}`);
    return objectOf(item);
  };
  const find = (key: unknown): Item | undefined => list().find((item) => isAt(item, key));
  return {
    list,
    find,
    items: (): readonly HostObject[] => list().map(objectOf),
    item: (key: unknown): HostObject => found(find(key), key),
    count: (): number => list().length,
    at: ([index]: readonly unknown[]): HostObject => found(list()[wholeNumber(index, "index")], index),
    orNull: ([key]: readonly unknown[]): HostObject | null => {
      const item = find(key);
      return item === undefined ? null : objectOf(item);
    },
  };
}

/** A collection of what a sheet has, or all sheets if none is given. */
export function onSheets<Thing>(
  what: string,
  { workbook }: Excel,
  sheet: Sheet | undefined,
  things: (on: Sheet) => readonly Thing[],
  isAt: (thing: Thing, key: unknown) => boolean,
  objectOf: (on: Sheet, thing: Thing) => HostObject,
) {
  return collection(
    what,
    () =>
      (sheet ? [sheet] : workbook.state.sheets).flatMap((on) => things(on).map((thing) => ({ on, thing }))),
    ({ thing }, key) => isAt(thing, key),
    ({ on, thing }) => objectOf(on, thing),
  );
}
