import type { Command, Option } from 'commander';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { tableWords } from '../../src/app/import/table-words.ts';
import { imports as en } from '../../src/i18n/messages/en/import.ts';
import { imports as zh } from '../../src/i18n/messages/zh-CN/import.ts';
import { programIn } from '../../src/tools/docs/program-in.ts';
import type { Console } from '../console.ts';
import { newTeam, put } from './import-team.ts';

const FLAG = /--[a-z][a-z-]*/g;
/** Another command as it would be typed, up to where the sentence goes on. */
const OTHER_COMMAND = /teamctl (?!import)[a-z]+[ a-z丙"-]*/g;
/** A flag as it would be typed: with its value, in quotes or bare. */
const TYPED =
  /--[a-z][a-z-]*(?: (?:"[^"]+"|[A-Za-z0-9][^\s"“”，。；、（）();,]*|[^\s"“”，。；、（）();,=]+=[^\s"“”，。；、（）();,]+))?/g;

interface Sentence {
  message: string;
  fix: string;
}

/** Data of any error: every value is a word, and every list two of them. */
const anything = new Proxy({} as Record<string, unknown>, {
  get: (_, key) =>
    /^(headers|units|choices|currencies|statuses|sheets|values|fields|near|known|example|examples|teams)$/.test(
      String(key),
    )
      ? ['丙', '丁']
      : '丙',
});

/** Some words take words of others: of those the source is looked through. */
function called(say: (...data: unknown[]) => unknown): unknown {
  try {
    return say(anything, anything);
  } catch {
    return String(say);
  }
}

/** All that the import says, with what it is said at. */
function textsOf(words: unknown, at = ''): [string, string][] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') return textsOf(called(words as (...data: unknown[]) => unknown), at);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, below]) => textsOf(below, `${at} ${key}`));
}

test('every flag that the import names, in a refusal, a reason or a remark, is one that it has', async () => {
  const program = await programIn('en');
  const commandOf = (words: string[]) =>
    words.reduce<Command | undefined>((of, word) => of?.commands.find((each) => each.name() === word) ?? of, program);
  const flagsOf = (words: string[]) =>
    new Set([...(commandOf(words)?.options ?? []), ...program.options].map(({ long }: Option) => long));
  const texts = [...textsOf(zh), ...textsOf(en)];
  // Where another command is named, its flags stand behind it.
  const others = texts.flatMap(([at, text]) =>
    [...text.matchAll(OTHER_COMMAND)].flatMap(([line]) =>
      [...line.matchAll(FLAG)].map(([flag]) => ({ at, flag, known: flagsOf(line.split(' ').slice(1)) })),
    ),
  );
  expect(others.filter(({ flag, known }) => !known.has(flag))).toEqual([]);
  const known = flagsOf(['import']);
  const named = texts.flatMap(([at, text]) =>
    [...text.replaceAll(OTHER_COMMAND, '').matchAll(FLAG)].map(([flag]) => [at, flag] as const),
  );
  expect(named.filter(([, flag]) => !known.has(flag))).toEqual([]);
  expect(new Set(named.map(([, flag]) => flag)).size).toBeGreaterThan(20);
});

describe('what a sentence lists for a flag is taken by it', () => {
  test.each([
    ['import-date-order', 'dateOrder', ['mdy', 'dmy', 'ymd']],
    ['import-decimal-unclear', 'decimal', ['comma', 'point']],
    ['import-mixed-decimals', 'decimal', ['comma', 'point']],
    ['import-order-lines', 'lines', ['add', 'once']],
  ] as const)('%s', (code, field, values) => {
    const say = (zh.errors as unknown as Record<string, (data: unknown) => Sentence>)[code];
    const { fix } = (say as (data: unknown) => Sentence)(anything);
    for (const value of values) expect(fix).toContain(value);
    if (field === 'dateOrder') return;
    for (const value of values) expect(tableWords({ [field]: value })).toEqual({ [field]: value });
  });

  test.each(['ms', 's', 'min', 'h', 'day', 'h:mm', 'mm:ss', 'fen', 'yuan', 'k', 'wan', 'm', 'yi'])(
    '--unit %s',
    (unit) => {
      expect(tableWords({ unit: [`A B=${unit}`] })).toEqual({ units: { 'A B': unit } });
    },
  );
});

