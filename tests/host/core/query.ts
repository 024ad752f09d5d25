import { HostError, Unmodelled } from "./errors";
import type { Engine, Node } from "./handler";
import { identity, members, navigate, read } from "./members";
import { pascal } from "./model/bag";
import type { QueryInfo } from "./protocol";

/** What was asked for, as a tree: no branches below a name = all scalars there. */
interface Wanted {
  [name: string]: Wanted;
}

function tree(paths: readonly string[]): Wanted {
  const root: Wanted = {};
  for (const path of paths) {
    let at = root;
    for (const step of path.split("/").filter((each) => each !== "" && each !== "*")) at = at[step] ??= {};
  }
  return root;
}

const isAll = (wanted: Wanted): boolean => Object.keys(wanted).every((name) => name === "$all");
const isNone = (wanted: Wanted): boolean => Object.keys(wanted).every((name) => name === "$none");

/**
 * The answer to a load: scalars under their names on the wire, navigation properties nested, collections as _Items.
 * @throws HostError InvalidArgument for a name the class does not have
 */
export function query(x: Engine, node: Node, info: QueryInfo = {}): unknown {
  const wanted = tree([...(info.Select ?? []), ...(info.Expand ?? [])]);
  const items = members(x, node);
  return items
    ? collection(x, node, items, wanted, info)
    : { ...identity(x, node), ...object(x, node, wanted) };
}

function collection(
  x: Engine,
  node: Node,
  items: readonly Node[],
  wanted: Wanted,
  { Top, Skip }: QueryInfo,
): Record<string, unknown> {
  const { items: ofItems = {}, ...others } = wanted;
  const own = new Set(Object.keys(x.wire[node.type]!.scalars).map((name) => name.toLowerCase()));
  const mine = Object.fromEntries(Object.entries(others).filter(([name]) => own.has(name.toLowerCase())));
  const theirs = {
    ...ofItems,
    ...Object.fromEntries(Object.entries(others).filter(([name]) => !own.has(name.toLowerCase()))),
  };
  const first = Skip ?? 0;
  return {
    ...(Object.keys(mine).length > 0 ? object(x, node, mine) : {}),
    _Items: items
      .slice(first, Top === undefined ? undefined : first + Top)
      .map((item) => ({ ...identity(x, item), ...object(x, item, theirs) })),
  };
}

function object(x: Engine, node: Node, wanted: Wanted): Record<string, unknown> {
  const shape = x.wire[node.type];
  if (!shape) throw new Unmodelled(node.type);
  if (Object.keys(wanted).length > 0 && isNone(wanted)) return {};
  if (isAll(wanted)) return everything(x, node);
  const answer: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(wanted)) {
    if (name.startsWith("$")) continue;
    const wire = name.startsWith("_") ? name : pascal(name);
    if (shape.navigation[wire] === undefined) {
      answer[wire] = read(x, node, wire);
      continue;
    }
    const next = navigate(x, node, wire);
    if (!next) {
      answer[wire] = null;
      continue;
    }
    const items = members(x, next);
    answer[wire] = items
      ? collection(x, next, items, below, {})
      : { ...identity(x, next), ...object(x, next, below) };
  }
  return answer;
}

/** All scalars that are modelled: what a load without names gets. */
function everything(x: Engine, node: Node): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const name of Object.keys(x.wire[node.type]!.scalars)) {
    try {
      answer[name] = read(x, node, name);
    } catch (error) {
      // A load without names takes what there is in this Excel and in the model.
      if (!(error instanceof HostError) || error.code !== "ApiNotFound") throw error;
    }
  }
  return answer;
}
