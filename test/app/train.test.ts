import { expect, test } from 'vitest';
import { markAway } from '../../src/app/away/mark.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import type { Scope } from '../../src/app/scope.ts';
import { confirmStage } from '../../src/app/stage/confirm.ts';
import { markDone } from '../../src/app/train/done.ts';
import { markMissed } from '../../src/app/train/miss.ts';
import { applyReplan, changesNothing, proposeReplan, type ReplanView } from '../../src/app/train/replan.ts';
import { markScore } from '../../src/app/train/score.ts';
import { makeTimetable } from '../../src/app/train/timetable.ts';
import { addDays } from '../../src/domain/calendar/day.ts';
import { presentAway } from '../../src/present/away.ts';
import { presentDiff } from '../../src/present/train-diff.ts';
import { insertAbsence } from '../../src/store/absence-writer.ts';
import { readTraining } from '../../src/store/training-reader.ts';
import { interrupted, openHome, TODAY, told } from './windows.ts';

const team = { name: '新芽组', founded: TODAY, joined: TODAY, members: ['宋知远', '马依热', '丁小禾'] };
const week = { from: TODAY, weeks: 1, only: null, dryRun: false };
const stored = async (scope: Scope) => readTraining(await scope.reader(), (await scope.team()).id);

const openTwo = async () => {
  const home = await openHome(team);
  return { first: home.window(), second: home.window() };
};

/** A team with a timetable of which the first session fell through. */
async function openTroubled() {
  const windows = await openTwo();
  await makeTimetable(windows.first, week);
  await markMissed(windows.first, ['1'], []);
  return windows;
}

test('a new plan that somebody agreed to is refused when another window wrote down a session meanwhile', async () => {
  const { first, second } = await openTroubled();
  const proposal = await proposeReplan(first);
  expect(changesNothing(proposal.view.replan)).toBe(false);
  await markDone(second, { sessions: ['2'], scores: [], absent: ['丁小禾'] });
  const before = await stored(second);
  await expect(applyReplan(first, proposal, true)).rejects.toMatchObject({
    code: 'changed-meanwhile',
    kind: 'refused',
  });
  expect(await stored(second)).toEqual(before);
});

test('where nobody was asked, the plan is made again and what the other window wrote stays', async () => {
  const { first, second } = await openTroubled();
  const proposal = await proposeReplan(first);
  await markDone(second, { sessions: ['2'], scores: [], absent: ['丁小禾'] });
  const held = (await stored(second)).find(({ id }) => id === 2);
  const { replan } = await applyReplan(first, proposal, false);
  expect((await stored(second)).find(({ id }) => id === 2)).toEqual(held);
  const { moved, changed, removed } = replan.diff;
  const touched = [...moved, ...changed]
    .map(({ before }) => before.id)
    .concat(removed.map(({ session }) => session.id));
  expect(touched).not.toContain(2);
  expect(changesNothing((await proposeReplan(first)).view.replan)).toBe(true);
});

test('what is agreed to is applied when only a name was corrected meanwhile, and told by the new name', async () => {
  const { first, second } = await openTroubled();
  const proposal = await proposeReplan(first);
  await second.change('member edit', ({ db }) =>
    db.updateTable('member').set({ name: '马依热娜' }).where('name', '=', '马依热').execute(),
  );
  const { replan, texts } = await applyReplan(first, proposal, true);
  expect(replan.diff).toEqual(proposal.view.replan.diff);
  expect(texts.members.map(({ name }) => name)).toContain('马依热娜');
});

test('a session is written down once: the second window is told, and what the first wrote stays', async () => {
  const { first, second } = await openTwo();
  await makeTimetable(first, week);
  const late = interrupted(first, () => markMissed(second, ['1'], []));
  await expect(markDone(late, { sessions: ['1'], scores: [], absent: [] })).rejects.toMatchObject({
    code: 'session-closed',
  });
  expect((await stored(first)).find(({ id }) => id === 1)).toMatchObject({ state: 'missed', there: [] });
});

test('two windows that plan at the same time make one timetable', async () => {
  const { first, second } = await openTwo();
  const late = interrupted(first, () => makeTimetable(second, week));
  const { timetable } = await makeTimetable(late, week);
  const sessions = await stored(first);
  expect(sessions.length).toBeGreaterThan(0);
  expect(sessions.map(({ id }) => id)).toEqual(timetable.plan.sessions.map(({ id }) => id));
});

test('trying stores nothing, and taking back an absence that was never noted leaves no trace', async () => {
  const { first } = await openTwo();
  const stamp = await first.stamp();
  await makeTimetable(first, { ...week, dryRun: true });
  const view = await markAway(first, { who: '丁小禾', from: TODAY, to: null, half: null, kind: null, back: true });
  expect(view.entries).toBe(0);
  expect(await first.stamp()).toBe(stamp);
});

test('a course is written down for who was on the team and not on leave that day', async () => {
  const home = await openHome(team);
  const scope = home.window();
  await makeTimetable(scope, week);
  const session = (await stored(scope)).find(({ audience }) => audience.length === 3);
  if (!session) throw new Error('a first week has a course for everybody');
  const { id, date, audience } = session;
  const [gone, away, there] = audience as [number, number, number];
  await scope.change('test', async ({ db }) => {
    const left = { joined_on: '2026-01-05', left_on: addDays(date, -1) };
    await db.updateTable('member').set(left).where('id', '=', gone).execute();
    await insertAbsence(db, { member: away, from: date, to: date, half: null, kind: null });
  });
  const [view] = await markDone(home.window({ today: date }), { sessions: [String(id)], scores: [], absent: [] });
  expect(view).toMatchObject({ there: [there], missed: [{ id: away }] });
  const held = (await stored(scope)).find((each) => each.id === id);
  expect([held?.there, held?.audience]).toEqual([[there], [away, there]]);
});

