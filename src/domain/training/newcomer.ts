import { addDays, type Day } from '../calendar/day.ts';
import { NEWCOMER_DAYS } from '../records/person-days.ts';
import type { TrainingMember } from './shapes.ts';

export const isNewcomer = (member: Pick<TrainingMember, 'joinedOn'>, from: Day): boolean =>
  member.joinedOn !== null && member.joinedOn > addDays(from, -NEWCOMER_DAYS);
