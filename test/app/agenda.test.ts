import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AgendaWanted } from '../../src/app/agenda/case.ts';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import { addRecord } from '../../src/app/record/record.ts';
import { stageInForce } from '../../src/app/stage/in-force.ts';
import { readMeetings } from '../../src/store/meeting-reader.ts';
import { insertObservation, insertPrivateObservation } from '../../src/store/observation-writer.ts';
import { updateMember, updateTeam } from '../../src/store/team-writer.ts';
import { interrupted, openHome, TODAY, told } from './windows.ts';

const morning: AgendaWanted = { meeting: 'morning', date: TODAY, minutes: null, absent: [], withNotes: false };
const seen = (sign: string, degree: string) => ({ sign, degree, how: 'reported' as const, on: TODAY, note: null });

test('an agenda that is stored already is shown without opening the file for writing', async () => {
  const home = await openHome();
  const first = await prepareAgenda(home.window(), morning);
  expect(first.isToStore).toBe(true);
  const before = readFileSync(home.file);
  const reading = { ...home.window(), change: () => Promise.reject(new Error('opened for writing')) };
  const second = await prepareAgenda(reading, morning);
  expect(second.view).toEqual(first.view);
  expect(readFileSync(home.file).equals(before)).toBe(true);
  // What is to be stored does need it.
  await expect(prepareAgenda(reading, { ...morning, minutes: 20 })).rejects.toThrow('opened for writing');
});

test('the morning after a weekend on which most people worked looks at that Sunday, after one that a single person worked at Friday', async () => {
  const monday: AgendaWanted = { ...morning, date: '2026-11-23' };
  for (const [names, day] of [
    [['高敏'], '2026-11-20'],
    [['高敏', '林小满'], '2026-11-22'],
  ] as const) {
    const home = await openHome();
    for (const on of ['2026-11-20', '2026-11-22'])
      for (const name of names)
        await addRecord(home.window(), { member: name, day: on, measures: { dials: 60, deals: 1 } });
    const { view } = await prepareAgenda(home.window({ today: monday.date }), monday, { dryRun: true });
    expect(view.plan.newsDay).toBe(day);
  }
});

test('a weekly that a holiday takes away is spoken of on the last work day before, and not once it is held on another day', async () => {
  const scope = (await openHome()).window({ today: '2026-09-24' });
  // 25 September 2026, a Friday, is the Mid-Autumn Festival.
  const of = async (meeting: string, date: string) => {
    const { view } = await prepareAgenda(scope, { ...morning, meeting, date }, { dryRun: true });
    return view.plan.notices.flatMap((notice) => (notice.code === 'weekly-falls-out' ? [notice.on] : []));
  };
  expect(await of('morning', '2026-09-24')).toEqual(['2026-09-25']);
  expect(await of('evening', '2026-09-24')).toEqual(['2026-09-25']);
  expect(await of('evening', '2026-09-23')).toEqual([]);
  expect(await of('evening', '2026-09-17')).toEqual([]);
  // To look at the agenda of another day holds nothing there.
  await prepareAgenda(scope, { ...morning, meeting: 'weekly', date: '2026-09-24' });
  expect(await of('evening', '2026-09-24')).toEqual(['2026-09-25']);
  // Also where the evening was closed first, and its page is looked at again.
  await closeMeeting(scope, { kind: 'evening', date: '2026-09-24', ...told });
  expect(await of('evening', '2026-09-24')).toEqual(['2026-09-25']);
  await closeMeeting(scope, { kind: 'weekly', date: '2026-09-24', ...told });
  expect(await of('evening', '2026-09-24')).toEqual([]);
});

test('a dry run leaves nothing', async () => {
  const home = await openHome();
  await prepareAgenda(home.window(), morning, { dryRun: true });
  const scope = home.window();
  expect(await readMeetings(await scope.reader(), 1, TODAY, TODAY)).toEqual([]);
});

