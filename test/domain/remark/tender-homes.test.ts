import { expect, test } from 'vitest';
import { homesOf } from '../../../src/domain/remark/home.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

const kindsOf = (text: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  homesOf(text, lexicons[language], '2026-11-26').map(({ kind }) => kind);

test.each([
  ['陈思琪说组长老摸她的手', 'touched'],
  ['小周说经理对她动手动脚', 'touched'],
  ['马晓燕被老公打了，脸上青了一块', 'beaten'],
  ['小林她男朋友动手打她', 'beaten'],
  ['扎西卓玛家里老人走了', 'loss'],
  ['小何的外婆去世了', 'loss'],
  ['马晓燕老公住院了，她没跟别人说，让我别声张', 'confidence'],
  ['我今天自己也快撑不住了，想辞职', 'own'],
])('%s: %s', (text, kind) => expect(kindsOf(text)).toContain(kind));

test.each(['她碰了一下键盘', '刘洋被客户打了个差评', '老人走了进来买东西', '我今天把表做完了', '他把话术讲给大家听'])(
  'nothing tender in %s',
  (text) => expect(kindsOf(text)).toEqual([]),
);

test('in English, too', () => {
  expect(kindsOf('Her husband hit her last night', 'en')).toContain('beaten');
  expect(kindsOf('Her grandmother passed away', 'en')).toContain('loss');
});
