import { addDays, type Day } from '../../calendar/day.ts';
import { isMemberOn } from '../../team/team.ts';
import { above, chanceAbove, likely } from './degree.ts';
import { answer, type Detector, known, lack, lastDays, number, type RecordsView, silent, total } from './view.ts';

const LEAST_MEETINGS = 8;

const leaversSince = (view: RecordsView, from: Day) =>
  view.members.filter((member) => member.leftOn !== null && member.leftOn > from && member.leftOn <= view.asOf).length;

/** Joining days tell that somebody keeps the list; without any, nobody leaving may just be nobody noted. */
const keepsMembership = (view: RecordsView) =>
  view.members.some((member) => member.joinedOn !== null || member.leftOn !== null);

/** Resignations close together. That nobody left says nothing about what people think. */
export const resolveWavering: Detector = (view, parameters) => {
  if (!keepsMembership(view)) return lack('no-membership');
  const from = addDays(view.asOf, -7 * number(parameters, 'weeks', 4));
  const size = view.members.filter((member) => isMemberOn(member, from)).length;
  const limit = Math.max(2, Math.round((number(parameters, 'leavers', 2) * size) / number(parameters, 'members', 12)));
  const left = leaversSince(view, from);
  return left >= limit ? answer(1, from, { left, size }) : silent({ left, size });
};

/**
 * Who leaves, as a weak proxy for belonging: it leans and never asserts. One person who goes home says nothing of the
 * others; more than one in six within the weeks does.
 */
export const noLeavers: Detector = (view, parameters) => {
  if (!keepsMembership(view)) return lack('no-membership');
  const weeks = number(parameters, 'weeks', 8);
  const from = addDays(view.asOf, -7 * weeks);
  const size = view.members.filter((member) => isMemberOn(member, from)).length;
  if (size === 0) return lack('short-history', { size });
  const left = leaversSince(view, from);
  const limit = Math.max(2, Math.round((number(parameters, 'leavers', 2) * size) / number(parameters, 'members', 12)));
  return left < limit ? silent({ left, weeks }) : answer(0.25, from, { left, weeks });
};

/** Many deals only close with the manager on the line. */
export const managerAssists: Detector = (view, parameters) => {
  const days = 7 * number(parameters, 'weeks', 4);
  const records = lastDays(view, days).filter((record) => record.assisted !== null && record.deals !== null);
  if (known(records, 'assisted').length === 0) return lack('measure-missing');
  const deals = total(records, 'deals');
  if (deals < number(parameters, 'minDeals', 10)) return lack('few-counts', { deals });
  const share = total(records, 'assisted') / deals;
  const limit = number(parameters, 'share', 0.3);
  const byChance = Math.sqrt((limit * (1 - limit)) / deals);
  return likely(chanceAbove(share, limit, byChance), addDays(view.asOf, -days), { share, deals });
};

/** How many different people shared in the evening meetings of the last weeks. */
export const freeSharing: Detector = (view, parameters) => {
  const from = addDays(view.asOf, -7 * number(parameters, 'weeks', 4));
  const meetings = view.eveningMeetings.filter((day) => day > from && day <= view.asOf).length;
  if (meetings < LEAST_MEETINGS) return lack('no-meetings', { meetings });
  const here = new Set(view.members.filter((member) => isMemberOn(member, view.asOf)).map(({ id }) => id));
  const size = here.size;
  const sharers = new Set(
    view.sharers
      .filter((each) => each.day > from && each.day <= view.asOf && here.has(each.memberId))
      .map((each) => each.memberId),
  ).size;
  const share = size === 0 ? 0 : sharers / size;
  return likely(above(share, number(parameters, 'memberShare', 0.6), 0.15), from, { share, sharers, meetings });
};
