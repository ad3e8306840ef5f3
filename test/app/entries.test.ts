import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nobodyToAsk } from '../../src/app/import/ask.ts';
import type { ImportWords } from '../../src/app/import/settings.ts';
import { listRecords } from '../../src/app/record/list.ts';
import { addRecord } from '../../src/app/record/record.ts';
import type { Scope } from '../../src/app/scope.ts';
import type { Member } from '../../src/domain/team/team.ts';
import { People } from '../../src/importing/people.ts';
import { openStore } from '../../src/store/sqlite/file-store.ts';
import { nextToUndo, type UndoPreview, undoEntry } from '../../src/store/undo.ts';
import { many } from '../many.ts';
import { importText } from './import-text.ts';
import { openHome } from './windows.ts';

const PEOPLE = ['苏和', '高敏', '白露'];
const openTeam = async () => (await openHome({ name: '青禾', members: PEOPLE, joined: '2026-01-01' })).window();

/** Number of what was done last. */
async function lastDone(scope: Scope): Promise<number> {
  const store = await openStore(join(scope.configDir, 'team.db'), 'read');
  const { entry } = (await nextToUndo(store.reader)) as UndoPreview;
  await store.close();
  return entry.id;
}

/** Takes back what was done last. */
async function undoLast(scope: Scope): Promise<void> {
  const store = await openStore(join(scope.configDir, 'team.db'), 'write');
  const { entry } = (await nextToUndo(store.reader)) as UndoPreview;
  await store.transact((db) => undoEntry(db, entry));
  await store.close();
}

const CALLS = 'Call ID,Agent,Call Time,Duration,Status';
const DEALS = '订单编号,业务员,成交日期,金额,状态';
const file = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

/** What is stored of every day, as `who day dials/connects/talk deals/amount`. */
async function daysOf(scope: Scope): Promise<string[]> {
  const { records, members } = await listRecords(scope, { from: null, to: null, member: null });
  const name = new Map(members.map((member) => [member.id, member.name]));
  const text = (value: number | null) => value ?? '-';
  return records
    .map((day) => {
      const [calls, deals] = [
        [day.dials, day.connects, day.talkSeconds],
        [day.deals, day.amount],
      ].map((values) => values.map(text).join('/'));
      return `${name.get(day.memberId)} ${day.day.slice(5)} ${calls} ${deals}`;
    })
    .sort();
}

const call = (id: string | number, who: string, at: string, seconds: number, status = 'answered') =>
  `${id},${who},2026-10-${at},${seconds},${status}`;
const morning = [call(1, '苏和', '05 09:00', 60), call(2, '苏和', '05 10:00', 30)];

test.each([{}, { replace: true }, { add: true }])('a second file of a day adds, whatever flag: %j', async (words) => {
  const scope = await openTeam();
  await importText(scope, file(CALLS, morning));
  await importText(scope, file(CALLS, [call(3, '苏和', '05 14:00', 90)]), words);
  expect(await daysOf(scope)).toEqual(['苏和 10-05 3/3/180 -/-']);
});

test.each([
  ['another queue', [call('q7', '苏和', '05 09:00', 60), call('q8', '高敏', '05 09:00', 20)], 3, 150],
  ['the whole day again', [...morning, call(3, '苏和', '05 14:00', 90)], 3, 180],
  ['half of it again', [morning[1] as string, call(9, '苏和', '05 15:00', 0, 'busy')], 3, 90],
])('overlapping exports count once: %s', async (_, rows, dials, talk) => {
  const scope = await openTeam();
  await importText(scope, file(CALLS, morning));
  await importText(scope, file(CALLS, rows));
  const connects = rows.some((row) => row.includes('busy')) ? 2 : 3;
  expect((await daysOf(scope)).find((each) => each.startsWith('苏和'))).toBe(
    `苏和 10-05 ${dials}/${connects}/${talk} -/-`,
  );
  const again = await importText(scope, file(CALLS, rows));
  expect([again.outcome, again.rows.unchanged]).toEqual(['unchanged', rows.length]);
});

const sold = ['A1,苏和,2026-10-05,1000,已成交', 'A2,苏和,2026-10-05,500,已成交', 'A3,高敏,2026-10-06,700,已成交'];

