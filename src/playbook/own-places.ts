import { dirname } from 'node:path';
import type { Place } from '../errors.ts';
import type { Loaded } from './load.ts';
import { type Problem, problem } from './problem.ts';
import { listNames } from './schema/lists.ts';

/** How the files of bundled playbooks are called, see `shownName`. */
const BUNDLED = /^playbooks[\\/]/;

/** Where the author said something of an entry; else where the base is named. */
function ownPlaceOf(id: string, { own }: Pick<Loaded, 'own'>): Place {
  for (const list of listNames) {
    const entry = own.entries[list]?.get(id);
    if (entry) return entry.place;
  }
  return own.header.entries.get('extends')?.value.place ?? own.header.place;
}

/**
 * A bundled playbook is sound by itself, so that what is wrong in it now was made wrong by the one that lies over it:
 * that is where somebody has to type, and once is enough.
 */
export function ownPlaces(problems: readonly Problem[], loaded: Pick<Loaded, 'own'>): Problem[] {
  const home = dirname(loaded.own.header.place.file);
  const isForeign = ({ place }: Problem) => BUNDLED.test(place.file) && !place.file.startsWith(home);
  const own = problems.filter((each) => !isForeign(each));
  if (own.some(({ severity }) => severity === 'error')) return own;
  const [first] = problems.filter((each) => isForeign(each) && each.severity === 'error');
  if (!first) return own;
  const id = String(first.data.id ?? first.data.title ?? '');
  return [...own, problem('base-suffers', ownPlaceOf(id, loaded), { id })];
}
