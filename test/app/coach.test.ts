import { expect, test } from 'vitest';
import { markAway } from '../../src/app/away/mark.ts';
import { closeCoachPlan } from '../../src/app/coach/close.ts';
import { keepCoachAnswer, nextCoachQuestion, takeBackCoachAnswer } from '../../src/app/coach/interview.ts';
import { listCoaching } from '../../src/app/coach/list.ts';
import { lookAtMember } from '../../src/app/coach/look.ts';
import { noteStep } from '../../src/app/coach/step.ts';
import { closeHints } from '../../src/app/hint/done.ts';
import { listHints } from '../../src/app/hint/list.ts';
import { observe } from '../../src/app/observe/observe.ts';
import { addRecord } from '../../src/app/record/record.ts';
import { lookAtToday } from '../../src/app/today/today.ts';
import { hintNumber, shortNumber } from '../../src/domain/agenda/hint.ts';
import { addDays } from '../../src/domain/calendar/day.ts';
import { presentCoach } from '../../src/present/coach.ts';
import { readCoachPlans } from '../../src/store/coaching-reader.ts';
import { updateMember } from '../../src/store/team-writer.ts';
import { interrupted, openHome, TODAY } from './windows.ts';

const WHO = '陈国栋';
const team = { name: '青禾三组', founded: '2026-02-02', joined: '2026-03-02', members: [WHO] };
const FEAR = ['trembling-hands', 'avoids-picking-up-phone', 'blank-freeze', 'doubts-self', 'fine-in-practice-not-live'];
const wish = { who: WHO, start: null, answers: [], dryRun: false };
const passed = { on: TODAY, outcome: 'pass' as const, fear: 2 };

async function openAfraid() {
  const home = await openHome(team);
  const [first, second] = [home.window(), home.window()];
  const signs = FEAR.map((sign) => ({ sign, degree: 'yes' }));
  await observe(first, { signs, member: WHO, on: TODAY, note: null });
  return { first, second, plans: async () => readCoachPlans(await second.reader(), [1]) };
}

test('a session is not added to a plan that another window has closed', async () => {
  const { first, second, plans } = await openAfraid();
  expect((await lookAtMember(first, wish)).plan?.state).toBe('open');
  await lookAtMember(first, { ...wish, start: TODAY });
  const late = interrupted(first, () => closeCoachPlan(second, WHO, '换了组'));
  await expect(noteStep(late, WHO, passed)).rejects.toMatchObject({ code: 'coach-no-plan' });
  expect(await plans()).toMatchObject([{ state: 'closed', reason: '换了组', results: [] }]);
  await expect(closeCoachPlan(first, WHO, null)).rejects.toMatchObject({ code: 'coach-no-plan' });
  expect(await plans()).toMatchObject([{ reason: '换了组' }]);
});

test('two windows that look at the same time start one plan', async () => {
  const { first, second, plans } = await openAfraid();
  const view = await lookAtMember(
    interrupted(first, () => lookAtMember(second, { ...wish, start: '2026-12-02' })),
    wish,
  );
  expect(await plans()).toMatchObject([{ state: 'open', startedOn: '2026-12-02' }]);
  expect(view.plan?.startedOn).toBe('2026-12-02');
});

test('a plan in which somebody practised meanwhile is not moved any more', async () => {
  const { first, second, plans } = await openAfraid();
  await lookAtMember(first, { ...wish, start: TODAY });
  const late = interrupted(first, () => noteStep(second, WHO, passed));
  await expect(lookAtMember(late, { ...wish, start: '2026-12-02' })).rejects.toMatchObject({
    code: 'coach-plan-running',
  });
  expect(await plans()).toMatchObject([{ startedOn: TODAY, results: [passed] }]);
});

test('nobody who has left is coached', async () => {
  const home = await openHome(team);
  await home.window().change('member leave', ({ db }) => updateMember(db, 1, { leftOn: '2026-11-20' }));
  const error = { code: 'not-a-member-then' };
  await expect(lookAtMember(home.window(), wish)).rejects.toMatchObject(error);
  await expect(noteStep(home.window(), WHO, passed)).rejects.toMatchObject(error);
});

test('looking and trying leave no trace', async () => {
  const { first } = await openAfraid();
  const stamp = await first.stamp();
  const tried = await lookAtMember(first, { ...wish, dryRun: true });
  expect(tried.plan?.focus).toBe('fear');
  expect((await listCoaching(first, true)).lines).toEqual([]);
  expect(await first.stamp()).toBe(stamp);
});

test('an answer is stored at once, seen in the next question, and taken back', async () => {
  const home = await openHome(team);
  const [first, second] = [home.window(), home.window()];
  const asked = await nextCoachQuestion(first, WHO);
  expect(asked).not.toBeNull();
  const { sign, question } = asked as { sign: string; question: string };
  expect(question).not.toBe(sign);
  await keepCoachAnswer(first, WHO, sign, 'no');
  expect((await nextCoachQuestion(second, WHO))?.sign).not.toBe(sign);
  await takeBackCoachAnswer(second, WHO, sign);
  expect(await nextCoachQuestion(first, WHO)).toEqual(asked);
});

test('no rung and no first day falls on a day on which the person is away', async () => {
  const { first, second } = await openAfraid();
  await markAway(second, { who: WHO, from: TODAY, to: '2026-11-26', half: null, kind: 'sick', back: false });
  const { plan } = await lookAtMember(first, { ...wish, start: TODAY });
  expect(plan?.startedOn).toBe('2026-11-27');
  expect(plan?.steps[0]).toMatchObject({ from: '2026-11-27' });
  await markAway(second, { who: WHO, from: '2026-11-30', to: '2026-12-01', half: null, kind: 'annual', back: false });
  const line = (await listCoaching(second, false)).lines[0];
  expect(line?.checkpoints[0]).toBe('2026-12-08');
  const days = (await lookAtMember(second, wish)).plan?.steps.flatMap(({ from, to }) => [from, to]) ?? [];
  expect(days).not.toContain('2026-11-30');
  expect(days).not.toContain('2026-12-01');
});

