import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { TeamctlError } from '../../errors.ts';
import type { Linted } from '../../playbook/lint.ts';
import { isPlaybookPath } from '../../playbook/playbook-path.ts';
import { type Problem, problem } from '../../playbook/problem.ts';
import type { StoredMeasure } from '../../store/stored-measures.ts';
import type { Scope } from '../scope.ts';

/** Nothing where there are no data yet. */
async function storedOf(scope: Scope, idOrDir: string): Promise<StoredMeasure[]> {
  try {
    const { storedMeasures } = await import('../../store/stored-measures.ts');
    return await storedMeasures(await scope.reader(), idOrDir);
  } catch (error) {
    if (error instanceof TeamctlError) return [];
    throw error;
  }
}

/** Headers that would be read as something every team has, and go to an author's measure instead. */
async function takenColumns({ loaded: { own }, resolved }: Linted): Promise<Problem[]> {
  const mine = resolved.values.measures.filter(({ id }) => own.entries.measures?.has(id));
  if (mine.length === 0) return [];
  const { fieldCalled } = await import('../../importing/columns.ts');
  return mine.flatMap(({ value, node }) => {
    const { title, aliases } = value as unknown as OwnMeasure;
    return [...new Set([title, ...aliases])].flatMap((name) => {
      const field = fieldCalled(name);
      return field === undefined ? [] : [problem('measure-takes-column', node.place, { name, field }, 'warning')];
    });
  });
}

/**
 * What only files and data can say of a playbook's measures: which columns they take away, and what is stored under ids
 * that it no longer has.
 */
export async function measuresInUse(scope: Scope, idOrDir: string, linted: Linted): Promise<Problem[]> {
  const { loaded, resolved } = linted;
  if (!isPlaybookPath(idOrDir) || linted.problems.some(({ severity }) => severity === 'error')) return [];
  const named = resolved.values.measures.map(({ id }) => id);
  const own = [...(loaded.own.entries.measures ?? [])];
  const stored = await storedOf(scope, idOrDir);
  const isStored = (id: string) => stored.some((each) => each.id === id);
  const [, first] = own[0] ?? [];
  const place = first?.place ?? loaded.own.header.place;
  // One of them is what it is called now.
  const near = own.map(([id]) => id).filter((id) => !isStored(id));
  return [
    ...(await takenColumns(linted)),
    ...stored
      .filter(({ id }) => !named.includes(id))
      .map((stray) => problem('measure-renamed', place, { ...stray, near }, 'warning')),
  ];
}
