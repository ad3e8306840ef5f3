import { rememberedOf } from '../remembered.ts';
import { promotionsOf } from './season.ts';
import type { Situation } from './situation.ts';
import type { Week } from './week.ts';

/** The week of a meeting, one for everything that speaks of weeks: what is found out about it is found out once. */
export const weekOf = rememberedOf(
  ({ input, ledger, everyone, counted, company }: Situation): Week => ({
    date: input.date,
    members: everyone.filter((member) => !company.sheltered.has(member)),
    sheltered: company.sheltered,
    behind: company.behind,
    counted,
    here: everyone,
    targets: input.teamTargets ?? [],
    ledger,
    calendar: input.calendar,
    isPromotion: promotionsOf((input.seasons ?? []).flatMap(({ peaks = [] }) => peaks)),
    ...(input.down?.length ? { down: input.down } : {}),
    joined: new Map(
      input.members.flatMap((member) => (member.joinedOn ? [[member.id, member.joinedOn] as const] : [])),
    ),
  }),
);
