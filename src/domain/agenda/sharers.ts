import { startOfMonth } from '../calendar/day.ts';
import { ofId } from '../remembered.ts';
import type { News } from './news.ts';
import { missed, type PastMeeting } from './past.ts';
import type { Sharer, SharingReason } from './plan.ts';
import type { Situation } from './situation.ts';
import { hostTurns, nextInTurn, nextToShare, type Telling } from './turns.ts';

/**
 * Who came today has nothing to tell yet, nor has who may not call; nor, but of a deal, who is afraid to, or has not called
 * in the first days; whoever is on a ladder is left in peace.
 */
export function storytellers({ present, company, news, ledger, input: { date } }: Situation): readonly number[] {
  const hasNews = (member: number) => news.some((each) => each.member === member && each.deals > 0);
  const hasCalled = (member: number) => !company.fresh.has(member) || ledger.pace(member, 'dials', date) !== null;
  const hasToTell = (member: number) =>
    !company.waiting.has(member) && (hasNews(member) || (!company.timid.has(member) && hasCalled(member)));
  return inTheRound(present, company).filter(hasToTell);
}

const inTheRound = (present: readonly number[], { joining, sheltered }: Situation['company']): readonly number[] =>
  present.filter((member) => !joining.includes(member) && !sheltered.has(member));

const sharedBefore = ({ held }: Situation, member: number) =>
  held.flatMap((past) => past.sharers).filter((sharer) => sharer.member === member).length;

const reasonOf = (news: News | undefined): SharingReason =>
  news === undefined ? 'in-turn' : news.deals > 0 ? 'closed-deal' : news.record ? 'record' : 'better-day';

/** Was not there on some of these meetings, or was not in the team yet: what they missed is not made up for all at once. */
function missedSome(
  { input: { members, start, absences = [] } }: Situation,
  member: number,
  meetings: readonly PastMeeting[],
) {
  const joinedOn = ofId(members, member)?.joinedOn ?? null;
  return meetings.some((past) => (joinedOn !== null && joinedOn >= past.date) || missed(past, start, member, absences));
}

/** Who has the turn among those who tell in this kind of meeting: a story in the morning, a lesson in the evening. */
function tell(situation: Situation, merit: Telling['merit']): number | undefined {
  const { input } = situation;
  const held = situation.held.filter(({ meeting, sharers }) => meeting === input.definition.id && sharers.length > 0);
  const thisMonth = held.filter(({ date }) => date >= startOfMonth(input.date));
  return nextToShare(storytellers(situation), held, {
    thisMonth,
    missedSome: (member) => missedSome(situation, member, thisMonth),
    merit,
  });
}

/** Above any other good news: the day before is told by who closed. */
const CLOSED = 1000;

/** Who tells the success story: of those who told least this month yesterday's closers first, then the best news, then who waited longest. */
export function chooseStoryteller(situation: Situation): Sharer | null {
  const newsBy = new Map(situation.news.map((each) => [each.member, each]));
  const last = situation.held.findLast(
    ({ meeting, sharers }) => meeting === situation.input.definition.id && sharers.length > 0,
  );
  const member = tell(situation, (id) => {
    const news = newsBy.get(id);
    if ((news?.deals ?? 0) > 0) return (news?.merit ?? 0) + CLOSED;
    // A better day alone puts nobody on two mornings running.
    return last?.sharers.some((sharer) => sharer.member === id) ? -1 : (news?.merit ?? 0);
  });
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

/**
 * Who shares in the evening: the strongest lately of those whose turn it is. Turns are counted by the month, so where one begins the
 * strongest would share twice running: whoever shared last comes after the others.
 */
export function chooseTopSharer(situation: Situation): Sharer | null {
  const { input, held } = situation;
  const latest = held.findLast(({ meeting, sharers }) => meeting === input.definition.id && sharers.length > 0);
  const last = new Set(latest?.sharers.map((sharer) => sharer.member));
  const member = tell(situation, (id) => (last.has(id) ? -1 : strength(situation, id)));
  if (member === undefined) return null;
  const best = strength(situation, member) > 0 ? 'top-performer' : 'in-turn';
  return { member, reason: best, sharedBefore: sharedBefore(situation, member), exception: false };
}

/** Those of a list that a rule leaves, or all where it leaves nobody: somebody has to lead. */
const leftBy = (members: readonly number[], isLeft: (member: number) => boolean): readonly number[] => {
  const left = members.filter(isLeft);
  return left.length > 0 ? left : members;
};

/** Who may lead this meeting: of the weekly not who came within two months, nor who led the last one. */
function ableToHost({ present, held, company, input }: Situation): readonly number[] {
  const known = inTheRound(present, company).filter(
    (member) => !company.leaving.has(member) && !company.fresh.has(member),
  );
  const settled = leftBy(known, (member) => !company.settling.has(member));
  const rested = leftBy(settled, (member) => !company.back.has(member));
  if (input.definition.id !== 'weekly') return rested;
  const last = held.findLast(({ meeting, host }) => meeting === 'weekly' && host !== null)?.host;
  return leftBy(
    leftBy(rested, (member) => !company.young.has(member)),
    (member) => member !== last,
  );
}

/**
 * Members host in turn, but for those in their first two weeks (where all are, in their first days), those who leave today, who are back
 * from leave today or are left in peace; who shares does not host as well while there is somebody else. Nobody hosts for the manager.
 */
export function chooseHost(situation: Situation, sharer: number | null): number | null {
  const { present, held, input } = situation;
  if (present.length === 1) return null;
  const pool = leftBy(ableToHost(situation), (member) => member !== sharer);
  const turns = hostTurns(held);
  const next = nextInTurn(pool, turns);
  // The evening of the same day knows nothing of a weekly that was only looked at: the weekly goes to the next but one.
  const isBesideEvening = input.definition.id === 'weekly' && input.weekly?.endsDay !== true;
  return nextInTurn(isBesideEvening ? leftBy(pool, (member) => member !== next) : pool, turns) ?? null;
}
