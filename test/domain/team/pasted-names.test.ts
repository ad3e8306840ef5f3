import { expect, test } from 'vitest';
import { pastedMembers } from '../../../src/domain/team/pasted-names.ts';

const named = (text: string) =>
  pastedMembers(text).members.map(({ name, code, role }) => [name, code ?? '', role === 'agent' ? '' : role].join('|'));

test('a list out of a chat, a table or a sentence gives the people in order', () => {
  const three = ['王小敏||', '李强||', '阿依古丽·买买提||'];
  for (const text of [
    '王小敏\n李强\n\n阿依古丽·买买提\n',
    '王小敏，李强、阿依古丽·买买提',
    '王小敏 李强　阿依古丽·买买提',
    '1. 王小敏\r\n2. 李强\r\n3. 阿依古丽·买买提',
    '1、王小敏 2、李强 3、阿依古丽·买买提',
    '（1）王小敏；（2）李强；（3）阿依古丽·买买提',
    '①王小敏②李强③阿依古丽·买买提',
    '@王小敏 @李强 @阿依古丽·买买提',
    '成员：王小敏、李强、阿依古丽·买买提',
    '#接龙\n1. 王小敏\n2. 李强\n3. 阿依古丽·买买提',
    '- 王小敏\n- 李强\n- 阿依古丽·买买提',
  ]) {
    expect(named(text), text).toEqual(three);
  }
});

test('titles say the role, codes stay, Latin names keep their blanks', () => {
  expect(named('组长：王小敏\n李强（师傅）\n赵敏 坐席\n组长 陈丽')).toEqual([
    '王小敏||lead',
    '李强||mentor',
    '赵敏||',
    '陈丽||lead',
  ]);
  expect(named('王小敏：T01：2026-11-02，李强:102')).toEqual(['王小敏|T01|', '李强|102|']);
  expect(named('1) Ana María Ruiz\n2) Li Wei (mentor)\n- Kofi O.')).toEqual([
    'Ana María Ruiz||',
    'Li Wei||mentor',
    'Kofi O.||',
  ]);
});

test('what is no person is given back, not stored', () => {
  expect(pastedMembers('王小敏\n12345\n李强:T1:昨天')).toMatchObject({
    members: [{ name: '王小敏' }],
    unread: ['12345', '李强:T1:昨天'],
  });
});

test('codes, days and remarks behind a name are told apart, whatever divides them', () => {
  for (const text of [
    '1 陆知微 T01\n2 祁连城 T02',
    '陆知微(T01)、祁连城(T02)',
    '陆知微,T01\n祁连城,T02',
    '工号\t姓名\nT01\t陆知微\nT02\t祁连城',
    '1️⃣陆知微 工号T01\n2️⃣祁连城 工号：T02',
    '陆知微/T01\n祁连城/T02',
  ])
    expect(named(text), text).toEqual(['陆知微|T01|', '祁连城|T02|']);
  expect(named('马依拉·艾买提 T08\nAnn Lee T09')).toEqual(['马依拉·艾买提|T08|', 'Ann Lee|T09|']);
  expect(pastedMembers('1. Bob Ray (on leave)\n2. 祁连城（请假）').unread).toEqual([
    'Bob Ray（on leave）',
    '祁连城（请假）',
  ]);
});

test('who leads stands above a numbered list as well; a sentence to all does not', () => {
  const { members, unread } = pastedMembers('组长：沈雅宁:Q01\n1. 陈国栋:Q03\n2、古丽娜尔·买买提:Q02');
  expect(members.map(({ name, role }) => [name, role])).toEqual([
    ['沈雅宁', 'lead'],
    ['陈国栋', 'agent'],
    ['古丽娜尔·买买提', 'agent'],
  ]);
  expect(unread).toEqual([]);
  expect(pastedMembers('组长：请大家接龙\n1. 陈国栋\n2. 李强').members.map(({ name }) => name)).toEqual([
    '陈国栋',
    '李强',
  ]);
});

