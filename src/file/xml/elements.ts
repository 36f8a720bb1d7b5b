import type { XmlElement } from "./parse-xml";

/** The first child of a name, found along a path of names. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce(
    (found: XmlElement | undefined, name) => found?.children.find((one) => one.name === name),
    element,
  );
}

/** All children of a name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** All elements of a name at any depth below. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    element?.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]) ?? []
  );
}

/** The text of an attribute, "" when it is not there. */
export function word(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? "";
}

/** Whether an attribute says yes; `otherwise` when it says nothing. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : /^(1|true|on)$/i.test(value);
}

/** The figure of an attribute; undefined when it is not there, or is none. */
export function figure(element: XmlElement | undefined, name: string): number | undefined {
  return toFigure(element?.attributes.get(name));
}

/** A text as a figure; undefined when it is none. */
export function toFigure(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
