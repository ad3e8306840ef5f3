import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Report } from '../../src/present/document.ts';
import * as chats from '../../src/render/chat.ts';
import { openConsole } from '../console.ts';

type Render = typeof chats.renderWecom;
const inChinese = (render: Render) => (report: Report) => render(report, { language: 'zh-CN' });
const renderWecom = inChinese(chats.renderWecom);
const renderDingtalk = inChinese(chats.renderDingtalk);
const renderFeishu = inChinese(chats.renderFeishu);

const robots = [
  { render: renderWecom, most: 4096 },
  { render: renderDingtalk, most: 20_000 },
  { render: renderFeishu, most: 20 * 1024 },
] as const;

const PART = /^（(\d+)\/(\d+)）$/m;
/** The messages as somebody would paste them one after the other. */
const partsOf = (text: string): string[] =>
  PART.test(text) ? text.split(/\n\n(?=（\d+\/\d+）\n)/).map((part) => part.trimEnd()) : [text.trimEnd()];

test('a figure of a table says what it is: a group sees no heads', () => {
  const columns = [{ title: '名字' }, { title: '合计' }, { title: '日均' }, { title: '最近几天' }];
  const document: Block[] = [
    {
      kind: 'table',
      columns,
      rows: [
        ['何苗', '2', '0.5', '██'],
        ['刘畅', '', '-1', ''],
      ],
    },
  ];
  const text = renderWecom({ data: {}, document });
  expect(text).toContain('何苗 · 合计 2 · 日均 0.5 · ██');
  expect(text).toContain('刘畅 · 日均 -1');
});

const sentence = fc
  .array(fc.constantFrom('高敏', '今天', '有效通话 15 通', '，', '再打一通', ' ok ', '𠮷', '👏'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => `${words.join('')}。`);
const block: fc.Arbitrary<Block> = fc.oneof(
  sentence.map((text): Block => ({ kind: 'heading', level: 3, text })),
  sentence.map((text): Block => ({ kind: 'paragraph', text })),
  fc
    .array(sentence, { minLength: 1, maxLength: 25 })
    .map((texts): Block => ({ kind: 'list', items: texts.map((text) => ({ text })) })),
);
const report = fc
  .array(block, { minLength: 1, maxLength: 40 })
  .map((document): Report => ({ data: {}, document: [{ kind: 'heading', level: 1, text: '早会' }, ...document] }));

const inner = (part: string) => part.replace(/^（\d+\/\d+）\n/, '');

test('every message fits, is numbered, ends with a whole paragraph, and nothing is lost', () => {
  for (const { render, most } of robots) {
    fc.assert(
      fc.property(report, (whole) => {
        const parts = partsOf(render(whole));
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(most);
        if (parts.length > 1)
          expect(parts.map((part) => PART.exec(part)?.slice(1, 3).map(Number))).toEqual(
            parts.map((_, i) => [i + 1, parts.length]),
          );
        // A document far too large for one message, rendered paragraph by paragraph, is the same text.
        const lines = parts.flatMap((part) => inner(part).split('\n')).filter((line) => line !== '');
        const alone = whole.document.flatMap((each) =>
          render({ data: {}, document: [each] })
            .trimEnd()
            .split('\n'),
        );
        expect(lines).toEqual(alone.map((line) => line.trimEnd()).filter((line) => line !== ''));
      }),
      { numRuns: 40 },
    );
  }
});

test('a paragraph longer than a message is cut after a sentence', () => {
  const text = '今天练三句开场白，练到嘴顺为止。'.repeat(200);
  const parts = partsOf(renderWecom({ data: {}, document: [{ kind: 'paragraph', text }] }));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.endsWith('。')).toBe(true);
  expect(parts.map(inner).join('')).toBe(text);
});

test('a heading goes with what stands below it', () => {
  const item = { text: '长'.repeat(300) };
  const list: Block = { kind: 'list', items: [item, item, item, item] };
  const parts = partsOf(
    renderWecom({
      data: {},
      document: [list, { kind: 'heading', level: 3, text: '收尾' }, { kind: 'paragraph', text: '好'.repeat(160) }],
    }),
  );
  expect(parts).toHaveLength(2);
  expect(inner(parts[1] as string)).toMatch(/^\*\*收尾\*\*\n好/);
});

test('in English nothing between the words is Chinese', () => {
  const rows = Array.from({ length: 90 }, (_, i) => ({
    label: `Line ${i}`,
    value: 'half past nine, in the small room',
  }));
  const parts = chats.renderWecom({ data: {}, document: [{ kind: 'facts', rows }] }, { language: 'en' });
  expect(parts).toMatch(/^\(1\/2\)\n· Line 0: half past nine/);
  expect(parts).not.toMatch(/[（）：、]/);
});

test('a name is no mention and no markup', () => {
  const text = '<@all> **王** [a](http://x) `b`';
  const all = renderWecom({ data: {}, document: [{ kind: 'paragraph', text }] });
  expect(all).not.toMatch(/[<>*`[\]@]/);
});

test('sixty people: the agenda arrives in parts, and the manager’s own notes never do', async () => {
  const home = openConsole();
  const members = Array.from({ length: 60 }, (_, i) => ['--member', `队员${String(i + 1).padStart(2, '0')}`]).flat();
  await home.run('init', '--no-input', '--name', '大组', '--founded', '2026-08-09', ...members);
  const { stdout, code } = await home.run('agenda', 'evening', '--format', 'wecom');
  expect(code).toBe(0);
  for (const part of partsOf(stdout)) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(4096);
  const secret = await home.run('agenda', 'morning', '--private', '--format', 'feishu');
  expect({ code: secret.code, stdout: secret.stdout }).toEqual({ code: 9, stdout: '' });
});
