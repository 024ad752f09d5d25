import { HostError, invalidArgument, Unmodelled } from "./errors";
import { isNode, ObjectNode, type Argument, type ClassModel, type Engine, type Node } from "./handler";
import { models } from "./handlers";
import { camel, inner } from "./model/bag";

/** Reading, setting, walking and calling the members of an object, by the tables of the models. */

const modelOf = (node: Node): ClassModel<never> => models[node.type] ?? {};
const self = (node: Node): never => node.self as never;

const wrap = (type: string, value: unknown): Node | null =>
  value === null || value === undefined ? null : isNode(value) ? value : new ObjectNode(type, value);

/** @throws HostError ApiNotFound for a member that the host's Excel is too old for */
function checkVersion(x: Engine, node: Node, name: string): void {
  const [set, version] = x.wire[node.type]?.requires[camel(name)] ?? [];
  if (set !== undefined && !x.supports(set, version!)) throw new HostError("ApiNotFound");
}

/** @throws HostError InvalidArgument for a name the class does not have, Unmodelled */
export function read(x: Engine, node: Node, name: string): unknown {
  checkVersion(x, node, name);
  const model = modelOf(node);
  const getter = model.get?.[name];
  if (getter) return getter(self(node), x);
  if (x.wire[node.type]?.scalars[name] === undefined)
    throw invalidArgument(`The property '${camel(name)}' does not exist on ${node.type}.`);
  const value = model.bag?.(self(node))[camel(name)] ?? model.defaults?.[camel(name)];
  if (value === undefined) throw new Unmodelled(`${node.type}.${camel(name)}`);
  return value;
}

export function set(x: Engine, node: Node, name: string, value: unknown): void {
  checkVersion(x, node, name);
  const model = modelOf(node);
  const setter = model.set?.[name];
  if (setter) return setter(self(node), value, x);
  if (!model.bag || x.wire[node.type]?.scalars[name] !== true)
    throw new Unmodelled(`${node.type}.${camel(name)} =`);
  model.bag(self(node))[camel(name)] = value;
}

/** The object of a navigation property. */
export function navigate(x: Engine, node: Node, name: string): Node | null {
  checkVersion(x, node, name);
  const model = modelOf(node);
  const type = x.wire[node.type]?.navigation[name];
  const step = model.nav?.[name];
  if (step) return wrap(type ?? "", step(self(node), x));
  if (type === undefined || !model.bag || !models[type]?.bag)
    throw new Unmodelled(`${node.type}.${camel(name)}`);
  return new ObjectNode(type, inner(model.bag(self(node)), camel(name)));
}

/** What a method answers: a node (or null for a null object) where the library expects an object, else a value. */
export function call(x: Engine, node: Node, name: string, args: readonly Argument[]): unknown {
  checkVersion(x, node, name);
  const model = modelOf(node);
  const type = x.wire[node.type]?.methods[name] ?? "";
  const method = model.call?.[name] ?? collectionMethod(model, name);
  if (!method) throw new Unmodelled(`${node.type}.${camel(name)}()`);
  const result = method(self(node), args, x);
  return type === "" ? result : wrap(type, result);
}

type Method = NonNullable<ClassModel<never>["call"]>[string];

/** What every collection has. */
function collectionMethod(model: ClassModel<never>, name: string): Method | undefined {
  const { items, item } = model;
  if (items && name === "GetCount") return (own, _args, x) => items(own, x).length;
  if (items && name === "GetItemAt")
    return (own, [index], x) => {
      const found = items(own, x)[index as number];
      if (found === undefined) throw invalidArgument();
      return found;
    };
  if (item && name === "GetItem") return (own, [key], x) => item(own, key, x);
  if (item && name === "GetItemOrNullObject")
    return (own, [key], x) => {
      try {
        return item(own, key, x);
      } catch (error) {
        if (error instanceof HostError && error.code === "ItemNotFound") return null;
        throw error;
      }
    };
  return undefined;
}

/** A member of a collection by key. */
export function member(x: Engine, node: Node, key: unknown): Node | null {
  const type = x.wire[node.type]?.item;
  const item = modelOf(node).item;
  if (!type || !item) throw new Unmodelled(`${node.type}.getItem()`);
  return wrap(type, item(self(node), key, x));
}

/** Members of a collection; undefined for what is none. */
export function members(x: Engine, node: Node): readonly Node[] | undefined {
  const type = x.wire[node.type]?.item;
  if (type === undefined) return undefined;
  const items = modelOf(node).items;
  if (!items) throw new Unmodelled(`${node.type}.items`);
  return items(self(node), x).map((each) => wrap(type, each)!);
}

export const identity = (x: Engine, node: Node): Record<string, unknown> =>
  modelOf(node).identity?.(self(node), x) ?? {};
