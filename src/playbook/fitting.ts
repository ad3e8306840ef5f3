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
  const kept = (value: Plain): Plain => {
    if (Array.isArray(value)) return value.filter(stays).map(kept);
    if (!isFields(value)) return value;
    const fields = Object.entries(value).filter(([key, inner]) => key === 'id' || (!dropped.has(key) && stays(inner)));
    return Object.fromEntries(fields.map(([key, inner]) => [key, kept(inner)]));
  };
  return Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, kept([...list]) as Plain[]]));
}
