import { expect, test } from 'vitest';
import { type Promised, readPromise, splitDue } from '../../src/app/meeting/promise.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import type { Member } from '../../src/domain/team/team.ts';

const names = ['王芳', '张远山', '赵敏', '张晓', '欧阳青'];
const members = names.map(
  (name, i): Member => ({ id: i + 1, teamId: 1, name, code: null, role: 'agent', joinedOn: null, leftOn: null }),
);
const calendar = buildWorkCalendar(bundledHolidays(), { workWeek: 'five-day', workedSaturdayWeek: null });
/** Said on a Wednesday, due on Thursday if nobody says. */
const when = { date: '2026-11-25', usual: '2026-11-26', calendar };
const readAll = (text: string) => readPromise(text, members, when);
const read = async (text: string) => {
  const [only, ...others] = await readAll(text);
  expect(others).toEqual([]);
  const { said: _, ...promise } = only as Promised;
  return promise;
};

test('whether the day was said is kept beside it', async () => {
  const said = async (text: string) => (await readAll(text))[0]?.said === true;
  expect(await Promise.all(['回访 @周五', '周五前回访', '回访', '回访周五没接的'].map(said))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['王芳：回访老客户 @周五', { owner: 1, text: '回访老客户', due: '2026-11-27' }],
  ['王芳：回访老客户 @11-27', { owner: 1, text: '回访老客户', due: '2026-11-27' }],
  ['王芳：回访老客户 @2026/11/27', { owner: 1, text: '回访老客户', due: '2026-11-27' }],
  ['王芳：回访老客户 ＠2026-11-27', { owner: 1, text: '回访老客户', due: '2026-11-27' }],
  ['王芳:回访老客户＠下周一', { owner: 1, text: '回访老客户', due: '2026-11-30' }],
  ['老赵：问报价', { owner: 3, text: '问报价', due: '2026-11-26' }],
  ['欧阳：约客户 @明天', { owner: 5, text: '约客户', due: '2026-11-26' }],
  ['王芳：周五前回三位客户', { owner: 1, text: '周五前回三位客户', due: '2026-11-27' }],
  ['周五前，把名单发我', { owner: null, text: '周五前，把名单发我', due: '2026-11-27' }],
  ['回三位客户，下周一之前', { owner: null, text: '回三位客户，下周一之前', due: '2026-11-30' }],
  ['月底前要补齐三份录音', { owner: null, text: '月底前要补齐三份录音', due: '2026-11-30' }],
  ['三天前没接的客户再打一遍', { owner: null, text: '三天前没接的客户再打一遍', due: '2026-11-26' }],
  ['前天的客户回访', { owner: null, text: '前天的客户回访', due: '2026-11-26' }],
  ['会前准备名单', { owner: null, text: '会前准备名单', due: '2026-11-26' }],
  ['练开场 @明天下午', { owner: null, text: '练开场', due: '2026-11-26' }],
  ['王芳：11月30日交话术', { owner: 1, text: '11月30日交话术', due: '2026-11-30' }],
  ['王芳：后天交话术', { owner: 1, text: '后天交话术', due: '2026-11-27' }],
  ['下周一交方案', { owner: null, text: '下周一交方案', due: '2026-11-30' }],
  ['赵敏：下下周一交方案', { owner: 3, text: '下下周一交方案', due: '2026-12-07' }],
  ['交方案，下周一', { owner: null, text: '交方案，下周一', due: '2026-11-30' }],
  ['王芳后天下午3点给陈总回电', { owner: 1, text: '后天下午3点给陈总回电', due: '2026-11-27' }],
  ['让欧阳青明天把退货单核一遍', { owner: 5, text: '明天把退货单核一遍', due: '2026-11-26' }],
  ['大家周五前把录音交上来', { owner: null, text: '周五前把录音交上来', due: '2026-11-27' }],
  ['王芳的客户再回一遍', { owner: null, text: '王芳的客户再回一遍', due: '2026-11-26' }],
  ['把昨天的录音听一遍', { owner: null, text: '把昨天的录音听一遍', due: '2026-11-26' }],
  ['上周五没接的再打一遍', { owner: null, text: '上周五没接的再打一遍', due: '2026-11-26' }],
  ['周五的名单先分好', { owner: null, text: '周五的名单先分好', due: '2026-11-26' }],
  ['on 30 Nov send the list', { owner: null, text: 'on 30 Nov send the list', due: '2026-11-30' }],
  ['send the list on Friday', { owner: null, text: 'send the list on Friday', due: '2026-11-27' }],
  ['回访：三位客户', { owner: null, text: '回访：三位客户', due: '2026-11-26' }],
  ['发资料到 a@b.com', { owner: null, text: '发资料到 a@b.com', due: '2026-11-26' }],
])('%s', async (text, promise) => expect(await read(text)).toEqual(promise));

test.each([
  ['王芳：回访老客户 @2026-11-31', 'bad-day'],
  ['王芳：回访老客户 @改天', 'bad-day'],
  ['王芳：回访老客户 @', 'bad-day'],
  ['王芳：回访老客户 @昨天', 'todo-due-past'],
  ['老张：回访', 'member-ambiguous'],
])('%s is refused: %s', async (text, code) => expect(read(text)).rejects.toMatchObject({ code }));

test.each([
  ['没这人：回三位客户', 'todo-owner-unknown'],
  ['刘伟：回三位客户', 'todo-owner-unknown'],
  ['B12：回三位客户', 'todo-owner-unknown'],
])('%s is refused: nobody is called so', async (text, code) => expect(read(text)).rejects.toMatchObject({ code }));

test.each([
  ['大家高兴就好', '大家高兴就好'],
  ['大家都平安', '大家都平安'],
  ['所有人辛苦了', '所有人辛苦了'],
  ['大家明天早点到', '明天早点到'],
  ['大家：高兴就好', '高兴就好'],
])('what is wished everybody stays whole: %s', async (typed, text) =>
  expect(await readPromise(typed, members, when)).toMatchObject([{ owner: null, text }]),
);

test('“大家：” makes it everybody’s', async () =>
  expect(await read('大家：没这人：三位')).toEqual({ owner: null, text: '没这人：三位', due: '2026-11-26' }));

test.each([
  '今天没接的明天再打一遍',
  '周一到周三每天两通',
  '明天前台取资料',
  '周一前来的客户都回访一遍',
  '周五前和下周一前各回三位',
  '11-20前回客户',
  '2月30日前交名单',
  '周八前交名单',
  '上周五前交名单',
  'send the list by 30 Feb',
])('%s: no limit that is certain, the sentence stays whole and it is said', async (text) =>
  expect(await read(`王芳：${text}`)).toEqual({ owner: 1, text, due: '2026-11-26', unread: true }),
);

test('a limit at the end of an English sentence is one', async () =>
  expect(await read('send the list by Friday')).toEqual({
    owner: null,
    text: 'send the list by Friday',
    due: '2026-11-27',
  }));

test('what is said outright is not overruled by the sentence', () =>
  expect(splitDue('周五前回', { ...when, usual: '2026-12-01', isGiven: true })).toEqual({
    body: '周五前回',
    due: '2026-12-01',
  }));

test.each(['、', '和', '跟', ' and ', '，'])('two names with “%s” between them promise both', async (and) => {
  const [one, other] = members as [Member, Member];
  expect(await readAll(`${one.name}${and}${other.name}：各教一句开场`)).toMatchObject([
    { owner: one.id, text: '各教一句开场' },
    { owner: other.id, text: '各教一句开场' },
  ]);
});

test('a name that is also a word is a name beside another', async () => {
  const people = ['高兴', '陈国栋'].map((name, i): Member => ({ ...(members[0] as Member), id: i + 1, name }));
  const promised = await readPromise('高兴，陈国栋：对一遍名单', people, when);
  expect(promised.map(({ owner, text }) => [owner, text])).toEqual([
    [1, '对一遍名单'],
    [2, '对一遍名单'],
  ]);
});

test('“我：” is the manager, whoever leads on the list: it is asked about and never read out as another’s', async () => {
  const [first, ...others] = members as [Member, ...Member[]];
  for (const role of ['agent', 'lead'] as const)
    for (const words of ['我：把奖金表发出来', '我自己：把奖金表发出来', 'me: send out the table'])
      await expect(readPromise(words, [{ ...first, role }, ...others], when)).rejects.toMatchObject({
        code: 'todo-owner-me',
      });
});
