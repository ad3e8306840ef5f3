import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harmInTyped, openUnsaid } from '../../src/app/harm/typed.ts';
import { consoleWithDemo } from '../demo-console.ts';

test('what a manager types to be done is looked at: the answer says at once that it is not read out, and it is kept', async () => {
  const it = await consoleWithDemo();
  const added = await it.run('todo', 'add', '没完成的人做五十个蹲起');
  expect(added.code).toBe(0);
  expect(added.stdout).toContain('会上不念');
  const closed = await it.run(
    'meeting',
    'close',
    'evening',
    '--todo',
    '大家：最后三名给前三名倒茶鞠躬',
    '--lang',
    'en',
  );
  expect(closed.stdout.replaceAll(/\s+/g, ' ')).toContain('Not read out in the meeting');
  const set = await it.run('team', 'edit', '--set', 'has=whiteboard,垫底的跪着念目标的牌子');
  expect(set.stderr).toContain('难堪');
  const harmless = await it.run('todo', 'add', '把话术初稿发给沈雅宁');
  expect(harmless.stderr).toBe('');
  expect(harmless.stdout).not.toContain('不念');
  const list = await it.run('todo', 'list');
  expect(list.stdout).toContain('没完成的人做五十个蹲起');
});

test('a to-do that is put into grave words is answered as `note` answers them', async () => {
  const it = await consoleWithDemo();
  await it.run('todo', 'add', '找陈国栋聊聊');
  const { todos } = await it.json<{ todos: { id: number; text: string }[] }>('todo', 'list');
  const id = todos.find(({ text }) => text === '找陈国栋聊聊')?.id;
  const edited = await it.run('todo', 'edit', String(id), '陪着陈国栋，他说不想活了');
  expect(edited.code).toBe(0);
  expect(edited.stderr).toContain('12356');
});

/** As managers type them; written by somebody who had not seen what the reader learned from. */
const ordinary = [
  '把昨天两个好开场发到群里',
  '整理三段好录音发群里',
  '周五前把产品对比表贴到墙上',
  '听两段陆瑶的录音，写三句学到的',
  '下午三点前把名单核一遍',
  '给老客户发今天的资料',
  '把常见异议写成一页发给大家',
  '明早带两句自己顺口的开场',
  '帮新来的同事过一遍系统',
  '把这周的提成表发到群里',
  '周三前交一份自己的复盘',
  '让小组长分享昨天那一单怎么谈的',
  '把会议纪要发群',
  '请每个人写一句本周想练的',
  '和赵敏对一遍保障责任',
  '把客户的问题记下来，明天早会一起看',
  '找两个人搭档练开场十分钟',
  '问一下名单什么时候换',
  '把排班表贴出来',
  '下班前登记今天的意向客户',
  'post three good openings in the group',
  "listen to two of Lu Yao's recordings",
  "share yesterday's best call in the group",
  'put the comparison sheet on the wall',
  'send the product page to everybody',
  'write down three questions for Friday',
  "bring two sentences that work to tomorrow's meeting",
  'show the new colleague the system',
  "post the week's numbers of the team",
  'ask when the new list comes',
  'tell in the morning how that deal came about',
  'practise the opening with Gao Min for ten minutes',
  'write one page about the usual objections and post it',
  'call the three old customers back by Thursday',
  "note the customers' questions for the morning",
  'check the list once more before two',
  'put the shifts up on the board',
  'pair up with someone and rehearse the first minute',
  'hand in your own review by Wednesday',
  'post the minutes of the meeting in the group',
  // What a missed number, a treat or a customer without a deal makes no punishment.
  '一起补打二十个',
  '下班前补打二十个',
  '达标了我请喝奶茶',
  '把没开单的客户理一遍',
  'Chase the penalty clause question with legal before we quote it',
];

test('an ordinary to-do accuses nobody', async () => {
  expect(await harmInTyped(ordinary)).toEqual([]);
});

/**
 * Four sets of one writer; at first sight, each before anything was mended by it, 20 of 40, 8 of 20, 4 of 20 and 7 of 20 were
 * taken: lists carry over badly from set to set, and what they taught only must not be lost again.
 */
const tried = readFileSync('test/data/todos-typed.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; harm: boolean });

test('to-dos that shame, punish, withhold, shut out, spy or deceive are not read out, the harmless beside them are', async () => {
  const whyUnsaid = await openUnsaid();
  const isTaken = ({ text }: { text: string }) => whyUnsaid(text)?.startsWith('harm-') === true;
  const harmful = tried.filter(({ harm }) => harm);
  expect(harmful.filter((each) => whyUnsaid(each.text) !== null).length / harmful.length).toBeGreaterThanOrEqual(0.9);
  const harmless = tried.filter(({ harm }) => !harm);
  expect(harmless.filter(isTaken).length / harmless.length).toBeLessThanOrEqual(0.04);
});
