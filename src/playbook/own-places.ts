import { dirname } from 'node:path';
import type { Place } from '../errors.ts';
import { removedBy } from './layer.ts';
import type { Loaded } from './load.ts';
import type { Problem } from './problem.ts';
import { listNames } from './schema/lists.ts';

/** How the files of bundled playbooks are called, see `shownName`. */
const BUNDLED = /^playbooks[\\/]/;
/** Whether something stands in a playbook that comes with the program. */
export const isBundled = ({ file }: Place): boolean => BUNDLED.test(file);

/**
 * Where the author said something of an entry; else of one of its kind, or where something was taken out, or where the base
 * is named.
 */
function ownPlaceOf(id: string, { own, layer }: Pick<Loaded, 'own' | 'layer'>): Place {
  for (const list of listNames) {
    const entry = own.entries[list]?.get(id);
    if (entry) return entry.place;
  }
  const removed = removedBy(own.header);
  const taken = removed.find((each) => each.id === id) ?? removed[0];
  if (taken) return taken.place;
  for (const list of listNames) {
    const [beside] = layer.entries[list]?.has(id) ? [...(own.entries[list]?.values() ?? [])] : [];
    if (beside) return beside.place;
  }
  return own.header.entries.get('extends')?.value.place ?? own.header.place;
}

/**
 * A bundled playbook is sound by itself, so that what is wrong in it now was made wrong by the one that lies over it:
 * that is where somebody has to type. What is wrong is said as it is.
 */
export function ownPlaces(problems: readonly Problem[], loaded: Pick<Loaded, 'own' | 'layer'>): Problem[] {
  const home = dirname(loaded.own.header.place.file);
  const isForeign = ({ place }: Problem) => BUNDLED.test(place.file) && !place.file.startsWith(home);
  const own = problems.filter((each) => !isForeign(each));
  if (own.some(({ severity }) => severity === 'error')) return own;
  // What nothing uses any more does no harm: an author who has lists of his own need not take it out.
  const foreign = problems.filter((each) => isForeign(each) && each.severity === 'error' && each.code !== 'unused');
  const told = new Map<string, Problem>();
  for (const each of foreign) {
    const id = String(each.data.id ?? each.data.title ?? each.data.when ?? each.data.word ?? '');
    const key = `${each.code} ${id}`;
    if (!told.has(key)) told.set(key, { ...each, place: ownPlaceOf(id, loaded) });
  }
  return [...own, ...told.values()];
}
