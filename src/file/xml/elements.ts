import type { XmlElement } from "./parse-xml";

/** The first child with a name, or the first descendant along a path of names. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce(
    (found: XmlElement | undefined, name) => found?.children.find((one) => one.name === name),
    element,
  );
}

/** All children with a name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All descendants with a name. Extension lists and alternate content are passed over [X2b]. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return collect(element, (one) => one.name === name, isSkipped, []);
}

/**
 * All descendants with a name, in whatever namespace and place, alternate content included: only to find out what a file has
 * that is not carried over.
 */
export function findAnywhere(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return collect(
    element,
    (one) => localName(one) === name,
    () => false,
    [],
  );
}

function isSkipped({ name }: XmlElement): boolean {
  return name === "mc:AlternateContent" || name === "extLst" || name.endsWith(":extLst");
}

function collect(
  element: XmlElement | undefined,
  isWanted: (element: XmlElement) => boolean,
  isPassed: (element: XmlElement) => boolean,
  found: XmlElement[],
): readonly XmlElement[] {
  for (const one of element?.children ?? []) {
    if (isPassed(one)) continue;
    if (isWanted(one)) found.push(one);
    collect(one, isWanted, isPassed, found);
  }
  return found;
}

/** The name of an element without its namespace. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.lastIndexOf(":") + 1).replace(/^.*\}/, "");
}

/** The value of an attribute, or "" if it is missing. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}

/** The value of a Boolean attribute, or `otherwise` if it is missing. */
export function flag(
  element: Pick<XmlElement, "attributes"> | undefined,
  name: string,
  otherwise = false,
): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : isTrue(value);
}

/** Whether the value of a Boolean attribute is true; not if it is missing. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(1|true|on)$/i.test(value);
}

/** The value of a numeric attribute; undefined if it is missing or not a number. */
export function numberOf(
  element: Pick<XmlElement, "attributes"> | undefined,
  name: string,
): number | undefined {
  return toNumber(element?.attributes.get(name));
}

/** Converts text to a number; undefined if it is not a number. */
export function toNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
