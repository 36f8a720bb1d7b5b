export type Keys = readonly (string | number)[];

/** A copy of JSON with another value at a place; undefined takes the key out. */
export function withValue(json: unknown, [key, ...rest]: Keys, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(json)) return json.map((item, at) => (at === key ? withValue(item, rest, value) : item));
  const entries = Object.entries(json ?? {}).filter(([name]) => name !== key);
  const inner: unknown = Object.entries(json ?? {}).find(([name]) => name === key)?.[1];
  const changed = withValue(inner, rest, value);
  return Object.fromEntries(changed === undefined ? entries : [...entries, [key, changed]]);
}
