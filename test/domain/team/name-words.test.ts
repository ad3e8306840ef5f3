import { expect, test } from 'vitest';
import { attendedDays } from '../../../src/domain/records/person-days.ts';
import { findMentions } from '../../../src/domain/team/mentions.ts';
import { replacerOf } from '../../../src/domain/team/name-places.ts';
import { isMemberOn, servedFrom } from '../../../src/domain/team/team.ts';
import { nameFault } from '../../../src/domain/team/usable-name.ts';

const never = () => false;

test.each([
  ['高兴', '让客户高兴'],
  ['大家', '今天大家都很高兴'],
  ['陈述', '陈述句要短'],
  ['安静', '会上安静一点'],
  ['Will', 'Will call back tomorrow'],
  ['Grace', 'a Grace period of two days'],
  ['May', 'the targets of May'],
])('of %s in “%s” nobody can say whether it is the person: nothing is replaced, and it is shown', (name, text) => {
  const replace = replacerOf({ names: [name], codes: [], others: [] }, 'anon-1', never);
  expect(replace(text)).toEqual({ text, doubtful: [{ word: name, at: text.indexOf(name) }] });
});

test('each place is decided by itself; a text that is nothing but the name is the person', () => {
  const text = '高兴今天很高兴';
  const replace = replacerOf({ names: ['高兴'], codes: [], others: [] }, 'anon-1', (_, at) => at === 0);
  expect(replace(text)).toEqual({ text: 'anon-1今天很高兴', doubtful: [{ word: '高兴', at: 5 }] });
  expect(replacerOf({ names: ['高兴'], codes: [], others: [] }, 'anon-1', never)('高兴').text).toBe('anon-1');
});

test('names that are no words are replaced unasked, as before', () => {
  const replace = replacerOf({ names: ['韩雪'], codes: [], others: [] }, 'anon-1', never);
  expect(replace('请韩雪回电')).toEqual({ text: '请anon-1回电', doubtful: [] });
});

test('a name that is a word is asked about in a sentence, unless it is marked as a name', () => {
  const member = { name: '高兴', code: 'Q01' };
  const asked = (text: string) => findMentions(text, [member], null).map(({ isWord }) => isWord === true);
  expect(asked('今天大家都很高兴')).toEqual([]);
  // Where it does what only somebody does, it is a name.
  const told = ['高兴今天哭了', '高兴昨晚补齐了报表', '开完会，高兴又不敢拨了', '高兴说不想干了', '高兴把客户哄好了'];
  expect(told.flatMap(asked)).toEqual(told.map(() => false));
  const open = ['今天高兴哭了', '高兴今天不用加班', '高兴最近没人请假', '客户说高兴了再买'];
  expect(open.flatMap(asked)).toEqual(open.map(() => true));
  expect(asked('让客户高兴')).toEqual([true]);
  expect(asked('@高兴 今天哭了')).toEqual([false]);
  expect(findMentions('韩雪今天哭了', [{ name: '韩雪', code: null }], null)[0]?.isWord).toBeUndefined();
});

test.each([
  ['甲\n乙', 'name-unseen'],
  ['甲\u202e乙', 'name-unseen'],
  ['甲，乙', 'name-divider'],
  ['甲、乙', 'name-divider'],
  ['甲:乙', 'name-divider'],
  ['名'.repeat(41), 'name-too-long'],
  ['大家', 'name-of-nobody'],
  ['Today', 'name-of-nobody'],
  ['买买提·阿不都', null],
  ["Anne-Marie O'Neil", null],
  ['高兴', null],
])('%j as a name: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test('who came back was not there in between, and the time between is no time served', () => {
  const gaps = [{ leftOn: '2026-04-10', backOn: '2026-06-10' }];
  const back = { id: 1, joinedOn: '2026-01-01', leftOn: null, gaps };
  const days = ['2026-04-10', '2026-04-11', '2026-06-09', '2026-06-10'];
  expect(days.map((day) => isMemberOn(back, day))).toEqual([true, false, false, true]);
  expect(servedFrom(back, '2026-05-01')).toBe('2026-01-01');
  expect(servedFrom(back, '2026-07-01')).toBe('2026-03-02');
  const record = (day: string) => ({ memberId: 1, day, attendedMinutes: 480 }) as never;
  expect(attendedDays(days.map(record), [back]).map(({ day }) => day)).toEqual(['2026-04-10', '2026-06-10']);
});
