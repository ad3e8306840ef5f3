import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LiveEvent,
  type LiveState,
  minutesTaken,
  secondsLeft,
  startLive,
  step,
} from '../../../src/domain/agenda/live.ts';

const items = [
  { id: 'a', min: 1, ideal: 2, max: 4 },
  { id: 'b', min: 2, ideal: 5, max: 7 },
  { id: 'c', min: 1, ideal: 3, max: 6, drop: 1 },
];
const play = (events: readonly LiveEvent[], from: LiveState = startLive(items, [2, 5, 3])) => {
  let state = from;
  let bells = 0;
  for (const event of events) {
    const after = step(state, event);
    state = after.state;
    if (after.bell) bells += 1;
  }
  return { state, bells };
};
const seconds = (n: number): LiveEvent[] => Array.from({ length: n }, () => ({ kind: 'tick', seconds: 1 }));

test('time runs, rings once at the limit, and overrun is taken from later items', () => {
  const atLimit = play(seconds(120));
  expect(atLimit.bells).toBe(1);
  expect(secondsLeft(atLimit.state)).toEqual({ item: 0, all: 480 });
  const over = play(seconds(121));
  expect(over.state.budgets.slice(1).reduce((a, b) => a + b, 0)).toBe(7);
  expect(
    play(seconds(181))
      .state.budgets.slice(1)
      .reduce((a, b) => a + b, 0),
  ).toBe(6);
});

test('what is saved goes to later items, and an item gives way when nothing else helps', () => {
  const early = play([...seconds(30), { kind: 'next' }]).state;
  expect(early.index).toBe(1);
  expect(early.budgets).toEqual([1, 6, 3]);
  const late = play(seconds(60 * 7 + 1)).state;
  expect(late.budgets).toEqual([2, 2, 0]);
  expect(play([{ kind: 'next' }, ...seconds(120), { kind: 'next' }], late).state.ended).toBe('finished');
});

test('back leads to what was left, also when no second was spent on it', () => {
  const there = play([{ kind: 'next' }, { kind: 'next' }]).state;
  expect(there.index).toBe(2);
  expect(play([{ kind: 'back' }], there).state.index).toBe(1);
  const first = play([{ kind: 'back' }, { kind: 'back' }, { kind: 'back' }], there).state;
  expect(first.index).toBe(0);
  expect(secondsLeft(first).item).toBeGreaterThan(0);
  expect(play([{ kind: 'next' }], first).state.index).toBe(1);
});

test('pause stops the clock; one more minute is taken from the others; back gives the item time again', () => {
  expect(secondsLeft(play([{ kind: 'pause' }, ...seconds(50)]).state)).toEqual({ item: 120, all: 600 });
  expect(play([{ kind: 'more' }]).state.budgets.reduce((a, b) => a + b, 0)).toBe(10);
  expect(play([{ kind: 'more' }]).state.budgets[0]).toBe(3);
  const again = play([...seconds(60), { kind: 'next' }, ...seconds(10), { kind: 'back' }]).state;
  expect(again.index).toBe(0);
  expect(secondsLeft(again).item).toBeGreaterThan(0);
});

test('notes and to-dos are typed beside the clock', () => {
  const text = (value: string): LiveEvent[] => Array.from(value, (char) => ({ kind: 'type', text: char }));
  const { state } = play([
    { kind: 'write', what: 'note' },
    ...text('好啊𠮷'),
    { kind: 'erase' },
    ...seconds(2),
    { kind: 'submit' },
    { kind: 'write', what: 'todo' },
    ...text('王丽：回访'),
    { kind: 'submit' },
    { kind: 'write', what: 'todo' },
    ...text('x'),
    { kind: 'cancel' },
    { kind: 'write', what: 'note' },
    { kind: 'submit' },
  ]);
  expect(state.notes).toEqual(['好啊']);
  expect(state.todos).toEqual(['王丽：回访']);
  expect(minutesTaken(state)).toEqual([{ id: 'a', minutes: 1 }]);
});

test('whatever is pressed, budgets keep the limits and the length as long as they can', () => {
  const event = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 90 }).map((n): LiveEvent => ({ kind: 'tick', seconds: n })) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<LiveEvent>({ kind: 'next' }, { kind: 'back' }, { kind: 'pause' }, { kind: 'more' }),
    },
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const { state } = play(events);
      state.items.forEach((item, i) => {
        const budget = state.budgets[i] as number;
        if (i > state.index) expect(budget === 0 || (budget >= item.min && budget <= item.max)).toBe(true);
        if (i > state.index && budget === 0) expect(item.drop).toBeDefined();
      });
      expect(state.spent.every((value) => value >= 0)).toBe(true);
      // Nothing after the end.
      const ended = step({ ...state, ended: 'finished' }, { kind: 'tick', seconds: 5 });
      expect(ended.state.spent).toEqual(state.spent);
    }),
  );
});
