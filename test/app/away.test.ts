import { expect, test } from 'vitest';
import type { AgendaWanted } from '../../src/app/agenda/case.ts';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { listAbsences } from '../../src/app/away/list.ts';
import { markAway } from '../../src/app/away/mark.ts';
import { closeHints } from '../../src/app/hint/done.ts';
import { listHints } from '../../src/app/hint/list.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import { addRecord } from '../../src/app/record/record.ts';
import type { Scope } from '../../src/app/scope.ts';
import { renegotiate } from '../../src/app/target/renegotiate.ts';
import { setTarget, showTargets } from '../../src/app/target/target.ts';
import { hintNumber, shortNumber } from '../../src/domain/agenda/hint.ts';
import type { MeetingKind } from '../../src/domain/agenda/meeting-kind.ts';
import { upsertFigure } from '../../src/store/figure-writer.ts';
import { insertPrivateObservation } from '../../src/store/observation-writer.ts';
import { readDayRecords } from '../../src/store/record-reader.ts';
import { importText } from './import-text.ts';
import { openHome, TODAY, told } from './windows.ts';

const wanted = (meeting: MeetingKind, date = TODAY): AgendaWanted => ({
  meeting,
  date,
  minutes: null,
  absent: [],
  withNotes: false,
});
const present = async (scope: Scope, meeting: MeetingKind, date = TODAY) =>
  (await prepareAgenda(scope, wanted(meeting, date), { dryRun: true })).view.plan.present;
const away = (who: string, more: Partial<Parameters<typeof markAway>[1]> = {}) => ({
  who,
  from: TODAY,
  to: null,
  half: null,
  kind: null,
  back: false,
  ...more,
});

test('whoever is away for half a day is in the meeting of the other half, and says the own number', async () => {
  const scope = (await openHome()).window();
  await markAway(scope, away('高敏', { half: 'am' }));
  expect(await present(scope, 'morning')).toEqual([2, 3]);
  expect(await present(scope, 'evening')).toEqual([1, 2, 3]);
  await markAway(scope, away('高敏', { half: 'pm' }));
  expect(await present(scope, 'evening')).toEqual([2, 3]);
});

test('a day of rest that was swapped is none: whoever has calls of the day is there', async () => {
  const scope = (await openHome()).window();
  await markAway(scope, away('高敏', { kind: 'rest' }));
  expect(await present(scope, 'evening')).toEqual([2, 3]);
  expect((await listAbsences(scope, { from: TODAY, to: TODAY })).absences[0]?.kind).toBe('rest');
  await addRecord(scope, { member: '高敏', day: TODAY, measures: { dials: 40 } });
  expect(await present(scope, 'morning')).toEqual([1, 2, 3]);
});

test('who was missing in the morning is missing in the evening; who came in the morning is away from noon on', async () => {
  const home = await openHome();
  const scope = home.window();
  await closeMeeting(scope, { kind: 'morning', date: TODAY, ...told, absent: ['高敏'] });
  expect(await present(scope, 'evening')).toEqual([2, 3]);
  const evening = await closeMeeting(scope, { kind: 'evening', date: TODAY, ...told, absent: ['林小满'] });
  expect(evening.present).toEqual([2]);
  const { absences } = await listAbsences(scope, { from: TODAY, to: TODAY });
  expect(absences.map(({ member, half }) => [member, half])).toEqual([
    [1, null],
    [3, 'pm'],
  ]);
});

test('who was missing in the morning and has calls of that day came later: the evening knows, and half a day counts', async () => {
  const scope = (await openHome()).window();
  await closeMeeting(scope, { kind: 'morning', date: TODAY, ...told, absent: ['高敏', '林小满'] });
  await addRecord(scope, { member: '高敏', day: TODAY, measures: { dials: 62, effective: 10 } });
  expect(await present(scope, 'evening')).toEqual([1, 2]);
  const records = await readDayRecords(await scope.reader(), [1], TODAY, TODAY);
  expect(records.map(({ dials, there }) => [dials, there])).toEqual([[62, 0.5]]);
});

test('figures of the playbook’s own measures say as well that somebody came', async () => {
  const scope = (await openHome()).window();
  await closeMeeting(scope, { kind: 'morning', date: TODAY, ...told, absent: ['高敏'] });
  await scope.change('record', ({ db }) =>
    upsertFigure(db, { memberId: 1, day: TODAY, measure: 'received', value: 40 }),
  );
  expect(await present(scope, 'evening')).toEqual([1, 2, 3]);
});

test('whoever has calls of the day and missed the evening alone is not taken to have come late', async () => {
  const scope = (await openHome()).window();
  await addRecord(scope, { member: '林小满', day: TODAY, measures: { dials: 62, effective: 10 } });
  await closeMeeting(scope, { kind: 'evening', date: TODAY, ...told, absent: ['高敏', '林小满'] });
  const { absences } = await listAbsences(scope, { from: TODAY, to: TODAY });
  expect(absences.map(({ member, half }) => [member, half])).toEqual([
    [1, null],
    [3, 'pm'],
  ]);
  expect(await present(scope, 'morning')).toEqual([2, 3]);
});

