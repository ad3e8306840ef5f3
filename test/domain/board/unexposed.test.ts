import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Board } from '../../../src/domain/board/board.ts';
import { unexposed } from '../../../src/domain/board/unexposed.ts';
import { exposesOthers } from '../../../src/domain/records/exposed.ts';
import type { TargetProgress } from '../../../src/domain/records/progress.ts';

const empty: Board = {
  measure: 'deals',
  period: 'week',
  span: { from: '2026-11-23', to: '2026-11-29' },
  top: [],
  bests: [],
  improved: [],
};
const place = (memberId: number, value: number) => ({ memberId, value, days: 1, recent: [] });
const best = (memberId: number, value: number) => ({
  memberId,
  kind: 'day' as const,
  on: '2026-11-24',
  value,
  before: 1,
});
const rise = (memberId: number, more: number) => ({ memberId, perDay: 1 + more, usual: 1, rise: more });
const aim = (memberId: number | null, share: number) => ({ target: { memberId }, share }) as unknown as TargetProgress;
const first = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test.each(['bests', 'improved', 'reached', 'top'] as const)(
  'nine of ten in “%s” do not show who is the tenth',
  (list) => {
    const nine = first(9);
    const told = unexposed(
      {
        board: {
          ...empty,
          top: list === 'top' ? nine.map((id) => place(id, 1)) : [],
          bests: list === 'bests' ? nine.map((id) => best(id, id < 4 ? 9 : 3)) : [],
          improved: list === 'improved' ? nine.map((id) => rise(id, id < 4 ? 0.9 : 0.3)) : [],
        },
        progress:
          list === 'reached' ? [aim(null, 0.5), ...nine.map((id) => aim(id, id < 4 ? 1.4 : 1)), aim(10, 0.2)] : [],
      },
      10,
    );
    const kept = list === 'reached' ? told.progress.filter(({ share }) => (share ?? 0) >= 1) : told.board[list];
    // A step of merit goes at a time; where all are level there is none to stay.
    expect(kept).toHaveLength(list === 'top' ? 0 : 3);
    expect(told.isLevel).toBe(list === 'top');
    // What is open of a target, and the team's own, stay.
    if (list === 'reached') expect(told.progress).toHaveLength(5);
  },
);

test('no list, and no page of lists, names all but one or two', () => {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), people, people, people, people, (size, ...lists) => {
      const [top, bests, improved, reached] = lists.map((ids) => ids.filter((id) => id <= size)) as number[][];
      const told = unexposed(
        {
          board: {
            ...empty,
            top: (top ?? []).map((id) => place(id, (id % 3) + 1)).sort((a, b) => b.value - a.value),
            bests: (bests ?? []).map((id) => best(id, 2 + (id % 3))),
            improved: (improved ?? []).map((id) => rise(id, 0.1 * (id % 4))),
          },
          progress: (reached ?? []).map((id) => aim(id, 1 + (id % 2))),
        },
        size,
      );
      const named = [
        told.board.top.map(({ memberId }) => memberId),
        told.board.bests.map(({ memberId }) => memberId),
        told.board.improved.map(({ memberId }) => memberId),
        told.progress.map(({ target }) => target.memberId as number),
      ];
      for (const list of [...named, named.flat()]) expect(exposesOthers(new Set(list).size, size)).toBe(false);
    }),
  );
});
