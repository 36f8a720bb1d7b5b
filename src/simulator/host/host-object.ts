import { apiNotFound, invalidArgument } from "../state/host-error";
import { isAtLeast } from "./requirement-sets";

/** A property that can be loaded or set. `since` is the ExcelApi set that brought it; 1.1 when left out. */
export interface Scalar {
  readonly since?: string;
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** A property that is an object of its own. Null is a null object. */
export interface Part {
  readonly since?: string;
  readonly get: () => HostObject | null;
}

/** A method gives an object, a null object, a plain value, or nothing. */
export interface Method {
  readonly since?: string;
  readonly call: (given: readonly unknown[]) => unknown;
}

export interface Members {
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly parts?: Readonly<Record<string, Part>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** What tells the object from its neighbours, by the names of the wire: `{ Id: "…" }`. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  /** For a collection: its items in order, and the item of a key. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  /** True for ranges, which the client keeps by a reference. */
  readonly isKept?: boolean;
}

/** An object on Excel's side: what it has, and no more. A member that is not among its members is `ApiNotFound`. */
export class HostObject {
  constructor(
    /** Excel's own name of the class. */
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
    if (!scalar.set) throw invalidArgument(`${this.type}.${memberName(name)} cannot be set`);
    scalar.set(value);
  }

  /** Sets members from an object like `{ style, format: { fill: { color } } }`. */
  setAll(values: Readonly<Record<string, unknown>>, set: string): void {
    for (const [name, value] of Object.entries(values)) {
      if (this.members.scalars?.[memberName(name)]) this.set(name, value, set);
      else if (isRecord(value)) this.part(name, set).get()?.setAll(value, set);
      else throw apiNotFound(`${this.type}.${memberName(name)}`);
    }
  }

  private find<Member extends { readonly since?: string }>(
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

/** `ShowGridlines` on the wire is `showGridlines` to everybody else. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
