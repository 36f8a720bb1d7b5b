import { apiNotFound } from "../state/host-error";
import { isAtLeast } from "./requirement-sets";

/** A property that can be loaded or set. `since` is its ExcelApi set, 1.1 by default. */
export interface Scalar {
  readonly since?: string | undefined;
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** A property that is an object. Null is a null object. */
export interface Part {
  readonly since?: string | undefined;
  readonly get: () => HostObject | null;
}

/** A method. It returns an object, null for a null object, a plain value or nothing. */
export interface Method {
  readonly since?: string | undefined;
  readonly call: (given: readonly unknown[]) => unknown;
}

export interface Members {
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly parts?: Readonly<Record<string, Part>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** The properties that identify the object, by their names in messages: `{ Id: "…" }`. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  /** For a collection: its items in order, and the item with a key. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  /** True for ranges, which the client keeps by reference. */
  readonly isKept?: boolean;
}

/** An object in Excel with exactly these members. Using any other member is `ApiNotFound`. */
export class HostObject {
  constructor(
    /** Excel's name of the class. */
    readonly type: string,
    readonly members: Members,
  ) {}

  scalar(name: string, set: string): Scalar {
    return this.find(this.members.scalars, name, set);
  }

  part(name: string, set: string): Part {
    return this.find(this.members.parts, name, set);
  }

  method(name: string, set: string): Method {
    return this.find(this.members.methods, name, set);
  }

  get(name: string, set: string): unknown {
    const { get } = this.scalar(name, set);
    if (!get) throw apiNotFound(`${this.type}.${memberName(name)}`);
    return get();
  }

  set(name: string, value: unknown, set: string): void {
    const scalar = this.scalar(name, set);
    if (!scalar.set) throw apiNotFound(`${this.type}.${memberName(name)}, to be set`);
    scalar.set(value);
  }

  /** Sets members from an object such as `{ style, format: { fill: { color } } }`. */
  setAll(values: Readonly<Record<string, unknown>>, set: string): void {
    for (const [name, value] of Object.entries(values)) {
      if (this.members.scalars?.[memberName(name)]) this.set(name, value, set);
      else if (isRecord(value)) this.part(name, set).get()?.setAll(value, set);
      else throw apiNotFound(`${this.type}.${memberName(name)}`);
    }
  }

  private find<Member extends { readonly since?: string | undefined }>(
    members: Readonly<Record<string, Member>> | undefined,
    name: string,
    set: string,
  ): Member {
    const member = members?.[memberName(name)];
    if (!member || !isAtLeast(set, member.since ?? "1.1"))
      throw apiNotFound(`${this.type}.${memberName(name)}`);
    return member;
  }
}

/** Converts a name in messages to the name of a member: `ShowGridlines` to `showGridlines`. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
