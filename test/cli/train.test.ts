import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Console, consoleLike, openConsole, TODAY } from '../console.ts';
import { readWithIcalJs, readWithPython } from '../ical.ts';

interface Session {
  id: number;
  series: number;
  step: number;
  module: string;
  kind: string;
  date: string;
  start: string;
  minutes: number;
  audience: number[];
  trainer: number | null;
  after: number[];
  reason: { code: string; ref: string };
}
interface Timetable {
  schema: string;
  stage: string;
  sessions: Session[];
  unscheduled: { module: string; reason: string }[];
  calendar: { workdays: number; covered: boolean };
  certified?: number[];
}
interface Diff {
  moved: { id: number; from: { date: string }; to: { date: string }; reason: string }[];
  removed: { id: number; reason: string }[];
  added: { id: number; module: string; audience: number[] }[];
  changed: { id: number; joined: number[]; left: number[]; reason: string | null }[];
}

const NAMES = ['宋知远', '马依热', '丁小禾', '白玛央金', '罗成'];

const newTeam = (columns = 80): Promise<Console> =>
  consoleLike(
    'train',
    (home) => {
      const members = NAMES.flatMap((name, i) => ['--member', `${name}:T0${i + 1}:${TODAY}`]);
      return home.run('init', '--no-input', '--name', '新芽组', '--founded', TODAY, ...members);
    },
    {},
    columns,
  );

/** What was changed for its own sake, not to make room for somebody's test before live lists. */
const usual = (changes: readonly { id: number; reason: string }[]) =>
  changes.flatMap(({ id, reason }) => (reason === 'gate' || reason === 'series' ? [] : [id]));

const main = (sessions: readonly Session[], module: string) =>
  sessions.find((session) => session.module === module && session.step === 0) as Session;

test('the same call gives the same timetable, tried or stored', async () => {
  const home = await newTeam();
  const tried = await home.json<Timetable>('train', '--dry-run');
  expect(tried).toMatchObject({
    schema: 'teamctl.train/1',
    stage: 'forming',
    calendar: { workdays: 20, covered: true },
  });
  expect((await home.json<Timetable>('train', 'show')).sessions).toEqual([]);
  expect(await home.json('train')).toEqual(tried);
  expect(await home.json('train')).toEqual(tried);
  // Every module of the stage, its tests before live lists, reviews on their days, nothing without a reason.
  const modules = new Set(tried.sessions.map((session) => session.module));
  for (const id of ['insurance-basics', 'phone-selling-basics', 'opening-assessment', 'objection-assessment'])
    expect(modules).toContain(id);
  const test = main(tried.sessions, 'opening-assessment');
  expect(test.after).toContain(main(tried.sessions, 'opening-twenty-seconds').id);
  expect(tried.sessions.every((session) => session.reason.ref !== '')).toBe(true);
  const shorter = await home.json<Timetable>('train', '--weeks', '1');
  expect(shorter.sessions).toEqual(tried.sessions.filter((session) => session.date <= '2026-11-30'));
});

test('a session that fell through comes again, those who were away catch up, only what builds on it the next day moves', async () => {
  const home = await newTeam();
  const { sessions } = await home.json<Timetable>('train');
  const [first, second, third] = sessions as [Session, Session, Session];
  await home.run('train', 'done', String(first.id), '--absent', '丁小禾');
  await home.run('train', 'miss', String(second.id));
  await home.run('train', 'done', String(third.id));
  const refused = await home.run('train', 'replan', '--json');
  expect(refused.code).toBe(9);
  expect(JSON.parse(refused.stdout).stored).toBe(false);
  const diff = await home.json<Diff>('train', 'replan', '-y');
  // It can be held tomorrow at the earliest, so what builds on it cannot be tomorrow; the rest can stay.
  const builds = sessions.filter(({ step, after }) => step === 0 && after.includes(second.id));
  const tomorrow = builds.filter(({ date }) => date === '2026-11-25').map(({ id }) => id);
  const whole = sessions.filter(({ series }) => tomorrow.includes(series)).map(({ id }) => id);
  const moved = usual(diff.moved);
  expect(tomorrow.length).toBeGreaterThan(0);
  expect(diff.moved.map(({ id }) => id)).toEqual(expect.arrayContaining(tomorrow));
  expect(whole).toEqual(expect.arrayContaining(moved));
  const lost = sessions.filter(({ series, step }) => series === second.id && step > 0).map(({ id }) => id);
  expect([...whole, ...lost]).toEqual(expect.arrayContaining(usual(diff.removed)));
  const mains = diff.added.filter((session) => [first.module, second.module].includes(session.module));
  expect(mains.find((session) => session.module === first.module)?.audience).toHaveLength(1);
  expect(mains.find((session) => session.module === second.module)?.audience).toHaveLength(NAMES.length);
  expect((await home.run('train', 'replan')).stdout).toContain('不用改');
  await home.run('undo', '-y');
  const again = await home.json<Diff>('train', 'replan', '--dry-run');
  expect(again.added).toEqual(diff.added);
});

