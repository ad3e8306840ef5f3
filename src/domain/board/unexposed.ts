import { withoutExposing } from '../records/exposed.ts';
import type { TargetProgress } from '../records/progress.ts';
import type { Board } from './board.ts';

/** Places of a list; those who are level are one step. */
export function topWithoutExposing<T extends { memberId: number; value: number }>(top: readonly T[], of: number): T[] {
  const place = ({ value }: T) => -top.findIndex((each) => each.value === value);
  return withoutExposing(top, { of, who: ({ memberId }) => memberId, merit: place });
}

/** Of whom a page celebrates something, whatever it is. */
export interface Celebrated {
  board: Board;
  /** Targets, those of people among them. */
  progress: readonly TargetProgress[];
}

/**
 * A board on which nobody can be known by being left out: places first, then own bests, targets and rises, each as long
 * as the page as a whole names fewer than all but one or two.
 * @param of how many people there are to be named
 * @returns what is told; `isLevel`: so many are level at the top that no place is
 */
export function unexposed({ board, progress }: Celebrated, of: number): Celebrated & { isLevel: boolean } {
  const already = new Set<number>();
  const told = <T>(all: readonly T[], who: (each: T) => number, merit: (each: T) => number): T[] => {
    const shown = withoutExposing(all, { of, already, who, merit });
    for (const each of shown) already.add(who(each));
    return shown;
  };
  const top = topWithoutExposing(board.top, of);
  for (const { memberId } of top) already.add(memberId);
  const bests = told(
    board.bests,
    ({ memberId }) => memberId,
    ({ value, before }) => value / Math.max(before, 1),
  );
  const [people, whole] = [progress.filter(isOfPerson), progress.filter((each) => !isOfPerson(each))];
  const open = people.filter(({ share }) => (share ?? 0) < 1);
  const reached = told(
    people.filter((each) => !open.includes(each)),
    ({ target }) => target.memberId as number,
    ({ share }) => share ?? 0,
  );
  const improved = told(
    board.improved,
    ({ memberId }) => memberId,
    ({ rise }) => rise,
  );
  return {
    board: { ...board, top, bests, improved },
    progress: [...whole, ...reached, ...open],
    isLevel: top.length === 0 && board.top.length > 0,
  };
}

const isOfPerson = ({ target }: TargetProgress): boolean => target.memberId !== null;