test.each([
  ['amount', 'A1,苏和,2026-10-05,900,已成交', ['苏和 10-05 -/-/- 2/1400', '高敏 10-06 -/-/- 1/700']],
  ['status', 'A1,苏和,2026-10-05,1000,已取消', ['苏和 10-05 -/-/- 1/500', '高敏 10-06 -/-/- 1/700']],
  [
    'day',
    'A1,苏和,2026-10-07,1000,已成交',
    ['苏和 10-05 -/-/- 1/500', '苏和 10-07 -/-/- 1/1000', '高敏 10-06 -/-/- 1/700'],
  ],
  [
    'person',
    'A1,高敏,2026-10-05,1000,已成交',
    ['苏和 10-05 -/-/- 1/500', '高敏 10-05 -/-/- 1/1000', '高敏 10-06 -/-/- 1/700'],
  ],
])('a row with another %s moves or takes away what it gave, is shown, and can be undone', async (_, row, days) => {
  const scope = await openTeam();
  await importText(scope, file(DEALS, sold));
  const before = await daysOf(scope);
  const again = file(DEALS, [row, ...sold.slice(1)]);
  const rehearsed = await importText(scope, again, { dryRun: true });
  expect(rehearsed.differences.map(({ day, measure }) => [day, measure])).toContainEqual(['2026-10-05', 'amount']);
  expect(await daysOf(scope)).toEqual(before);
  const kept = await importText(scope, again);
  expect([kept.outcome, kept.refusals.map(({ code }) => code)]).toEqual(['unchanged', ['value-differs']]);
  expect(await daysOf(scope)).toEqual(before);
  const view = await importText(scope, again, { replace: true });
  expect([view.outcome, view.differences]).toEqual(['stored', rehearsed.differences]);
  expect(await daysOf(scope)).toEqual(days);
  await undoLast(scope);
  expect(await daysOf(scope)).toEqual(before);
});

test.each([
  ['on its day', 'A1,苏和,2026-10-05,1000,已成交'],
  ['on another day', 'A1,苏和,2026-10-08,1000,已成交'],
])('a deal that was called off does not come back unseen, nor take new rows of the file along: %s', async (_, row) => {
  const scope = await openTeam();
  await importText(scope, file(DEALS, sold));
  await importText(scope, file(DEALS, ['A1,苏和,2026-10-05,1000,已取消']), { replace: true });
  const older = file(DEALS, [row, 'A4,白露,2026-10-02,50,已成交']);
  const view = await importText(scope, older);
  expect(view.refusals.map(({ code }) => code)).toEqual(['value-differs']);
  expect(await daysOf(scope)).toEqual(['白露 10-02 -/-/- 1/50', '苏和 10-05 -/-/- 1/500', '高敏 10-06 -/-/- 1/700']);
  await importText(scope, older, { replace: true });
  const won = (await daysOf(scope)).filter((each) => each.startsWith('苏和'));
  expect(won).toEqual(
    row.includes('10-05') ? ['苏和 10-05 -/-/- 2/1500'] : ['苏和 10-05 -/-/- 1/500', '苏和 10-08 -/-/- 1/1000'],
  );
});

test.each(['已取消', '交易关闭', '已退款'])(
  'a deal that was %s before it was heard of does not come unseen with an older file',
  async (over) => {
    const scope = await openTeam();
    const newer = file(DEALS, [`A1,苏和,2026-10-05,1000,${over}`, ...sold.slice(1), 'A9,高敏,2026-10-07,70,待付款']);
    await importText(scope, newer);
    const days = ['苏和 10-05 -/-/- 1/500', '高敏 10-06 -/-/- 1/700'];
    expect(await daysOf(scope)).toEqual(days);
    expect((await importText(scope, newer)).outcome).toBe('unchanged');
    const older = await importText(scope, file(DEALS, sold));
    expect(older.refusals.map(({ code }) => code)).toEqual(['value-differs']);
    expect(await daysOf(scope)).toEqual(days);
    // What was only waiting goes on without a question.
    const later = await importText(scope, file(DEALS, ['A9,高敏,2026-10-07,70,已成交']));
    expect([later.outcome, later.refusals]).toEqual(['stored', []]);
    await importText(scope, file(DEALS, sold), { replace: true });
    expect(await daysOf(scope)).toContain('苏和 10-05 -/-/- 2/1500');
    for (let times = 0; times < 3; times += 1) await undoLast(scope);
    expect(await daysOf(scope)).toEqual([]);
  },
);

