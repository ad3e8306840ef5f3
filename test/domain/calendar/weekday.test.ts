import { expect, test } from 'vitest';
import { spokenDay } from '../../../src/domain/calendar/spoken-day.ts';
import { weekdayNamed } from '../../../src/domain/calendar/weekday.ts';
import { changedSettings } from '../../../src/domain/team/settings.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { parseDay } from '../../../src/importing/values/day.ts';
import { weekdayOf } from '../../../src/importing/weekday.ts';

/** A Monday: all seven days of its week are to come. */
const MONDAY = '2026-11-23';
const written = [
  ['Mon', 'monday', 'MONDAY', '周一', '星期一', '礼拜一'],
  ['Tue', 'Tues', 'Tuesday', '周二'],
  ['Wed', 'Weds', 'wednesday', '周三'],
  ['Thu', 'Thur', 'Thurs', 'Thursday', '周四'],
  ['Fri', 'friday', '周五'],
  ['Sat', 'Saturday', '周六'],
  ['Sun', 'Sunday', '周日', '周天', '星期天'],
].flatMap((words, at) => words.map((word) => [word, at + 1] as const));

const weekly = (word: string) => changedSettings([`weekly=${word} 17:00`], defaultTeamSettings, []).meetings?.weekly;

test.each(written)('%s is the same day in a setting, a sentence and a header', (word, weekday) => {
  expect(weekdayNamed(word)).toBe(weekday);
  expect(weekly(word)).toEqual({ weekday, start: '17:00' });
  const day = `2026-11-${22 + weekday}`;
  expect(spokenDay(word, MONDAY, 'coming')).toBe(day);
  expect(weekdayOf(word)).toBe(weekday - 1);
  expect(parseDay(`${day} ${word}`, { today: MONDAY, order: null } as never)).toBe(day);
});

test.each(['monkey', 'sunny', 'wedding', 'fridge', 'thursty', '周', '周八', 'm'])('%s is a day nowhere', (word) => {
  expect(weekdayNamed(word)).toBeNull();
  expect(() => weekly(word)).toThrow();
  expect(spokenDay(word, MONDAY, 'coming')).toBeNull();
  expect(weekdayOf(word)).toBeNull();
});
