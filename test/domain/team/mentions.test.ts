import { expect, test } from 'vitest';
import { findMentions } from '../../../src/domain/team/mentions.ts';

const team = [
  { name: 'Ann', code: 'B1' },
  { name: 'Anna', code: 'B13' },
  { name: '成员3', code: '12' },
  { name: '王小', code: null },
  { name: '王小明', code: null },
];

const named = (text: string) => findMentions(text, team, null).map(({ members }) => members.map(({ name }) => name));

test.each([
  ['anna今天没打', 'Anna'],
  ['今天ann没打', 'Ann'],
  ['b13手抖', 'Anna'],
  ['b1手抖', 'Ann'],
  ['成员3今天没打', '成员3'],
  ['工号12今天没打', '成员3'],
  ['王小明今天没打', '王小明'],
])('%s speaks of %s alone', (text, name) => expect(named(text)).toEqual([[name]]));

test.each(['成员13今天没打', '打了12通电话', 'annabel没来', 'b130没来'])('%s speaks of nobody of the team', (text) =>
  expect(named(text)).toEqual([]),
);