const withoutDay = (rows: readonly string[]) =>
  file(
    '订单编号,业务员,金额,状态',
    rows.map((row) => row.replace(',2026-10-05', '')),
  );
const [first, second] = sold as [string, string];
const off = first.replace('已成交', '已取消');

test.each(['已取消', '交易关闭', '已退款'])(
  'what was %s before it was paid has no day, and is remembered',
  async (over) => {
    const scope = await openTeam();
    const newer = file(DEALS, [first.replace('2026-10-05', '').replace('已成交', over), second]);
    await importText(scope, newer);
    const days = await daysOf(scope);
    expect(days).toEqual(['苏和 10-05 -/-/- 1/500']);
    expect((await importText(scope, newer)).outcome).toBe('unchanged');
    const older = await importText(scope, file(DEALS, [first, second]));
    expect([older.refusals.map(({ code }) => code), await daysOf(scope)]).toEqual([['value-differs'], days]);
    await importText(scope, file(DEALS, [first, second]), { replace: true });
    expect(await daysOf(scope)).toEqual(['苏和 10-05 -/-/- 2/1500']);
  },
);

test.each<[string, string, string, ImportWords]>([
  ['the day was told', withoutDay([off, second]), withoutDay([first, second]), { on: '2026-10-05' }],
  ['it stands alone in its file', file(DEALS, [off]), file(DEALS, [first, second]), {}],
  [
    'who sold it comes with the same file, further down',
    file(DEALS, [off, second]).replaceAll('苏和', '韩雪'),
    file(DEALS, [first, second]).replaceAll('苏和', '韩雪'),
    { createMembers: true },
  ],
])('what was called off is remembered where %s', async (_, newer, older, words) => {
  const scope = await openTeam();
  await importText(scope, newer, words);
  const before = (await daysOf(scope)).filter((each) => each.endsWith('1/500'));
  const again = await importText(scope, older, words);
  expect(again.refusals.map(({ code }) => code)).toEqual(['value-differs']);
  if (before.length > 0) expect(await daysOf(scope)).toEqual(before);
});

test.each([
  ['a code that is of another team', { code: 'T01', name: '', email: '' }, null],
  ['that code beside a name of this one', { code: 'T01', name: '高敏', email: '' }, 0],
  ['a code that two write differently', { code: '007', name: '', email: '' }, 1],
  ['a name that is two members', { code: '', name: '李想', email: '' }, null],
  ['somebody unknown', { code: '', name: '白露', email: '' }, null],
])('whose a row is that counts nothing is found as for all others: %s', (_, naming, index) => {
  const member = (id: number, teamId: number, name: string, code: string | null): Member => ({
    ...{ id, teamId, name, code, role: 'agent', joinedOn: null, leftOn: null },
  });
  const members = [
    ...[member(1, 1, '高敏', null), member(2, 1, '苏和', '7'), member(3, 2, '韩雪', 'T01')],
    ...[member(4, 1, '李想', 'A1'), member(5, 1, '李想', 'A2')],
  ];
  const people = new People(members, { teamId: 1, onlyThisTeam: false, createMembers: true });
  expect(people.plainly(naming)).toBe(index);
  expect(people.all).toHaveLength(members.length);
});

test('a profile that names the column of ids agrees to nothing, --id does', async () => {
  const scope = await openTeam();
  mkdirSync(join(scope.configDir, 'profiles'), { recursive: true });
  writeFileSync(join(scope.configDir, 'profiles', 'shop.yaml'), 'id: shop\nidentity: 订单编号\n');
  await importText(scope, file(DEALS, sold));
  const amended = file(DEALS, ['A1,苏和,2026-10-05,900,已成交']);
  const kept = await importText(scope, amended, { profile: 'shop' });
  expect(kept.refusals.map(({ code }) => code)).toEqual(['value-differs']);
  expect((await importText(scope, amended, { id: '订单编号' })).outcome).toBe('stored');
});

