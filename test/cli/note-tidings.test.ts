import { beforeEach, expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

let it: Console;
beforeEach(async () => {
  it = openConsole();
  const members = ['何思琪', '王惠民', '林晓燕', '陈嘉豪'].flatMap((member) => ['--member', member]);
  await it.run('init', '--no-input', '--name', '一队', '--founded', '2026-08-01', ...members);
});

interface Note {
  perhaps: { sign: string; likeness: number }[];
  referrals: unknown[];
  homes: { kind: string; guessed?: boolean }[];
}

const LIKELY = 0.3;

async function note(...words: string[]): Promise<{ note: Note; stdout: string }> {
  const { stdout } = await it.run('note', '--dry-run', ...words);
  const { stdout: json } = await it.run('note', '--dry-run', '--format', 'json', ...words);
  return { note: JSON.parse(json) as Note, stdout };
}

test.each([
  ['supply', '今早后台打不开两个小时，大家都只能干等'],
  ['supply', '工作台卡了一下午，什么都点不开'],
  ['supply', '店铺页面登不上去，半天没接着客户'],
  ['farewell', '今天陈嘉豪最后一天，大家有点舍不得'],
  ['farewell', '陈嘉豪周五最后一天上班'],
  ['farewell', '陈嘉豪办完离职了，下午走'],
  ['praise', '何思琪今天成了第一单，客户是她自己一句一句聊下来的'],
  ['praise', '林晓燕拿了月度好评奖'],
  ['praise', '林晓燕主动把自己的快捷短语分享出来'],
  ['praise', '王惠民说他想学直播接待'],
])('what belongs elsewhere (%s) is no occasion to guess at a fear: %s', async (kind, text) => {
  const { note: heard, stdout } = await note(text);
  expect(heard.homes.map((home) => home.kind)).toEqual([kind]);
  expect(heard.homes.some(({ guessed }) => guessed)).toBe(false);
  expect(heard.perhaps.every(({ likeness }) => likeness >= LIKELY)).toBe(true);
  expect(stdout).not.toContain('还好吗');
  expect(stdout).not.toContain('换个说法');
});

test('in English, too', async () => {
  for (const [kind, text] of [
    ['supply', 'The back office would not open for two hours, everybody just waited'],
    ['praise', 'Chen Jiahao made the first sale today'],
    ['farewell', "It is 陈嘉豪's last day with us"],
  ] as const) {
    const { note: heard } = await note(text, '--lang', 'en');
    expect(
      heard.homes.map((home) => home.kind),
      text,
    ).toEqual([kind]);
  }
});

test.each([
  '王惠民第一单又黄了，开始怀疑自己',
  '何思琪笑着说没事，晚上一个人哭了',
  '林晓燕请大家喝奶茶，说自己不想活了',
])('what only begins like good news is heard as what it is: %s', async (text) => {
  const { stdout } = await note(text);
  expect(stdout).not.toContain('好消息');
});
