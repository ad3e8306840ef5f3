import { expect, test } from 'vitest';
import { pickCards } from '../../../src/domain/drill/pick.ts';
import type { Standing } from '../../../src/domain/drill/review.ts';

const cards = [
  { id: 'hard', difficulty: 0.8 },
  { id: 'easy', difficulty: 0.1 },
  { id: 'shaky', difficulty: 0.5 },
  { id: 'firm', difficulty: 0.5 },
  { id: 'later', difficulty: 0.5 },
  { id: 'middling', difficulty: 0.5 },
];
const stand = (card: string, due: string, stability: number): Standing => ({
  card,
  due,
  stability,
  difficulty: 5,
  reviewedOn: '2026-11-16',
  reviews: 2,
});
const standings = [
  stand('firm', '2026-11-20', 8),
  stand('shaky', '2026-11-24', 1),
  stand('later', '2026-11-30', 14),
  stand('gone-from-the-playbook', '2026-11-18', 2),
];
const pick = (newPerDay: number, newToday: number) =>
  pickCards(cards, standings, '2026-11-24', { newPerDay, newToday });

test('what is likeliest forgotten comes first; what is not due or no longer there does not come', () => {
  const { due, next } = pick(0, 0);
  expect(due.map((each) => each.card)).toEqual(['shaky', 'firm']);
  expect(due[0]?.recall).toBeLessThan(due[1]?.recall as number);
  expect(next).toBe('2026-11-30');
});

test('new cards are the easy ones first, and only as many as the day still has room for', () => {
  expect(pick(5, 0).fresh).toEqual(['easy', 'middling', 'hard']);
  expect(pick(3, 1).fresh).toEqual(['easy', 'middling']);
  expect(pick(3, 4).fresh).toEqual([]);
});

test('nothing asked yet, nothing waits', () => {
  expect(pickCards([], [], '2026-11-24', { newPerDay: 5, newToday: 0 })).toEqual({ due: [], fresh: [], next: null });
});