test('the last deal of a day takes the day along', async () => {
  const scope = await openTeam();
  await importText(scope, file(DEALS, sold));
  await importText(scope, file(DEALS, [...sold.slice(0, 2), 'A3,高敏,2026-10-06,700,已取消']), { replace: true });
  expect(await daysOf(scope)).toEqual(['苏和 10-05 -/-/- 2/1500']);
});

test.each([
  [
    'lines of an order are one deal',
    ['A1,苏和,2026-10-05,1000,已成交', 'A1,苏和,2026-10-05,400,已成交'],
    '苏和 10-05 -/-/- 1/1400',
  ],
  [
    'equal rows are repeats',
    ['A1,苏和,2026-10-05,1000,已成交', 'A1,苏和,2026-10-05,1000,已成交'],
    '苏和 10-05 -/-/- 1/1000',
  ],
])('%s, today and when the file comes again', async (_, rows, day) => {
  const scope = await openTeam();
  for (let times = 0; times < 2; times += 1) {
    await importText(scope, file(DEALS, rows));
    expect(await daysOf(scope)).toEqual([day]);
  }
});

test('two legs of a call are two calls, in one file or in two', async () => {
  const legs = [call(1, '苏和', '05 09:00', 60), call(1, '高敏', '05 09:02', 40)];
  const both = await openTeam();
  await importText(both, file(CALLS, legs));
  await importText(both, file(CALLS, legs));
  expect(await daysOf(both)).toEqual(['苏和 10-05 1/1/60 -/-', '高敏 10-05 1/1/40 -/-']);
  const apart = await openTeam();
  await importText(apart, file(CALLS, legs.slice(0, 1)));
  await expect(importText(apart, file(CALLS, legs.slice(1)))).rejects.toMatchObject({ code: 'import-id-elsewhere' });
  await importText(apart, file(CALLS, legs.slice(1)), { add: true });
  expect(await daysOf(apart)).toEqual(await daysOf(both));
});

test('ids that start again every day are no ids, and say so', async () => {
  const scope = await openTeam();
  const day = (number: string) => [1, 2, 3, 4].map((id) => call(id, '苏和', `${number} 0${id + 4}:00`, id * 100 + 7));
  for (const number of ['05', '06', '07']) await importText(scope, file(CALLS, day(number)));
  const again = await importText(scope, file(CALLS, [...day('06'), ...day('07')]));
  expect([again.outcome, again.notes.map(({ code }) => code).includes('ids-start-again')]).toEqual(['unchanged', true]);
  expect(await daysOf(scope)).toEqual(['05', '06', '07'].map((number) => `苏和 10-${number} 4/4/1028 -/-`));
});

const BARE = 'Agent,Call Time,Duration,Status';
const bare = (...rows: string[]) =>
  file(
    BARE,
    rows.map((row) => row.slice(row.indexOf(',') + 1)),
  );

test.each([
  ['add', { add: true }, '苏和 10-05 3/3/180 -/-'],
  ['replace', { replace: true }, '苏和 10-05 1/1/90 -/-'],
])('without ids a second file of a day asks: %s', async (_, words, day) => {
  const scope = await openTeam();
  await importText(scope, bare(...morning));
  const second = bare(call(3, '苏和', '05 14:00', 90));
  await expect(importText(scope, second)).rejects.toMatchObject({ kind: 'usage', code: 'import-add-or-replace' });
  await importText(scope, second, words);
  expect(await daysOf(scope)).toEqual([day]);
  expect((await importText(scope, second)).outcome).toBe('unchanged');
});

test('a file with the same sums is not the same file', async () => {
  const scope = await openTeam();
  await importText(scope, bare(call(1, '苏和', '05 09:00', 60)));
  const other = bare(call(2, '苏和', '05 14:00', 60));
  await expect(importText(scope, other)).rejects.toMatchObject({ code: 'import-add-or-replace' });
});

