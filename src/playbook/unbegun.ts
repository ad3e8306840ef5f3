import { additionsOf, growing } from './additions.ts';
import { type Entries, nearIds } from './called.ts';
import { flowOf } from './example.ts';
import { type Located, listAt, nodeAt, scalarAt } from './located.ts';
import { type Problem, problem } from './problem.ts';
import type { ListName } from './schema/lists.ts';

const has = (node: Located, field: string): boolean => node.kind === 'map' && node.entries.has(field);

const firstMonth = (node: Located): number => {
  const [from] = listAt(node, 'months') ?? [];
  return from?.kind === 'scalar' && typeof from.value === 'number' ? from.value : 0;
};

/** `{id: forming, title: 冷启动}`: the stage of the base whose months are nearest, under the title of the new one. */
function renaming(item: Located, base: Entries): string {
  const month = firstMonth(item);
  const [nearest] = [...(base.entries.stages ?? [])].sort(
    ([, a], [, b]) => Math.abs(firstMonth(a) - month) - Math.abs(firstMonth(b) - month),
  );
  const title = scalarAt(item, 'title');
  return nearest === undefined ? '' : `- ${flowOf({ id: nearest[0], title: title ?? '…' })}`;
}

/**
 * What is said of an entry that adds to a list which neither it nor a base has begun: a stage that is like none, a
 * misspelt meeting. Whatever else it lacks, it lacks because of that.
 * @param item an entry that the base does not have
 */
export function unbegun(list: ListName, id: string, item: Located, base: Entries): Problem | null {
  const begins = growing.filter(([of]) => of === list).map(([, field]) => field);
  const like = scalarAt(item, 'like');
  const isLike = like !== undefined && like !== id;
  if (begins.length === 0 || isLike || begins.some((field) => has(item, field))) return null;
  const known = [...(base.entries[list]?.keys() ?? [])].filter((each) => each !== id);
  const near = nearIds(id, known, base, [list]);
  const { place } = nodeAt(item, ['id']);
  if (list === 'stages')
    return problem('stage-like-none', place, {
      id,
      near,
      example: `like: ${known.at(-1) ?? '…'}`,
      rename: renaming(item, base),
    });
  return additionsOf(list).some((field) => has(item, field))
    ? problem('dangling', place, { id, list, near, known })
    : null;
}
