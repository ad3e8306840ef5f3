import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../../src/domain/note/align.ts';
import { findMentions } from '../../../src/domain/note/mentions.ts';
import { indexMeanings, type Meaning } from '../../../src/domain/note/phrases.ts';
import { planNote } from '../../../src/domain/note/plan.ts';
import { fold, tokenise } from '../../../src/domain/note/text.ts';
import { understand } from '../../../src/domain/note/understand.ts';
import { languageOf, lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

const meanings: Meaning[] = [
  { id: 'hands', kind: 'member', says: ['手抖', '手发抖', 'hands shake'] },
  { id: 'stammer', kind: 'member', says: ['说话磕巴', '结结巴巴', 'stammers on the phone'] },
  { id: 'near', kind: 'member', says: ['我一走近就紧张'] },
  { id: 'avoid', kind: 'team', says: ['不想打电话', '能拖就拖', "don't want to call"] },
  { id: 'share', kind: 'team', says: ['愿意分享', '好话术发群里'] },
  { id: 'despair', kind: 'referral', says: ['不想活', '活着没意思', 'does not want to live'] },
];
const members = ['王晓敏', '李建国', '张雨桐', '欧阳静', '阿依努尔', 'Kevin'].map((name, i) => ({
  id: i + 1,
  name,
  code: i === 0 ? 'A01' : null,
}));
const numbers = { phrase: { meant: 0.84, perhaps: 0.66 }, words: { meant: 9, perhaps: 8 } };
const spelt: Record<string, string[]> = { 李建国: ['li', 'jian', 'guo'], 王晓敏: ['wang', 'xiao', 'min'] };
const syllables = (name: string) => spelt[name] ?? [name];

function hear(text: string, ofMember = false) {
  const lexicon = lexicons[languageOf(text)];
  const index = indexMeanings(meanings, lexicon);
  return understand({ text, index, lexicon, numbers, members, syllables, ofMember });
}
const signsIn = (text: string) => hear(text).signs.map(({ id, degree }) => `${id}=${degree}`);
const whoIn = (text: string) => hear(text).mentions.map((each) => each.members.map(({ name }) => name).join('/'));

describe('signs', () => {
  test.each([
    ['小王手抖', ['hands=yes']],
    ['小王的手一直在抖', ['hands=always']],
    ['小王手不抖了', ['hands=no']],
    ['小王的手没有抖', ['hands=no']],
    ['小王差不多天天手抖', ['hands=always']],
    ['老李有时结结巴巴', ['stammer=sometimes']],
    ['老李手抖，说话也磕巴', ['hands=yes', 'stammer=yes']],
    ['大家不想打电话', ['avoid=yes']],
    ['大家没有不想打电话的', ['avoid=no']],
    ['没人愿意分享', ['share=no']],
    ['我一走近小王就紧张', ['near=yes']],
    ['Their hands shake', ['hands=yes']],
    ['Her hands no longer shake', ['hands=no']],
  ])('%s', (text, expected) => {
    expect(signsIn(text).sort()).toEqual([...expected].sort());
  });

  test.each([
    ['要是小王手抖就跟我说', 'a condition'],
    ['小王会不会手抖', 'a question'],
    ['客户说手抖点错了', 'a customer'],
    ['隔壁组不想打电话', 'another team'],
    ['希望大家愿意分享', 'a wish'],
    ['小王想打电话', 'the opposite of what is denied in the phrase'],
    ['打印机坏了', 'nothing'],
    ['', 'nothing'],
    ['！？。。', 'marks only'],
  ])('nothing is heard outright in %s: %s', (text) => {
    expect(signsIn(text)).toEqual([]);
  });

  test('words of despair are heard although they are asked about or denied', () => {
    for (const text of ['小王说不想活了', '小王是不是不想活了？', 'He does not want to live any more'])
      expect(hear(text).referrals.map(({ id }) => id)).toEqual(['despair']);
  });

  test('with a person given, signs of the team are not looked for', () => {
    expect(hear('不想打电话', true).signs).toEqual([]);
  });
});

describe('people', () => {
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
    expect(
      hear('老李手抖，雨桐结结巴巴')
        .signs.map(({ id, mention }) => [id, mention?.members[0]?.name])
        .sort(),
    ).toEqual([
      ['hands', '李建国'],
      ['stammer', '张雨桐'],
    ]);
  });

  test('a sentence is kept only where it names nobody else, and never beside words of despair', () => {
    const notes = (text: string) =>
      planNote(hear(text), text, null).entries.map(({ sign, note }) => [sign, note !== null]);
    expect(notes('小王手抖')).toEqual([['hands', true]]);
    expect(notes('小王手抖，老李说的')).toEqual([['hands', false]]);
    expect(notes('小王说活着没意思')).toEqual([['despair', false]]);
    expect(notes('大家不想打电话，小王手抖').sort()).toEqual([
      ['avoid', false],
      ['hands', true],
    ]);
  });
});

describe('alignment', () => {
  const words = fc.array(fc.constantFrom(...'甲乙丙丁戊'), { minLength: 2, maxLength: 6 });
  const noise = fc.array(fc.constantFrom(...'子丑寅卯'), { maxLength: 6 });
  const weights = (phrase: readonly string[]) => phrase.map(() => 1);
  const tokens = (letters: readonly string[]) => tokenise(fold(letters.join(''), lexicons['zh-CN']));

  test('a phrase found whole scores 1, wherever it stands, and nothing scores more', () => {
    fc.assert(
      fc.property(words, noise, noise, (phrase, before, after) => {
        expect(align(phrase, tokens([...before, ...phrase, ...after]), weights(phrase))?.score).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(...'甲乙丙丁戊子丑'), { maxLength: 12 }), (phrase, text) => {
        const found = align(phrase, tokens(text), weights(phrase));
        expect(found?.score ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        expect(found === null).toBe(!text.some((letter) => phrase.includes(letter)));
      }),
      { numRuns: 60 },
    );
  });

  test('what stands between the words of a phrase costs, the more the more', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 6 }), (phrase, gap) => {
        const spread = (n: number) => [phrase[0] as string, ...'子'.repeat(n), ...phrase.slice(1)];
        const near = align(phrase, tokens(spread(gap)), weights(phrase))?.score ?? 0;
        const far = align(phrase, tokens(spread(gap + 1)), weights(phrase))?.score ?? 0;
        expect(far).toBeLessThanOrEqual(near + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