test('a holiday moves what lies on it and what goes with it; an absence moves nobody else', async () => {
  const home = await newTeam();
  await home.run('train');
  await home.run('train', 'away', '罗成', '--from', '2026-11-25', '--to', '2026-11-26');
  const away = await home.json<Diff>('train', 'replan', '-y');
  expect(usual(away.moved)).toEqual([]);
  expect(away.changed.every((each) => each.joined.length === 0 && each.left.length === 1)).toBe(true);
  expect(away.changed.length).toBeGreaterThan(0);
  await home.run('team', 'edit', '--set', 'trainingSlots=11:30-12:00,13:30-14:30,17:00-17:40');
  const before = (await home.json<Timetable>('train', '--dry-run')).sessions;
  const slot = await home.json<Diff>('train', 'replan', '--dry-run');
  const early = before.filter((session) => session.start < '10:00').map((session) => session.id);
  const changes = [...slot.moved, ...slot.removed];
  const touched = usual(changes);
  // A review in the slot whose main session lost its place there is said to go with that one: both are true of it.
  const follows = changes.filter(({ id, reason }) => {
    const main = before.find((each) => each.id === id)?.series as number;
    return reason === 'series' && early.includes(main) && touched.includes(main);
  });
  expect([...touched, ...follows.map(({ id }) => id)]).toEqual(expect.arrayContaining(early));
  // Beside those in the slot that is gone: their reviews, and what comes after them.
  const bound = (id: number): boolean => {
    const session = before.find((each) => each.id === id) as Session;
    return early.includes(id) || early.includes(session.series) || session.after.some(bound);
  };
  expect(touched.filter((id) => !bound(id))).toEqual([]);
});

test('a late joiner comes to sessions that stand; somebody who leaves drops out', async () => {
  const home = await newTeam();
  const { sessions } = await home.json<Timetable>('train');
  await home.run('member', 'add', '尤娜', '--joined', '2026-11-25');
  await home.run('member', 'leave', '宋知远', '--on', TODAY);
  const diff = await home.json<Diff>('train', 'replan', '-y');
  expect(usual(diff.moved)).toEqual([]);
  const later = sessions.filter((session) => session.step === 0 && session.date > '2026-11-26');
  const joined = diff.changed.filter((each) => each.joined.includes(6));
  expect(joined.length).toBeGreaterThan(3);
  expect(joined.length).toBeLessThanOrEqual(sessions.length);
  expect(later.length).toBeGreaterThan(0);
  const left = await home.json<Timetable>('train', '--member', '马依热');
  expect(left.sessions.every((session) => !session.audience.includes(1))).toBe(true);
});

test('who passed everything that gates live lists is certified; a result below the mark brings the test back', async () => {
  const home = await newTeam();
  await home.run('train');
  const gates = (await home.json<{ toPass: string[] }>('train', 'show', '--person', '马依热')).toPass;
  expect(gates.length).toBeGreaterThanOrEqual(4);
  for (const gate of gates) expect((await home.run('train', 'score', '马依热', gate, '90')).code).toBe(0);
  await home.run('train', 'score', '罗成', gates[0] as string, '20');
  const shown = await home.json<Timetable>('train', 'show');
  expect(shown.certified).toEqual([2]);
  expect((await home.json<{ certified: boolean }>('train', 'show', '--person', '罗成')).certified).toBe(false);
});

