import { expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { confirmStage } from '../../src/app/stage/confirm.ts';
import { diagnoseTeam } from '../../src/app/stage/diagnose.ts';
import { lookAtToday } from '../../src/app/today/today.ts';
import { addDays, type Day, isoWeekday } from '../../src/domain/calendar/day.ts';
import { inForceTexts, triedText } from '../../src/present/stage-in-force.ts';
import { presentSign } from '../../src/present/stage-sign.ts';
import { insertObservation } from '../../src/store/observation-writer.ts';
import { insertTeamEvent } from '../../src/store/team-writer.ts';
import { type Home, openHome } from './windows.ts';

const noTrial = { answers: [], seen: [], withHistory: true };
const MONDAY: Day = '2026-10-12';
const on = (week: number, weekday: number): Day => addDays(MONDAY, 7 * week + weekday - 1);

const STORMY = {
  'avoids-calling': 'often',
  'doubts-target': 'often',
  'hidden-problems-surfacing': 'yes',
  'wavering-resolve': 'yes',
  'unstable-performance': 'yes',
  'setbacks-and-anxiety': 'yes',
};
const STEADY = {
  'performance-stabilising': 'yes',
  'open-atmosphere': 'yes',
  'growing-intent-pipeline': 'yes',
  'rules-becoming-clear': 'yes',
};
const FEW = { 'avoids-calling': 'often', 'doubts-target': 'often', 'hidden-problems-surfacing': 'yes' };

/** A team that was entered here on a Monday. */
async function newTeam(founded: Day, knownSince: Day): Promise<Home> {
  const home = await openHome({ founded, joined: founded });
  await home
    .window({ today: knownSince })
    .change('team edit', ({ db }) => db.updateTable('team').set({ known_since: knownSince }).execute());
  return home;
}

const observe = (home: Home, today: Day, signs: Readonly<Record<string, string>>) =>
  home.window({ today }).change('observe', async ({ db }) => {
    for (const [sign, degree] of Object.entries(signs))
      await insertObservation(db, 1, { sign, degree, how: 'reported', on: today, note: null }, today);
  });
const shake = (home: Home, today: Day) =>
  home
    .window({ today })
    .change('team event', ({ db }) => insertTeamEvent(db, 1, { kind: 'new-manager', on: today, note: null }));

async function seen(home: Home, today: Day) {
  const { inForce, diagnosis, words } = await diagnoseTeam(home.window({ today }), noTrial);
  return { ...inForce, text: inForceTexts(inForce, words.stages, diagnosis, 'en', true) };
}
const agenda = (home: Home, date: Day, meeting: 'morning' | 'evening' = 'morning') =>
  prepareAgenda(home.window({ today: date }), { meeting, date, minutes: null, absent: [], withNotes: true });
const noticesOf = async (home: Home, date: Day, meeting: 'morning' | 'evening' = 'morning') =>
  (await agenda(home, date, meeting)).view.plan.notices.filter(({ code }) => code === 'stage');

type Life = {
  founded: Day;
  signs: Readonly<Record<Day, Readonly<Record<string, string>>>>;
  shaken?: Day;
  agreed?: Readonly<Record<Day, string>>;
  /** Whether things happen when the morning meeting is over. */
  isLate: boolean;
};
const LIVES: Readonly<Record<string, Life>> = {
  'by age, then six signs on a Monday': { founded: '2026-06-01', signs: { [on(1, 1)]: STORMY }, isLate: true },
  'by age, then six signs on a Wednesday': { founded: '2026-06-01', signs: { [on(1, 3)]: STORMY }, isLate: true },
  'few signs, others on a Wednesday': {
    founded: '2026-06-22',
    signs: { [on(0, 1)]: FEW, [on(0, 3)]: STEADY, [on(2, 2)]: STORMY },
    isLate: false,
  },
  'agreed on a Tuesday, shaken later': {
    founded: '2025-06-01',
    signs: { [on(0, 2)]: STORMY, [on(2, 4)]: STEADY },
    agreed: { [on(0, 1)]: 'stable', [on(2, 2)]: 'mature' },
    shaken: on(1, 2),
    isLate: true,
  },
};

test.each(Object.keys(LIVES))(
  'to look at a meeting moves no day, no reason and no change of the stage: %s',
  async (name) => {
    const life = LIVES[name] as Life;
    const home = await newTeam(life.founded, on(-1, 1));
    const happens = async (day: Day) => {
      if (life.signs[day]) await observe(home, day, life.signs[day]);
      if (life.shaken === day) await shake(home, day);
      const agreed = life.agreed?.[day];
      if (agreed) await confirmStage(home.window({ today: day }), agreed);
    };
    const begun: { day: Day; id: string | null; since: Day | null }[] = [];
    for (let day = MONDAY; day <= on(3, 3); day = addDays(day, 1)) {
      if (isoWeekday(day) > 5) continue;
      if (!life.isLate) await happens(day);
      const before = await seen(home, day);
      if (isoWeekday(day) % 2 === 1) await lookAtToday(home.window({ today: day }));
      await agenda(home, day);
      expect(await seen(home, day), day).toEqual(before);
      const last = begun.at(-1);
      if (last?.id === before.id) expect([day, before.since]).toEqual([day, last.since]);
      else begun.push({ day, id: before.id, since: before.since });
      if (life.isLate) {
        await happens(day);
        const after = await seen(home, day);
        if (after.id !== before.id) begun.push({ day, id: after.id, since: after.since });
      }
    }
    expect(begun.length).toBeGreaterThan(1);
  },
);

test('what is learnt after the meeting leaves the day its reason', async () => {
  const home = await newTeam('2026-06-01', on(-1, 1));
  await agenda(home, on(1, 1));
  await observe(home, on(1, 1), STORMY);
  const { id, how, text } = await seen(home, on(1, 1));
  expect([id, how]).toEqual(['stable', 'age']);
  expect(text[0]).toContain('as today’s meeting was led, by age');
  expect(await noticesOf(home, on(1, 1))).toMatchObject([{ how: 'age' }]);
  expect(await seen(home, on(1, 2))).toMatchObject({ change: { on: on(1, 2), from: 'stable', because: 'signs' } });
});

test('a change in mid-week is told in the next meeting, once, and the Monday after knows whence and why', async () => {
  const home = await newTeam('2026-06-22', on(-1, 1));
  await observe(home, on(0, 1), FEW);
  await agenda(home, on(0, 1));
  await observe(home, on(0, 3), STEADY);
  const change = { on: on(0, 4), from: 'storming', to: 'stable' };
  expect(await noticesOf(home, on(0, 4))).toMatchObject([{ change }]);
  expect(await noticesOf(home, on(0, 4), 'evening')).toEqual([]);
  expect(await noticesOf(home, on(0, 5))).toEqual([]);
  const monday = await seen(home, on(1, 1));
  expect(monday).toMatchObject({ id: 'stable', since: on(0, 4), change, isNews: false });
  expect(monday.text.join(' ')).toContain('instead of');
});

test('what is agreed on behind Monday’s meeting is told in the next one', async () => {
  for (const next of [on(0, 3), on(1, 1)]) {
    const home = await newTeam('2026-06-22', on(-1, 1));
    await agenda(home, on(0, 1));
    await confirmStage(home.window({ today: on(0, 2) }), 'mature');
    const change = { on: on(0, 2), to: 'mature', because: 'confirmed' };
    expect(await noticesOf(home, next)).toMatchObject([{ change }]);
    expect(await noticesOf(home, addDays(next, 1))).toEqual([]);
  }
});

test('an agreement holds up to its last day and no further, and the change behind it says that it has run its eight weeks', async () => {
  const agreed = on(0, 3);
  const home = await newTeam('2026-02-02', agreed);
  await confirmStage(home.window({ today: agreed }), 'stable');
  await observe(home, on(6, 1), STORMY);
  const said = async (day: Day) => (await seen(home, day)).text.join(' ');
  expect(await said(on(8, 2))).toContain('holds for eight weeks unless');
  expect(await said(on(8, 3))).toContain('up to today');
  const over = await seen(home, on(8, 4));
  expect(over).toMatchObject({ id: 'stable', how: 'kept', agreedOn: null, ranOut: agreed });
  expect(over.text.join(' ')).toContain(`kept from what you agreed on ${agreed}, whose eight weeks are over`);
  expect(over.text.join(' ')).not.toMatch(/holds for eight weeks|--ask/);
  const monday = await seen(home, on(9, 1));
  expect(monday).toMatchObject({ id: 'storming', change: { from: 'stable' }, ranOut: agreed });
  expect(monday.text.join(' ')).toContain(`what you agreed on ${agreed} has run its eight weeks`);
  expect(await noticesOf(home, on(9, 1))).toMatchObject([{ ranOut: agreed }]);
});

test('clear signs that are too few for a week that goes by age are said to wait, not to be unclear', async () => {
  const home = await newTeam('2026-06-08', on(0, 1));
  const { 'unstable-performance': _, 'setbacks-and-anxiety': __, ...four } = STORMY;
  await observe(home, on(0, 1), four);
  const now = await seen(home, on(0, 1));
  expect(now).toMatchObject({ id: 'stable', how: 'age' });
  expect(now.text[0]).toMatch(/are few and wait for the next Monday/);
});

test('an answer that is tried out is held against what is looked at, not against the stage in force', async () => {
  const home = await newTeam('2026-06-22', on(-1, 1));
  const { inForce, words } = await diagnoseTeam(home.window({ today: on(0, 1) }), noTrial);
  const tried = (stage: string) => triedText(inForce, stage, words.stages, 'en');
  expect(inForce.id).toBe('storming');
  expect(tried('storming')).toContain('today’s look says');
  expect(tried('storming')).not.toContain('still');
  expect(tried('mature')).toContain('in force is still');
});

test('a sign whose last word takes back the one before is not said to have had none', async () => {
  const home = await newTeam('2026-06-22', on(-1, 1));
  await observe(home, on(0, 1), FEW);
  const view = await diagnoseTeam(home.window({ today: on(0, 1) }), noTrial);
  const explained = presentSign(view, { sign: 'avoids-calling', computed: undefined, said: [] }, 'zh-CN');
  expect(JSON.stringify(explained.document)).toContain('没有算数的');
});

test('a change that meetings told in a week that ended before Friday is told once, however often one looks', async () => {
  const home = await newTeam('2026-06-01', on(0, 1));
  for (const day of [1, 2, 3, 4, 5]) await agenda(home, on(0, day));
  await observe(home, on(0, 5), STORMY);
  for (const day of [1, 2, 3, 4]) await agenda(home, on(1, day));
  const told = await noticesOf(home, on(1, 1));
  expect(told).toMatchObject([{ change: { to: 'storming' } }]);
  const first = await noticesOf(home, on(2, 3));
  expect(await noticesOf(home, on(2, 3))).toEqual(first);
  expect(first.filter((notice) => notice.code === 'stage' && notice.change !== null)).toEqual([]);
});
