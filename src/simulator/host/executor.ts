import { apiNotFound, generalException, HostError, invalidArgument } from "../state/host-error";
import { HostObject, isRecord, memberName } from "./host-object";
import { answerQuery } from "./query";
import {
  actionTypes,
  pathTypes,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from "./request";

/** The state of the simulated Excel that outlives a request. */
export interface HostSession {
  /** The workbook object, where every path starts. */
  readonly root: () => HostObject;
  /** The ExcelApi requirement set of the host. */
  readonly set: () => string;
  /** Called before each action; throws if the action must fail. */
  readonly beforeAction: () => void;
  /** Ranges that the client keeps between requests. */
  readonly references: Map<string, HostObject>;
  readonly newReference: () => string;
}

/** Carries out the actions of one request in order. If one fails, earlier ones stay done, as in Excel. */
export function execute(session: HostSession, body: RequestBody): ResponseBody {
  const run = new Run(session, body);
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      session.beforeAction();
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: run.locate(action),
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results };
}

class Run {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly kept = new Map<HostObject, string>();

  constructor(
    private readonly session: HostSession,
    private readonly body: RequestBody,
  ) {}

  perform(action: ActionInfo): unknown {
    const { set } = this.session;
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.objectOf(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object ? this.identify(object) : null;
      case actionTypes.query:
        return object
          ? answerQuery(object, action.QueryInfo ?? {}, set(), (one) => this.identify(one))
          : null;
      case actionTypes.method:
        return object ? this.call(object, action) : null;
      case actionTypes.setProperty:
        object?.set(action.Name, this.given(action.ArgumentInfo)[0], set());
        return null;
      case actionTypes.update:
        object?.setAll(action.ObjectState ?? {}, set());
        return null;
      default:
        throw apiNotFound(`actions of type ${action.ActionType}`);
    }
  }

  locate(action: ActionInfo): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const object = this.objects.get(action.ObjectPathId);
    if (object) return action.Name === "" ? object.type : `${object.type}.${memberName(action.Name)}`;
    const parent =
      path?.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
    return parent ? `${parent.type}.${memberName(path?.Name || "getItem")}` : memberName(path?.Name ?? "");
  }

  private call(object: HostObject, action: ActionInfo): unknown {
    if (action.Name === "_KeepReference" && object.members.isKept) {
      this.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.session.references.delete(String(this.given(action.ArgumentInfo)[0]));
      return null;
    }
    const result = object.method(action.Name, this.session.set()).call(this.given(action.ArgumentInfo));
    return result instanceof HostObject || result === undefined ? null : result;
  }

  private keep(object: HostObject): void {
    if (this.kept.has(object)) return;
    const reference = this.session.newReference();
    this.session.references.set(reference, object);
    this.kept.set(object, reference);
  }

  private identify(object: HostObject): Readonly<Record<string, unknown>> {
    const reference = this.kept.get(object);
    const identity = object.members.identity?.() ?? {};
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  private objectOf(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw generalException(`there is no object path ${pathId}`);
    const object = this.resolve(path);
    this.objects.set(pathId, object);
    return object;
  }

  private resolve(path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === pathTypes.global) return this.session.root();
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    if (path.ObjectPathType === pathTypes.referenceId) return this.recall(path.Name);
    const parent = this.objectOf(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return parent.part(path.Name, this.session.set()).get();
      case pathTypes.indexer: {
        const { item } = parent.members;
        if (!item) throw apiNotFound(`${parent.type}.getItem`);
        return item(this.given(path.ArgumentInfo)[0]);
      }
      case pathTypes.method: {
        const result = parent.method(path.Name, this.session.set()).call(this.given(path.ArgumentInfo));
        if (result instanceof HostObject || result === null) return result;
        throw generalException(`${parent.type}.${memberName(path.Name)} does not return an object`);
      }
      default:
        throw apiNotFound(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private recall(reference: string): HostObject {
    const object = this.session.references.get(reference);
    if (!object)
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    this.kept.set(object, reference);
    return object;
  }

  /** The arguments of a call, with paths replaced by their objects. */
  private given(info: ArgumentInfo | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = paths?.[index];
      return typeof path === "number" && path > 0 ? this.mustBeObject(path) : this.unwrap(argument);
    });
  }

  private unwrap(argument: unknown): unknown {
    if (!isRecord(argument)) return argument;
    const path = argument["_ObjectPathId"];
    if (typeof path === "number") return this.mustBeObject(path);
    return Object.fromEntries(Object.entries(argument).map(([name, value]) => [name, this.unwrap(value)]));
  }

  private mustBeObject(path: number): HostObject {
    const object = this.objectOf(path);
    if (!object) throw invalidArgument("a null object was passed");
    return object;
  }
}
