import { spokenDay } from '../../domain/calendar/spoken-day.ts';
import { pastedMembers } from '../../domain/team/pasted-names.ts';
import { TeamctlError } from '../../errors.ts';
import { parseDay } from '../../importing/values/day.ts';
import { parseLeave } from '../../importing/values/leave.ts';
import { parseNumber } from '../../importing/values/number.ts';
import { harmIn } from '../../playbook/harm/judge-text.ts';
import { cleanLine } from '../../render/clean.ts';
import { Coverage } from './coverage.ts';
import { mangled, playbookLines, playbookTokens, readPlaybook, readTable, tableLines, tableTokens } from './inputs.ts';
import type { Row } from './row.ts';
import { sheetSeeds } from './sheet-seeds.ts';

type Random = () => number;

interface Target {
  /** How often, of all runs, it is this one's turn. */
  share: number;
  seeds: readonly Buffer[];
  tokens: readonly string[];
  read(bytes: Buffer): unknown;
}

const texts = (lines: readonly string[]) => lines.map((line) => Buffer.from(line));
const TODAY = '2026-11-24';

/** Everything that reads a user's bytes without touching a file. */
const targets = async (): Promise<Readonly<Record<string, Target>>> => ({
  cells: {
    share: 0.8,
    seeds: texts([
      '2026年11月20日 星期五',
      '9:30 PM',
      '1,204.5万元',
      '(3)',
      '45.3%',
      '1小时23分',
      '年假2天',
      '令和8年11月20日',
      '下周三',
    ]),
    tokens: ['月', '年', '上午', 'GMT', '+8', '%', '万', '¥', '周', '十', '後', '\u3000', '１'],
    read: (bytes) => {
      const text = bytes.toString('utf8');
      for (const order of ['ymd', 'mdy', 'dmy'] as const) parseDay(text, { order, periods: true, year: 2026 });
      return [parseNumber(text), parseLeave(text), spokenDay(text, TODAY)];
    },
  },
  lines: {
    share: 0.15,
    seeds: texts([
      '1. 周岚（组长） 2、阿迪力:Q02',
      '成员：李娜，王芳',
      '没完成的人做五十个蹲起',
      'Losers clean the toilets',
    ]),
    tokens: ['（', '、', '\n', '\u001b[31m', '\u00ad', '不', '：', '@'],
    read: (bytes) => {
      const text = bytes.toString('utf8');
      return [pastedMembers(text), harmIn(text), cleanLine(text)];
    },
  },
  tables: { share: 0.03, seeds: texts([tableLines.join('\n'), ...tableLines]), tokens: tableTokens, read: readTable },
  sheets: { share: 0.01, seeds: await sheetSeeds(), tokens: tableTokens, read: readTable },
  playbooks: { share: 0.01, seeds: texts([playbookLines.join('\n')]), tokens: playbookTokens, read: readPlaybook },
});

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** A seed or something found on the way, changed in one of five ways, mostly small ones. */
function change(pool: readonly Buffer[], tokens: readonly string[], random: Random): Buffer {
  const one = pick(pool, random);
  const at = Math.floor(random() * (one.length + 1));
  const kind = random();
  if (kind < 0.4) return Buffer.concat([one.subarray(0, at), Buffer.from(pick(tokens, random)), one.subarray(at)]);
  if (kind < 0.6) return mangled(one.length > 0 ? one : Buffer.from(' '), random);
  const other = pick(pool, random);
  const from = Math.floor(random() * (other.length + 1));
  if (kind < 0.8) return Buffer.concat([one.subarray(0, at), other.subarray(from)]);
  if (kind < 0.9)
    return Buffer.concat([one.subarray(0, at), one.subarray(Math.min(one.length, at + 1 + Math.floor(random() * 4)))]);
  const part = one.subarray(at, at + 1 + Math.floor(random() * 6));
  return Buffer.concat([
    one.subarray(0, at),
    ...Array.from({ length: 1 + Math.floor(random() * 30) }, () => part),
    one.subarray(at),
  ]);
}

/** Asking what ran takes a millisecond or three: of so many inputs together. */
const BATCH = 50;
const MOST_KEPT = 3_000;
const MOST_BYTES = 64 * 1024;
const MOST_MILLISECONDS = 1_000;

async function tryOne(read: Target['read'], bytes: Buffer): Promise<string | null> {
  const start = performance.now();
  const shown = () => JSON.stringify(bytes.toString('latin1')).slice(0, 200);
  try {
    await read(bytes);
  } catch (error) {
    if (!(error instanceof TeamctlError))
      return `${(error as Error).stack?.split('\n').slice(0, 3).join(' ')} on ${shown()}`;
  }
  const took = performance.now() - start;
  return took > MOST_MILLISECONDS ? `took ${Math.round(took)} ms: ${shown()}` : null;
}

async function fuzzOne(name: string, target: Target, times: number, random: Random): Promise<Row> {
  const coverage = new Coverage('/src/');
  const pool = [...target.seeds];
  const failures: string[] = [];
  try {
    for (let runs = 0; runs < times; runs += BATCH) {
      const batch = Array.from({ length: BATCH }, () => change(pool, target.tokens, random).subarray(0, MOST_BYTES));
      for (const bytes of batch) {
        const wrong = await tryOne(target.read, bytes);
        if (wrong !== null && failures.length < 50) failures.push(wrong);
      }
      // What ran something new is changed further; the oldest finds give way, the seeds never.
      if (coverage.news() > 0) pool.push(...batch);
      if (pool.length > MOST_KEPT) pool.splice(target.seeds.length, pool.length - MOST_KEPT);
    }
  } finally {
    coverage.stop();
  }
  return { case: 83, title: `fuzzed by coverage: ${name}, ${coverage.blocks} blocks`, runs: times, failures };
}

/** Inputs that grow out of the seeds wherever they reach code that had not run before. */
export async function fuzzers(times: number, random: Random): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, target] of Object.entries(await targets()))
    rows.push(await fuzzOne(name, target, Math.round(times * target.share), random));
  return rows;
}
