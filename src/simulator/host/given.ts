import { invalidArgument } from "../state/host-error";
import type { Workbook } from "../workbook/workbook";
import { namedColours } from "./named-colours";

/**
 * Checks arguments and property values from messages. Each function returns the value or refuses the call
 * with InvalidArgument.
 */
export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} is not text`);
  return value;
}

export function optionalText(value: unknown, what: string): string | undefined {
  return value === undefined || value === null ? undefined : text(value, what);
}

export function boolean(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} is not a Boolean`);
  return value;
}

export function number(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${what} is not a number`);
  return value;
}

export function wholeNumber(value: unknown, what: string): number {
  const whole = number(value, what);
  if (!Number.isInteger(whole)) throw invalidArgument(`${what} is not a whole number`);
  return whole;
}

export function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  what: string,
): Choice {
  const wanted = text(value, what).toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${what} cannot be ${String(value)}`);
  return found;
}

/** Converts `#RRGGBB`, `RRGGBB` or a named colour of HTML to `#RRGGBB`. */
export function colour(value: unknown, what: string): string {
  const given = text(value, what).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  const found = hex === undefined ? namedColours.get(given.toLowerCase()) : `#${hex.toUpperCase()}`;
  if (found === undefined) throw invalidArgument(`${what} is not a colour: ${given}`);
  return found;
}

/** A formula that Excel would accept. */
export function formula(workbook: Workbook, value: unknown, what: string): string {
  const given = text(value, what);
  if (!given.startsWith("=")) throw invalidArgument(`${what} does not begin with =`);
  workbook.mustBeFormula(given);
  return given;
}
