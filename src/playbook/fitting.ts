import type { Plain } from './located.ts';

type Fields = { [key: string]: Plain };

const isFields = (value: Plain | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By these an entry says what it is about: without that it has nothing to say. */
const ABOUT = ['sign', 'item', 'stage'] as const;

/**
 * A playbook's lists as a team that works in these ways is to hear them: entries, items and lines that are marked for
 * another way are left out, and so is what names them. It is done last, so that who builds on a playbook can say other
 * ways and have what its own teams never heard.
 * @param entries the lists by name, translated: lines of a translation are told by their number
 * @param channels all when absent
 */
export function fitting(
  entries: Readonly<Record<string, readonly Plain[]>>,
  channels: readonly string[] | undefined,
): Record<string, Plain[]> {
  const isForeign = (value: Plain): value is Fields =>
    isFields(value) && typeof value.channel === 'string' && channels !== undefined && !channels.includes(value.channel);
  const dropped = new Set<Plain>();
  const collect = (value: Plain): void => {
    if (isForeign(value) && value.id !== undefined) dropped.add(value.id);
    if (Array.isArray(value)) value.forEach(collect);
    else if (isFields(value)) Object.values(value).forEach(collect);
  };
  for (const list of Object.values(entries)) list.forEach(collect);
  const stays = (value: Plain) =>
    !isForeign(value) &&
    !(typeof value === 'string' && dropped.has(value)) &&
    !(isFields(value) && ABOUT.some((field) => value[field] !== undefined && dropped.has(value[field])));
  // What loses nothing is left as it is: a playbook is some hundred thousand values, of which hardly any go.
  const kept = (value: Plain): Plain => {
    if (Array.isArray(value)) {
      const list = value.filter(stays).map(kept);
      return list.length === value.length && list.every((each, i) => each === value[i]) ? value : list;
    }
    if (!isFields(value)) return value;
    let fields: Fields = value;
    for (const key in value) {
      const inner = value[key] as Plain;
      const stay = key === 'id' || (!dropped.has(key) && stays(inner));
      const own = stay ? kept(inner) : inner;
      if (stay && own === inner) continue;
      if (fields === value) fields = { ...value };
      if (stay) fields[key] = own;
      else delete fields[key];
    }
    return fields;
  };
  return Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, kept([...list]) as Plain[]]));
}
