import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { readRecords } from './read-records.ts';
import { formats, type TextTable, writeTable } from './write-table.ts';

const RUNS = Number(process.env.TEAMCTL_IMPORT_RUNS ?? 40);

/** Names and codes that break readers: rare characters, marks, quotes, delimiters, leading zeros. */
const people = [
  { name: '周岚', code: '0012' },
  { name: '䶮敏', code: '0013' },
  { name: '𠮷川', code: 'A-7' },
  { name: '古丽·阿依', code: '007' },
  { name: 'Zoë "Z" Ng', code: '1e5' },
  { name: '欧阳,静', code: '00' },
  { name: '李;娜', code: '=9' },
];

/** Nobody new may be called `欧阳,静`, for commas divide people: a file may still have such a name, in quotes. */
const members = people.map((each, id) => ({
  ...each,
  id: id + 1,
  teamId: 1,
  role: 'agent' as const,
  joinedOn: null,
  leftOn: null,
  aliases: [],
}));

const record = fc
  .record({
    person: fc.nat(people.length - 1),
    day: fc.nat(400).map((days) => addDays('2025-09-01', days)),
    dials: fc.nat(3000),
    connectShare: fc.double({ min: 0, max: 1, noNaN: true }),
    talkSeconds: fc.nat(30_000),
    deals: fc.option(fc.nat(9)),
    cents: fc.option(fc.nat(99_999_999)),
  })
  .map(({ connectShare, cents, ...rest }) => ({
    ...rest,
    connects: Math.floor(rest.dials * connectShare),
    amount: cents === null ? null : cents / 100,
  }));
type Record_ = typeof record extends fc.Arbitrary<infer T> ? T : never;

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const clock = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** The ways in which the same value is written. */
const styles = {
  day: [
    (day: string) => day,
    (day: string) => day.replaceAll('-', '/'),
    (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
    (day: string) => day.replaceAll('-', ''),
    (day: string) => `${day} 18:30:00`,
  ],
  count: [String, wide, (value: string) => grouped(Number(value)), (value: string) => `${value}件`],
  talk: [clock, String, (seconds: number) => `${Math.floor(seconds / 60)}分${seconds % 60}秒`],
  nothing: ['', '--', '—', '无'],
};
const headers = {
  day: ['日期', '统计日期', 'Date', '外呼日期'],
  name: ['姓名', '坐席姓名', 'Agent Name', '电销专员'],
  code: ['工号', '坐席工号', 'agent_id'],
  dials: ['外呼数', '拨打量', 'Dials', '呼出次数'],
  connects: ['接通数', '外呼成功数', 'Connects'],
  talk: ['通话时长（秒）', '总通话时长(s)', 'talk_seconds'],
  deals: ['成单数', '出单件数', 'Deals'],
  amount: ['保费（元）', '业绩金额', 'Amount'],
};

const styling = fc.record({
  headers: fc.record(
    Object.fromEntries(Object.entries(headers).map(([key, words]) => [key, fc.constantFrom(...words)])) as Record<
      keyof typeof headers,
      fc.Arbitrary<string>
    >,
  ),
  day: fc.nat(styles.day.length - 1),
  count: fc.nat(styles.count.length - 1),
  talk: fc.nat(styles.talk.length - 1),
  nothing: fc.nat(styles.nothing.length - 1),
  title: fc.boolean(),
  total: fc.boolean(),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
});

function tableOf(
  records: readonly Record_[],
  style: typeof styling extends fc.Arbitrary<infer T> ? T : never,
): TextTable {
  const nothing = styles.nothing[style.nothing] as string;
  const count = styles.count[style.count] as (text: string) => string;
  const head = ['day', 'code', 'name', 'dials', 'connects', 'talk', 'deals', 'amount'].map(
    (key) => style.headers[key as keyof typeof headers],
  );
  const body = records.map((each) => [
    (styles.day[style.day] as (day: string) => string)(each.day),
    people[each.person]?.code as string,
    people[each.person]?.name as string,
    count(String(each.dials)),
    count(String(each.connects)),
    (styles.talk[style.talk] as (seconds: number) => string)(each.talkSeconds),
    each.deals === null ? nothing : count(String(each.deals)),
    each.amount === null ? nothing : grouped(each.amount),
  ]);
  const sorted = [head, ...body].map((row) => style.order.map((at) => row[at] as string));
  const line = (first: string) => [first, ...Array<string>(7).fill('')];
  return [...(style.title ? [line('青禾三组外呼日报')] : []), ...sorted, ...(style.total ? [line('合计')] : [])];
}

const keyOf = (each: { code: string | null; day: string }) => `${each.code} ${each.day}`;

test('fault 49: any table of records, in any format and any usual spelling, is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(record, { minLength: 1, maxLength: 30, selector: (each) => `${each.person} ${each.day}` }),
      styling,
      fc.constantFrom(...formats),
      async (records, style, format) => {
        const bytes = await writeTable(tableOf(records, style), format);
        // Deals of a few fen each are asked about.
        const read = await readRecords(
          bytes,
          { grain: 'day', units: { amount: 'yuan' } },
          { members: members as never },
        );
        expect(read.refusals).toEqual([]);
        // A dash is a 0 where the row has calls and the column has numbers but never a 0.
        const isDash = /^(-+|\/|无|[–—])$/.test(styles.nothing[style.nothing] as string);
        const told = (measure: 'deals' | 'amount', each: Record_) => {
          const all = records.map((one) => one[measure]);
          const isNone = isDash && all.some((one) => (one ?? 0) > 0) && !all.includes(0);
          return each[measure] ?? (isNone && each.dials + each.connects + each.talkSeconds > 0 ? 0 : null);
        };
        const wanted = records.map((each) => ({
          name: people[each.person]?.name,
          code: people[each.person]?.code,
          day: each.day,
          dials: each.dials,
          connects: each.connects,
          talkSeconds: each.talkSeconds,
          deals: told('deals', each),
          amount: told('amount', each),
        }));
        const got = read.records.map(({ name, code, day, measures }) => ({ name, code, day, ...measures }));
        const byKey = (a: { code: string | null | undefined; day: string }, b: typeof a) =>
          keyOf({ code: a.code ?? null, day: a.day }) < keyOf({ code: b.code ?? null, day: b.day }) ? -1 : 1;
        const plainName = (each: { name: string | undefined }) => ({ ...each, name: each.name?.normalize('NFKC') });
        expect(got.sort(byKey).map(plainName)).toEqual(wanted.sort(byKey).map(plainName));
      },
    ),
    { numRuns: RUNS },
  );
});
