import type { News } from './news.ts';
import type { Sharer, SharingReason } from './plan.ts';
import type { Situation } from './situation.ts';
import { hostTurns, inTurn, nextInTurn, sharingTurns } from './turns.ts';

/** Work days before somebody may be put on again because of a record. */
const EXCEPTION_REST_WORKDAYS = 10;

/** Who came today has nothing to tell yet, unless all did. */
function storytellers({ input, present }: Situation): readonly number[] {
  const since = new Map(input.members.map((member) => [member.id, member.joinedOn]));
  const settled = present.filter((member) => (since.get(member) ?? '') < input.date);
  return settled.length > 0 ? settled : present;
}

const sharedBefore = ({ held }: Situation, member: number) =>
  held.flatMap((past) => past.sharers).filter((sharer) => sharer.member === member).length;

const reasonOf = (news: News | undefined): SharingReason =>
  news === undefined ? 'in-turn' : news.record ? 'record' : news.deals > 0 ? 'closed-deal' : 'better-day';

/** A best day of deals or amount may be told at once, though it is not the turn: rarely, and never two days running. */
function recordBesideTurn(situation: Situation, waiting: readonly number[]): number | undefined {
  const { input, held, news } = situation;
  const since = input.calendar.addWorkdays(input.date, -EXCEPTION_REST_WORKDAYS);
  const exceptions = held.filter((past) => past.date >= since && past.sharers.some((sharer) => sharer.exception));
  const yesterday = input.calendar.addWorkdays(input.date, -1);
  if (exceptions.some((past) => past.date >= yesterday)) return undefined;
  const recently = new Set(exceptions.flatMap((past) => past.sharers.map((sharer) => sharer.member)));
  const able = new Set(storytellers(situation));
  const star = news.find((each) => able.has(each.member) && each.record !== null && each.record.metric !== 'effective');
  return star && !waiting.includes(star.member) && !recently.has(star.member) ? star.member : undefined;
}

/** Who tells the success story: of those whose turn it is the one with the best news. */
export function chooseStoryteller(situation: Situation): Sharer | null {
  const { news, held } = situation;
  const newsBy = new Map(news.map((each) => [each.member, each]));
  const turns = sharingTurns(held);
  const eligible = storytellers(situation);
  const star = recordBesideTurn(situation, inTurn(eligible, turns));
  if (star !== undefined) {
    return { member: star, reason: 'record', sharedBefore: sharedBefore(situation, star), exception: true };
  }
  const member = nextInTurn(eligible, turns, (id) => newsBy.get(id)?.merit ?? 0);
  if (member === undefined) return null;
  return {
    member,
    reason: reasonOf(newsBy.get(member)),
    sharedBefore: sharedBefore(situation, member),
    exception: false,
  };
}

/** Pace that orders people for pairs and for sharing; never shown. */
export function strength({ ledger, input }: Situation, member: number): number {
  const day = input.date;
  return (
    1000 * (ledger.sum(member, 'deals', input.calendar.addWorkdays(day, -10), day) ?? 0) +
    (ledger.pace(member, 'effective', day) ?? 0)
  );
}

/** Who shares in the evening: the strongest lately of those whose turn it is. */
export function chooseTopSharer(situation: Situation): Sharer | null {
  const member = nextInTurn(storytellers(situation), sharingTurns(situation.held), (id) => strength(situation, id));
  if (member === undefined) return null;
  const best = strength(situation, member) > 0 ? 'top-performer' : 'in-turn';
  return { member, reason: best, sharedBefore: sharedBefore(situation, member), exception: false };
}

/** Members host in turn; who shares does not host as well while there is somebody else. Nobody hosts for the manager. */
export function chooseHost(situation: Situation, sharer: number | null): number | null {
  if (situation.present.length === 1) return null;
  const others = situation.present.filter((member) => member !== sharer);
  return nextInTurn(others.length > 0 ? others : situation.present, hostTurns(situation.held)) ?? null;
}
