import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarApp } from '../calendar-app.ts';
import { type Console, openConsole } from '../console.ts';
import { HEADER } from '../gallery/slips.ts';
import { isFull } from '../many.ts';

const MONDAY = '2026-11-23';
/** The last day that is looked at: past the turn of the year, where nothing is announced. */
const LAST = '2027-01-08';

async function team(name = '启明组'): Promise<Console> {
  const home = openConsole({ TEAMCTL_TODAY: MONDAY });
  const members = ['高敏', '阿依努尔', '林小满'].flatMap((each) => ['--member', each]);
  await home.run('init', '--no-input', '--name', name, '--founded', '2026-08-09', ...members);
  return home;
}

async function ok(home: Console, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await home.run(...argv);
  expect(code, `${argv.join(' ')}\n${stderr}`).toBe(0);
  return stdout;
}

const ics = (home: Console, ...argv: string[]) => ok(home, ...argv, '--format', 'ics');

const PARSE = `
import sys, icalendar
sys.stdout.buffer.write(icalendar.Calendar.from_ical(sys.stdin.buffer.read()).to_ical())
`;
const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import icalendar']).status === 0);

/** How a file gets into the calendar: as it is, or as the reader of another language passes it on. */
const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ...(python === undefined
    ? []
    : ([
        [
          'by way of Python',
          (text: string) => spawnSync(python, ['-c', PARSE], { input: text, encoding: 'utf8' }).stdout,
        ],
      ] as const)),
];

/** Mondays to Fridays by Node's own dates, without those that fall out. */
function weekdays(from: string, to: string, without: readonly string[], which = [1, 2, 3, 4, 5]): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (which.includes(new Date(at).getUTCDay()) && !without.includes(day)) days.push(day);
  }
  return days;
}

/** 1 January is a holiday by law, whatever will be announced. */
const NEW_YEAR = '2027-01-01';