test('what another window wrote between the plan and its storing is in the agenda that is stored', async () => {
  const home = await openHome();
  const theirs = home.window();
  const late = interrupted(home.window(), () =>
    theirs.change('member leave', ({ db }) => updateMember(db, 1, { leftOn: '2026-11-20' })),
  );
  const { view } = await prepareAgenda(late, morning);
  expect(view.plan.present).toEqual([2, 3]);
  const [stored] = await readMeetings(await home.window().reader(), 1, TODAY, TODAY);
  expect(stored?.plan?.present).toEqual([2, 3]);
});

test('the agenda is made for the stage that everything else goes by, also after the team turned out to be older', async () => {
  const home = await openHome();
  const monday = { ...morning, date: '2026-11-23' };
  await prepareAgenda(home.window({ today: '2026-11-23' }), monday);
  const edit = home.window();
  await edit.change('team edit', ({ db }) => updateTeam(db, 1, { foundedOn: '2022-01-01' }));
  // What Monday's meeting told stands until the next Monday, whatever is corrected meanwhile.
  for (const [today, stage] of [
    [TODAY, 'forming'],
    ['2026-11-30', 'mature'],
  ] as const) {
    const scope = home.window({ today });
    const { view } = await prepareAgenda(scope, { ...morning, date: today });
    const { id } = await stageInForce(scope, await scope.team());
    expect([view.plan.stage, id]).toEqual([stage, stage]);
  }
});

test.each([
  ['unsure', false],
  ['no', false],
  ['seldom', true],
  ['often', true],
])('a word that calls for professional help, answered %s, is told to the manager: %s', async (degree, isTold) => {
  const home = await openHome();
  const write = home.window();
  await write.change('observe', ({ db }) => insertPrivateObservation(db, 2, seen('self-harm-words', degree)));
  const { view } = await prepareAgenda(home.window(), { ...morning, withNotes: true }, { dryRun: true });
  expect(view.plan.managerNotes.some((note) => note.code === 'sighting' && note.member === 2)).toBe(isTold);
});

test.each([
  ['unsure', false],
  ['seldom', false],
  ['often', true],
])('a sign of somebody, answered %s, is told to the manager: %s', async (degree, isTold) => {
  const home = await openHome();
  const write = home.window();
  await write.change('observe', ({ db }) => insertPrivateObservation(db, 3, seen('avoids-picking-up-phone', degree)));
  const { view } = await prepareAgenda(home.window(), { ...morning, withNotes: true }, { dryRun: true });
  expect(view.plan.managerNotes.some((note) => note.code === 'sighting' && note.member === 3)).toBe(isTold);
});

test('notes of the manager are shown and never stored', async () => {
  const home = await openHome();
  const write = home.window();
  await write.change('observe', async ({ db }) => {
    await insertPrivateObservation(db, 3, seen('avoids-picking-up-phone', 'often'));
    await insertObservation(db, 1, seen('high-rejection', 'often'));
  });
  const { view } = await prepareAgenda(home.window(), { ...morning, withNotes: true });
  expect(view.plan.managerNotes).not.toEqual([]);
  const [stored] = await readMeetings(await home.window().reader(), 1, TODAY, TODAY);
  expect(stored?.plan?.managerNotes).toEqual([]);
});

test('what is only looked at freezes no figure: it follows the records, also when its day is over or it was held', async () => {
  const home = await openHome();
  const evening = { ...morning, meeting: 'evening' as const };
  const effectiveTold = async (today: string) => {
    const { view } = await prepareAgenda(home.window({ today }), evening);
    return view.plan.items.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.code === 'day-total' && line.metric === 'effective' ? [line.value] : [])),
    );
  };
  const record = async (effective: number) =>
    addRecord(home.window(), { member: '高敏', day: TODAY, measures: { effective } });
  await record(20);
  expect(await effectiveTold(TODAY)).toEqual([20]);
  await record(26);
  expect(await effectiveTold('2026-11-25')).toEqual([26]);
  await closeMeeting(home.window({ today: '2026-11-25' }), { kind: 'evening', date: TODAY, ...told });
  await record(27);
  expect(await effectiveTold('2026-11-25')).toEqual([27]);
});
