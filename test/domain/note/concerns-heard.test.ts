import { expect, test } from 'vitest';
import { concernsHeard } from '../../../src/domain/note/concerns-heard.ts';
import { readSentence } from '../../../src/domain/note/sentence.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

const heard = (text: string, way: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
  const sentence = readSentence(text, lexicons[language], [{ name: '沈雅宁', code: null }], null);
  return concernsHeard(sentence, [{ id: 'own', hears: [way] }], lexicons[language], null).length > 0;
};

test('an author’s words: one of each group, in any order, none of a group with a dash, nothing denied', () => {
  expect(heard('手机都没电了，插座不够', '手机|平板 没电|插座')).toBe(true);
  expect(heard('插座不够，手机充不上', '手机|平板 没电|插座')).toBe(true);
  expect(heard('手机丢了一部', '手机|平板 没电|插座')).toBe(false);
  expect(heard('客户的手机没电', '手机 没电 -客户')).toBe(false);
  expect(heard('大家不累', '大家 累')).toBe(false);
  expect(heard('沈雅宁管着仓库', '@ 仓库')).toBe(true);
  expect(heard('he says the phones are dead', 'phones|chargers dead|run_down', 'en')).toBe(true);
  expect(heard('the phones are run down', 'phones|chargers dead|run_down', 'en')).toBe(true);
  expect(heard('the phones are not dead', 'phones|chargers dead|run_down', 'en')).toBe(false);
});

test('by words, plans, questions, what is over and other teams tell nothing of this team', () => {
  for (const text of ['隔壁组手机没电', '要是手机没电', '手机是不是没电', '去年手机没电'])
    expect(heard(text, '手机 没电')).toBe(false);
});
