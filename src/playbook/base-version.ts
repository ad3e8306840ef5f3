import { growing } from './additions.ts';
import { type Layer, removedBy } from './layer.ts';
import { idOf, listAt, scalarAt } from './located.ts';
import { type Problem, problem } from './problem.ts';

const PINNED = /^(.+)@(\d+(?:\.\d+){0,2})$/;

/** `insurance-telesales@1.2`: a base, and the version of it that the author has looked at. */
export function baseOf(text: string): { name: string; pinned: string | null } {
  const [, name, pinned] = PINNED.exec(text) ?? [];
  return { name: name ?? text, pinned: pinned ?? null };
}

/** The base of a playbook as its author names it, and the version that lies there now. */
export function pinOf(own: Layer, base: Layer): { name: string; pinned: string | null; version: string } {
  return { ...baseOf(scalarAt(own.header, 'extends') ?? ''), version: scalarAt(base.header, 'version') ?? '0.0.0' };
}

/** Positive where the version is later than the pinned one; 0 where it is one of it: `1.2.7` is of `1.2`. */
export function compareVersions(version: string, pinned: string): number {
  const have = version.split('.').map(Number);
  for (const [i, part] of pinned.split('.').map(Number).entries()) if (have[i] !== part) return (have[i] ?? 0) - part;
  return 0;
}

const shortOf = (version: string) => version.split('.').slice(0, 2).join('.');

/** Members of a list of the base that an author's own whole list has not: added since it was copied, or left out. */
function grown(own: Layer, base: Layer, removed: ReadonlySet<string>, wanted: string): Problem[] {
  const problems: Problem[] = [];
  for (const [list, field, adds] of growing)
    for (const [id, entry] of own.entries[list] ?? []) {
      const [mine, theirs] = [listAt(entry, field), listAt(base.entries[list]?.get(id), field)];
      if (mine === null || theirs === null || entry.kind !== 'map') continue;
      const have = new Set([...mine, ...(listAt(entry, adds) ?? [])].map(idOf));
      const ids = theirs.flatMap((each) => idOf(each) ?? []).filter((each) => !have.has(each) && !removed.has(each));
      if (ids.length === 0) continue;
      const place = entry.entries.get(field)?.key ?? entry.place;
      const add =
        field === 'items' ? `changeItems: [{id: ${(mine[0] && idOf(mine[0])) ?? '…'}, …}]` : `${adds}: [${ids[0]}]`;
      problems.push(problem('base-has-more', place, { field, ids, add, base: wanted }, 'warning'));
    }
  return problems;
}

/** Lists of which an own whole list keeps nothing: `actions` where `addActions` was meant. */
function replaced(own: Layer, base: Layer): Problem[] {
  return growing
    .filter(([list]) => list === 'stages')
    .flatMap(([list, field, adds]) =>
      [...(own.entries[list] ?? [])].flatMap(([id, entry]): Problem[] => {
        const [mine, theirs] = [listAt(entry, field), listAt(base.entries[list]?.get(id), field)];
        if (mine === null || theirs === null || entry.kind !== 'map') return [];
        const [have, others] = [mine.map(idOf), theirs.map(idOf)];
        if (others.length <= have.length || have.some((each) => others.includes(each))) return [];
        const place = entry.entries.get(field)?.key ?? entry.place;
        const data = { id, field, before: others.length, now: have.length, example: `${adds}: [${have.join(', ')}]` };
        return [problem('list-replaced', place, data, 'warning')];
      }),
    );
}

/** What has become of the base since it was looked at. @param base merged, with what it builds on itself */
export function checkBase(own: Layer, base: Layer): Problem[] {
  const removed = new Set(removedBy(own.header).map(({ id }) => id));
  const { name, pinned, version } = pinOf(own, base);
  const place = own.header.entries.get('extends')?.value.place ?? own.header.place;
  const order = pinned === null ? null : compareVersions(version, pinned);
  // Who named this very version has seen what is in it.
  const more = order === 0 ? replaced(own, base) : grown(own, base, removed, `${name}@${shortOf(version)}`);
  if (pinned === null || order === null || order === 0) return more;
  const data = { base: name, pinned, version: shortOf(version) };
  return order < 0 ? [problem('base-older', place, data)] : [problem('base-newer', place, data, 'warning'), ...more];
}