test.each([
  ['add', { add: true }, '苏和 10-05 42/2/90 -/-'],
  ['replace', { replace: true }, '苏和 10-05 2/2/90 -/-'],
])('a day that is stored without rows, as in old databases, asks: %s', async (_, words, day) => {
  const scope = await openTeam();
  await addRecord(scope, { member: '苏和', day: '2026-10-05', measures: { dials: 40 } });
  const rows = file(CALLS, morning);
  await expect(importText(scope, rows)).rejects.toMatchObject({ code: 'import-add-or-replace' });
  await importText(scope, rows, words);
  expect(await daysOf(scope)).toEqual([day]);
  expect((await importText(scope, rows)).outcome).toBe('unchanged');
});

const DAY = '日期,姓名,队列,拨打';
const dayRow = (queue: string, dials: number) => file(DAY, [`2026-10-05,苏和,${queue},${dials}`]);

test('two rows of a person and day are named, and add up when told; so do two files', async () => {
  const scope = await openTeam();
  const both = file(DAY, ['2026-10-05,苏和,新客,10', '2026-10-05,苏和,续保,7']);
  expect((await importText(scope, both)).refusals.map(({ code }) => code)).toEqual(['several-rows', 'several-rows']);
  await importText(scope, both, { addUp: true });
  expect(await daysOf(scope)).toEqual(['苏和 10-05 17/-/- -/-']);
  const apart = await openTeam();
  await importText(apart, dayRow('新客', 10));
  expect((await importText(apart, dayRow('续保', 7))).refusals.map(({ code }) => code)).toEqual(['value-differs']);
  const second = await importText(apart, dayRow('续保', 7), { add: true });
  expect([second.outcome, second.differences.map(({ stored, given }) => [stored, given])]).toEqual([
    'stored',
    [[10, 17]],
  ]);
  for (const again of [dayRow('新客', 10), dayRow('续保', 7)])
    expect((await importText(apart, again, { add: true })).outcome).toBe('unchanged');
  expect(await daysOf(apart)).toEqual(await daysOf(scope));
  await importText(apart, dayRow('续保', 9), { replace: true });
  expect(await daysOf(apart)).toEqual(['苏和 10-05 9/-/- -/-']);
  await undoLast(apart);
  expect(await daysOf(apart)).toEqual(await daysOf(scope));
  await undoLast(apart);
  expect(await daysOf(apart)).toEqual(['苏和 10-05 10/-/- -/-']);
});

test('both flags at once say nothing', async () => {
  const scope = await openTeam();
  await expect(importText(scope, dayRow('新客', 10), { add: true, replace: true })).rejects.toMatchObject({
    code: 'import-add-and-replace',
  });
});

interface Deal {
  who: number;
  day: number;
  amount: number;
  won: boolean;
}

const deal = fc.record({
  who: fc.nat(2),
  day: fc.integer({ min: 1, max: 28 }),
  amount: fc.integer({ min: 1, max: 9999 }).map((cents) => cents / 100),
  won: fc.boolean(),
});
const rowOf = ({ who, day, amount, won }: Deal, id: number) =>
  `D${id},${PEOPLE[who]},2026-10-${String(day).padStart(2, '0')},${amount.toFixed(2)},${won ? '已成交' : '已取消'}`;
const export_ = (deals: readonly Deal[], ids: readonly number[]) =>
  file(DEALS, ['Z,白露,2026-10-01,1,已成交', ...ids.map((id) => rowOf(deals[id] as Deal, id))]);

test('exports in any order and overlap, then the last state, are the last state alone; undo goes all the way back', async () => {
  const states = fc.integer({ min: 1, max: 12 }).chain((length) => {
    const state = fc.array(deal, { minLength: length, maxLength: length });
    return fc.record({
      states: fc.array(state, { minLength: 1, maxLength: 3 }),
      parts: fc.array(fc.subarray([...Array(length).keys()]), { maxLength: 3 }),
    });
  });
  await fc.assert(
    fc.asyncProperty(states, async ({ states: all, parts }) => {
      const last = all[all.length - 1] as Deal[];
      const ids = [...last.keys()];
      const many = await openTeam();
      const seen: string[][] = [await daysOf(many)];
      const put = async (text: string) => {
        const before = await lastDone(many);
        await importText(many, text, { id: '订单编号' });
        // Remembering what was called off is a change too, though no row is stored.
        if ((await lastDone(many)) !== before) seen.push(await daysOf(many));
      };
      for (const state of all) {
        for (const part of parts) await put(export_(state, part));
        await put(export_(state, ids));
      }
      const alone = await openTeam();
      await importText(alone, export_(last, ids), { id: '订单编号' });
      expect(await daysOf(many)).toEqual(await daysOf(alone));
      for (const days of seen.reverse().slice(1)) {
        await undoLast(many);
        expect(await daysOf(many)).toEqual(days);
      }
    }),
    { numRuns: many(15, 5) },
  );
});

