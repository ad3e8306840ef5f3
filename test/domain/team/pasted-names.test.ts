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