test('a wrong word says what would be right', async () => {
  const home = await newTeam();
  await home.run('train');
  const outcome = async (...words: string[]) => {
    const { code, stderr } = await home.run('train', ...words, '--json');
    return [code, JSON.parse(stderr).error.code];
  };
  expect(await outcome('done', '999')).toEqual([4, 'session-unknown']);
  expect(await outcome('done', '1', '--score', '罗成')).toEqual([2, 'score-syntax']);
  expect(await outcome('done', '1', '--score', '罗成=101')).toEqual([2, 'score-syntax']);
  expect(await outcome('score', '罗成', 'first-refusal', '80')).toEqual([4, 'module-unknown']);
  expect(await outcome('away', '罗成', '--from', '2026-11-26', '--to', '2026-11-25')).toEqual([2, 'away-order']);
  expect(await outcome('show', '--person', '罗成', '--module', 'first-refusals')).toEqual([2, 'show-one']);
  expect(await outcome('--weeks', '0')).toEqual([2, 'bad-count']);
  expect(await outcome('--weeks', '99')).toEqual([2, 'train-weeks']);
  expect(await outcome('--from', '2026-11-23')).toEqual([3, 'train-from-past']);
  expect((await home.run('train', 'show', '--module', '开场')).stderr).toContain('opening-twenty-seconds');
  expect((await home.run('train', 'show', '--module', '开场二十秒')).code).toBe(0);
  await home.run('train', 'done', '1');
  expect(await outcome('miss', '1')).toEqual([3, 'session-closed']);
});

test('a course on paper: keys for the trainer alone, in both languages', async () => {
  const home = await newTeam();
  for (const [lang, mark] of [
    ['zh-CN', '发给大家的一页'],
    ['en', "The trainees' page"],
  ] as const) {
    const { stdout } = await home.run('train', 'show', 'health-and-accident-products', '--materials', '--lang', lang);
    const [trainers, trainees] = stdout.split(mark) as [string, string];
    const key = lang === 'en' ? 'if they have hospital cash as well' : '另看从第几天算';
    expect(trainers.replace(/\s/g, '').toLowerCase()).toContain(key.replace(/\s/g, ''));
    expect(trainees.replace(/\s/g, '').toLowerCase()).not.toContain(key.replace(/\s/g, ''));
  }
  const { handouts } = await home.json<{ handouts: { id: string; items: unknown[] }[] }>(
    'train',
    'show',
    'what-may-never-be-said',
    '--materials',
  );
  expect(handouts.map(({ id, items }) => [id, items.length])).toEqual([['can-say-cards', 20]]);
  const page = await home.run('train', 'show', 'first-refusals', '--materials', '--format', 'html');
  expect(page.stdout).toContain('<hr class="page">');
  expect((await home.run('train', 'show', '--materials')).code).toBe(2);
});

test('a format that a command does not have leaves nothing behind', async () => {
  const home = await newTeam();
  expect((await home.run('train', '--format', 'bogus')).code).toBe(2);
  expect((await home.json<Timetable>('train', 'show')).sessions).toEqual([]);
  await home.run('train');
  expect((await home.run('train', 'done', '1', '--format', 'xlsx')).code).toBe(2);
  expect((await home.run('train', 'miss', '1')).code).toBe(0);
  expect((await home.run('train', 'show', '--format', 'md')).stdout).toContain('# 新芽组');
});

test('a forgotten member is in no session to come, and nowhere by name', async () => {
  const home = await newTeam();
  await home.run('train');
  await home.run('train', 'done', '1', '--score', '罗成=70');
  expect((await home.run('member', 'forget', '罗成', '-y')).code).toBe(0);
  expect((await home.run('train', 'replan', '-y')).code).toBe(0);
  const { sessions } = await home.json<Timetable>('train');
  expect(sessions.length).toBeGreaterThan(10);
  expect(sessions.some((session) => session.audience.includes(5))).toBe(false);
  for (const format of ['terminal', 'csv', 'ics'])
    expect((await home.run('train', '--format', format)).stdout).not.toContain('罗成');
});

/** Own reading of East Asian width: what the planner's renderer believes is not asked. */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, char) =>
      sum + (/[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/.test(char) ? 2 : 1),
    0,
  );

/** The text from a column on, where a column border falls between two characters; null where it cuts one. */
function cutAt(line: string, column: number): string | null {
  let width = 0;
  for (const [i, char] of [...line].entries()) {
    if (width === column) return [...line].slice(i).join('');
    width += widthOf(char);
    if (width > column) return null;
  }
  return '';
}

test.each([60, 80, 120])('week grids stay aligned in %i columns', async (columns) => {
  const home = await newTeam(columns);
  for (const language of ['zh-CN', 'en']) {
    const { stdout } = await home.run('train', '--dry-run', '--lang', language);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    const heads = lines.flatMap((line, i) => (/^(时段|From)\s+\S/.test(line) ? [i] : []));
    expect(heads.length).toBeGreaterThanOrEqual(4);
    for (const head of heads) {
      const header = lines[head] as string;
      const starts = [...header.matchAll(/(?<=\s{2})\S/g)].map((match) => widthOf(header.slice(0, match.index)));
      const body = lines.slice(head + 1, lines.indexOf('', head));
      expect(body.length).toBeGreaterThan(0);
      for (const line of body)
        for (const start of starts) {
          // Two blanks before every column, in every line, whatever stands in it.
          if (widthOf(line) >= start) expect(cutAt(line, start - 2), `${columns}: ${line}`).toMatch(/^ {2}|^ ?$/);
        }
    }
  }
});