test('joining days and roles are read, whatever their form, and never part of a name', () => {
  const read = (text: string) =>
    pastedMembers(text, '2026-11-29').members.map(({ name, code, role, joinedOn }) => [name, code, role, joinedOn]);
  for (const [text, name, code, role, joinedOn] of [
    ['熊丽华 W01 9月7日（师傅）', '熊丽华', 'W01', 'mentor', '2026-09-07'],
    ['熊丽华 W01 9.7', '熊丽华', 'W01', 'agent', '2026-09-07'],
    ['熊丽华，W01，9月7日，师傅', '熊丽华', 'W01', 'mentor', '2026-09-07'],
    ['熊丽华 2026/9/7', '熊丽华', null, 'agent', '2026-09-07'],
    ['2、苗可心 W02 11月2日入职', '苗可心', 'W02', 'agent', '2026-11-02'],
    ['苗可心 W02 2026-11-02 新人', '苗可心', 'W02', 'agent', '2026-11-02'],
    ['苗可心（12月5日入职，组长）', '苗可心', null, 'lead', '2025-12-05'],
    ['苗可心师傅', '苗可心', null, 'mentor', null],
    ['熊丽华 25年6月9号', '熊丽华', null, 'agent', '2025-06-09'],
    ['熊丽华 去年5月12日', '熊丽华', null, 'agent', '2025-05-12'],
    ['熊丽华，前年的5月12日', '熊丽华', null, 'agent', '2024-05-12'],
    ['组长 熊丽华 K01 2023年3月6日', '熊丽华', 'K01', 'lead', '2023-03-06'],
    ['熊丽华 组长 K01 2023年3月6日', '熊丽华', 'K01', 'lead', '2023-03-06'],
    ['组长熊丽华 K01 2023 年 3 月 6 日', '熊丽华', 'K01', 'lead', '2023-03-06'],
    ['组员 熊丽华 二〇二四年三月五日', '熊丽华', null, 'agent', '2024-03-05'],
    ['熊丽华 W01 25/4/7', '熊丽华', 'W01', 'agent', '2025-04-07'],
    ["熊丽华 '23.5.6", '熊丽华', null, 'agent', '2023-05-06'],
    ['熊丽华 上个月15号', '熊丽华', null, 'agent', '2026-10-15'],
    ['Li Lei joined Nov 2', 'Li Lei', null, 'agent', '2026-11-02'],
    ['Li Lei joined Nov 2, 2025', 'Li Lei', null, 'agent', '2025-11-02'],
    ['Han Meimei mentor', 'Han Meimei', null, 'mentor', null],
    ['Han Meimei W03 since 5 Dec (team lead)', 'Han Meimei', 'W03', 'lead', '2025-12-05'],
  ] as const)
    expect(read(text), text).toEqual([[name, code, role, joinedOn]]);
});

test('what stands behind a name and is no day is asked about', () => {
  const names = (text: string) => pastedMembers(text, '2026-11-29').members.map(({ name }) => name);
  for (const text of ['熊丽华 W01 13月40日', '熊丽华 9月入职', '熊丽华 上周入职']) {
    expect(names(text), text).toEqual(['熊丽华']);
    expect(pastedMembers(text, '2026-11-29').unread.join(), text).toMatch(/40日|入职/);
  }
  for (const when of [
    '2023年8月',
    '去年11月入职',
    '去年中秋',
    '2025年国庆后',
    '年初来的',
    '35年6月9号',
    '主管 2020年5月',
  ]) {
    const { members, unread } = pastedMembers(`熊丽华 ${when}`, '2026-11-29');
    expect([when, members.map(({ name, joinedOn }) => [name, joinedOn]), unread]).toEqual([
      when,
      [['熊丽华', null]],
      [`熊丽华（${when.replace('主管 ', '')}）`],
    ]);
  }
  expect(names('Li Lei joined in autumn')).toEqual(['Li Lei']);
});

test('groups, totals and accounts for trying out are nobody, and are said', () => {
  const { members, unread } = pastedMembers('1. 王小敏\n2. 客服一组\n3. 测试01\n4. 李强\n合计');
  expect([members.map(({ name }) => name), unread]).toEqual([
    ['王小敏', '李强'],
    ['客服一组', '测试01', '合计'],
  ]);
});

test('a name that ends like the word for a code keeps its end', () => {
  for (const [text, expected] of [
    ['David:07', 'David|07|'],
    ['Tomasz Reid: D6', 'Tomasz Reid|D6|'],
    ['Mercode 12', 'Mercode|12|'],
    ['王小敏 id:12', '王小敏|12|'],
    ['王小敏工号12', '王小敏|12|'],
  ] as const)
    expect(named(text), text).toEqual([expected]);
});

test.each(['孙悦～Z006', '1. 孙悦~Z006 8月3日', '孙悦 ～ Z006', '孙悦～～（Z006）'])(
  '%s is a name and its code',
  (typed) => {
    expect(pastedMembers(typed, '2026-09-14').members).toMatchObject([{ name: '孙悦', code: 'Z006' }]);
  },
);
