import { expect, test } from 'vitest';
import type { Report, Text } from '../../src/present/document.ts';
import { rendererOf } from '../../src/render/registry.ts';
import type { Content } from '../../src/render/renderer.ts';

const people = [
  '沈雅宁',
  '=HYPERLINK("x")',
  'Ann | Bo',
  'evil\u202e\u001b[31mname',
  '陈\n国栋',
  '/srv/电话/名单/很长的一个路径/2026.csv',
];
const columns = [{ title: '日期' }, { title: '姓名' }, { title: '拨打', align: 'right' as const }, { title: '备注' }];
const all = Array.from({ length: 57 }, (_, i) => ({
  day: `2026-11-${String(1 + (i % 28)).padStart(2, '0')}`,
  name: people[i % people.length] as string,
  dials: i % 5 === 0 ? null : 10 ** (i % 7),
  note:
    i === 40 ? '见 /home/lin/电话/名单/很长的一个路径/2026.csv' : i === 50 ? '– 客户说「下周再联系」，已经约好' : '',
}));

/** These rows as one page, which others follow or not. */
const pageOf = (rows: typeof all): Report => ({
  data: { schema: 'teamctl.records/1', records: rows },
  document: [
    {
      kind: 'table',
      columns,
      rows: rows.map(({ day, name, dials, note }): Text[] => [
        day,
        [{ text: name, tone: 'strong' }],
        dials === null ? '–' : String(dials),
        note,
      ]),
    },
  ],
  sheet: { columns: ['date', 'name', 'dials', 'note'], rows: rows.map((row) => Object.values(row)) },
});

const pagesOf = (...ends: number[]): Report => ({
  ...pageOf(all.slice(0, ends[0])),
  async *more() {
    for (const [i, end] of ends.entries()) yield pageOf(all.slice(end, ends[i + 1]));
  },
});

async function textOf(content: Content | Promise<Content>): Promise<string> {
  const made = await content;
  if (typeof made === 'string') return made;
  if (made instanceof Uint8Array) return Buffer.from(made).toString('latin1');
  let text = '';
  for await (const piece of made) text += piece;
  return text;
}

const options = { columns: 80, colorLevel: 0, language: 'zh-CN', stamp: '2026-11-24T08:00:00Z' } as const;

test.each(['terminal', 'markdown', 'json', 'csv', 'xlsx'])('%s of many pages is that of one page', async (format) => {
  const render = rendererOf(format);
  const surfaces = [
    options,
    { ...options, columns: 31 },
    { ...options, columns: 46, plain: true, colorLevel: 1 as const },
  ];
  for (const surface of surfaces) {
    const whole = await textOf(render?.(pageOf(all), surface) as Content);
    for (const ends of [[1], [20, 40], [56], [9, 10, 11, 41]]) {
      const content = await render?.(pagesOf(...ends), surface);
      expect(await textOf(content as Content)).toBe(whole);
      // A pager that could not be started is no reason to have nothing.
      expect(await textOf(content as Content)).toBe(whole);
    }
  }
});
