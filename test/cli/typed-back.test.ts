import { expect, test } from 'vitest';
import { sayTyped } from '../../src/cli/terminal/kept.ts';
import { closingTyped, dayTyped } from '../../src/present/typed-back.ts';

const meeting = { kind: 'evening', date: '2026-11-24' } as const;
const told = {
  absent: ['高敏', '林小满'],
  sharers: ['阿依努尔'],
  done: [1],
  todos: ['高敏：回访 三位客户'],
  note: null,
};
const nothing = { absent: [], sharers: null, done: [], todos: [], note: null };

test('what was typed in a dialogue that fails is given back as commands, and the error stays', async () => {
  const typed = closingTyped({ ...meeting, ...told }, 'zh-CN');
  expect(typed?.split('\n')).toEqual([
    expect.stringContaining('没存下来'),
    'teamctl meeting close evening --date 2026-11-24 --absent 高敏 --absent 林小满 --sharer 阿依努尔 --done 1 --todo "高敏：回访 三位客户"',
  ]);
  expect(dayTyped('evening', { ...told, held: ['3'] }, 'en')?.split('\n')).toEqual([
    expect.stringContaining('Not stored'),
    'teamctl day --held 3 --absent 高敏 --absent 林小满 --done 1 --todo "高敏：回访 三位客户"',
    'teamctl meeting close evening --sharer 阿依努尔',
  ]);
  const said: string[] = [];
  const context = { hint: async (text: string) => void said.push(text) };
  await expect(sayTyped(context as never, typed)(new Error('没空位'))).rejects.toThrow('没空位');
  expect(said).toEqual([typed]);
});

test('who typed nothing hears nothing of it', () => {
  expect(closingTyped({ ...meeting, ...nothing }, 'en')).toBeNull();
  expect(dayTyped('evening', { ...nothing, held: [] }, 'en')).toBeNull();
});
