import { expect, test } from 'vitest';
import type { PastMeeting } from '../../../src/domain/agenda/past.ts';
import { nextToShare } from '../../../src/domain/agenda/turns.ts';

/** Tells so many mornings more. @param told who told so far, oldest first @param merit of somebody on a morning */
function mornings(count: number, told: readonly number[], merit: (member: number, morning: number) => number) {
  const turns = [...told];
  for (let morning = 0; morning < count; morning += 1) {
    const held = turns.map((member) => ({ sharers: [{ member, exception: false }] }) as unknown as PastMeeting);
    const wanted = { thisMonth: held, missedSome: () => false, merit: (member: number) => merit(member, morning) };
    turns.push(nextToShare([1, 2, 3, 4], held, wanted) as number);
  }
  return turns.slice(told.length);
}

test('whoever was left in peace for weeks is not asked morning after morning to make up for it', () => {
  const told = mornings(6, [2, 3, 4, 2, 3, 4, 2, 3, 4], () => 0);
  expect(told[0]).toBe(1);
  expect(told.some((member, i) => member === 1 && told[i + 1] === 1)).toBe(false);
});

test('whoever is always there tells as often as the others, give or take one, whoever has news', () => {
  for (const news of [1, 3, 5, 7]) {
    const told = mornings(29, [], (member, morning) => (member * news + morning * morning) % 5);
    for (let until = 1; until <= told.length; until += 1) {
      const counts = [1, 2, 3, 4].map((member) => told.slice(0, until).filter((each) => each === member).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  }
});

test('who is alone tells again', () => {
  const held = [{ sharers: [{ member: 1, exception: false }] } as unknown as PastMeeting];
  expect(nextToShare([1], held, { thisMonth: held, missedSome: () => false, merit: () => 0 })).toBe(1);
});
