import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const demo = JSON.parse(readFileSync('src/demo/demo-data.json', 'utf8')) as {
  members: { code: string; joinedWorkdaysAgo: number; leftWorkdaysAgo: number | null }[];
  observations: { member: string | null }[];
  monthlyTargets: { metric: string; value: number; member: string | null }[];
  recordColumns: string[];
  records: (string | number)[][];
};
const records = demo.records.map((row) => Object.fromEntries(demo.recordColumns.map((name, at) => [name, row[at]])));
const memberOf = (code: unknown) => demo.members.find((member) => member.code === code);

test('every demo record lies inside its member’s time on the team, and no day comes twice', () => {
  const outside = records.filter((record) => {
    const member = memberOf(record.member);
    const ago = Number(record.workdaysAgo);
    return !member || ago > member.joinedWorkdaysAgo || ago < (member.leftWorkdaysAgo ?? 1);
  });
  expect(outside).toEqual([]);
  expect(new Set(records.map((record) => `${record.member} ${record.workdaysAgo}`)).size).toBe(records.length);
});

test('demo numbers are possible', () => {
  const impossible = records.filter(
    (record) =>
      Number(record.connects) > Number(record.dials) ||
      Number(record.effective) > Number(record.connects) ||
      Number(record.assisted) > Number(record.deals) ||
      Number(record.talkSeconds) > 60 * Number(record.attendedMinutes) ||
      (record.deals === 0) !== (record.amount === 0),
  );
  expect(impossible).toEqual([]);
});

test('the team’s target in deals is the sum of its members’', () => {
  const deals = demo.monthlyTargets.filter((target) => target.metric === 'deals');
  const ofMembers = deals.filter((target) => target.member !== null).reduce((sum, target) => sum + target.value, 0);
  expect(deals.find((target) => target.member === null)?.value).toBe(ofMembers);
});

test('observations name members that exist', () => {
  const named = demo.observations.flatMap(({ member }) => (member === null ? [] : [member]));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((code) => !memberOf(code))).toEqual([]);
});
