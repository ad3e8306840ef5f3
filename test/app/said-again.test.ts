import { expect, test } from 'vitest';
import { signsSeen } from '../../src/app/agenda/signs.ts';
import { lookAtMember } from '../../src/app/coach/look.ts';
import { observe } from '../../src/app/observe/observe.ts';
import { diagnoseTeam } from '../../src/app/stage/diagnose.ts';
import { keepStageAnswer } from '../../src/app/stage/interview.ts';
import type { TrialWords } from '../../src/app/stage/trial.ts';
import { inForceTexts } from '../../src/present/stage-in-force.ts';
import { readObservations, readPrivateObservations } from '../../src/store/observation-reader.ts';
import { insertObservation, insertPrivateObservation } from '../../src/store/observation-writer.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';
import { openTestStore } from '../store/open-store.ts';
import { type Home, openHome, TODAY } from './windows.ts';

const WHO = '阿依努尔';
const SIGN = 'fine-in-practice-not-live';
const wish = { who: WHO, start: null, answers: [], dryRun: false };
const noTrial: TrialWords = { answers: [], seen: [], withHistory: true };

const coachSays = async (home: Home, sign: string) =>
  (await lookAtMember(home.window(), wish)).assessment.signs.find((each) => each.sign === sign)?.answer;
const answer = (home: Home, degree: string) =>
  lookAtMember(home.window(), { ...wish, answers: [{ sign: SIGN, degree }] });
const see = (home: Home, sign: string, degree: string, member: string | null, on = TODAY) =>
  observe(home.window(), { signs: [{ sign, degree }], member, on, note: null });
const stageSays = async (home: Home, sign: string, words = noTrial) =>
  (await diagnoseTeam(home.window(), words)).diagnosis.evidence.find((each) => each.sign === sign)?.answer;

test('of a person the later word of a day stands, asked or noticed, and a later day stands over both', async () => {
  const home = await openHome();
  await answer(home, 'often');
  await answer(home, 'no');
  expect(await coachSays(home, SIGN)).toBe(0);
  await see(home, SIGN, 'yes', WHO);
  expect(await coachSays(home, SIGN)).toBe(1);
  await answer(home, 'sometimes');
  expect(await coachSays(home, SIGN)).toBe(0.5);
  await see(home, 'doubts-self', 'yes', WHO);
  await see(home, 'doubts-self', 'no', WHO);
  expect(await coachSays(home, 'doubts-self')).toBe(0);
});

test('of a person what was noticed on a later day stands over what was asked before', async () => {
  const home = await openHome();
  const before = home.window({ today: '2026-11-16' });
  await lookAtMember(before, { ...wish, answers: [{ sign: SIGN, degree: 'often' }] });
  await see(home, SIGN, 'no', WHO);
  const { signs } = (await lookAtMember(home.window(), wish)).assessment;
  expect(signs.find((each) => each.sign === SIGN)).toMatchObject({ answer: 0, source: 'reported' });
});

test('of the team the later word of a day stands, in the stage, in what is tried out and in the agenda', async () => {
  const home = await openHome();
  const seen = async () => {
    const scope = home.window();
    const team = await scope.team();
    return signsSeen(scope, team, await (await scope.playbook(team)).core(), TODAY);
  };
  await see(home, 'doubts-target', 'yes', null);
  expect(await seen()).toEqual(['doubts-target']);
  await see(home, 'doubts-target', 'no', null);
  expect([await stageSays(home, 'doubts-target'), await seen()]).toEqual([0, []]);
  await keepStageAnswer(home.window(), 'doubts-target', 'often');
  expect(await stageSays(home, 'doubts-target')).toBe(0.75);
  await see(home, 'doubts-target', 'seldom', null);
  expect(await stageSays(home, 'doubts-target')).toBe(0.25);
  const tried = { ...noTrial, seen: [{ sign: 'doubts-target', degree: 'yes' }] };
  expect(await stageSays(home, 'doubts-target', tried)).toBe(1);
});

test('either engine tells the later one of a day by its number; not knowing takes back nothing of a person', async () => {
  const store = await openTestStore();
  const said = (sign: string, degree: string, how: 'asked' | 'reported' = 'reported') => ({
    sign,
    degree,
    how,
    on: TODAY,
    note: null,
  });
  await store.transact(async (db) => {
    const team = await insertTeam(db, { name: '启明组', foundedOn: null, playbook: 'insurance-telesales' });
    const member = await insertMember(db, team, { name: WHO, code: null, role: 'agent', joinedOn: null });
    for (const each of [said('a', 'yes'), said('b', 'yes', 'asked'), said('a', 'no', 'asked'), said('b', 'no')])
      await insertObservation(db, team, each);
    for (const each of [said('a', 'no'), said('b', 'yes'), said('a', 'yes', 'asked'), said('b', 'unsure')])
      await insertPrivateObservation(db, member, each);
  });
  const told = (all: readonly { sign: string; degree: string }[]) => all.map(({ sign, degree }) => `${sign} ${degree}`);
  expect(told(await readObservations(store.reader, 1, TODAY))).toEqual(['a no', 'b no']);
  expect(told(await readPrivateObservations(store.reader, [1], TODAY, TODAY)).sort()).toEqual(['a yes', 'b yes']);
  await store.close();
});

