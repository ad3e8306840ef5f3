import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openNoteReader } from '../../../src/app/note/reader.ts';
import { openToldReader } from '../../../src/app/note/told.ts';
import type { NoteReader } from '../../../src/domain/note/reader.ts';
import { readSentence } from '../../../src/domain/note/sentence.ts';
import { understand } from '../../../src/domain/note/understand.ts';
import { findMentions } from '../../../src/domain/team/mentions.ts';
import { languageOf, lexicons } from '../../../src/i18n/lexicon/lexicons.ts';
import { openPlaybook } from '../../../src/playbook/source.ts';

const members = ['王晓敏', '李建国', '张雨桐', '欧阳静', '阿依努尔', 'Kevin'].map((name, i) => ({
  id: i + 1,
  name,
  code: i === 0 ? 'A01' : null,
}));
const spelt: Record<string, string[]> = { 李建国: ['li', 'jian', 'guo'], 王晓敏: ['wang', 'xiao', 'min'] };
const syllables = (name: string) => spelt[name] ?? [name];

const readers: Partial<Record<'zh-CN' | 'en', NoteReader>> = {};
beforeAll(async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const folders = { bundledDir: 'playbooks', compiledDir: join('dist', 'playbooks'), cacheDir: '' };
    const playbook = await openPlaybook('telesales', language, folders);
    readers[language] = await openNoteReader(playbook, lexicons[language]);
  }
});

function hear(text: string, ofMember = false) {
  const language = languageOf(text);
  const reader = readers[language] as NoteReader;
  const told = openToldReader(lexicons[language]);
  return understand({ text, reader, lexicon: lexicons[language], members, syllables, ofMember, told });
}
/** What is shown, the first five, by sign and polarity. */
const shownIn = (text: string) => {
  const { referrals, signs, perhaps } = hear(text);
  return [...referrals, ...signs, ...perhaps].map(({ id, degree }) => `${id}${degree === 'no' ? '=no' : ''}`);
};
const sureIn = (text: string) => hear(text).signs.map(({ id }) => id);
const whoIn = (text: string) => hear(text).mentions.map((each) => each.members.map(({ name }) => name).join('/'));

describe('signs', () => {
  test.each([
    ['小王手抖', ['trembling-hands']],
    ['小王的手一直在抖', ['trembling-hands']],
    ['小王手不抖了', ['trembling-hands=no']],
    ['老李有时结结巴巴', ['stammering']],
    ['老李手抖，说话也磕巴', ['trembling-hands', 'stammering']],
    ['大家不想打电话', ['avoids-calling']],
    ['大家没有不想打电话的', ['avoids-calling=no']],
    ['没人愿意分享', ['free-sharing=no']],
    ['我一走近小王就紧张', ['tense-near-manager']],
    ['Their hands tremble on picking up', ['trembling-hands']],
  ])('%s is shown', (text, expected) => {
    const shown = shownIn(text);
    for (const sign of expected) expect(shown).toContain(sign);
  });

  test.each([
    ['要是小王手抖就跟我说', 'a condition'],
    ['小王会不会手抖', 'a question'],
    ['客户说手抖点错了', 'a customer'],
    ['隔壁组不想打电话', 'another team'],
    ['希望大家愿意分享', 'a wish'],
    ['打印机坏了', 'nothing'],
    ['', 'nothing'],
    ['！？。。', 'marks only'],
  ])('nothing is ticked beforehand in %s: %s', (text) => {
    expect(sureIn(text)).toEqual([]);
  });

  test.each([
    '王晓敏现在敢打电话了，李建国还是不愿意打电话',
    '王晓敏一有空就拨，从来不躲电话，李建国能躲就躲，一上午没打几个',
    '李建国愿意把自己的办法讲给大家听，张雨桐有办法藏着不说',
  ])('what is so of one and not of another is neither yes nor no: %s', (text) => {
    const { signs, perhaps } = hear(text);
    const mixed = perhaps.filter((each) => each.mixed);
    expect(mixed.map(({ degree }) => degree)).toEqual(mixed.map(() => 'sometimes'));
    expect(mixed.length).toBeGreaterThan(0);
    expect(signs.filter((each) => each.mixed)).toEqual([]);
  });

  test.each(['王晓敏和李建国都不愿意打电话', '王晓敏不愿意打电话', '大家不愿意打电话'])('and %s is', (text) => {
    expect([...hear(text).signs, ...hear(text).perhaps].filter((each) => each.mixed)).toEqual([]);
  });

  test('at most five readings are shown, and how often is heard', () => {
    const { signs, perhaps } = hear(
      '大家不想打电话，业绩忽高忽低，天天有人要走，会上谁也不说话，产品讲不清，老是来问我',
    );
    expect(signs.length + perhaps.length).toBeLessThanOrEqual(5);
    const often = hear('小王经常手抖');
    expect([...often.signs, ...often.perhaps].find(({ id }) => id === 'trembling-hands')?.degree).toBe('often');
  });

  test('words of despair are heard although they are asked about, and not where they are said of a list', () => {
    for (const text of ['小王说不想活了', '小王是不是不想活了？'])
      expect(hear(text).referrals.map(({ id }) => id)).toContain('self-harm-words');
    expect(hear('这破名单打得我都不想活了哈哈').signs).toEqual([]);
    for (const text of ['打印机坏了', '今天接通率很低', '小王请假半天']) expect(hear(text).referrals).toEqual([]);
  });

  test('with a person given, signs of the team are not looked for', () => {
    const { signs, perhaps } = hear('不想打电话', true);
    expect([...signs, ...perhaps].filter(({ kind }) => kind === 'team')).toEqual([]);
  });
});

