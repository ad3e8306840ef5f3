import { expect, test } from 'vitest';
import { homesOf, isDeadly, isOthersDanger } from '../../../src/domain/remark/home.ts';
import { languageOf, lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

const NAMES = ['陈国栋', '周婉清', 'Dan', 'Mia'];
const lexiconOf = (text: string) => lexicons[languageOf(text)];

test.each([
  ['陈国栋 has not slept for days', 'en'],
  ['陈国栋 and 周婉清 had a shouting match', 'en'],
  ['周婉清 cried today', 'en'],
  ['陈国栋 hold 不住了', 'zh-CN'],
  ['周婉清 today 很 low', 'zh-CN'],
  ['陈国栋 KPI 又没完成，心情很差', 'zh-CN'],
  ['陈国栋', 'zh-CN'],
] as const)('%s is written in %s: names alone are of no language', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  ['陈国栋吃了半瓶安眠药', true],
  ['周婉清吞了二十片安定', true],
  ['陈国栋（Q03）喝了农药', true],
  ['周婉清在屋里烧炭', true],
  ['陈国栋前年自杀过', true],
  ['周婉清在天台边上站了半天', true],
  ['陈国栋开玩笑说再不开单就去跳楼', true],
  ['Dan took a whole bottle of pills last night', true],
  ['Mia cut her wrists', true],
  ['周婉清喝了半瓶安眠药', true],
  ['陈国栋一个人上了楼顶', true],
  ['客户骂得周婉清不想活了', true],
  ['周婉清妈妈来电话说他不想活了', true],
  ['Mia cut her arms again', true],
  ['周婉清中午在天台站了好久，同事拉她下来她一直哭', true],
  ['周婉清说要不是妈妈打电话来她就不在了', true],
  ['陈国栋跳楼梯把脚崴了', false],
  ['The client made Mia want to die', true],
  // Somebody else's, or only the words.
  ['客户喝农药死了，是周婉清说的', false],
  ['陈国栋劝住了一个要跳河的客户', false],
  ['陈国栋记错了：投保人自杀两年内不赔', false],
  ['Mia talked a customer out of killing herself', false],
  ['Dan cut his arm while opening a box', false],
  ['周婉清的妈妈昨天洗胃了', false],
  ['陈国栋他爸做了手术，要洗胃', false],
  ['陈国栋把药店的单子全吃下了', false],
  ['周婉清讲了一遍自杀条款', false],
  ['Mia cut her lunch short', false],
  ['Dan drank all his tea', false],
])('life in danger is asked about outright: %s', (text, expected) => {
  expect(isDeadly(text, lexiconOf(text), NAMES)).toBe(expected);
});

test.each([
  ['陈国栋开会时吐血了', 'health'],
  ['周婉清心脏不舒服', 'health'],
  ['周婉清被组长骚扰，不敢来上班', 'touched'],
  ['Mia was groped by a colleague', 'touched'],
  ['组长让周婉清陪客户喝酒', 'drinks'],
  ['Dan was made to drink with clients', 'drinks'],
  ['周婉清老公昨晚又动手了', 'beaten'],
])('what hits somebody has its own advice: %s', (text, kind) => {
  expect(homesOf(text, lexiconOf(text), '2026-11-26', NAMES).map((home) => home.kind)).toContain(kind);
});

test.each([
  ['周婉清陪一个想轻生的客户聊到警察来', true],
  ['陈国栋的表弟跳楼了', true],
  ['客户说他不想活了', true],
  ['Mia calmed down a caller who said he would end it', true],
  ['客户说他不想活了，周婉清说她也不想活', false],
  ['陈国栋妈妈说他不想活了', false],
  ['陈国栋见了客户', false],
])('of whom dying is said: %s', (text, expected) => {
  expect(isOthersDanger(text, lexiconOf(text), NAMES)).toBe(expected);
});
