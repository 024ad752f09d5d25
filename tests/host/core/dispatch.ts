import { HostError, invalidArgument, itemNotFound, STATUS, Unmodelled } from "./errors";
import { ObjectNode, type Engine, type Node } from "./handler";
import { services } from "./handlers";
import { call, identity, member, navigate, set } from "./members";
import { camel } from "./model/bag";
import type { Cells } from "./model/book";
import {
  INSTANTIATE,
  METHOD,
  QUERY,
  SET_PROPERTY,
  TRACE,
  type Action,
  type Answer,
  type ArgumentInfo,
  type ObjectPath,
  type Request,
} from "./protocol";
import { query } from "./query";

/** One batch in the making: the objects its paths stand for, and what was done. */
interface Batch {
  readonly request: Request;
  readonly objects: Map<number, Node | null>;
  readonly statements: string[];
}

/** What came of a batch. */
export interface Done {
  readonly answer: Answer;
  readonly statements: readonly string[];
  readonly unmodelled: readonly string[];
}

/** An error to answer in place of an action's own result. */
export interface Planned {
  readonly code: string;
  readonly afterAction: number;
}

/** Does the actions of a request in order, up to the first that fails; what was done before stays. */
export function perform(x: Engine, request: Request, planned?: Planned): Done {
  const batch: Batch = { request, objects: new Map(), statements: [] };
  const answer: Answer = { Results: [], TraceIds: [] };
  const unmodelled: string[] = [];
  x.events.source = "ThisLocalAddin";
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (planned && index >= planned.afterAction) throw new HostError(planned.code);
      const value = act(x, batch, action);
      answer.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === TRACE) answer.TraceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error instanceof Unmodelled) unmodelled.push(error.member);
      answer.Error = {
        Code: error.code,
        Message: error.message,
        Location: (batch.statements.at(-1) ?? "").replace(/\(.*\)$| =$/, ""),
        ActionIndex: index,
        HttpStatusCode: STATUS[error.code] ?? 400,
      };
      break;
    }
  }
  x.events.source = "Unknown";
  x.book.live.clear();
  return { answer, statements: batch.statements, unmodelled };
}

function act(x: Engine, batch: Batch, action: Action): unknown {
  if (action.ActionType === TRACE) return null;
  const node = resolve(x, batch, action.ObjectPathId);
  if (action.ActionType === INSTANTIATE) return node === null ? null : identity(x, node);
  if (node === null) {
    if (action.ActionType === QUERY || action.Name === "_KeepReference") return null;
    throw new HostError("InvalidObjectPath", "The object path is not working for what you're trying to do.");
  }
  if (action.ActionType === QUERY) {
    batch.statements.push(`${node.type}.load(${(action.QueryInfo?.Select ?? []).join(",")})`);
    return query(x, node, action.QueryInfo);
  }
  const args = argumentsOf(x, batch, action.ArgumentInfo);
  if (action.ActionType === METHOD) {
    batch.statements.push(`${node.type}.${camel(action.Name)}()`);
    const result = call(x, node, action.Name, args);
    return result === undefined ? null : result;
  }
  if (action.ActionType === SET_PROPERTY) {
    batch.statements.push(`${node.type}.${camel(action.Name)} =`);
    set(x, node, action.Name, args[0]);
    return null;
  }
  throw new Unmodelled(`action ${action.ActionType}`);
}

/** The object a path stands for; each path is walked once a batch, so that a method in it runs once. */
function resolve(x: Engine, batch: Batch, id: number): Node | null {
  const known = batch.objects.get(id);
  if (known !== undefined) return known;
  const path = batch.request.ObjectPaths[id];
  if (!path) throw new HostError("InvalidObjectPath");
  const node = walk(x, batch, path);
  batch.objects.set(id, node);
  if (node && (node.type === "Range" || node.type === "RangeAreas")) x.book.live.add(node.self as Cells);
  return node;
}

function walk(x: Engine, batch: Batch, path: ObjectPath): Node | null {
  if (path.ObjectPathType === 1) return new ObjectNode("Workbook", x.book);
  if (path.ObjectPathType === 2) {
    const type = services[path.Name];
    if (!type) throw new Unmodelled(path.Name);
    return new ObjectNode(type, x);
  }
  if (path.ObjectPathType === 6) {
    const kept = x.book.kept.get(path.Name);
    if (!kept) throw itemNotFound();
    return new ObjectNode(kept.areas.length > 1 ? "RangeAreas" : "Range", kept);
  }
  if (path.ObjectPathType === 7) return null;
  const parent = resolve(x, batch, path.ParentObjectPathId!);
  // Whatever comes of a null object is a null object.
  if (parent === null) return null;
  if (path.ObjectPathType === 4) return navigate(x, parent, path.Name);
  const args = argumentsOf(x, batch, path.ArgumentInfo);
  if (path.ObjectPathType === 5) {
    batch.statements.push(`${parent.type}.getItem()`);
    return member(x, parent, args[0]);
  }
  batch.statements.push(`${parent.type}.${camel(path.Name)}()`);
  const result = call(x, parent, path.Name, args);
  if (result !== null && !(result instanceof ObjectNode))
    throw new Unmodelled(`${parent.type}.${camel(path.Name)}()`);
  return result as Node | null;
}

/** Arguments with their object paths replaced by the objects. */
function argumentsOf(x: Engine, batch: Batch, info: ArgumentInfo = {}): unknown[] {
  const own = (id: number): Node => {
    const node = resolve(x, batch, id);
    if (node === null) throw invalidArgument();
    return node;
  };
  const nested = (value: unknown): unknown => {
    if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
    const id = (value as { _ObjectPathId?: number })._ObjectPathId;
    if (id !== undefined) return own(id);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, nested(each)]));
  };
  return (info.Arguments ?? []).map((value, i) => {
    const id = info.ReferencedObjectPathIds?.[i];
    if (Array.isArray(id))
      return (value as unknown[]).map((each, n) => (id[n] ? own(id[n] as number) : each));
    return id ? own(id) : nested(value);
  });
}
