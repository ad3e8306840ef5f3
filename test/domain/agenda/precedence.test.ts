import { expect, test } from 'vitest';
import { chooseActivity } from '../../../src/domain/agenda/activity.ts';
import { leastHeard } from '../../../src/domain/agenda/pick.ts';
import type { ActivityDefinition } from '../../../src/domain/agenda/shapes.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

/** What an author puts first comes first. */
const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const activity = (id: string, more: Partial<ActivityDefinition> = {}): ActivityDefinition => ({
  id,
  minutes: { min: 3, max: 5 },
  people: { min: 1, max: 60 },
  needs: [],
  meetings: ['morning'],
  ...more,
});
const bundled = Array.from({ length: 30 }, (_, i) =>
  activity(`of-the-base-${i}`, i % 2 ? { stages: ['forming'] } : {}),
);

/** What so many mornings running get. */
function mornings(activities: readonly ActivityDefinition[], days: number): (string | null)[] {
  const held: { activity: string; date: string }[] = [];
  return calendar
    .workdays('2026-03-02', '2026-04-30')
    .slice(0, days)
    .map((date) => {
      const wanted = { teamId: 1, meeting: 'morning', date, stage: 'forming', present: 8, has: [], calendar } as const;
      const minutes = { min: 3, max: 5 };
      const chosen = chooseActivity(activities, held as never, { ...wanted, minutes, holds: () => true });
      if (chosen) held.push({ activity: chosen.id, date });
      return chosen?.id ?? null;
    });
}

test('three activities with a weight come in the first three mornings, and then take turns with the others', () => {
  const own = ['a', 'b', 'c'].map((id) => activity(id, { weight: 5 }));
  const got = mornings([...bundled, ...own], 30);
  expect(got.slice(0, 3).toSorted()).toEqual(['a', 'b', 'c']);
  expect(got.slice(3).every((id) => id?.startsWith('of-the-base'))).toBe(true);
  expect(new Set(got).size).toBe(30);
});

test('what a playbook weighs more comes before what is for such a day', () => {
  const own = ['a', 'b', 'c'].map((id) => activity(id, { weight: 5 }));
  const ofTheDay = ['d', 'e', 'f'].map((id) => activity(id, { when: 'month-end' }));
  const got = mornings([...bundled, ...ofTheDay, ...own], 6);
  expect(got.slice(0, 3).toSorted()).toEqual(['a', 'b', 'c']);
  expect(got.slice(3).toSorted()).toEqual(['d', 'e', 'f']);
});

test('where some want the place alone, no other comes', () => {
  const got = mornings([...bundled, activity('a', { only: true }), activity('b', { only: true })], 6);
  expect(new Set(got)).toEqual(new Set(['a', 'b']));
  expect(got[0]).not.toBe(got[1]);
});

test('of lines that were heard as little, the heavier is said first', () => {
  const weight = (item: string) => (item === 'own' ? 5 : 1);
  expect(leastHeard(['x', 'y', 'own'], [], new Set(), 'seed', weight)).toBe('own');
  expect(leastHeard(['x', 'y', 'own'], ['own'], new Set(), 'seed', weight)).not.toBe('own');
});
