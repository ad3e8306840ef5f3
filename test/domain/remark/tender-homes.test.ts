import { expect, test } from 'vitest';
import { homesOf } from '../../../src/domain/remark/home.ts';
import { lexicons } from '../../../src/i18n/lexicon/lexicons.ts';

const kindsOf = (text: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  homesOf(text, lexicons[language], '2026-11-26', ['马晓燕', '张伟']).map(({ kind }) => kind);

test.each([
  ['陈思琪说组长老摸她的手', 'touched'],
  ['小周说经理对她动手动脚', 'touched'],
  ['马晓燕被老公打了，脸上青了一块', 'beaten'],
  ['小林她男朋友动手打她', 'beaten'],
  ['扎西卓玛家里老人走了', 'loss'],
  ['小何的外婆去世了', 'loss'],
  ['陈国栋说要带刀来公司找周婉清算账', 'violence'],
  ['陈国栋和周婉清为客户动手了', 'violence'],
  ['周婉清当着大家的面骂陈国栋是废物', 'shamed'],
  ['陈国栋被主管训哭了', 'shamed'],
  ['周婉清让没开单的人跪着打电话', 'shamed'],
  ['陈国栋今天没来，电话也打不通', 'missing'],
  ['周婉清的爸爸脑溢血进了ICU', 'kin'],
  ['陈国栋抑郁症犯了，在吃药', 'illness'],
  ['周婉清被前男友跟踪，不敢回家', 'threat'],
  ['陈国栋收了客户五千定金没上交', 'conduct'],
  ['张伟中午喝了半斤白的，现在拿着车钥匙要开车去见客户', 'driving'],
  ['马晓燕老公住院了，她没跟别人说，让我别声张', 'confidence'],
  ['张伟老摸马晓燕的手', 'touched'],
  ['马晓燕怀孕了，昨天见红', 'health'],
  ['小何被客户骂了，那人说要来公司堵她', 'threat'],
  ['小林跟客户说保证收益，存三年翻倍', 'conduct'],
  ['小周把客户名单拍照卖给别家', 'conduct'],
  ['小周把客户的电话抄走了', 'conduct'],
  ['小周喝了半斤白酒，下午开着公司的车送样品去了', 'driving'],
  ['小周昨天没回宿舍，今天没来，电话不通', 'missing'],
  ['小周怀孕三个月，人事让我把她调去夜班逼她自己走', 'rights'],
  ['阿黄把小周堵在楼梯间打了，鼻子都是血', 'violence'],
  ['同事老笑他口音，小周有点委屈', 'shamed'],
  ['小周私下加了好几个客户的微信拉走单', 'conduct'],
  ['小孙借了网贷，催收打到公司来了', 'debt'],
  ['小孙中午喝了酒回来打电话', 'drunk'],
  ['我今天自己也快撑不住了，想辞职', 'own'],
])('%s: %s', (text, kind) => expect(kindsOf(text)).toContain(kind));

test.each([
  '她碰了一下键盘',
  '刘洋被客户打了个差评',
  '老人走了进来买东西',
  '我今天把表做完了',
  '他把话术讲给大家听',
  '客户跟踪表还没填',
  '客户要打折',
  '客户投诉我们骚扰电话',
  '喝了口水接着打电话',
  '把新名单发给大家',
  '这周成单翻倍，给大家点个赞吧',
  '客户威胁要给差评',
  '客户喝着茶等我们开车过去',
  '张伟动手做了个新脚本',
  '马晓燕砍价砍得不错',
  '客户电话打不通，张伟说换个时间',
  '马晓燕跳楼梯把脚崴了',
])('nothing tender in %s', (text) => expect(kindsOf(text)).toEqual([]));

test('in English, too', () => {
  expect(kindsOf('Her husband hit her last night', 'en')).toContain('beaten');
  expect(kindsOf('Her grandmother passed away', 'en')).toContain('loss');
  expect(kindsOf('He said guaranteed returns to a caller', 'en')).toContain('conduct');
  expect(kindsOf('Dan punched her in the meeting room', 'en')).toContain('violence');
  expect(kindsOf('The lead called her useless', 'en')).toContain('shamed');
  expect(kindsOf('Her mother is in intensive care', 'en')).toContain('kin');
  expect(kindsOf('A customer threatened to wait outside', 'en')).toContain('threat');
});
