import { expect, it } from 'vitest';
import { composeAgenda } from '../../src/domain/agenda/compose.ts';
import type { PastMeeting } from '../../src/domain/agenda/past.ts';
import { pastOf } from '../../src/domain/agenda/plan.ts';
import type { AgendaInput } from '../../src/domain/agenda/shapes.ts';
import { linesOf, wordsOfLine } from '../../src/domain/agenda/variants.ts';
import { type Day, isoWeekday } from '../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import type { DayRecord } from '../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { partsIn } from './bundled.ts';

/** Two months of work days, and how long no opening comes back. */
const [DAYS, REST] = [60, 20];
const FRIDAY = 5;
const STARTS = { morning: '09:00', evening: '17:40', weekly: '17:00' } as const;

interface MadeUp {
  size: number;
  from: Day;
  workWeek: 'five-day' | 'six-day' | 'alternating';
  /** Out of ten days so many bring deals, a to-do, figures. */
  luck: number;
}

const teams: readonly MadeUp[] = [
  { size: 1, from: '2026-03-02', workWeek: 'five-day', luck: 3 },
  { size: 2, from: '2026-08-24', workWeek: 'six-day', luck: 5 },
  { size: 3, from: '2026-01-05', workWeek: 'five-day', luck: 8 },
  { size: 5, from: '2026-09-07', workWeek: 'alternating', luck: 2 },
  { size: 12, from: '2026-11-02', workWeek: 'five-day', luck: 6 },
  { size: 30, from: '2026-04-13', workWeek: 'six-day', luck: 9 },
];

/** The same dice every time. */
const dice = (...of: readonly number[]): number => {
  const value = Math.sin(of.reduce((sum, each) => sum * 31 + each, 7)) * 43758.5453;
  return Math.floor((value - Math.floor(value)) * 10);
};

function recordsOf({ size, luck }: MadeUp, n: number, day: Day): DayRecord[] {
  if (dice(n, 1) === 0) return [];
  return Array.from({ length: size }, (_, i) => {
    const effective = 6 + dice(n, i, 2);
    const deals = dice(n, i, 3) < luck / 3 ? 1 : 0;
    const none = {
      attendedMinutes: null,
      talkSeconds: null,
      leads: null,
      intentB: null,
      intentC: null,
      assisted: null,
    };
    return {
      ...{ memberId: i + 1, day, dials: effective * 8, connects: effective * 3, effective, deals, ...none },
      ...{ amount: deals * 900, intentA: dice(n, i, 4) > 6 ? 1 : 0 },
    };
  });
}

/** @returns every opening that came back too soon: which item, after how many work days, its words */
function tooSoon(id: string, stages: readonly string[], team: MadeUp, number: number): string[] {
  const { meetings, core, curricula } = partsIn(id, 'zh-CN');
  const settings = { ...defaultTeamSettings, workWeek: team.workWeek, workedSaturdayWeek: '2026-01-05' };
  const calendar = buildWorkCalendar(bundledHolidays(), settings);
  const history: PastMeeting[] = [];
  const records: DayRecord[] = [];
  const last = new Map<string, number>();
  const found: string[] = [];
  /** Each stage has as many days as the others. */
  const stageOn = (n: number) => stages[Math.floor((n * stages.length) / DAYS)] as string;
  const hold = (kind: keyof typeof STARTS, n: number, date: Day) => {
    const stage = stageOn(n);
    const definition = meetings.meetings.find((each) => each.id === kind) as (typeof meetings.meetings)[number];
    const input: AgendaInput = {
      ...{ teamId: number, date, start: STARTS[kind], minutes: null, stage, definition, calendar, records, history },
      ...{ activities: meetings.activities, themes: meetings.themes, seasons: meetings.seasons, has: [], signs: [] },
      modules: curricula.modules,
      objections: curricula.objections.map((each) => each.id),
      curriculum: core.stages.find((each) => each.id === stage)?.curriculum ?? [],
      session: null,
      members: Array.from({ length: team.size }, (_, i) => ({ id: i + 1, joinedOn: null })),
      absent: new Set(dice(n, 5) < 2 && team.size > 2 ? [(n % team.size) + 1] : []),
      targets: [{ memberId: 1, metric: 'effective', period: 'day', startsOn: date, value: 10 }],
      todos: dice(n, 6) < team.luck ? [{ id: n + 1, owner: 1, due: date, createdOn: date }] : [],
      private: null,
      weekly: { isToday: isoWeekday(date) === FRIDAY, isAhead: isoWeekday(date) <= FRIDAY, endsDay: false },
    };
    const composed = composeAgenda(input);
    if (composed.kind === 'no-agenda') expect.fail(`${id} ${stage} ${kind} ${date}: ${composed.reason.code}`);
    history.push(pastOf(composed.plan));
    for (const item of composed.plan.items) {
      if (item.variant === null) continue;
      const line = linesOf(definition.items.find((each) => each.id === item.id) as never, stage)[item.variant];
      const words = wordsOfLine(line as never);
      const before = last.get(`${item.id} ${words}`);
      if (before !== undefined && n - before < REST) found.push(`${item.id} ${n - before} ${words}`);
      last.set(`${item.id} ${words}`, n);
    }
  };
  for (let n = 0; n < DAYS; n += 1) {
    const date = calendar.addWorkdays(team.from, n);
    hold('morning', n, date);
    records.push(...recordsOf(team, n, date));
    if (isoWeekday(date) === FRIDAY) hold('weekly', n, date);
    hold('evening', n, date);
  }
  return found;
}

const show = (team: MadeUp, found: readonly string[]) => found.map((each) => `size ${team.size}: ${each}`);

it.each(partsIn('telesales', 'zh-CN').core.stages.map(({ id }, i) => ({ id, first: i % 2 })))(
  'no opening comes back within twenty work days: $id',
  ({ id, first }) => {
    const all = teams.flatMap((team, i) =>
      i % 2 === first ? show(team, tooSoon('telesales', [id], team, i + 1)) : [],
    );
    expect(all).toEqual([]);
  },
);

it.each(['insurance-telesales', 'ecommerce-sales'])('nor does one of %s', (id) => {
  const all = teams.slice(2, 4).flatMap((team, i) => show(team, tooSoon(id, ['storming'], team, i + 1)));
  expect(all).toEqual([]);
});

it('nor does one that was heard in another stage', () => {
  const all = teams
    .slice(4)
    .flatMap((team, i) => show(team, tooSoon('telesales', ['forming', 'storming'], team, i + 1)));
  expect(all).toEqual([]);
});
