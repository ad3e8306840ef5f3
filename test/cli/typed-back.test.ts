import { expect, test } from 'vitest';
import { commandOf, sayTyped } from '../../src/cli/terminal/typed.ts';

test('what was typed in a dialogue that fails is given back as one command, and the error stays', async () => {
  const typed = [
    ['--absent', ['高敏', '林小满']],
    ['--done', [1]],
    ['--todo', ['高敏：回访 三位客户']],
    ['--note', []],
  ] as const;
  const line = 'teamctl meeting close evening --absent 高敏 --absent 林小满 --done 1 --todo "高敏：回访 三位客户"';
  expect(commandOf('meeting close evening', typed)).toBe(line);
  expect(commandOf('day', [['--note', []]])).toBeNull();
  const told: string[] = [];
  const context = { locale: 'zh-CN', hint: async (text: string) => void told.push(text) };
  const failed = sayTyped(context as never, [line, null])(new Error('没空位'));
  await expect(failed).rejects.toThrow('没空位');
  expect(told).toEqual([expect.stringMatching(/^没存下来.*\n.*三位客户"$/u)]);
});