const words = (text: string): string[] =>
  [...text.matchAll(/(--[a-z-]+)(?: (?:"([^"]+)"|(\S+)))?/g)].flatMap(([, flag, quoted, bare]) =>
    [flag as string, quoted ?? bare].filter((each) => each !== undefined),
  );

interface Case {
  code: string;
  /** The lines of the file, or sheets. */
  lines: readonly string[] | Readonly<Record<string, (string | number)[][]>>;
  /** Which of the flags that are named is obeyed. */
  pick?: number;
  /** What stands in the sentence for what only the user knows. */
  fill?: Readonly<Record<string, string>>;
  /** What is stored already. */
  before?: readonly string[];
  stored?: number;
}

const CASES: readonly Case[] = [
  { code: 'import-date-order', lines: ['日期,姓名,外呼数', '03/04/2026,周岚,80', '05/06/2026,周岚,80'] },
  {
    code: 'import-date-order',
    fill: { '--date-order': '--date-order dmy' },
    lines: ['Date,Agent,Outbound Calls', '3/4/2026,周岚,80'],
  },
  { code: 'import-date-order', lines: ['成交日期,业务员,实付金额', '03-04-2026,周岚,80'] },
  { code: 'import-year-unclear', lines: ['日期,姓名,外呼数', '9月4日,周岚,80'] },
  { code: 'import-year-unclear', lines: ['日期,姓名,外呼数', '9-24,周岚,80'] },
  { code: 'import-year-unclear', lines: ['Date,Agent,Dials', 'Sep 4,周岚,80'] },
  { code: 'import-duration-unclear', lines: ['Date,Agent,Dials,Connected,Talk Time', '2026-09-04,周岚,80,20,2.5'] },
  { code: 'import-duration-unclear', lines: ['日期,姓名,外呼数,接通数,通话时长', '2026-09-04,周岚,80,20,120'] },
  { code: 'import-duration-unclear', pick: 1, lines: ['日期,姓名,成单数,成交金额', '2026-09-04,周岚,2,1.28'] },
  { code: 'import-duration-unclear', lines: ['Date,Agent,Deals,Revenue (m)', '2026-09-04,周岚,2,1.28'] },
  { code: 'import-decimal-unclear', lines: ['Date,Agent,Deals,Premium', '2026-09-04,周岚,2,"1.234"'] },
  {
    code: 'import-mixed-decimals',
    lines: ['日期,姓名,成单数,保费', '2026-09-04,周岚,2,"1.234,50"', '2026-09-05,周岚,2,"1,234.50"'],
    stored: 1,
  },
  { code: 'import-count-or-money', pick: 0, lines: ['Date,Agent,Total Sales', '2026-09-04,周岚,80'] },
  { code: 'import-count-or-money', pick: 1, lines: ['Date,Agent,Total Sales', '2026-09-04,周岚,80'] },
  { code: 'import-count-or-money', lines: ['日期,姓名,总销售', '2026-09-04,周岚,80'] },
  {
    code: 'import-inbound-in-total',
    pick: 1,
    lines: ['Date,Agent,Total Calls,Inbound Calls', '2026-09-04,周岚,80,30'],
  },
  {
    code: 'import-inbound-in-total',
    pick: 2,
    lines: ['Date,Agent,Total Calls,Inbound Calls,Deals', '2026-09-04,周岚,80,30,1'],
  },
  { code: 'import-inbound-in-total', pick: 1, lines: ['日期,姓名,通话次数,呼入', '2026-09-04,周岚,80,30'] },
  {
    code: 'import-whose-name',
    lines: [
      'Order ID,Close Date,Full Name,Amount',
      'A1,2026-09-04,周岚,80',
      'A2,2026-09-04,阿迪力,80',
      'A3,2026-09-04,何芳,80',
    ],
    stored: 2,
  },
  {
    code: 'import-currencies',
    lines: ['订单号,付款时间,业务员,币种,实付金额', 'A1,2026-09-04,周岚,CNY,80', 'A2,2026-09-04,周岚,USD,80'],
  },
  { code: 'import-days-across', lines: ['姓名,2026-09-03,2026-09-04', '周岚,80,90'] },
  { code: 'import-days-across', lines: ['姓名,9月3日 周四,9月4日 周五', '周岚,80,90'] },
  { code: 'import-unknown-mark', lines: ['2026年9月班表,,,,,', '姓名,1,2,3,4,5', '周岚,P,早,早,事,早'] },
  { code: 'import-roster-month', lines: ['姓名,1,2,3,4,5', '周岚,早,早,早,事,早'] },
  { code: 'import-equal-rows', lines: ['日期,坐席,通话结果', '2026-09-04,周岚,接通', '2026-09-04,周岚,接通'] },
  { code: 'import-equal-rows', pick: 1, lines: ['日期,坐席,通话结果', '2026-09-04,周岚,接通', '2026-09-04,周岚,接通'] },
  {
    code: 'import-nothing-stored',
    before: ['订单号,成交日期,业务员,实付金额', 'A1,2026-09-04,周岚,70'],
    lines: ['成交日期,业务员,实付金额', '2026-09-04,周岚,80'],
  },
  {
    code: 'import-nothing-stored',
    pick: 1,
    before: ['订单号,成交日期,业务员,实付金额', 'A1,2026-09-04,周岚,70'],
    lines: ['成交日期,业务员,实付金额', '2026-09-04,周岚,80'],
  },
  {
    code: 'import-order-lines',
    lines: ['订单号,商品,付款时间,业务员,实付金额', 'A1,甲,2026-09-04,周岚,80', 'A1,乙,2026-09-04,周岚,80'],
  },
  {
    code: 'import-order-lines',
    pick: 1,
    lines: ['订单号,商品,付款时间,业务员,实付金额', 'A1,甲,2026-09-04,周岚,80', 'A1,乙,2026-09-04,周岚,80'],
  },
  {
    code: 'import-no-connected',
    fill: { '--connected': '--connected 甲级' },
    lines: ['通话ID,呼叫时间,坐席,通话结果', 'c1,2026-09-04 10:00:00,周岚,甲级', 'c2,2026-09-04 10:01:00,周岚,乙级'],
  },
  {
    code: 'import-no-won',
    fill: { '--won': '--won S6' },
    lines: ['订单号,付款时间,业务员,订单状态,实付金额', 'A1,2026-09-04,周岚,S6,80', 'A2,2026-09-04,周岚,S5,80'],
  },
  { code: 'import-missing-field', pick: 1, fill: { '--on': '--on 2026-09-04' }, lines: ['姓名,外呼数', '周岚,80'] },
  {
    code: 'import-missing-field',
    fill: { '--map': '--map day=更新日' },
    lines: ['更新日,姓名,外呼数', '2026-09-04,周岚,80'],
  },
  { code: 'import-title-period', fill: { '--on': '--on 2026-09-04' }, lines: ['2026年9月', '姓名,外呼数', '周岚,80'] },
  {
    code: 'import-two-columns',
    fill: { '--map': '--map dials=3' },
    lines: ['日期,姓名,外呼数,外呼数', '2026-09-04,周岚,80,90'],
  },
  { code: 'import-nothing-stored', lines: ['日期,姓名,任务,外呼数', '2026-09-04,周岚,甲,80', '2026-09-04,周岚,乙,70'] },
  { code: 'import-nothing-stored', lines: ['日期,姓名,外呼数', '2026-09-04,何芳,80'] },
  { code: 'import-no-grain', lines: ['日期,姓名', '2026-09-04,周岚'], stored: 0 },
  {
    code: 'import-sheets-overlap',
    lines: {
      '一 组': [
        ['日期', '姓名', '外呼数', '接通数'],
        ['2026-09-04', '周岚', 80, 20],
      ],
      '二 组': [
        ['日期', '姓名', '外呼数', '接通数'],
        ['2026-09-04', '周岚', 80, 20],
      ],
    },
  },
];

async function fileOf(teamctl: Console, lines: Case['lines']): Promise<string> {
  if (Array.isArray(lines)) return put(teamctl, 'a.csv', `${lines.join('\n')}\n`);
  const sheets = Object.entries(lines as Readonly<Record<string, (string | number)[][]>>).map(([name, rows]) => ({
    name,
    rows,
  }));
  return put(teamctl, 'a.xlsx', await writeXlsx({ sheets }));
}

describe.each(['zh-CN', 'en'])('a refusal that is obeyed is mended, in %s', (language) => {
  test.each(CASES.map((each, i) => [`${i + 1} ${each.code}`, each] as const))('%s', async (_, each) => {
    const teamctl = await newTeam();
    if (each.before) await teamctl.run('import', put(teamctl, 'b.csv', `${each.before.join('\n')}\n`));
    const file = await fileOf(teamctl, each.lines);
    const given: string[] = [];
    for (let i = 0; ; i += 1) {
      const { code, stdout, stderr } = await teamctl.run('import', file, ...given, '--json', '--lang', language);
      const error = stderr.startsWith('{') ? JSON.parse(stderr).error : null;
      if (i === 0) expect(error?.code).toBe(each.code);
      if (error === null || (code === 5 && i > 0)) {
        const [report] = stdout === '' ? [] : [JSON.parse(stdout)];
        expect([code === 0 || code === 5, (report?.rows?.stored ?? 0) > 0]).toEqual([true, each.stored !== 0]);
        return;
      }
      if (each.stored === 0 && i === 1) return expect(error.code).not.toBe(each.code);
      expect([i, error.code]).not.toEqual([1, each.code]);
      expect(i).toBeLessThan(4);
      const all: string[] = error.fix.match(TYPED) ?? [];
      // A flag that is named bare and then shown with a value is one.
      const flags = all.filter(
        (flag, at) => flag.includes(' ') || !all.slice(at + 1).some((later) => later.startsWith(`${flag} `)),
      );
      const chosen = flags[i === 0 ? (each.pick ?? 0) : 0] as string;
      const filled = each.fill?.[chosen.split(' ')[0] as string] ?? chosen;
      given.push(...words(filled.replace(/\.$/, '')));
    }
  });
});
