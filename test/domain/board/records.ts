import type { DayRecord, Measures } from '../../../src/domain/records/day-record.ts';
import type { Member } from '../../../src/domain/team/team.ts';

export const record = (memberId: number, day: string, given: Partial<Measures>): DayRecord => ({
  memberId,
  day,
  attendedMinutes: null,
  dials: null,
  connects: null,
  effective: null,
  talkSeconds: null,
  leads: null,
  intentA: null,
  intentB: null,
  intentC: null,
  deals: null,
  assisted: null,
  amount: null,
  ...given,
});

export const member = (id: number, joinedOn: string | null = null, leftOn: string | null = null): Member => ({
  id,
  teamId: 1,
  name: `成员${id}`,
  code: null,
  role: 'agent',
  joinedOn,
  leftOn,
});
