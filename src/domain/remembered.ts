/** A function that computes each answer once and keeps it; what it is asked for must be few different things. */
export function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/** The same of whole lists: what is made of one is kept as long as the list itself. */
export function rememberedOf<List extends object, Value extends object>(
  make: (list: List) => Value,
): (list: List) => Value {
  const known = new WeakMap<List, Value>();
  return (list) => {
    const value = known.get(list) ?? make(list);
    known.set(list, value);
    return value;
  };
}

/** The entry of a list that has an id: looked for once a list, not once a question. */
const byId = rememberedOf((list: readonly { id: number }[]) => new Map(list.map((each) => [each.id, each])));
export const ofId = <Each extends { id: number }>(list: readonly Each[], id: number): Each | undefined =>
  byId(list).get(id) as Each | undefined;
