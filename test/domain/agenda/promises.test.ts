import { expect, test } from 'vitest';
import type { PastMeeting } from '../../../src/domain/agenda/past.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { assess } from '../../../src/domain/agenda/situation.ts';
import type { Day } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { meetings, past } from './fixtures.ts';
import { simulate } from './random-team.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const [{ input: any } = expect.fail('no meeting')] = simulate(3).all;
const OWNER = 1;
const todo = { id: 1, owner: OWNER, due: '2026-11-24', createdOn: '2026-11-23' };

const came = (date: Day, more: Partial<PastMeeting> = {}) => past('morning', date, { carried: [todo.id], ...more });

const asked = (date: Day, meeting: 'morning' | 'evening', more: Partial<AgendaInput>) => {
  const input = { ...any, calendar, date, definition: meetings[meeting], records: [], history: [], todos: [todo] };
  const members = [1, 2, 3].map((id) => ({ id, joinedOn: null, leftOn: null }));
  return assess({ ...input, members, absent: new Set(), absences: [], ...more });
};
const leave = [{ member: OWNER, from: '2026-11-24', to: '2026-11-27', half: null, kind: null }];

test('who was away when it was due is asked on return, first and for the first time, and nobody is told of it in private', () => {
  const history = ['24', '25', '26', '27'].map((day) => came(`2026-11-${day}`, { carried: [] }));
  const due = { ...todo, id: 9, due: '2026-11-23', owner: 2 };
  const back = asked('2026-11-30', 'morning', { absences: leave, history, todos: [due, todo] });
  expect(back.due.map(({ id, isKept, times }) => [id, isKept, times])).toEqual([
    [todo.id, true, 0],
    [due.id, false, 0],
  ]);
  expect(back.missed.map(({ id }) => id)).toEqual([due.id]);
  const evening = asked('2026-11-30', 'evening', { absences: leave, history: [...history, came('2026-11-30')] });
  expect(evening.due).toMatchObject([{ id: todo.id, isKept: false, times: 0 }]);
});

test('somebody who is away is told of in the morning, not again in the evening', () => {
  const away = { absences: leave, absent: new Set([OWNER]) };
  expect(asked('2026-11-25', 'morning', away).due).toHaveLength(1);
  expect(asked('2026-11-25', 'evening', away).due).toEqual([]);
  // Also where the evening before has asked for it: else no meeting of the day would.
  const history = [past('evening', '2026-11-24', { carried: [todo.id] })];
  const since = [{ ...leave[0], from: '2026-11-25' }] as typeof leave;
  expect(asked('2026-11-25', 'morning', { ...away, absences: since, history }).due).toHaveLength(1);
  expect(asked('2026-11-25', 'morning', { history }).due).toEqual([]);
});

test('an agenda that was only looked at has asked nobody', () => {
  const looked = ['24', '25', '26'].map((day) => came(`2026-11-${day}`, { planned: true }));
  expect(asked('2026-11-27', 'morning', { history: looked }).due).toMatchObject([{ times: 0 }]);
  const held = looked.map((each) => ({ ...each, planned: false }));
  // The weekly of this Friday asks for it.
  expect(asked('2026-11-27', 'morning', { history: held }).due).toEqual([]);
  expect(asked('2026-11-27', 'morning', { history: held }).missed).toMatchObject([{ times: 3 }]);
});
