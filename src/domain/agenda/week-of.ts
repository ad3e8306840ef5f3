import { isPromotion } from './season.ts';
import type { Situation } from './situation.ts';
import type { Week } from './week.ts';

/** The week of a meeting, as everything that speaks of weeks reads it. */
export const weekOf = ({ input, ledger, everyone, counted, company }: Situation): Week => ({
  date: input.date,
  members: everyone.filter((member) => !company.sheltered.has(member)),
  waiting: company.waiting,
  sheltered: company.sheltered,
  counted,
  targets: input.teamTargets ?? [],
  ledger,
  calendar: input.calendar,
  isPromotion: (day) => isPromotion(day, input.seasons),
  joined: new Map(input.members.flatMap((member) => (member.joinedOn ? [[member.id, member.joinedOn] as const] : []))),
});
