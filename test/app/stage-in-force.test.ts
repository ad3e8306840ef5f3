import { expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { lookAtBoard } from '../../src/app/board/board.ts';
import { takeStep } from '../../src/app/journal/step.ts';
import { reportTeam } from '../../src/app/report/report.ts';
import { confirmStage } from '../../src/app/stage/confirm.ts';
import { diagnoseTeam, stageHistory } from '../../src/app/stage/diagnose.ts';
import { stageInForce } from '../../src/app/stage/in-force.ts';
import { keepStageAnswer } from '../../src/app/stage/interview.ts';
import { lookAtToday } from '../../src/app/today/today.ts';
import { addTodo } from '../../src/app/todo/add.ts';
import { gatherTrain } from '../../src/app/train/case.ts';
import { addDays, type Day, isoWeekday, startOfWeek } from '../../src/domain/calendar/day.ts';
import { readStagesOfMeetings } from '../../src/store/meeting-reader.ts';
import { insertObservation } from '../../src/store/observation-writer.ts';
import { upsertDayRecord } from '../../src/store/record-writer.ts';
import { insertTeamEvent, updateTeam } from '../../src/store/team-writer.ts';
import { isFull } from '../many.ts';
import { type Home, openHome } from './windows.ts';

const FIRST: Day = '2026-06-01';
const WEEKS = 12;
const noTrial = { answers: [], seen: [], withHistory: true };

/** Everything that names a stage on a day, by its command; of a day like any other what is kept of it and what explains it. */
async function told(home: Home, today: Day, everything: boolean): Promise<Record<string, string | null>> {
  const scope = home.window({ today });
  const wanted = { meeting: 'morning', date: today, minutes: null, absent: [], withNotes: true } as const;
  const agenda = await prepareAgenda(scope, wanted);
  const stage = await diagnoseTeam(scope, noTrial);
  const stored = await readStagesOfMeetings(await scope.reader(), 1, today, today);
  const usual = {
    agenda: agenda.view.plan.stage,
    stored: stored.at(-1)?.stage ?? null,
    stage: stage.inForce.id,
    advice: stage.plan.stage,
  };
  if (!everything) return usual;
  const board = await lookAtBoard(scope, { period: 'week', top: 3, by: 'points' });
  return {
    ...usual,
    today: (await lookAtToday(scope))?.stage.inForce.id ?? null,
    train: (await gatherTrain(scope, { from: today, to: addDays(today, 6) })).stage.id,
    report: (await reportTeam(scope, true)).stage.inForce.id,
    board: board.kind === 'points' ? board.stage : null,
  };
}

const observed = async (home: Home, today: Day, degree: string, signs: readonly string[], on = today) =>
  home.window({ today }).change('observe', async ({ db }) => {
    for (const sign of signs) await insertObservation(db, 1, { sign, degree, how: 'asked', on, note: null }, today);
  });

const STORMY = ['avoids-calling', 'setbacks-and-anxiety', 'doubts-target', 'wavering-resolve', 'depends-on-manager'];
const MATURE = [
  'strong-belonging',
  'joint-problem-solving',
  'free-sharing',
  'high-work-confidence',
  'sense-of-mission',
];
const STABLE = ['self-driven-targets', 'open-atmosphere', 'self-motivated', 'growing-intent-pipeline'];

/** What happens on a day before anybody looks, by days since the first. */
const happenings: Record<number, (home: Home, today: Day) => Promise<unknown>> = {
  9: (home, today) => observed(home, today, 'often', STORMY),
  10: (home, today) => observed(home, today, 'yes', MATURE),
  16: (home, today) => observed(home, today, 'sometimes', STABLE),
  // Late: of last week, and it says the opposite of what was said then.
  24: (home, today) => observed(home, today, 'yes', MATURE, addDays(today, -6)),
  30: (home, today) =>
    home.window({ today }).change('team edit', ({ db }) => updateTeam(db, 1, { foundedOn: '2025-01-01' })),
  31: (home, today) =>
    home.window({ today }).change('team edit', ({ db }) => updateTeam(db, 1, { foundedOn: '2026-05-20' })),
  37: (home, today) => confirmStage(home.window({ today }), 'storming'),
  45: (home, today) =>
    home
      .window({ today })
      .change('team event', ({ db }) => insertTeamEvent(db, 1, { kind: 'new-manager', on: today, note: null })),
  46: (home, today) => observed(home, today, 'no', MATURE),
  // Late: eight weeks of records at once.
  58: (home, today) =>
    home.window({ today }).change('import', async ({ db, journalId }) => {
      for (let day = addDays(today, -56); day < today; day = addDays(day, 1))
        if (isoWeekday(day) < 6)
          for (const member of [1, 2, 3])
            await upsertDayRecord(db, member, day, { dials: 100, connects: 40, effective: 20, deals: 1 }, journalId);
    }),
  65: (home, today) => observed(home, today, 'often', STABLE),
  66: (home, today) => keepStageAnswer(home.window({ today }), 'performance-steady', 'always'),
  72: (home, today) => observed(home, today, 'yes', STORMY, addDays(today, -3)),
};
/** Somebody agreed, or the team was shaken: that week may see more than one change. */
const FREE_WEEKS = [37, 45].map((since) => startOfWeek(addDays(FIRST, since)));

test('twelve weeks: all that is said on a day agrees, and a stage changes once a week unless shaken or agreed on', async () => {
  const home = await openHome({ founded: '2026-05-20' });
  const days: { day: Day; stage: string | null }[] = [];
  const disagreeing: unknown[] = [];
  for (let since = 0; since < 7 * WEEKS; since++) {
    const day = addDays(FIRST, since);
    if (isoWeekday(day) > 5) continue;
    await happenings[since]?.(home, day);
    // A stage may change on a Monday, and from what happened on.
    const mayChange = isoWeekday(day) === 1 || since in happenings || since - 1 in happenings;
    const said = await told(home, day, isFull || mayChange);
    if (new Set(Object.values(said)).size > 1) disagreeing.push({ day, ...said });
    days.push({ day, stage: said.stage ?? null });
  }
  expect(disagreeing).toEqual([]);
  const changes = days.filter((each, i) => i > 0 && each.stage !== days[i - 1]?.stage);
  const weeks = changes.map((each) => startOfWeek(each.day)).filter((week) => !FREE_WEEKS.includes(week));
  expect(weeks).toEqual([...new Set(weeks)]);
  // Otherwise the test above would say nothing.
  expect(changes.length).toBeGreaterThanOrEqual(4);
  expect(days.find((each) => each.day === addDays(FIRST, 37))?.stage).toBe('storming');
});

test('on its first day here a team of four months and a half goes by its age, not by what nobody was told weeks ago', async () => {
  const home = await openHome({ founded: '2026-06-15', joined: '2026-06-15' });
  const scope = home.window({ today: '2026-11-02' });
  const team = { ...(await scope.team()), knownSince: '2026-11-02' };
  expect(await stageInForce(scope, team)).toMatchObject({ id: 'stable', how: 'age', change: null });
});

test('where its people are younger than their team, the stage that age gives is the one that the page says age gives', async () => {
  const today = '2026-11-04';
  for (const [founded, joined] of [
    ['2025-06-15', '2026-07-20'],
    ['2025-06-15', '2026-10-26'],
    ['2026-01-20', '2026-06-05'],
  ] as const) {
    const home = await openHome({ founded, joined });
    const { inForce, diagnosis } = await diagnoseTeam(home.window({ today }), noTrial);
    expect(inForce).toMatchObject({ id: diagnosis.calendar.stage, how: 'age' });
    expect(diagnosis.calendarMonths).toBeGreaterThan((diagnosis.ageMonths ?? 0) + 1);
  }
});

test('on its first day here five answers count at once, one does not', async () => {
  const home = await openHome({ founded: '2026-06-15', joined: '2026-06-15' });
  const scope = home.window({ today: '2026-11-04' });
  const team = { ...(await scope.team()), knownSince: '2026-11-04' };
  const inForce = async () => (await stageInForce(home.window({ today: '2026-11-04' }), team)).id;
  await observed(home, '2026-11-04', 'often', STORMY.slice(0, 1));
  expect(await inForce()).toBe('stable');
  await observed(home, '2026-11-04', 'often', STORMY);
  expect(await inForce()).toBe('storming');
});

test('a late import after a change was told waits for Monday; without one it counts, from that day', async () => {
  const home = await openHome({ founded: '2026-05-20' });
  const at = (today: Day) => stageInForce(home.window({ today }), { ...team, foundedOn: '2026-05-20' }, today);
  const team = await home.window().team();
  const morning = (today: Day) =>
    prepareAgenda(home.window({ today }), {
      meeting: 'morning',
      date: today,
      minutes: null,
      absent: [],
      withNotes: false,
    });
  await morning('2026-06-01');
  const before = await at('2026-06-02');
  expect(before).toMatchObject({ id: 'forming', how: 'age' });
  await observed(home, '2026-06-03', 'yes', MATURE);
  // Broad, but not clear: it counts from the next morning on.
  expect(await at('2026-06-03')).toMatchObject({ id: 'forming', change: null });
  const after = await at('2026-06-04');
  expect(after.id).not.toBe('forming');
  expect(after).toMatchObject({ isNews: true, change: { on: '2026-06-04', from: 'forming', to: after.id } });
  expect(after.moved.every(({ id }) => MATURE.includes(id)) && after.moved.length > 0).toBe(true);
  const notice = (await morning('2026-06-04')).view.plan.notices;
  // The week's first meeting told the stage of before.
  expect(notice).toMatchObject([{ code: 'stage', change: { to: 'mature' } }]);
  await observed(home, '2026-06-05', 'no', [...MATURE, ...STABLE]);
  await observed(home, '2026-06-05', 'always', STORMY);
  expect(await at('2026-06-05')).toMatchObject({ id: after.id, change: { on: '2026-06-04' }, isNews: false });
  const monday = await at('2026-06-08');
  expect(monday.id).not.toBe(after.id);
  expect(monday).toMatchObject({ since: '2026-06-08', change: { on: '2026-06-08', because: 'reading' } });
  expect((await morning('2026-06-08')).view.plan.notices).toMatchObject([{ code: 'stage', change: { to: monday.id } }]);
  expect((await morning('2026-06-09')).view.plan.notices).toEqual([]);
});

test('a change in a week without meetings is told in the first meeting after it, and then no more', async () => {
  const home = await openHome({ founded: '2026-05-20', joined: '2026-05-20' });
  const wanted = { meeting: 'morning', minutes: null, absent: [], withNotes: false } as const;
  const morning = async (today: Day) =>
    (await prepareAgenda(home.window({ today }), { ...wanted, date: today })).view.plan.notices;
  const inForce = async (today: Day) => stageInForce(home.window({ today }), await home.window().team());
  await morning('2026-06-05');
  await observed(home, '2026-06-07', 'yes', MATURE);
  // The week of 8 June nobody meets.
  const then = await inForce('2026-06-10');
  expect(then).toMatchObject({ change: { on: '2026-06-08' }, isNews: true });
  const later = await inForce('2026-06-17');
  expect(later).toMatchObject({ id: then.id, since: '2026-06-08', change: then.change, isNews: true });
  expect(later.moved.length).toBeGreaterThan(0);
  expect(await morning('2026-06-17')).toMatchObject([{ code: 'stage', change: { on: '2026-06-08', to: then.id } }]);
  expect((await inForce('2026-06-18')).isNews).toBe(false);
  expect((await morning('2026-06-18')).filter(({ code }) => code === 'stage')).toEqual([]);
});

test('a founding day that is corrected changes nothing that meetings told, and the stage on Monday', async () => {
  const home = await openHome({ founded: '2025-05-20', joined: null });
  const wanted = { meeting: 'morning', minutes: null, absent: [], withNotes: false } as const;
  const morning = (today: Day) => prepareAgenda(home.window({ today }), { ...wanted, date: today });
  const inForce = async (today: Day) => stageInForce(home.window({ today }), await home.window().team());
  for (const monday of ['2026-09-21', '2026-09-28', '2026-10-12', '2026-10-19'] as const) await morning(monday);
  const told = await inForce('2026-10-19');
  expect(told).toMatchObject({ id: 'mature', how: 'age' });
  await home
    .window({ today: '2026-10-20' })
    .change('team edit', ({ db }) => updateTeam(db, 1, { foundedOn: '2026-09-01' }));
  expect(await inForce('2026-10-20')).toMatchObject({ id: 'mature', how: 'kept', change: null });
  expect((await inForce('2026-10-26')).change).toMatchObject({ on: '2026-10-26', from: 'mature', to: 'forming' });
  const { inForce: weeks } = await stageHistory(home.window({ today: '2026-10-26' }), 4);
  expect(weeks.map(({ stage }) => stage)).toEqual(['mature', 'mature', 'mature', 'forming']);
});

test('an agreement that a new manager ended is said to be no more, where the stage goes on', async () => {
  const home = await openHome({ founded: '2026-05-20', joined: '2026-05-20' });
  await confirmStage(home.window({ today: '2026-10-12' }), 'mature');
  const today = '2026-10-14';
  await home
    .window({ today })
    .change('team event', ({ db }) => insertTeamEvent(db, 1, { kind: 'new-manager', on: today, note: null }));
  const { inForce } = await diagnoseTeam(home.window({ today }), noTrial);
  expect(inForce).toMatchObject({
    id: 'mature',
    how: 'kept',
    lapsed: { agreedOn: '2026-10-12', kinds: ['new-manager'] },
  });
});

test.each([
  ['the agreement', (home: Home, today: Day) => confirmStage(home.window({ today }), 'mature')],
  ['the words', (home: Home, today: Day) => observed(home, today, 'yes', MATURE)],
])('a stage that a meeting told falls with %s that it was told by', async (_, mistake) => {
  const home = await openHome({ founded: '2026-05-20', joined: '2026-05-20' });
  const [monday, tuesday, wednesday] = ['2026-06-01', '2026-06-02', '2026-06-03'] as const;
  const wanted = { meeting: 'morning', minutes: null, absent: [], withNotes: false } as const;
  const morning = async (today: Day) => prepareAgenda(home.window({ today }), { ...wanted, date: today });
  const stageOn = async (today: Day) => (await stageInForce(home.window({ today }), await home.window().team())).id;
  const before = await stageOn(monday);
  await mistake(home, monday);
  await morning(monday);
  await morning(tuesday);
  expect(await stageOn(tuesday)).not.toBe(before);
  await takeStep(home.open({ today: tuesday }).database, 'undo', null);
  // What was taken back is out of the journal once anything else is done.
  const todo = { text: '买水', owner: null, due: '2026-06-30', from: null, meeting: null };
  await addTodo(home.window({ today: tuesday }), todo);
  expect(await stageOn(tuesday)).toBe(before);
  expect((await morning(tuesday)).view.plan.stage).toBe(before);
  expect(await stageOn(wednesday)).toBe(before);
});

test('a meeting says nothing of a stage that rested on figures which were taken back; later ones leave it alone', async () => {
  const home = await openHome({ founded: '2026-05-20', joined: '2026-05-20' });
  const [monday, tuesday] = ['2026-06-01', '2026-06-02'] as const;
  const bring = (today: Day, days: number) =>
    home.window({ today }).change('import', async ({ db, journalId }) => {
      for (let back = days; back > 0; back -= 1)
        await upsertDayRecord(db, 1, addDays(today, -back), { dials: 100, connects: 40, deals: 1 }, journalId);
    });
  const said = async () => readStagesOfMeetings(await home.window({ today: tuesday }).reader(), 1, monday, monday);
  const wanted = { meeting: 'morning', minutes: null, absent: [], withNotes: false } as const;
  await bring(monday, 40);
  await prepareAgenda(home.window({ today: monday }), { ...wanted, date: monday });
  await bring(tuesday, 1);
  expect(await said()).toHaveLength(1);
  await takeStep(home.open({ today: tuesday }).database, 'undo', null);
  expect(await said()).toHaveLength(1);
  await takeStep(home.open({ today: tuesday }).database, 'undo', null);
  expect(await said()).toEqual([]);
});

/** Numbers that look made at random, the same each time. */
function drawn(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

test.each([
  ['never a meeting', 47504, () => false],
  ['a meeting now and then', 39590, (day: Day) => isoWeekday(day) === 2],
])(
  'six weeks, Sundays too, with %s: no stage changes unsaid, and nothing that was said is said otherwise',
  async (_, seed, meets) => {
    const home = await openHome({ founded: '2026-05-20', joined: '2026-05-20' });
    const draw = drawn(seed);
    const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
    const answerSome = (today: Day) =>
      observed(home, today, pick(['no', 'seldom', 'often', 'yes']), pick([STORMY, MATURE, STABLE]).slice(draw() * 4));
    for (let week = -10; week < 0; week += 1)
      if (draw() < 0.7) await answerSome(addDays(FIRST, 7 * week + Math.floor(draw() * 7)));
    let last: Awaited<ReturnType<typeof stageInForce>> | null = null;
    let changes = 0;
    for (let since = 0; since < 42; since += 1) {
      const day = addDays(FIRST, since);
      if (draw() < 0.25) await answerSome(day);
      const scope = home.window({ today: day });
      const now = await stageInForce(scope, await scope.team(), day);
      if (meets(day))
        await prepareAgenda(scope, { meeting: 'morning', date: day, minutes: null, absent: [], withNotes: false });
      if (last && now.id !== last.id) {
        changes += 1;
        expect({ day, ...now }).toMatchObject({
          isNews: true,
          since: day,
          change: { on: day, from: last.id, to: now.id },
        });
      } else if (last && startOfWeek(day) !== day)
        expect({ day, ...now }).toEqual({ day, ...last, how: now.how, isNews: now.isNews });
      else if (last && now.since !== null) expect(now.since).toBe(last.since ?? now.since);
      last = now;
    }
    expect(changes).toBeGreaterThan(1);
  },
);

test.each(
  isFull
    ? [
        [7, 0.5],
        [1201, 0.4],
        [1202, 0.4],
        [1203, 0.4],
        [1402, 0.4],
        [1406, 0.4],
        [1435, 0.45],
        [8, 0.5],
      ]
    : [[7, 0.5]],
)(
  'ten weeks without a meeting (%i, %f): once a week at most, never twice a day, and since one day, whatever comes later',
  async (seed, brings) => {
    const home = await openHome({ founded: '2026-03-02', joined: '2026-03-02' });
    const draw = drawn(seed);
    const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
    type Now = Awaited<ReturnType<typeof stageInForce>>;
    let [yesterday, now]: [Now | null, Now | null] = [null, null];
    let promised: string | null = null;
    const changes: Day[] = [];
    const free = new Set<Day>();
    const look = async (day: Day) => {
      const scope = home.window({ today: day });
      now = await stageInForce(scope, await scope.team(), day);
      // Whatever a day's words do, what it makes of the day before is one change or none.
      if (yesterday && now.id !== yesterday.id)
        expect({ day, ...now }).toMatchObject({
          isNews: true,
          since: day,
          change: { on: day, from: yesterday.id, to: now.id },
        });
      else if (yesterday) expect({ day, since: now.since }).toEqual({ day, since: yesterday.since });
      expect({ day, isNews: now.isNews }).toEqual({ day, isNews: now.change?.on === day });
    };
    const answer = (day: Day, on = day) =>
      observed(home, day, pick(['no', 'seldom', 'often', 'yes']), pick([STORMY, MATURE, STABLE]).slice(draw() * 4), on);
    // Figures of the last two weeks, all at once: of some people, whatever they bring.
    const bring = (day: Day) =>
      home.window({ today: day }).change('import', async ({ db, journalId }) => {
        const dials = pick([20, 60, 130, 240]);
        for (let on = addDays(day, -14); on < day; on = addDays(on, 1))
          for (const member of [1, 2, 3].filter(() => isoWeekday(on) < 6 && draw() < 0.8)) {
            const connects = Math.floor(dials * draw());
            const measures = { dials, connects, effective: connects >> 1, deals: pick([0, 0, 1, 3]) };
            await upsertDayRecord(db, member, on, measures, journalId);
          }
      });
    await answer(FIRST);
    for (let since = 0; since < 70; since += 1) {
      const day = addDays(FIRST, since);
      await look(day);
      // What the evening says of the next morning holds, where no Monday comes between and nobody was shaken.
      if (promised && !free.has(startOfWeek(day)))
        expect({ day, id: (now as Now | null)?.id }).toEqual({ day, id: promised });
      const happens = draw();
      if (happens < 0.3) {
        await answer(day);
        await look(day);
        await answer(day);
      } else if (happens < 0.36) {
        await answer(day, addDays(day, -8));
      } else if (happens < 0.38) {
        free.add(startOfWeek(day));
        await confirmStage(home.window({ today: day }), pick(['forming', 'storming', 'stable', 'mature']));
      } else if (happens < 0.4) {
        free.add(startOfWeek(day));
        await home
          .window({ today: day })
          .change('team event', ({ db }) => insertTeamEvent(db, 1, { kind: 'new-manager', on: day, note: null }));
      } else if (happens < brings) {
        await bring(day);
      }
      await look(day);
      const ended = now as Now | null;
      promised = startOfWeek(addDays(day, 1)) === addDays(day, 1) ? null : (ended?.tomorrow ?? ended?.id ?? null);
      if (yesterday && ended?.id !== (yesterday as Now).id) changes.push(day);
      yesterday = ended;
    }
    const weeks = changes.map(startOfWeek).filter((week) => !free.has(week));
    expect(weeks).toEqual([...new Set(weeks)]);
    expect(changes.length).toBeGreaterThan(0);
  },
);
