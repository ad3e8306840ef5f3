import { type Day, latestOfAll } from '../calendar/day.ts';
import type { Untested } from '../team/untested.ts';
import { isTested, type Known, openGates } from './experience.ts';
import { type Learned, learnedFrom, passMarkOf } from './learned.ts';
import type { HeldSession, PlannableModule, Result, Session, TrainingMember } from './shapes.ts';

/** The same with the days on which a timetable tests them: nobody is told to set a time for what has one. */
export const withTestDay = (untested: readonly Untested[], sessions: readonly Session[], from: Day): Untested[] =>
  untested.map((each) => {
    const planned = sessions.filter(
      ({ step, module, date, audience }) =>
        step === 0 && date >= from && each.modules.includes(module) && audience.includes(each.member),
    );
    const [plannedOn] = planned.map(({ date }) => date).sort();
    if (plannedOn === undefined) return each;
    const had = new Set([...planned, ...each.unmarked].map(({ module }) => module));
    const unplanned = each.modules.filter((module) => !had.has(module));
    return { ...each, plannedOn, ...(unplanned.length === 0 ? {} : { unplanned }) };
  });

/** What is known of the whole team beside the marks. */
export interface KnownOfAll extends Known {
  /**
   * Whether somebody without calls in the records makes none: not where nobody's calls are recorded but deals are, nor where
   * nothing is recorded at all, no test either. Absent: yes.
   */
  isSilenceKnown?: boolean;
}

const failedOf = (open: readonly PlannableModule[], member: number, learned: Learned) =>
  open.flatMap((module) => {
    const last = learned.failed(member, module);
    return last ? [{ module: module.id, score: last.score, passMark: passMarkOf(module), on: last.on }] : [];
  });

const unmarkedOf = (open: readonly PlannableModule[], member: number, learned: Learned) =>
  open.flatMap(({ id: module }) => {
    const on = learned.on(member, module);
    const last = learned.result(member, module)?.on;
    return on !== null && (last === undefined || last < on) ? [{ module, on }] : [];
  });

/** Whose tests before live lists are open, and what is known of each. */
export function untested(known: KnownOfAll, members: readonly TrainingMember[]): Untested[] {
  const gates = known.modules.filter(({ gatesLiveCalls }) => gatesLiveCalls);
  return members.flatMap((member) => {
    const open = isTested(member, known) ? openGates(member, known) : [];
    if (open.length === 0) return [];
    const [failed, unmarked] = [failedOf(open, member.id, known.learned), unmarkedOf(open, member.id, known.learned)];
    const isCalling = member.onPhone === true;
    if (!isCalling && failed.length === 0 && known.isSilenceKnown === false) return [];
    const failedOn = latestOfAll(failed.map(({ on }) => on));
    const hasStopped = failedOn !== null && member.calls !== undefined && member.calls.last <= failedOn;
    const began = latestOfAll([known.since, member.calls?.first]);
    const marks = gates.map(({ id }) => known.learned.result(member.id, id)?.on);
    return [
      {
        member: member.id,
        modules: open.map(({ id }) => id),
        isCalling,
        isUnsure: isCalling && failed.length === 0,
        rehearses: !isCalling || hasStopped,
        failed: failed.map(({ on: _, ...each }) => each),
        unmarked,
        since: member.calls === undefined ? null : latestOfAll([began, ...marks, ...unmarked.map(({ on }) => on)]),
      },
    ];
  });
}

/** The same from what was held and scored of them, and of the rest of the team. @param members the whole team */
export const untestedBy = (
  known: Omit<Known, 'learned'>,
  { held, results }: { held: readonly HeldSession[]; results: readonly Result[] },
  members: readonly TrainingMember[],
): Untested[] => {
  const gates = new Set(known.modules.flatMap(({ id, gatesLiveCalls }) => (gatesLiveCalls ? [id] : [])));
  const areTestsKept = [...results, ...held.map(({ session }) => session)].some(({ module }) => gates.has(module));
  const isAnybodyOnPhone = members.some(({ onPhone }) => onPhone === true);
  const isSilenceKnown = isAnybodyOnPhone ? members.some(({ hasCalls }) => hasCalls === true) : areTestsKept;
  return untested({ ...known, learned: learnedFrom(held, results), isSilenceKnown }, members);
};