describe.each(ways)('a calendar that knows entries by their id, %s', (way, read) => {
  // The other reader is tried on one calendar of meetings and one of lessons.
  const other = way === 'as it is' || isFull ? test : test.skip;

  test('shows the meetings that there are, after each file that is imported', async () => {
    const home = await team();
    const calendar = calendarApp();
    const shown = () => calendar.shows(MONDAY, LAST).map((each) => each.slice(0, 16));
    const imports = async (...argv: string[]) => calendar.import(read(await ics(home, ...argv)));
    const at = (start: string, without: readonly string[] = []) =>
      weekdays(MONDAY, LAST, [NEW_YEAR, ...without]).map((day) => `${day}T${start}`);

    await imports('agenda', 'morning');
    expect(shown()).toEqual(at('09:00'));
    await imports('agenda', 'morning', '--date', '2026-11-25');
    expect(shown()).toEqual(at('09:00'));

    await ok(home, 'meeting', 'skip', 'morning', '--date', '2026-11-25');
    await imports('agenda', 'morning');
    expect(shown()).toEqual(at('09:00', ['2026-11-25']));
    await ok(home, 'undo', '-y');
    await imports('agenda', 'morning');
    expect(shown()).toEqual(at('09:00'));

    await imports('agenda', 'morning', '--date', '2026-11-28');
    expect(shown()).toEqual([...at('09:00'), '2026-11-28T09:00'].sort());
    await ok(home, 'meeting', 'skip', 'morning', '--date', '2026-11-28');
    await imports('agenda', 'morning');
    expect(shown()).toEqual(at('09:00'));

    await ok(home, 'team', 'edit', '--set', 'morning=08:50');
    await imports('agenda', 'morning', '--today', '2026-11-24');
    expect(shown().filter((each) => each >= '2026-11-24')).toEqual(at('08:50').slice(1));

    // A company of its own holiday, and a Saturday that is worked for it.
    const days = [
      { name: '店庆', date: '2026-12-04', isOffDay: true },
      { name: '店庆', date: '2026-12-05', isOffDay: false },
    ];
    writeFileSync(join(home.folder, 'own.json'), JSON.stringify({ year: 2026, days }));
    await ok(home, 'calendar', 'import', join(home.folder, 'own.json'));
    await imports('agenda', 'morning', '--today', '2026-11-24');
    const later = [...at('08:50', ['2026-12-04']).slice(1), '2026-12-05T08:50'].sort();
    expect(shown().filter((each) => each >= '2026-11-24')).toEqual(later);
  });

  other('moves the weekly meeting with its weekday', async () => {
    const home = await team();
    const calendar = calendarApp();
    const days = (which: number) => weekdays(MONDAY, LAST, [NEW_YEAR], [which]);
    const shown = () => calendar.shows(MONDAY, LAST).map((each) => each.slice(0, 10));
    calendar.import(read(await ics(home, 'agenda', 'weekly', '--date', '2026-11-27')));
    expect(shown()).toEqual(days(5));
    await ok(home, 'team', 'edit', '--set', 'weekly=4@16:30');
    // Looked at on Monday it is the meeting of Thursday, and none of Monday.
    calendar.import(read(await ics(home, 'agenda', 'weekly')));
    expect(shown()).toEqual(days(4));
    // Said by name, Monday stands beside the series.
    calendar.import(read(await ics(home, 'agenda', 'weekly', '--date', MONDAY)));
    expect(shown()).toEqual([MONDAY, ...days(4)]);
    await ok(home, 'meeting', 'skip', 'weekly', '--date', MONDAY);
    calendar.import(read(await ics(home, 'agenda', 'weekly', '--date', '2026-11-26')));
    expect(shown()).toEqual(days(4));
  });

  other('keeps the days before one that is asked for', async () => {
    const home = await team();
    const calendar = calendarApp();
    const shown = () => calendar.shows(MONDAY, LAST).map((each) => each.slice(0, 10));
    calendar.import(read(await ics(home, 'agenda', 'morning', '--date', '2026-12-10')));
    expect(shown()).toEqual(weekdays(MONDAY, LAST, [NEW_YEAR]));
    await ok(home, 'team', 'edit', '--set', 'morning=08:50');
    calendar.import(read(await ics(home, 'agenda', 'morning', '--date', '2026-12-10')));
    expect(shown()).toEqual(weekdays(MONDAY, LAST, [NEW_YEAR]));
    calendar.import(read(await ics(home, 'agenda', 'morning', '--date', '2026-11-27', '--today', '2026-11-26')));
    expect(calendar.shows('2026-11-26', LAST)).toHaveLength(weekdays('2026-11-26', LAST, [NEW_YEAR]).length);
  });

  other('shows a new time after a meeting that was held at the old one', async () => {
    const home = await team();
    const calendar = calendarApp();
    const shown = () => calendar.shows(MONDAY, LAST).map((each) => each.slice(0, 16));
    calendar.import(read(await ics(home, 'agenda', 'morning')));
    await ok(home, 'meeting', 'close', 'morning', '--note', '好');
    await ok(home, 'team', 'edit', '--set', 'morning=08:50');
    calendar.import(read(await ics(home, 'agenda', 'morning')));
    const later = weekdays('2026-11-24', LAST, [NEW_YEAR]).map((day) => `${day}T08:50`);
    expect(shown()).toEqual([`${MONDAY}T09:00`, ...later]);
    // The next morning, and one that looks back at a day that is over, say the same of what comes.
    calendar.import(read(await ics(home, 'agenda', 'morning', '--today', '2026-11-24')));
    calendar.import(read(await ics(home, 'agenda', 'morning', '--date', MONDAY, '--today', '2026-11-24')));
    expect(shown()).toEqual([`${MONDAY}T09:00`, ...later]);
  });

  other('loses a kind of meeting that the playbook has dropped', async () => {
    const home = await team();
    const calendar = calendarApp();
    const playbook = join(home.folder, 'ours');
    mkdirSync(playbook);
    writeFileSync(join(playbook, 'playbook.yaml'), HEADER);
    await ok(home, 'playbook', 'new', 'meeting', 'noon', playbook);
    await ok(home, 'team', 'edit', '--playbook', playbook);
    calendar.import(read(await ics(home, 'agenda', 'noon')));
    expect(calendar.shows(MONDAY, LAST)).not.toEqual([]);
    await ok(home, 'team', 'edit', '--playbook', 'telesales');
    const { stderr } = await home.run('agenda', 'noon');
    expect(stderr).toContain('teamctl agenda noon --format ics');
    const draft = await ics(home, 'agenda', 'noon', '--dry-run');
    const cancelled = await ics(home, 'agenda', 'noon');
    expect(draft).toBe(cancelled);
    expect(cancelled).toMatch(/SEQUENCE:1\r\nSTATUS:CANCELLED/);
    calendar.import(read(cancelled));
    expect(calendar.shows(MONDAY, LAST)).toEqual([]);
    expect(await ics(home, 'agenda', 'noon')).toBe(cancelled);
    expect((await home.run('agenda', 'noon')).stderr).not.toContain('--format ics');
    // Taken up again it comes back.
    await ok(home, 'team', 'edit', '--playbook', playbook);
    calendar.import(read(await ics(home, 'agenda', 'noon')));
    expect(calendar.shows(MONDAY, LAST)).not.toEqual([]);
  });

  test('shows the timetable after courses were moved, dropped and held', async () => {
    const home = await team();
    const calendar = calendarApp();
    interface Week {
      sessions: { date: string; start: string; id: number }[];
    }
    const planned = async (today: string) => {
      const weeks = [0, 7, 14, 21, 28].map((days) => new Date(Date.parse(MONDAY) + days * 86_400_000));
      const all: string[] = [];
      for (const week of weeks) {
        const day = week.toISOString().slice(0, 10);
        const { sessions } = await home.json<Week>('train', 'show', '--week', day, '--today', today);
        all.push(...sessions.map(({ date, start }) => `${date}T${start}`));
      }
      return all.filter((each) => each >= today).sort();
    };
    const shown = (today: string) => calendar.shows(today, LAST).map((each) => each.slice(0, 16));
    const imports = async (...argv: string[]) => calendar.import(read(await ics(home, ...argv)));

    await imports('train');
    expect(shown(MONDAY)).toEqual(await planned(MONDAY));
    await ok(home, 'away', '高敏', '--from', '2026-11-24', '--to', '2026-11-27');
    const before = await planned(MONDAY);
    await ok(home, 'train', 'replan', '-y');
    expect(await planned(MONDAY)).not.toEqual(before);
    await imports('train');
    expect(shown(MONDAY)).toEqual(await planned(MONDAY));
    await ok(home, 'train', 'done', '1');
    await ok(home, 'train', 'miss', '2');
    await ok(home, 'train', 'replan', '-y', '--today', '2026-11-24');
    await imports('train', '--today', '2026-11-24');
    expect(shown('2026-11-24')).toEqual(await planned('2026-11-24'));
    // A week only, and one person's part: what stands elsewhere stays.
    await imports('train', 'show', '--week', '2026-11-24', '--today', '2026-11-24');
    await imports('train', '--member', '林小满', '--today', '2026-11-24');
    expect(shown('2026-11-24')).toEqual(await planned('2026-11-24'));
  });

  other('is not changed by a file that it has, nor by an older one', async () => {
    const home = await team();
    const calendar = calendarApp();
    const first = read(await ics(home, 'train'));
    calendar.import(first);
    await ok(home, 'away', '高敏', '--from', '2026-11-24', '--to', '2026-11-27');
    await ok(home, 'train', 'replan', '-y');
    const second = read(await ics(home, 'train'));
    calendar.import(second);
    const shown = calendar.shows(MONDAY, LAST);
    expect(read(await ics(home, 'train'))).toBe(second);
    calendar.import(second);
    expect(calendar.shows(MONDAY, LAST)).toEqual(shown);
    expect(first).not.toMatch(/^SEQUENCE:1\r$/m);
    expect(second).toMatch(/^SEQUENCE:1\r$/m);
    calendar.import(first);
    const times = (list: readonly string[]) => list.map((each) => each.slice(0, 16));
    expect(times(calendar.shows(MONDAY, LAST))).toEqual(times(shown));
  });
});

