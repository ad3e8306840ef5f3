import { expect, test } from 'vitest';
import { openConsole, TODAY } from '../console.ts';

const typedAt = (sharers: string): readonly (readonly [string, string])[] => [
  ['谁没来', '高敏\r'],
  ['谁分享了', `${sharers}\r`],
  ['哪些待办', '1\r'],
  ['写成 名字：事情', '高敏：回访三位客户\r'],
  ['写成 名字：事情', '\r'],
  ['记一句', '大家精神不错\r'],
];

test('a meeting that cannot be closed in the end gives back what was typed, as one command that does it', async () => {
  const home = openConsole();
  const people = ['高敏', '阿依努尔', '林小满'].flatMap((name) => ['--member', name]);
  await home.run('init', '--no-input', '--name', '启明组', '--founded', '2026-10-09', ...people);
  await home.run('todo', 'add', '高敏：整理名单 @今天');
  const { code, stderr } = await home.answer(['meeting', 'close', 'evening'], typedAt('高敏'));
  expect(code).toBe(3);
  expect(stderr.replace(/\n(?!错误)/g, ' ')).toContain(
    `teamctl meeting close evening --date ${TODAY} --absent 高敏 --sharer 高敏 --done 1 --todo 高敏：回访三位客户 --note 大家精神不错`,
  );
});