test.each([
  ['with ids', CALLS],
  ['without ids', BARE],
])('twelve overlapping monthly exports %s, in any order, end the same', async (_, header) => {
  const rows = Array.from({ length: 270 }, (__, i) => ({
    day: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    text: (day: string) =>
      `${i},${PEOPLE[i % 3]},${day} 09:${String(i % 60).padStart(2, '0')},${(i * 37) % 300},answered`,
  }));
  const months = Array.from({ length: 9 }, (__, month) => {
    const from = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);
    const to = new Date(Date.UTC(2026, month + 1, 12)).toISOString().slice(0, 10);
    const own = rows.filter(({ day }) => day >= from && day <= to).map(({ day, text }) => text(day));
    return header === CALLS ? file(CALLS, own) : bare(...own);
  });
  const ends = [];
  for (const order of [months, [...months].reverse(), [...months.slice(5), ...months.slice(0, 5)]]) {
    const scope = await openTeam();
    for (const month of order) await importText(scope, month);
    ends.push(await daysOf(scope));
  }
  expect(ends[0]).toHaveLength(270);
  expect(ends.slice(1)).toEqual([ends[0], ends[0]]);
});

test('rows of hours are asked about before anything is stored, once for all of them', async () => {
  const scope = await openTeam();
  const hours = ['2026-10-05,苏和,9点,10', '2026-10-05,苏和,10点,7', '2026-10-06,苏和,9点,5', '2026-10-06,苏和,10点,5'];
  const rows = file(DAY, [...hours, '2026-10-05,高敏,9点,8']);
  await expect(importText(scope, rows)).rejects.toMatchObject({
    code: 'import-several-rows',
    data: { days: 2, who: '苏和', day: '2026-10-05', line: 2, other: 3 },
  });
  expect(await daysOf(scope)).toEqual([]);
  await importText(scope, rows, { addUp: true });
  expect(await daysOf(scope)).toEqual(['苏和 10-05 17/-/- -/-', '苏和 10-06 10/-/- -/-', '高敏 10-05 8/-/- -/-']);
});

test('what was answered adds them up, also where the plan is made twice', async () => {
  const scope = await openTeam();
  await addRecord(scope, { member: '苏和', day: '2026-10-05', measures: { dials: 40 } });
  const rows = file(DAY, [
    '2026-10-05,苏和,9点,10',
    '2026-10-05,苏和,10点,7',
    '2026-10-06,苏和,9点,5',
    '2026-10-06,苏和,10点,4',
  ]);
  const ask = {
    ...nobodyToAsk,
    looksOn: true,
    settle: async (_: unknown, choices: readonly string[]) => choices[0] ?? null,
  };
  await importText(scope, rows, { replace: true }, ask);
  expect(await daysOf(scope)).toEqual(['苏和 10-05 17/-/- -/-', '苏和 10-06 9/-/- -/-']);
});

test('hours of the whole day beside each queue count once, and that is told', async () => {
  const scope = await openTeam();
  const rows = file('日期,姓名,技能组,拨打,登录时长(分钟)', [
    '2026-10-05,苏和,甲,10,480',
    '2026-10-05,苏和,乙,7,480',
    '2026-10-05,高敏,甲,10,60',
    '2026-10-05,高敏,乙,7,60',
  ]);
  const { notes, control } = await importText(scope, rows, { addUp: true });
  expect(notes).toContainEqual({ code: 'hours-once', data: { rows: 1 } });
  expect(control).toContainEqual({ measure: 'attendedMinutes', sum: 600 });
});