test('two managers’ entries never meet in one calendar, and one’s own keep their ids through a backup', async () => {
  const [one, other] = [await team(), await team('远山组')];
  const calendar = calendarApp();
  const count = async (home: Console) => {
    calendar.import(await ics(home, 'agenda', 'morning'));
    calendar.import(await ics(home, 'train'));
    return calendar.uids().length;
  };
  const own = await count(one);
  expect(await count(other)).toBe(2 * own);
  const { file } = await one.json<{ file: string }>('backup');
  await ok(one, 'meeting', 'skip', 'morning', '--date', '2026-11-25');
  calendar.import(await ics(one, 'agenda', 'morning'));
  const skipped = calendar.shows('2026-11-25', '2026-11-25').filter((each) => each.includes('早会'));
  expect(skipped).toHaveLength(1);
  await ok(one, 'restore', file, '-y');
  expect(await count(one)).toBe(2 * own);
  expect(calendar.shows('2026-11-25', '2026-11-25').filter((each) => each.includes('早会'))).toHaveLength(2);
});

test('looking at a calendar file is no change to take back', async () => {
  const home = await team();
  await ok(home, 'agenda', 'morning');
  const before = await ok(home, 'log');
  await ics(home, 'agenda', 'morning');
  await ics(home, 'train', '--dry-run');
  expect(await ok(home, 'log')).toBe(before);
});

test('a weekly’s entry says which holidays take it away, and on which day of that week it could be', async () => {
  const home = await team();
  const unfolded = async (...argv: string[]) => (await ics(home, ...argv)).replace(/\r?\n /g, '');
  const weekly = await unfolded('agenda', 'weekly');
  expect(weekly).toContain('1月1日放假，那一周没有周会；要开就放在12月31日。');
  expect(await unfolded('agenda', 'weekly', '--lang', 'en')).toContain('No weekly on 1 Jan');
  expect(await unfolded('agenda', 'morning')).not.toContain('放假，那一周');
});
