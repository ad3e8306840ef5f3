import { addDays, type Day } from '../calendar/day.ts';
import type { TrainingMember } from './shapes.ts';

/** Two months: as long as the priors for newcomers hold (domain knowledge, A member in trouble). */
const NEWCOMER_DAYS = 61;

export const isNewcomer = (member: Pick<TrainingMember, 'joinedOn'>, from: Day): boolean =>
  member.joinedOn !== null && member.joinedOn > addDays(from, -NEWCOMER_DAYS);
