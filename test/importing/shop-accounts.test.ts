import { expect, test } from 'vitest';
import type { Member } from '../../src/domain/team/team.ts';
import { People } from '../../src/importing/people.ts';

const member = (id: number, name: string): Member => ({
  id,
  teamId: 1,
  name,
  code: null,
  role: 'agent',
  joinedOn: null,
  leftOn: null,
});
const people = (createMembers = false) =>
  new People([member(1, '欧阳静宜'), member(2, '赵磊')], { teamId: 1, onlyThisTeam: true, createMembers });
const resolve = (all: People, name: string) => all.resolve({ name, code: '', email: '' });

test.each([
  '云裳旗舰店:欧阳静宜',
  '云裳旗舰店：欧阳静宜',
  '云裳旗舰店-欧阳静宜',
  '云裳 专卖店: 欧阳静宜',
  'ys888:欧阳静宜',
  'client:欧阳静宜',
])('the account %s is its agent', (account) => {
  expect(resolve(people(), account)).toEqual({ index: 0 });
});

test('the shop is told once, whoever is unknown is named and made without it', () => {
  const all = people();
  for (const name of ['欧阳静宜', '赵磊', '白露']) resolve(all, `云裳旗舰店:${name}`);
  expect(all.notes()).toEqual([{ code: 'shop-before-name', data: { shop: '云裳旗舰店', name: '欧阳静宜' } }]);
  expect([...all.unknown.keys()]).toEqual(['白露']);
  const making = people(true);
  const both = ['云裳旗舰店:白露', '云裳旗舰店-白露', '白露'].map((name) => resolve(making, name));
  expect(new Set(both.map((found) => ('index' in found ? found.index : null)))).toEqual(new Set([2]));
  expect(making.all.map(({ name }) => name)).toEqual(['欧阳静宜', '赵磊', '白露']);
});

test.each([
  ['pdd100233:青青', '青青'],
  ['client:mei.lin', 'mei.lin'],
])('nobody is made of the account before the name: %s', (account, name) => {
  const making = people(true);
  resolve(making, account);
  expect(making.all.at(-1)?.name).toBe(name);
});

test('a double name is no shop, and an account of two agents is nobody', () => {
  const making = people(true);
  resolve(making, 'Anna Bishop-Smith');
  expect(making.all.at(-1)?.name).toBe('Anna Bishop-Smith');
  expect(resolve(people(), '赵磊:欧阳静宜')).toMatchObject({ refusal: 'unknown-member' });
});
