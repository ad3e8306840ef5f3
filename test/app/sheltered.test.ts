import { expect, test } from 'vitest';
import type { AgendaWanted } from '../../src/app/agenda/case.ts';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { lookAtBoard } from '../../src/app/board/board.ts';
import { gatherCoach, referralMet } from '../../src/app/coach/case.ts';
import { listHints } from '../../src/app/hint/list.ts';
import { compareWeeks } from '../../src/app/member/compare.ts';
import { addRecord } from '../../src/app/record/record.ts';
import { shelteredOn } from '../../src/app/stage/sheltered.ts';
import { insertPrivateObservation } from '../../src/store/observation-writer.ts';
import { insertRemark } from '../../src/store/remark-writer.ts';
import { type Home, openHome, TODAY } from './windows.ts';

const YESTERDAY = '2026-11-23';
const GRAVE = 'self-harm-words';
const MEMBERS = ['沈雅宁', '陈国栋', '周婉清', '何俊杰'];
/** Who sold yesterday, and of whom something was noted. */
const WHO = 2;

async function teamWithADeal(): Promise<Home> {
  const home = await openHome({ founded: '2026-03-01', joined: '2026-03-02', members: MEMBERS });
  for (const member of MEMBERS)
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20', YESTERDAY])
      await addRecord(home.window(), {
        member,
        day,
        measures: { connects: 25, effective: 8, deals: member === '陈国栋' && day === YESTERDAY ? 1 : 0 },
      });
  return home;
}

/** A warning that was heard, and of which nobody has said whether it is so. */
const heard = (home: Home, on: string, { member = WHO as number | null, named = [WHO] } = {}) =>
  home.window().change('note', ({ db }) =>
    insertRemark(db, 1, {
      memberId: member,
      on,
      text: '他说活着没意思',
      named,
      readings: [{ sign: GRAVE, degree: 'yes', memberId: member, sure: true, taken: false, open: true }],
    }),
  );

const noted = (home: Home, sign: string, degree: string, on: string) =>
  home
    .window()
    .change('observe', ({ db }) =>
      insertPrivateObservation(db, WHO, { sign, degree, how: 'reported', on, note: null }),
    );

async function isSheltered(home: Home, date = TODAY): Promise<boolean> {
  const scope = home.window({ today: date });
  return (await shelteredOn(scope, await scope.team(), [1, 2, 3, 4], date)).has(WHO);
}

const morning: AgendaWanted = { meeting: 'morning', date: TODAY, minutes: null, absent: [], withNotes: false };
const planned = async (home: Home) => (await prepareAgenda(home.window(), morning, { dryRun: true })).view.plan;
const numbersOf = async (home: Home) => {
  const lines = (await planned(home)).items.flatMap((item) => item.lines);
  const of = (code: string) => lines.flatMap((line) => (line.code === code && 'members' in line ? line.members : []));
  return { given: of('goal'), own: of('goal-own') };
};

test('a warning that nobody has answered keeps its person from every stage', async () => {
  const home = await teamWithADeal();
  expect((await planned(home)).sharers.map(({ member }) => member)).toEqual([WHO]);
  expect((await numbersOf(home)).given).toContain(WHO);
  await heard(home, YESTERDAY);
  const plan = await planned(home);
  expect(plan.sharers.map(({ member }) => member)).not.toContain(WHO);
  expect(plan.host).not.toBe(WHO);
  expect(JSON.stringify(plan.items)).not.toContain(`"code":"news-deals","member":${WHO}`);
  const { given, own } = await numbersOf(home);
  expect(given).not.toContain(WHO);
  // Who has no number is not to be known by it.
  expect(own).toContain(WHO);
  expect(own).toHaveLength(2);
  const board = await lookAtBoard(home.window(), { period: 'week', top: 3, by: null });
  expect(board.kind === 'best' ? board.board.top.map(({ memberId }) => memberId) : null).toEqual([]);
  const compared = await compareWeeks(home.window(), 4);
  expect(compared.people.map(({ name }) => name)).toEqual(MEMBERS.filter((name) => name !== '陈国栋'));
});

test('it lasts until somebody says no, and what was said again counts again', async () => {
  const home = await teamWithADeal();
  await heard(home, '2026-11-20');
  await noted(home, GRAVE, 'unsure', '2026-11-21');
  expect(await isSheltered(home)).toBe(true);
  await noted(home, GRAVE, 'no', YESTERDAY);
  expect(await isSheltered(home)).toBe(false);
  await noted(home, GRAVE, 'yes', TODAY);
  expect(await isSheltered(home)).toBe(true);
  expect(await isSheltered(home, '2027-01-20')).toBe(true);
});

