import { expect, test } from 'vitest';
import { readTypedMember, readTypedMembers } from '../../src/app/member/typed.ts';

const TODAY = '2026-11-29';
const shown = (text: string) => {
  const { name, code, role, joinedOn } = readTypedMember(text, TODAY);
  return [name, code, role, joinedOn].filter((each) => each !== null).join(' ');
};

test.each([
  ['1、王芳（组长）', '王芳 lead'],
  ['（2）李娜', '李娜 agent'],
  ['① 赵磊 T07', '赵磊 T07 agent'],
  ['组长王芳', '王芳 lead'],
  ['李娜(T02)', '李娜 T02 agent'],
  ['3. Maria (team lead)', 'Maria lead'],
  ['@陈可欣', '陈可欣 agent'],
  ['王芳：T01：3月5日', '王芳 T01 agent 2026-03-05'],
  ['Anna Lee:SA', 'Anna Lee SA agent'],
  ['阿依努尔·买买提', '阿依努尔·买买提 agent'],
])('%s is typed as it may be pasted', (text, member) => expect(shown(text)).toBe(member));

test.each([
  ['王芳（本周事假）', 'member-syntax'],
  ['', 'member-syntax'],
  ['7', 'member-syntax'],
  ['王芳、李娜', 'member-several'],
  ['王芳 李娜', 'member-several'],
  ['O’Brien, Kate', 'member-several'],
])('%j is nobody, or more than one', (text, code) =>
  expect(() => readTypedMembers([text], TODAY)).toThrow(expect.objectContaining({ code })),
);
