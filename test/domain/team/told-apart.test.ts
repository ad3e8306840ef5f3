import { expect, test } from 'vitest';
import { findMember } from '../../../src/domain/team/find-member.ts';
import { findMentions } from '../../../src/domain/team/mentions.ts';
import type { Member } from '../../../src/domain/team/team.ts';
import { toldApart } from '../../../src/domain/team/told-apart.ts';

const member = (id: number, name: string, code: string | null): Member => ({
  ...{ id, teamId: 1, name, code, role: 'agent', joinedOn: null, leftOn: null },
});
const team = toldApart([
  member(1, '白露', 'K1'),
  member(2, '白露', 'K2'),
  member(3, 'Ann Lee', '7'),
  member(4, 'Ann Lee', '8'),
  member(5, '韦一诺', 'K5'),
]);

test('people of one name are called with their codes, others are not', () => {
  expect(team.map(({ name }) => name)).toEqual(['白露（K1）', '白露（K2）', 'Ann Lee (7)', 'Ann Lee (8)', '韦一诺']);
});

test.each([
  ['白露（K2）', 2],
  ['白露(K2)', 2],
  ['K1', 1],
  ['Ann Lee (8)', 4],
  ['一诺', 5],
])('%s is somebody', (typed, id) =>
  expect(findMember(team, typed, () => [])).toMatchObject({ kind: 'found', value: { id } }),
);

test.each(['白露', 'ann lee', '白'])('%s could be two', (typed) =>
  expect(findMember(team, typed, () => [])).toMatchObject({ kind: 'ambiguous' }),
);

test('a sentence that says a shared name speaks of either', () => {
  const [mention] = findMentions('白露今天没打', team, null);
  expect(mention?.members.map(({ id }) => id)).toEqual([1, 2]);
});