test('where today’s look is back at the stage before, the news of a change does not say that it fits better now', () => {
  const stages = [
    { id: 'early', title: '建立初期' },
    { id: 'storm', title: '动荡期' },
  ];
  const sharesOf = (early: number, storm: number, x: number) => ({
    stages: Object.entries({ early, storm, x }).map(([id, posterior]) => ({ id, prior: 1 / 3, posterior })),
  });
  const shares = sharesOf(0.1, 0.2, 0.7);
  const change = { on: TODAY, from: 'early', to: 'storm', because: 'reading' as const };
  const inForce = {
    id: 'storm',
    how: 'diagnosed' as const,
    since: TODAY,
    change,
    isNews: true,
    agreedOn: null,
    moved: [],
    shaken: null,
    lapsed: null,
    tomorrow: null,
  };
  const told = (leading: string) =>
    inForceTexts(
      inForce,
      stages,
      {
        ...shares,
        asOf: TODAY,
        leading,
        confidence: 'likely',
        calendar: { stage: null, signs: null, agrees: true, isEven: false },
      },
      'zh-CN',
    ).join('');
  expect(told('storm')).toContain('现在更像它');
  expect(told('early')).not.toMatch(/现在更像它|先不换/u);
  expect(told('early')).toMatch(/到上周日为止.*今天再看又更像建立初期/u);
  const quiet = { ...inForce, change: null };
  const waits = (from: Parameters<typeof inForceTexts>[0], asOf: string, shares = sharesOf(0.1, 0.2, 0.7)) =>
    inForceTexts(
      { ...from, isNews: false },
      stages,
      {
        ...shares,
        asOf,
        leading: 'x',
        confidence: 'likely',
        calendar: { stage: null, signs: 'x', agrees: false, isEven: false },
      },
      'zh-CN',
    ).join('');
  // A second change of a week waits, whoever asks for it; on a Sunday for the next day.
  expect(waits(inForce, TODAY)).toMatch(/一周只换一次，下周一再看/u);
  expect(waits(quiet, '2026-11-29')).toMatch(/平时只在周一换，明天周一再看/u);
  // Behind a week of holidays the next reading is on the first day back.
  expect(waits({ ...quiet, nextOn: '2026-12-03' }, TODAY)).toMatch(/2026-12-03 上班头一天再看/u);
  expect(waits({ ...quiet, nextOn: '2026-11-30' }, TODAY)).toMatch(/下周一再看/u);
  // What the week's figures alone speak for waits for a word; another stage that leads today does not.
  expect(waits({ ...quiet, how: 'kept', asks: 'x' }, TODAY)).toMatch(/换不换等你一句话.*没有新的回答，.*stage --ask/u);
  expect(waits({ ...quiet, how: 'kept', asks: 'early' }, TODAY)).not.toMatch(/没有新的回答/u);
  // On a Monday nobody is told that stages change on Mondays; a neighbour that is only just ahead would not lead on one.
  expect(waits(quiet, '2026-11-30')).toMatch(/照到昨天为止看到的定的.*下周一再看/u);
  for (const asOf of [TODAY, '2026-11-29', '2026-11-30'])
    expect(waits(quiet, asOf, sharesOf(0.1, 0.4, 0.5))).toMatch(/只领先一点点/u);
  expect(waits(quiet, TODAY, sharesOf(0.1, 0.35, 0.55))).toMatch(/下周一再看/u);
  const shaken = { kinds: ['new-manager', 'leavers'], agreedOn: '2026-11-23' };
  const after = { ...inForce, isNews: false, change: { ...change, because: 'shock' as const }, shaken };
  const look = {
    ...shares,
    asOf: TODAY,
    leading: 'storm',
    confidence: 'likely',
    calendar: { stage: null, signs: null, agrees: true, isEven: false },
  } as const;
  // What shook the team is named, and whoever asks for the verdict is told why it changed also when that is no news.
  expect(inForceTexts(after, stages, look, 'zh-CN', true).join('')).toMatch(
    /换了经理、走了不少人.*2026-11-23 谈定的得重新看/u,
  );
  expect(inForceTexts(after, stages, look, 'en', true).join('')).toMatch(/new manager, many leavers.*2026-11-23/u);
  expect(inForceTexts(after, stages, look, 'zh-CN').join('')).not.toContain('换了经理');
  // What was asked is told in the word that was offered, what was noted in the one that was typed.
  const moved = (isAsked: boolean) => {
    const sign = { id: 's', title: '敢打', answer: 1, kind: 'degrees' as const, isAsked };
    return inForceTexts({ ...inForce, moved: [sign] }, stages, look, 'zh-CN').join('');
  };
  expect([moved(true), moved(false)]).toEqual([
    expect.stringContaining('「敢打」（一直这样）'),
    expect.stringContaining('「敢打」（是）'),
  ]);
});
