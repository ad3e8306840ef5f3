import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openNoteReader } from '../../../src/app/note/reader.ts';
import { openToldReader } from '../../../src/app/note/told.ts';
import type { NoteReader } from '../../../src/domain/note/reader.ts';
import { understand } from '../../../src/domain/note/understand.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';
import { openPlaybook } from '../../../src/playbook/source.ts';

const members = ['李桂芳', '赵磊', '黄丽娟', '陈思琪', '刘洋', '马晓燕', '金顺姬', '张海峰', '韦秋月'].map((name) => ({
  name,
  code: null,
}));
let reader: NoteReader;
beforeAll(async () => {
  const folders = { bundledDir: 'playbooks', compiledDir: join('dist', 'playbooks'), cacheDir: '' };
  reader = await openNoteReader(await openPlaybook('ecommerce-sales', 'zh-CN', folders), lexicons['zh-CN']);
});
const told = openToldReader(lexicons['zh-CN']);
const hear = (text: string) =>
  understand({ text, reader, lexicon: lexicons['zh-CN'], members, syllables: null, ofMember: false, told });

test.each([
  '李桂芳跟赵磊和好了，还一起订了奶茶',
  '李桂芳说下班后去接孩子',
  '赵磊说下班后想转去直播组',
  '赵磊说想转去抖店',
  '黄丽娟说天猫那边总把难缠的客户转过来',
  '刘洋说他在抖音上看到一个段子笑了半天',
  '张海峰跟仓库吵完又和好了',
  '陈思琪连续三天第一个到',
  '马晓燕老公住院了，她没跟别人说，让我别声张',
  '韦秋月怀孕了，她没跟别人说',
  '陈思琪说想学滑雪',
  '刘洋的奶奶前天去世了',
  '刘洋说他爸昨天走了',
  '韦秋月说张海峰老摸她的手',
  '黄丽娟说领导灌她酒还动手动脚',
  '这名单看得我不想活了',
  '这个公式搞得我都不想活了，谁来救救我',
])('no call for help in %s', (text) => {
  expect(hear(text).referrals).toEqual([]);
});

test.each([
  '赵磊说下班后从楼顶跳下去算了',
  '马晓燕说想死，没跟别人说',
  '刘洋在抖音上发了遗书',
  '黄丽娟说活够了，下班就去跳江',
  '陈思琪说奶奶走了，她也不想活了',
  '报表被退了三次，被骂得我不想活了',
  '看名单的时候韦秋月说她不想活了',
])('a call for help is heard beside everyday matters: %s', (text) => {
  expect(hear(text).referrals[0]?.id).toBe('self-harm-words');
});

test('the gravest call for help is asked first, though another is surer, and nothing else stands beside it', () => {
  const { referrals, signs, perhaps } = hear('金顺姬说她觉得干什么都没意思，活着也没劲');
  expect(referrals.map(({ id }) => id)).toEqual(['self-harm-words', 'hopelessness']);
  expect([...signs, ...perhaps]).toEqual([]);
});

test('what nobody would guess of is left without a guess', () => {
  const { signs, perhaps } = hear('赵磊想转去直播组');
  expect([...signs, ...perhaps]).toEqual([]);
});