describe('what only sounds like a call for help', () => {
  test.each([
    ['老李说累死了'],
    ['王晓敏忙死了，一上午没喝水'],
    ['雨桐笑死我了'],
    ['老李气死我了，名单又丢了'],
    ['雨桐饿死了，先去吃饭'],
    ['老李昨晚没睡好，有点黑眼圈'],
    ['雨桐她妈妈住院了，今天眼圈红红的'],
  ])('%s', (text) => {
    expect(hear(text).referrals).toEqual([]);
  });

  test('and what does is heard beside it', () => {
    for (const text of ['老李说累死了，真不想活了', '雨桐说两个星期没睡好了'])
      expect(hear(text).referrals.length, text).toBeGreaterThan(0);
  });
});

describe('polarity', () => {
  test.each([
    ['雨桐又不敢打了', 'avoids-picking-up-phone'],
    ['雨桐敢打电话了', 'avoids-picking-up-phone=no'],
    ['雨桐敢打电话了，一上午拨了十二通', 'avoids-picking-up-phone=no'],
    ['老李胆子大，第一天就敢打', 'avoids-picking-up-phone=no'],
  ])('%s', (text, first) => {
    expect(shownIn(text)[0]).toBe(first);
  });
});

describe('what is denied, or nobody of the team', () => {
  test.each([
    ['雨桐手没抖', 'trembling-hands=no'],
    ['老李没有不打电话，系统没修好', 'avoids-picking-up-phone=no'],
    ['没有谁躲着不打电话', 'avoids-calling=no'],
    ['雨桐说话没磕巴', 'stammering=no'],
    ['李建国哪里是不敢打，他在等号码', 'avoids-picking-up-phone=no'],
    ['谁说李建国不敢打', 'avoids-picking-up-phone=no'],
  ])('%s', (text, expected) => {
    expect(shownIn(text)).toContain(expected);
  });

  test.each([
    '要是老李哪天不敢打了，我来陪',
    '倘若雨桐手抖，就让她先歇',
    '我表弟在别家，一打电话就磕巴',
    'if Kevin ever stammers I will sit with him',
  ])('nothing is guessed beside %s', (text) => {
    expect(shownIn(text)).toEqual([]);
  });

  test.each([
    '雨桐劝住了一个要自杀的客户',
    '雨桐天天收到骚扰电话，说不想接了',
    '雨桐在河边坐着吃午饭',
    'Kevin talked a customer out of killing herself',
  ])('nobody here is in need: %s', (text) => {
    expect(hear(text).referrals).toEqual([]);
  });

  test('what was heard is shown as it was written, and a name says nothing of how often', () => {
    const { signs, perhaps } = hear('老李（A01）打电话手抖，Kevin Q07');
    expect([...signs, ...perhaps].map(({ words }) => words)).toContain('老李(A01)打电话手抖');
    expect(
      hear('老李手抖')
        .signs.concat(hear('老李手抖').perhaps)
        .map(({ degree }) => degree),
    ).not.toContain('often');
  });

  test('what depends on the manager is told of the team', () => {
    expect(shownIn('要是我不盯着，大家就不打电话')).toContain('avoids-calling');
  });
});

describe('titles', () => {
  test('every title of the playbook is taken as it stands, and said of somebody', async () => {
    const folders = { bundledDir: 'playbooks', compiledDir: join('dist', 'playbooks'), cacheDir: '' };
    const playbook = await openPlaybook('telesales', 'zh-CN', folders);
    const { signs, memberSigns } = await playbook.core();
    const { referrals } = await playbook.coaching();
    const missed = [
      ...signs.filter(({ id, title }) => !sureIn(title).includes(id)),
      ...memberSigns.filter(({ id, title }) => !sureIn(`老李${title}`).includes(id)),
      ...referrals.filter(
        ({ id, title }) => !hear(`老李${title}`).referrals.some((each) => each.id === id && each.sure),
      ),
    ].map(({ id }) => id);
    expect(missed).toEqual([]);
  });

  test('and not where the sentence takes it back', () => {
    for (const text of [
      '老李不是不敢拿起电话',
      '老李以前不敢拿起电话',
      '要是老李不敢拿起电话',
      '老李是不是不敢拿起电话？',
    ])
      expect(sureIn(text), text).toEqual([]);
  });
});