test('nobody has points and was away, nothing of the future fell through, and what nobody came to was not held', async () => {
  const scope = (await openHome(team)).window();
  await makeTimetable(scope, week);
  const [first, later] = (await stored(scope))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .filter((_, i, all) => i === 0 || i === all.length - 1);
  if (first === undefined || later === undefined) throw new Error('two sessions');
  const sessions = [String(first.id)];
  await expect(
    markDone(scope, { sessions, scores: [{ who: '丁小禾', points: 85 }], absent: ['丁小禾'] }),
  ).rejects.toMatchObject({ code: 'score-absent' });
  await expect(markMissed(scope, [String(later.id)], [])).rejects.toMatchObject({ code: 'session-to-come' });
  const points = { who: '丁小禾', module: first.module, points: 80 };
  await expect(markScore(scope, { ...points, on: addDays(TODAY, -1) })).rejects.toMatchObject({
    code: 'score-before-joining',
  });
  const [nobody] = await markDone(scope, { sessions, scores: [], absent: ['宋知远、马依热、丁小禾'] });
  expect(nobody).toMatchObject({ state: 'missed', there: [] });
  expect((await stored(scope)).find(({ id }) => id === first.id)?.state).toBe('missed');
});

test('leave noted afterwards for a day on which somebody is written down as there says so', async () => {
  const scope = (await openHome(team)).window();
  await makeTimetable(scope, week);
  const session = (await stored(scope)).find(({ date, audience }) => date === TODAY && audience.length === 3);
  if (!session) throw new Error('a first day has a course for everybody');
  await markDone(scope, { sessions: [String(session.id)], scores: [], absent: ['丁小禾'] });
  const away = { from: TODAY, to: null, half: null, kind: null, back: false };
  expect(await markAway(scope, { ...away, who: '宋知远' })).toMatchObject({ wasIn: [session.id] });
  expect(await markAway(scope, { ...away, who: '丁小禾' })).toMatchObject({ wasIn: [] });
  expect(await markAway(scope, { ...away, who: '马依热', back: true })).toMatchObject({ wasIn: [] });
});

test('of several courses whom leave noted afterwards takes out of is one line, and one command does it or nothing', async () => {
  const scope = (await openHome(team)).window();
  await makeTimetable(scope, week);
  const today = (await stored(scope)).filter(({ date, audience }) => date === TODAY && audience.length === 3);
  const ids = today.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  await markDone(scope, { sessions: ids.map(String), scores: [], absent: [] });
  const view = await markAway(scope, { who: '宋知远', from: TODAY, to: null, half: null, kind: null, back: false });
  const [line] = presentAway(view, 'zh-CN').document.flatMap((block) => ('text' in block ? [String(block.text)] : []));
  expect(line).toContain(`teamctl train miss ${ids.join(' ')} --member 宋知远`);
  expect(line?.split('train miss').length).toBe(2);
  await expect(markMissed(scope, [...ids.map(String), '999'], ['宋知远'])).rejects.toMatchObject({
    code: 'session-unknown',
  });
  const there = async () => (await stored(scope)).filter(({ id }) => ids.includes(id)).map((each) => each.there.length);
  expect(await there()).toEqual(ids.map(() => 3));
  expect((await markMissed(scope, ids.map(String), ['宋知远'])).map(({ session }) => session)).toEqual(ids);
  expect(await there()).toEqual(ids.map(() => 2));
});

test('a timetable of another stage says that some of it is not needed any more, until a new plan has taken it out', async () => {
  const home = await openHome({ ...team, founded: addDays(TODAY, -120), joined: addDays(TODAY, -120) });
  const later = { ...week, from: addDays(TODAY, 1), weeks: 2 };
  await makeTimetable(home.window(), { ...week, weeks: 2 });
  const at = () => home.window({ today: later.from });
  expect((await makeTimetable(at(), later)).timetable.notNeeded).toBe(0);
  await confirmStage(at(), 'mature');
  expect((await makeTimetable(at(), later)).timetable.notNeeded).toBeGreaterThan(0);
  await applyReplan(at(), await proposeReplan(at()), false);
  expect((await makeTimetable(at(), later)).timetable.notNeeded).toBe(0);
});

test('where nothing is to be changed, a course that has no place yet is told all the same, with what plans it', async () => {
  const { first } = await openTroubled();
  const { view } = await proposeReplan(first);
  const [{ id = '' } = {}] = view.texts.modules;
  const said = (unscheduled: ReplanView['replan']['plan']['unscheduled']) => {
    const plan = { ...view.replan.plan, unscheduled };
    const diff = { moved: [], changed: [], removed: [], added: [] };
    return JSON.stringify(presentDiff({ ...view, replan: { plan, diff } }, 'zh-CN').document);
  };
  const open = { module: id, members: [1], kind: 'lesson', date: null, reason: 'no-room' } as const;
  expect(said([])).toContain('课表不用改');
  expect(said([open])).toContain('还没排上');
  expect(said([open])).toContain('train --weeks 8');
  expect(said([open])).not.toContain('课表不用改');
});

test('once the evening was held nothing new is planned into the day that is over', async () => {
  const newOf = async (scope: Scope) => {
    await makeTimetable(scope, { ...week, weeks: 2 });
    return (await stored(scope)).map(({ date }) => date);
  };
  expect(await newOf((await openTwo()).first)).toContain(TODAY);
  const { first } = await openTwo();
  await closeMeeting(first, { kind: 'evening', date: TODAY, ...told });
  const days = await newOf(first);
  expect(days.length).toBeGreaterThan(0);
  expect(days).not.toContain(TODAY);
});