test('whoever is on a ladder and sold something is told of on the page, so that somebody is glad with them', async () => {
  const { first, second } = await openAfraid();
  expect((await lookAtMember(first, wish)).deal).toBeNull();
  await addRecord(second, { member: WHO, day: '2026-11-23', measures: { dials: 30, deals: 1 } });
  expect((await lookAtMember(first, wish)).deal).toEqual({ on: '2026-11-23', first: false });
});

test('the talk that was promised when practice stopped is due three work days later, until it is put away', async () => {
  const home = await openHome(team);
  const on = (today: string) => home.window({ today });
  const signs = FEAR.map((sign) => ({ sign, degree: 'yes' }));
  await observe(on('2026-11-16'), { signs, member: WHO, on: '2026-11-16', note: null });
  await lookAtMember(on('2026-11-16'), { ...wish, start: '2026-11-16' });
  for (const day of ['2026-11-16', '2026-11-17', '2026-11-18'])
    await noteStep(on(day), WHO, { on: day, outcome: 'fail', fear: 9 });
  const hinted = async (today: string) =>
    (await listHints(on(today))).hints.flatMap((note) => (note.code === 'coach-again' ? [note.on] : []));
  expect(await hinted('2026-11-20')).toEqual([]);
  // The day after the stop is the hardest one, and the page plans it; what was put away then comes again when it is due.
  const first = (await listHints(on('2026-11-19'))).hints.filter(({ code }) => code === 'coach-again');
  expect(first).toMatchObject([{ on: '2026-11-18', first: true }]);
  expect(await hinted('2026-11-23')).toEqual(['2026-11-18']);
  expect(await hinted('2026-12-02')).toEqual(['2026-11-18']);
  expect((await listCoaching(on('2026-12-02'), false)).lines).toMatchObject([{ member: WHO, next: '2026-11-23' }]);
  const said = async (today: string) =>
    JSON.stringify(presentCoach(await lookAtMember(on(today), wish), 'zh-CN').document);
  expect(await said('2026-11-18')).toContain('明天这样安排');
  await markAway(on('2026-11-18'), { who: WHO, from: '2026-11-19', to: null, half: null, kind: 'sick', back: false });
  // Nobody plans a day for somebody who is not there.
  expect(await said('2026-11-18')).toContain('2026-11-20 这样安排');
  await markAway(on('2026-11-18'), { who: WHO, from: '2026-11-19', to: null, half: null, kind: null, back: true });
  expect(await said('2026-11-19')).toContain('今天这样安排');
  expect(await said('2026-11-25')).not.toContain('明天');
  expect(await said('2026-11-25')).toMatch(/说好 2026-11-23 再碰一次/u);
  expect((await listCoaching(on('2027-01-04'), false)).lines).toEqual([]);
});

test('what the page of the day says waits for a talk stands among the hints, and nothing does that practice has begun since', async () => {
  const home = await openHome(team);
  const on = (today: string) => home.window({ today });
  const waiting = async (today: string) =>
    (await lookAtToday(on(today)))?.stage.people.needAWord.map(({ reason }) => reason.code);
  const hinted = async (today: string) => (await listHints(on(today))).hints.filter(({ code }) => code === 'sighting');
  const see = (day: string) =>
    observe(on(day), { signs: [{ sign: 'blank-freeze', degree: 'yes' }], member: WHO, on: day, note: null });
  await see('2026-11-10');
  expect(await waiting('2026-11-11')).toEqual(['signs-noted']);
  // A week later it is no hint any more, and a line that leads to it would lead nowhere.
  expect(await hinted('2026-11-18')).toEqual([]);
  expect(await waiting('2026-11-18')).toEqual([]);
  await see('2026-11-23');
  expect(await waiting('2026-11-24')).toEqual(['signs-noted']);
  const [hint] = await hinted('2026-11-24');
  if (hint === undefined) throw new Error('no hint');
  await closeHints(on('2026-11-24'), [shortNumber(hintNumber(hint, '2026-11-24'))]);
  expect(await waiting('2026-11-24')).toEqual([]);
});

test('of somebody on a ladder no older note is said to wait', async () => {
  const { second } = await openAfraid();
  const waiting = async () => (await lookAtToday(second))?.stage.people.needAWord.map(({ reason }) => reason.code);
  expect(await waiting()).toEqual(['signs-noted']);
  await lookAtMember(second, wish);
  expect(await waiting()).toEqual([]);
});

test('a rung without calls is told beside the calls that the records show, on the page and among the hints', async () => {
  const { first, second } = await openAfraid();
  await lookAtMember(first, { ...wish, start: '2026-11-17' });
  for (let day = '2026-10-20'; day < TODAY; day = addDays(day, 1))
    await addRecord(second, { member: WHO, day, measures: { dials: 100 } });
  const page = JSON.stringify(presentCoach(await lookAtMember(second, wish), 'zh-CN').document);
  expect(page).toContain('一天打 100 通上下');
  expect(page).toContain('teamctl coach close 陈国栋');
  const steps = (await listHints(second)).hints.filter(({ code }) => code === 'coach-step');
  expect(steps).toMatchObject([{ member: 1, rung: 1, calls: true }]);
  // The way that the page shows is one that can be gone.
  await closeCoachPlan(second, WHO, '自己能打了');
  expect((await lookAtMember(second, { ...wish, start: TODAY, rung: 8 })).plan).toMatchObject({
    state: 'open',
    climb: { rung: 8 },
  });
});