const said = (home: Home, text: string, on: string) =>
  home
    .window({ today: on })
    .change('note', ({ db }) => insertRemark(db, 1, { memberId: WHO, on, text, named: [WHO], readings: [] }));

test('a call for help is asked about until it is answered: neither weeks nor a promise answer it, and a visit does', async () => {
  const home = await teamWithADeal();
  await noted(home, GRAVE, 'yes', '2026-11-02');
  const hintsOf = async (today: string) =>
    (await listHints(home.window({ today }))).hints.filter((hint) => 'member' in hint && hint.member === WHO);
  const calls = async (today: string) => (await gatherCoach(home.window({ today }), '陈国栋')).calls;
  expect(await hintsOf('2026-12-07')).toMatchObject([{ code: 'sighting', sign: GRAVE, refer: true }]);
  await said(home, '国栋答应去医院看看', '2026-12-08');
  expect((await hintsOf('2026-12-08'))[0]).not.toHaveProperty('seenOn');
  expect(referralMet(await gatherCoach(home.window({ today: '2026-12-08' }), '陈国栋'))).toBe(true);
  await said(home, '国栋昨天去医院看过了', '2026-12-09');
  expect((await hintsOf('2026-12-09'))[0]).toMatchObject({ seenOn: '2026-12-09' });
  // The page of coaching says the same as the hint.
  expect(await calls('2026-12-09')).toMatchObject([{ sign: GRAVE, seenOn: '2026-12-09' }]);
  expect(await isSheltered(home, '2027-01-06')).toBe(true);
  expect(await isSheltered(home, '2027-01-07')).toBe(false);
  expect(referralMet(await gatherCoach(home.window({ today: '2027-01-07' }), '陈国栋'))).toBe(false);
});

test('a warning that nobody answered is asked about as long as the remark is there', async () => {
  const home = await teamWithADeal();
  await heard(home, '2026-11-02');
  expect((await listHints(home.window({ today: '2026-12-24' }))).hints).toContainEqual(
    expect.objectContaining({ code: 'warning-open', member: WHO }),
  );
});

test('a yes that is taken back by a later no is one no more', async () => {
  const home = await teamWithADeal();
  await noted(home, GRAVE, 'yes', '2026-11-20');
  expect(await isSheltered(home)).toBe(true);
  await noted(home, GRAVE, 'no', YESTERDAY);
  expect(await isSheltered(home)).toBe(false);
});

test('where it is not known whose words they were, whoever was named is left in peace', async () => {
  const home = await teamWithADeal();
  await heard(home, YESTERDAY, { member: null, named: [WHO, 4] });
  const scope = home.window();
  const sheltered = await shelteredOn(scope, await scope.team(), [1, 2, 3, 4], TODAY);
  expect([...sheltered].sort()).toEqual([WHO, 4]);
});

test('of somebody in need the manager is told that, and nothing else beside it', async () => {
  const home = await teamWithADeal();
  await noted(home, GRAVE, 'yes', YESTERDAY);
  const about = (await listHints(home.window())).hints.filter((hint) => 'member' in hint && hint.member === WHO);
  expect(about.map(({ code }) => code)).toEqual(['sighting']);
});

test.each([
  ['trembling-hands', 'sometimes', true],
  ['avoids-picking-up-phone', 'yes', true],
  ['blank-freeze', 'always', true],
  ['blank-freeze', 'seldom', false],
  ['avoids-picking-up-phone', 'no', false],
  // Half of those who think so are not afraid.
  ['thinks-industry-too-hard', 'yes', false],
])('fear that was noted shelters at once: %s=%s', async (sign, degree, expected) => {
  const home = await teamWithADeal();
  await noted(home, sign, degree, YESTERDAY);
  expect(await isSheltered(home)).toBe(expected);
});

test('weaker signs of fear add up, and old ones say nothing any more', async () => {
  const home = await teamWithADeal();
  await noted(home, 'stammering', 'yes', YESTERDAY);
  expect(await isSheltered(home)).toBe(false);
  await noted(home, 'incoherent-speech', 'yes', YESTERDAY);
  expect(await isSheltered(home)).toBe(true);
  expect(await isSheltered(home, '2026-12-20')).toBe(false);
});
