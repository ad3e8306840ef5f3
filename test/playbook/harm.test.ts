import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harmIn as harmInText } from '../../src/playbook/harm/judge-text.ts';
import { lintPlaybook } from '../../src/playbook/lint.ts';
import { linted } from './bundled.ts';
import { gallery, harmless } from './harm-gallery.ts';

const bundled = { bundledDir: resolve('playbooks') };
const folder = mkdtempSync(join(tmpdir(), 'teamctl-harm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quoted = (text: string) => JSON.stringify(text);

/** Places in a playbook where text is read out, followed or shown. */
const places: readonly ((id: string, text: string) => { list: string; entry: string })[] = [
  (id, text) => ({
    list: 'actions',
    entry: `  - {id: ${id}, title: 试试, belongsTo: member, how: [${quoted(text)}], measure: 三天做两次}`,
  }),
  (id, text) => ({
    list: 'activities',
    entry: `  - {id: ${id}, title: 试试, purpose: 热身, steps: [${quoted(text)}], minutes: {min: 3, max: 5}, people: {min: 2, max: 30}}`,
  }),
  (id, text) => ({
    list: 'incentives',
    entry: `  - {id: ${id}, title: 试试, kind: recognition, points: 1, how: ${quoted(text)}}`,
  }),
  (id, text) => ({
    list: 'hypotheses',
    entry: `  - {id: ${id}, title: 试试, prior: 0.1, advice: [${quoted(text)}]}`,
  }),
  (id, text) => ({
    list: 'ladder',
    entry: `  - {id: ${id}, title: 试试, goal: {what: 通数, count: 1}, exit: {what: 做到, count: 1}, workdays: 1, managerTask: ${quoted(text)}, managerSays: [好], managerAvoids: [不好]}`,
  }),
];

beforeAll(() =>
  writeFileSync(
    join(folder, 'playbook.yaml'),
    'id: tried\nversion: 1.0.0\ntitle: 试\nlanguage: zh-CN\nextends: telesales\nsource: 测试\n',
  ),
);

/** Codes of harm found in each text at each place; all of them stand in one playbook. */
function harmIn(texts: readonly string[]): { text: string; list: string; codes: string[] }[] {
  const tried = places.flatMap((place, p) =>
    texts.map((text, i) => ({ text, id: `tried-${p}-${i}`, ...place(`tried-${p}-${i}`, text) })),
  );
  const lines: string[] = [];
  const lineOf = new Map<string, number>();
  for (const list of new Set(tried.map((each) => each.list))) {
    lines.push(`${list}:`);
    for (const each of tried.filter((one) => one.list === list)) lineOf.set(each.id, lines.push(each.entry));
  }
  writeFileSync(join(folder, 'tried.yaml'), `${lines.join('\n')}\n`);
  const { problems } = lintPlaybook(folder, bundled);
  const ours = problems.filter(({ place: { file } }) => file.endsWith('tried.yaml'));
  const wrong = ours.filter(({ code, severity }) => severity === 'error' && !code.startsWith('harm-'));
  expect(wrong.map(({ code, data }) => [code, data])).toEqual([]);
  return tried.map(({ text, list, id }) => ({
    text,
    list,
    codes: ours.flatMap(({ code, place: { line } }) => (line === lineOf.get(id) ? [code] : [])),
  }));
}

test('every harmful text is caught by its rule, wherever it stands', () => {
  expect(gallery.length).toBeGreaterThanOrEqual(40);
  const found = harmIn(gallery.map(({ text }) => text));
  const codeOf = new Map(gallery.map(({ text, code }) => [text, code]));
  expect(found.filter(({ text, codes }) => !codes.includes(codeOf.get(text) as string))).toEqual([]);
});

test('what warns against harm, or only looks alike, raises no alarm', () => {
  expect(harmIn(harmless).filter(({ codes }) => codes.some((code) => code.startsWith('harm-')))).toEqual([]);
});

test('a dismissal behind a gate is no alarm, in any language of the playbook', () => {
  writeFileSync(
    join(folder, 'tried.yaml'),
    'actions:\n  - {id: tried-0, title: 照规矩劝退, belongsTo: member, how: [谈劝退], measure: 材料齐一份, gate: dismissal}\n',
  );
  const { problems } = lintPlaybook(folder, bundled);
  expect(problems.filter(({ code }) => code.startsWith('harm-'))).toEqual([]);
});

test.each(['telesales', 'insurance-telesales', 'ecommerce-sales'])('%s raises no alarm', (id) => {
  const harm = linted(id).problems.filter(({ code }) => code.startsWith('harm-'));
  expect(harm.map(({ code, place, data }) => [code, place.file, place.line, data])).toEqual([]);
});

interface Lesson {
  kind: string;
  text: string;
}
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Lesson);
const fresh = linesOf('test/data/harm-fresh.jsonl');
/** By a hand that wrote them before it saw rules or lessons; sixty of them say it in veiled words only. */
const blind = linesOf('test/data/harm-blind.jsonl');
const warned = (some: readonly Lesson[]) => some.filter(({ text }) => harmInText(text).length > 0).length;

test('of sentences it never learned from most harmful ones are warned of, and few that are only near them', () => {
  const harmful = fresh.filter(({ kind }) => kind !== 'harmless');
  const near = fresh.filter(({ kind }) => kind === 'harmless');
  expect([harmful.length, near.length]).toEqual([100, 300]);
  expect(warned(harmful)).toBeGreaterThanOrEqual(86);
  expect(warned(near)).toBeLessThanOrEqual(16);
  const taken = near.filter(({ text }) => harmInText(text).some(({ sure }) => sure));
  expect(taken.length).toBeLessThanOrEqual(2);
});

test('of sentences written blind, many of them veiled, it does not grow deaf, nor loud where harm is warned against', () => {
  const harmful = blind.filter(({ kind }) => kind !== 'harmless');
  const near = blind.filter(({ kind }) => kind === 'harmless');
  expect([harmful.length, near.length]).toEqual([210, 210]);
  expect(warned(harmful)).toBeGreaterThanOrEqual(151);
  expect(warned(near)).toBeLessThanOrEqual(11);
  expect(near.filter(({ text }) => harmInText(text).some(({ sure }) => sure)).length).toBeLessThanOrEqual(4);
});

test('of plain sentences by a hand that saw neither rules nor lessons it meets more than at first sight, and alarms as few', () => {
  const plain = linesOf('test/data/harm-plain.jsonl');
  const harmful = plain.filter(({ kind }) => kind !== 'harmless');
  const near = plain.filter(({ kind }) => kind === 'harmless');
  expect([harmful.length, near.length]).toEqual([72, 122]);
  expect(warned(harmful)).toBeGreaterThanOrEqual(39);
  expect(warned(near)).toBeLessThanOrEqual(6);
});

test('whoever did worse and is made to exercise or to explain is met, whatever stands between; kind words are not', () => {
  for (const text of [
    '猜错的做十个俯卧撑',
    '周五没打完的站起来说原因',
    'Whoever missed target stands up and tells us why',
  ])
    expect(harmInText(text), text).not.toEqual([]);
  for (const text of [
    '昨天的好话，一人一句念出来',
    '每人喝一口水再开始',
    '请大家把椅子摆成一个圈',
    '不说满，也不瞒：来得及、来不及都说在前面',
  ])
    expect(harmInText(text), text).toEqual([]);
});

test('what a customer says or does, what somebody tells of themselves, and what a sentence gives as not to be said, is told of', () => {
  for (const text of [
    '客户说他刚被辞退，先别谈产品',
    '听到有人冒充银行打电话，当天上报合规',
    '他自己说有焦虑症的，问他工作上要什么帮助',
    '罚款、扣钱、做俯卧撑，在我们组一律不用',
    'If a customer threatens to complain, apologise and take the number off the list',
    '"She is depressed" is not a note',
  ])
    expect(
      harmInText(text).filter(({ sure }) => sure),
      text,
    ).toEqual([]);
  for (const text of [
    '客户要退货，就吓唬客户说会影响征信',
    '对方说不要就一直打到他答应',
    'If they hesitate, threaten to cancel',
    'She is clearly depressed; write it in the team file',
  ])
    expect(
      harmInText(text).some(({ sure }) => sure),
      text,
    ).toBe(true);
});

test('of to-dos that make whoever has least pay or perform, most are taken for harm, of ordinary ones next to none', () => {
  const todos = readFileSync('test/data/harm-todos.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { harm: boolean; text: string });
  const taken = (harm: boolean) =>
    todos.filter((each) => each.harm === harm && harmInText(each.text).some(({ sure }) => sure)).length;
  expect(todos.filter(({ harm }) => harm)).toHaveLength(15);
  expect(taken(true)).toBeGreaterThanOrEqual(8);
  expect(taken(false)).toBeLessThanOrEqual(1);
  for (const text of ['业绩最后一名请全组喝奶茶', '没开单的唱首歌给大家听', 'Last place buys milk tea for everyone'])
    expect(
      harmInText(text).some(({ sure }) => sure),
      text,
    ).toBe(true);
  for (const text of ['没开单的愿意就唱首歌', '不许让最后一名请客', '话术背得滚瓜烂熟再上'])
    expect(
      harmInText(text).some(({ sure }) => sure),
      text,
    ).toBe(false);
});

test('no lesson holds a sentence of those that it is judged by', () => {
  const lessons = readFileSync('src/tools/harm/lessons.jsonl', 'utf8');
  expect([...fresh, ...blind].filter(({ text }) => lessons.includes(JSON.stringify(text)))).toEqual([]);
});

const harmful = '业绩最低的三位，请到前面来，把今天的数字大声念一遍';
const said = quoted(harmful);
/** Fields that once were not looked at, by their list. */
const everywhere: readonly (readonly [list: string, field: string, entry: string])[] = [
  [
    'actions',
    'caution',
    `{id: t-1, title: 试试, belongsTo: member, how: [试试], measure: 三天做两次, caution: ${said}}`,
  ],
  ['actions', 'note', `{id: t-2, title: 试试, belongsTo: member, how: [试试], measure: 三天做两次, note: ${said}}`],
  ['stages', 'pitfalls', `{id: forming, pitfalls: [${said}]}`],
  [
    'ladder',
    'managerAvoids',
    `{id: t-1, title: 试试, goal: {what: 通数, count: 1}, exit: {what: 做到, count: 1}, workdays: 1, managerTask: 陪着, managerSays: [好], managerAvoids: [${said}]}`,
  ],
  ['signs', 'ask', `{id: avoids-calling, ask: ${said}}`],
  ['referrals', 'act', `{id: panic, act: ${said}}`],
  ['themes', 'questions', `{id: t-1, title: 试试, questions: [${said}]}`],
];

test('no field is left out: each of them is told of at its own line', () => {
  const lines: string[] = [];
  const fieldAt = new Map<number, string>();
  for (const list of new Set(everywhere.map(([each]) => each))) {
    lines.push(`${list}:`);
    for (const [, field, entry] of everywhere.filter(([each]) => each === list))
      fieldAt.set(lines.push(`  - ${entry}`), field);
  }
  writeFileSync(join(folder, 'tried.yaml'), `${lines.join('\n')}\n`);
  const { problems } = lintPlaybook(folder, bundled);
  const found = problems
    .filter(({ code }) => code === 'harm-shame')
    .map(({ place: { line } }) => fieldAt.get(line ?? 0));
  expect(new Set(found)).toEqual(new Set(everywhere.map(([, field]) => field)));
});

test('in which order work is done, what is guessed and whom nobody calls any more is no harm; who is sorted out by it is', () => {
  for (const text of [
    '每天早上先打快到期的',
    '大家猜是谁的客户',
    '名单里快过期的先处理',
    '客户黑名单每周清一次',
    'Send the reminder by text first',
    'The renewal rate falls',
    'Customers on the do-not-call list are skipped',
  ])
    expect(harmInText(text), text).toEqual([]);
  expect(harmInText('合同到期的业绩差的不续签，慢慢清掉')).not.toEqual([]);
});

test('pay, rest and leave taken, private matters spread, people sorted out and cries for help brushed aside are met; refused or told of they are not', () => {
  const codes = (text: string) => harmInText(text).map(({ code }) => code);
  for (const [code, texts] of Object.entries({
    'harm-overtime': [
      '周日的演练不计工时，算大家的学费',
      '上洗手间要在群里报备',
      "Nobody's holiday gets approved before the campaign ends",
    ],
    'harm-privacy': [
      '把小何的诊断书发到群里，省得大家乱猜',
      '在休息室藏一支录音笔',
      'Put her sick note in the group chat',
    ],
    'harm-discrimination': ['怀孕的名单先别分给她', '有口音的简历往后排', 'No new leads for anyone over fifty'],
    'harm-neglect': [
      '她说被客户骚扰，劝她忍一忍',
      '他写活着没意思，当没看见',
      "He says he can't go on, just ignore it",
    ],
  }))
    for (const text of texts) expect(codes(text), text).toContain(code);
  for (const text of [
    '周日的演练算工时，当天登记',
    '上洗手间不用在群里报备',
    '以前的主管把诊断书发到群里，那是违法的',
    '诊断书不许发到群里',
    '面试不问有没有对象，也不问打不打算要孩子',
    '她说被客户骚扰，当天就报人事',
    '能把客户的号码存进自己的手机吗？',
    'Nobody needs to log a toilet break',
    "We never tell the team about anybody's depression",
  ])
    expect(
      codes(text).filter((code) => /overtime|privacy|discrimination|neglect/.test(code)),
      text,
    ).toEqual([]);
});
