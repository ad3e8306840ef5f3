import { TeamctlError } from '../../errors.ts';
import { locales } from '../../i18n/locale.ts';
import { gatherRecords } from '../../importing/gather-records.ts';
import { People } from '../../importing/people.ts';
import { bytesInMemory } from '../../importing/read/bytes.ts';
import { openImportFile } from '../../importing/read/open-file.ts';
import { understand } from '../../importing/understand.ts';
import { judge } from '../../playbook/check.ts';
import { checkCases } from '../../playbook/checks/cases.ts';
import { readLayer } from '../../playbook/layer.ts';
import type { Problem } from '../../playbook/problem.ts';
import { problemSentence } from '../../present/playbook.ts';
import type { Row } from './row.ts';

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Longer than any honest file of this size takes. */
const MOST_MILLISECONDS = 1_000;

export const playbookLines = [
  'signs:',
  '  - id: avoids-calling',
  '    title: 拖电话',
  '    ask: 有几个人拖？',
  '    belongsTo: storming',
  '    cluster: avoidance',
  '    probability: {forming: 0.2, storming: 0.7, stable: 0.2, mature: 0.1}',
  '    computed: {detector: calls-drop, drop: 0.2}',
  'stages:',
  '  - id: forming',
  '    months: [1, 2]',
  '    actions: [a, b]',
  'id: mine',
  'version: 1.0.0',
  'language: zh-CN',
  'extends: telesales',
  'title: "试试"',
  'remove: [x]',
  'meetings:',
  '  - id: morning',
  '    box: {min: 20, max: 30}',
  '    minutes: 25',
  '    items:',
  '      - {id: roll, minutes: {min: 1, ideal: 2, max: 3}}',
  'model:',
  '  temperature: 0.7',
  'cases:',
  '  - {ageMonths: 3, seen: [avoids-calling], expect: storming}',
  'modules:',
  '  - id: m',
  '    minutes: 30',
];
export const playbookTokens = [
  '：',
  '“',
  '”',
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function ',
  '---\n',
  '...\n',
  '\t',
  '[',
  ']',
  '{',
  '}',
  '{{',
  '- - -',
  '|',
  '>',
  '? ',
  '"',
  "'",
  '#',
  '%YAML 1.2',
  '__proto__: {}',
  'constructor: 1',
  '\u202e',
  '\u0000',
  '\u200b',
  'no',
  '007',
  '08:30',
  '123456789012345678',
  '.nan',
  '.inf',
  '-1',
  '1.2',
  '1e999',
  'null',
  '~',
  '🙂',
  '\ud800',
];

export const tableLines = [
  '日期,姓名,工号,拨打量,接通量,通话时长,成单数',
  '2026-11-20,沈雅宁,Q01,88,31,01:23:45,1',
  '2026/11/21,陈国栋,Q03,"1,204",３５,83:45,0',
  '20261120;古丽娜尔;Q02;97;35;4980;--',
  '2026年11月22日\t巴特尔\tQ06\t61\t20\t1小时23分\t2',
  '合计,,,300,120,,4',
  '46346,="00123",Q01,10,3,0.05,0',
  '外呼报表',
  ',,,,',
  '时间,坐席,通话状态,通话时长',
  '2026-11-20 09:31:02,Q01,已接通,00:02:11',
  '<table><tr><td>日期<td>姓名<td>拨打量</tr><tr><td>2026-11-20<td>李娜<td>12</tr></table>',
];
export const tableTokens = [
  ',',
  ';',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '"',
  '""',
  "'",
  '\u0000',
  '\ufeff',
  '\u202e',
  '=1+1',
  '#REF!',
  '-5',
  '99999999999',
  '1e308',
  'NaN',
  '45.3%',
  '２０２６',
  '2026-02-30',
  '1899-12-31',
  '24:00:01',
  '<td>',
  '</table>',
  '<!--',
  '&#x10FFFF;',
  '&nbsp;',
  '__proto__',
  '\ud800',
  'A'.repeat(500),
  ','.repeat(300),
];

/** Lines in a new order, with words of the language put where they do not belong. */
function shuffled(lines: readonly string[], tokens: readonly string[], random: Random): string {
  const out = Array.from({ length: 1 + Math.floor(random() * 16) }, () => {
    const line = pick(lines, random);
    if (random() < 0.5) return line;
    const at = Math.floor(random() * (line.length + 1));
    return line.slice(0, at) + pick(tokens, random) + line.slice(random() < 0.5 ? at : at + 1);
  });
  return out.join(random() < 0.9 ? '\n' : '\r\n');
}

/** Bytes flipped, cut, doubled. */
export function mangled(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 1 + random() * 6; i += 1) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  const at = Math.floor(random() * copy.length);
  if (random() < 0.2) return copy.subarray(0, at);
  return random() < 0.2 ? Buffer.concat([copy.subarray(0, at), copy]) : copy;
}

async function tryAll(
  times: number,
  make: () => Buffer,
  read: (bytes: Buffer) => void | Promise<void>,
): Promise<string[]> {
  const failures: string[] = [];
  for (let i = 0; i < times; i += 1) {
    const bytes = make();
    const start = performance.now();
    try {
      await read(bytes);
    } catch (error) {
      if (!(error instanceof TeamctlError))
        failures.push(
          `${(error as Error).stack?.split('\n').slice(0, 3).join(' ')} on ${JSON.stringify(bytes.toString('utf8')).slice(0, 200)}`,
        );
    }
    if (performance.now() - start > MOST_MILLISECONDS)
      failures.push(`took ${Math.round(performance.now() - start)} ms: ${bytes.toString('utf8').slice(0, 80)}`);
  }
  return failures;
}

const maker = (lines: readonly string[], tokens: readonly string[], random: Random) => () => {
  const text = Buffer.from(shuffled(lines, tokens, random), random() < 0.9 ? 'utf8' : 'utf16le');
  return random() < 0.5 ? text : mangled(text, random);
};

export function readPlaybook(bytes: Buffer): void {
  const problems: Problem[] = [];
  const layer = readLayer([{ name: 'fuzz.yaml', text: bytes.toString('utf8') }], 'fuzz', problems);
  // The checks must bear what did not even parse.
  const judged = judge({ layer, own: layer, base: null, problems: [] });
  problems.push(...judged.problems, ...checkCases(judged.resolved));
  for (const problem of problems.slice(0, 3)) {
    for (const locale of locales) problemSentence(problem, locale);
  }
}

/** Playbooks that nobody should have written: problems with a sentence, never a crash. */
export async function playbookInputs(times: number, random: Random): Promise<Row> {
  const failures = await tryAll(times, maker(playbookLines, playbookTokens, random), readPlaybook);
  return { case: '31–48', title: 'playbooks, by grammar and by byte', runs: times, failures };
}

export async function readTable(bytes: Buffer): Promise<void> {
  const opened = await openImportFile(bytesInMemory('fuzz.csv', bytes));
  const understanding = await understand(opened, 'fuzz.csv');
  if (understanding.grain !== 'day' && understanding.grain !== 'call' && understanding.grain !== 'deal') return;
  const { batch } = await gatherRecords(
    understanding,
    new People([], { teamId: 1, onlyThisTeam: true, createMembers: true }),
    { today: '2026-11-24', effectiveSeconds: 60 },
  );
  if (batch === undefined) throw new Error('no batch');
}

/** Tables of every shape: rows or refusals, never a crash. */
export async function tableInputs(times: number, random: Random): Promise<Row> {
  const failures = await tryAll(times, maker(tableLines, tableTokens, random), readTable);
  return { case: '49–62', title: 'tables to import, by grammar and by byte', runs: times, failures };
}