test('a closing that is corrected corrects the register, and who shared was there', async () => {
  const scope = (await openHome()).window();
  await closeMeeting(scope, { kind: 'morning', date: TODAY, ...told, absent: ['高敏', '林小满'] });
  await closeMeeting(scope, { kind: 'morning', date: TODAY, ...told, absent: ['林小满'], sharers: ['高敏'] });
  expect(await present(scope, 'evening')).toEqual([1, 2]);
});

test('days are taken back in the middle: what lies before and after stays', async () => {
  const scope = (await openHome()).window();
  await markAway(scope, away('高敏', { from: '2026-11-23', to: '2026-11-27', kind: 'annual' }));
  await markAway(scope, away('高敏', { from: '2026-11-25', to: '2026-11-25', back: true }));
  const { absences, days } = await listAbsences(scope, { from: '2026-11-23', to: '2026-11-27' });
  expect(absences.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['2026-11-23', '2026-11-24', 'annual'],
    ['2026-11-26', '2026-11-27', 'annual'],
  ]);
  expect(days.map(({ day, there }) => [day, there])).toEqual(
    ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'].map((day) => [day, 2]),
  );
});

test('looking at the weekly does not change the evening of that day', async () => {
  const home = await openHome();
  const friday = '2026-11-27';
  const scope = home.window({ today: friday });
  // The week's first meeting says in which stage the team is; it lies behind.
  await prepareAgenda(scope, wanted('morning', '2026-11-23'));
  const evening = () => prepareAgenda(scope, wanted('evening', friday), { dryRun: true });
  const before = await evening();
  await prepareAgenda(scope, wanted('weekly', friday));
  expect(await evening()).toEqual(before);
});

test('a figure that was agreed on anew takes the place of the target, and the old one stays', async () => {
  const scope = (await openHome()).window();
  await setTarget(scope, { member: '高敏', metric: 'deals', value: 12, period: 'month', startsOn: '2026-11-01' });
  await renegotiate(scope, { member: '高敏', metric: 'deals', value: 7 });
  const { progress, renegotiated } = await showTargets(scope, { when: null, whose: null });
  expect(progress.map(({ target }) => target.value)).toEqual([7]);
  expect(renegotiated).toMatchObject([{ memberId: 1, value: 12, agreed: 7, on: TODAY }]);
  await expect(renegotiate(scope, { member: '高敏', metric: 'amount', value: 7 })).rejects.toMatchObject({
    code: 'target-none-running',
  });
});

test('so does one for the whole team; what people’s own add up to is theirs', async () => {
  const scope = (await openHome()).window();
  await expect(renegotiate(scope, { member: null, metric: 'deals', value: 40 })).rejects.toMatchObject({
    code: 'target-none-of-team',
  });
  await setTarget(scope, { member: null, metric: 'deals', value: 60, period: 'month', startsOn: '2026-11-01' });
  await renegotiate(scope, { member: null, metric: 'deals', value: 40 });
  const { progress, renegotiated } = await showTargets(scope, { when: null, whose: 'team' });
  expect(progress.map(({ target }) => [target.memberId, target.value])).toEqual([[null, 40]]);
  expect(renegotiated).toMatchObject([{ memberId: null, value: 60, agreed: 40, on: TODAY }]);
});

test('a hint is shown while it is fresh, until it is put away', async () => {
  const home = await openHome();
  const scope = home.window();
  const seen = { sign: 'trembling-hands', degree: 'often', how: 'reported' as const, on: '2026-11-20', note: null };
  await scope.change('observe', ({ db }) => insertPrivateObservation(db, 1, seen));
  const open = async (today: string) =>
    (await listHints(home.window({ today }))).hints.filter(({ code }) => code === 'sighting');
  expect(await open('2026-11-23')).toHaveLength(1);
  expect(await open('2026-11-26')).toHaveLength(0);
  const [hint] = await open(TODAY);
  if (!hint) return expect.fail('no hint');
  await closeHints(scope, [shortNumber(hintNumber(hint, TODAY))]);
  expect(await open(TODAY)).toHaveLength(0);
  await expect(closeHints(scope, ['0000x'])).rejects.toMatchObject({ code: 'hint-unknown' });
});

test('leave beside the calls of a day is asked about, whichever came first; a day of rest and half a day are not', async () => {
  const home = await openHome();
  const scope = home.window();
  const file = `日期,姓名,拨打,成交\n${TODAY},高敏,144,1\n${TODAY},林小满,120,0\n`;
  await markAway(scope, away('高敏', { kind: 'annual' }));
  await markAway(scope, away('林小满', { half: 'pm', kind: 'personal' }));
  const asked = ({ notes }: Awaited<ReturnType<typeof importText>>) =>
    notes.filter(({ code }) => code === 'worked-on-leave').map(({ data }) => data);
  expect(asked(await importText(scope, file))).toEqual([{ count: 1, who: '高敏', day: TODAY }]);
  expect((await markAway(scope, away('高敏', { kind: 'sick' }))).worked).toEqual([TODAY]);
  await markAway(scope, away('高敏', { back: true, to: TODAY }));
  expect((await markAway(scope, away('高敏', { kind: 'rest' }))).worked).toEqual([]);
});