test('calendar, CSV and workbook say what the timetable says', async ({ skip }) => {
  const home = await newTeam();
  const { sessions } = await home.json<Timetable>('train');
  const ics = (await home.run('train', '--format', 'ics')).stdout;
  const events = readWithIcalJs(ics);
  const expected = sessions.map(({ date, start, minutes }) => ({ start: `${date}T${start}:00`, minutes }));
  expect(events.map(({ start, minutes }) => ({ start, minutes }))).toEqual(expected);
  expect(new Set(events.map((event) => event.uid)).size).toBe(sessions.length);
  const rows = parse((await home.run('train', '--format', 'csv')).stdout, { bom: true }) as string[][];
  expect(rows).toHaveLength(sessions.length + 1);
  expect(rows.slice(1).map((row) => [row[0], row[2], Number(row[7])])).toEqual(
    sessions.map(({ date, start, id }) => [date, start, id]),
  );
  const file = join(home.folder, 'board.xlsx');
  expect((await home.run('train', '-o', file)).code).toBe(0);
  const { sheets } = await readXlsx(readFileSync(file));
  expect(sheets[0]?.rows.map((row) => row.map(String))).toEqual(rows);
  const markdown = (await home.run('train', '--format', 'markdown')).stdout;
  expect(markdown).toContain('| 时段 |');
  const inPython = readWithPython(ics);
  if (inPython === null) skip('python3-icalendar is not installed: apt-get install python3-icalendar');
  expect(inPython).toEqual(events);
});

test('whoever is new has the basics and the rules first; another trainer steps in and nothing moves', async () => {
  const home = openConsole({}, 80);
  const names = ['沈雅宁', '陈国栋', '阿迪力', '罗成'].flatMap((name, i) => [
    '--member',
    `${name}:T0${i + 1}:2026-06-24`,
  ]);
  const rest = ['--name', '青禾三组', '--founded', '2026-06-24', '--playbook', 'insurance-telesales'];
  await home.run('init', '--no-input', ...rest, ...names, '--member', `卓玛:T09:${TODAY}`);
  await home.run('member', 'edit', 'T01', '--role', 'lead');
  const { sessions } = await home.json<Timetable>('train');
  const days = [...new Set(sessions.map((session) => session.date))].sort();
  const on = (module: string) => days.indexOf(main(sessions, module).date);
  expect(sessions[0]?.module).toBe('insurance-basics');
  expect(on('compliance-basics')).toBeLessThanOrEqual(1);
  const at = (module: string) => `${main(sessions, module).date} ${main(sessions, module).start}`;
  expect(at('what-may-never-be-said') > at('compliance-basics')).toBe(true);
  // Calls of one's own come after the tests, what is learned from them after that, and another stage not yet.
  const own = sessions.filter(({ step, audience }) => step === 0 && audience.includes(5));
  const tests = own.filter(({ kind }) => kind === 'assessment').map(({ date }) => date);
  const later = own.filter(({ module }) => ['selling-skills', 'insurance-objections'].includes(module));
  expect([tests.length, later.length]).toEqual([4, 2]);
  for (const { date } of later) expect(tests.every((each) => each < date)).toBe(true);
  expect(own.some(({ module }) => module === 'larger-cases')).toBe(false);
  // Told once: nobody goes over it again.
  const told = sessions.filter(({ module }) => module === 'career-prospects-briefing');
  expect(told.map(({ step }) => step)).toEqual([0]);
  const led = sessions.find((session) => session.step === 0 && session.trainer !== null && session.date > TODAY);
  const { id, date } = led as Session;
  await home.run('train', 'away', `T0${led?.trainer}`, '--from', date);
  const diff = await home.json<Diff>('train', 'replan', '--dry-run');
  expect(diff.moved.some((each) => each.id === id)).toBe(false);
  expect(diff.changed.find((each) => each.id === id)?.reason).toBe('trainer-away');
  const name = ['沈雅宁', '陈国栋', '阿迪力', '罗成'][(led?.trainer ?? 0) - 1] as string;
  const say = async (lang: string) => (await home.run('--lang', lang, 'train', 'replan', '--dry-run')).stdout;
  expect(await say('zh-CN')).toContain(`（${name}那天不在）`);
  expect(await say('en')).toContain(`(${name} is away that day)`);
});