describe('people', () => {
  test('a name that is a word is one only where it stands for somebody', () => {
    const happy = [{ name: '高兴', code: null }];
    for (const text of ['小鄢哭了，是高兴的', '大家都很高兴', '他高兴得睡不着', '看他挺高兴'])
      expect(findMentions(text, happy, null), text).toEqual([]);
    for (const text of ['高兴说累死了', '今天高兴没来', '高兴的手又抖了', '是高兴先打的'])
      expect(findMentions(text, happy, null).length, text).toBe(1);
  });

  test.each([
    ['小王手抖', ['王晓敏']],
    ['A01 手抖', ['王晓敏']],
    ['晓敏手抖', ['王晓敏']],
    ['敏姐手抖', ['王晓敏']],
    ['老李和雨桐都手抖', ['李建国', '张雨桐']],
    ['欧阳手抖', ['欧阳静']],
    ['阿依手抖，Kevin 也是', ['阿依努尔', 'Kevin']],
    ['Li Jianguo stammers, jianguo li does', ['李建国', '李建国']],
    ['BA01 手抖', []],
    ['小时候手抖', []],
  ])('%s', (text, expected) => {
    expect(whoIn(text)).toEqual(expected);
  });

  test('a surname that two have is left open, a full name settles it', () => {
    const twins = [...members, { id: 9, name: '王磊', code: null }];
    expect(findMentions('小王手抖', twins, null)[0]?.members.map(({ id }) => id)).toEqual([1, 9]);
    expect(findMentions('王磊手抖', twins, null)[0]?.members.map(({ id }) => id)).toEqual([9]);
  });

  test('each sign goes to the person named last before it', () => {
    const { signs, perhaps } = hear('老李手抖，雨桐结结巴巴');
    const of = (sign: string) => [...signs, ...perhaps].find(({ id }) => id === sign)?.mention?.members[0]?.name;
    expect([of('trembling-hands'), of('stammering')]).toEqual(['李建国', '张雨桐']);
  });
});

describe('clauses', () => {
  test('a clause is of whom it names, else of the one named last, else of the first one named', () => {
    const { clauses } = readSentence('今天又来了，老李手抖，也磕巴，雨桐不抖', lexicons['zh-CN'], members, null);
    expect(clauses.map(({ who }) => who[0]?.members[0]?.name)).toEqual(['李建国', '李建国', '李建国', '张雨桐']);
    expect(clauses.map(({ text }) => text).join()).not.toMatch(/老李|雨桐/);
  });

  test.each([
    ['李建国接得挺顺 张雨桐一上午没开口', ['李建国', '张雨桐']],
    ['李建国那边早就开打了张雨桐还在喝水', ['李建国', '张雨桐']],
    ['李建国和张雨桐都没开口', ['李建国/张雨桐']],
    ['李建国悄悄跟我说张雨桐不想打', ['李建国/张雨桐']],
    ['李建国 手 抖', ['李建国']],
    ['zhang三 li jian guo 手抖', ['李建国']],
  ])('a blank or the next person ends a clause: %s', (text, who) => {
    const { clauses } = readSentence(text, lexicons['zh-CN'], members, syllables);
    expect(clauses.map((each) => each.who.map(({ members: [member] }) => member?.name).join('/'))).toEqual(who);
  });
});

describe('who does not feel like it today', () => {
  test.each([
    '王晓敏说不想开口',
    '王晓敏说最近累，不想开口，想歇两天',
    '老李说不想说话',
    '老李说今天不想上班',
    '雨桐说不太想动',
  ])('is in no danger by that: %s', (text) => {
    expect(hear(text).referrals).toEqual([]);
  });

  test.each(['王晓敏说不想活了', '老李说什么都不想干', '雨桐说不想打电话，也不想活了'])(
    'but is asked about where it goes further: %s',
    (text) => {
      expect(hear(text).referrals).not.toEqual([]);
    },
  );

  test.each(['王晓敏不想开口', '老李不愿意开口'])('denies no trouble: %s', (text) => {
    expect(shownIn(text)).not.toContain('blank-freeze=no');
  });

  test('though nobody who does not want to is a denial', () => {
    expect(shownIn('大家没有不想打电话的')).toContain('avoids-calling=no');
  });
});
