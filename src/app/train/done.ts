import type { Day } from '../../domain/calendar/day.ts';
import { spokenDay } from '../../domain/calendar/spoken-day.ts';
import { hasPassed, isMarked, learnedFrom } from '../../domain/training/learned.ts';
import { TeamctlError } from '../../errors.ts';
import { readResults, type StoredSession } from '../../store/training-reader.ts';
import { closeSession, insertResults } from '../../store/training-writer.ts';
import { requireSession } from '../find/session.ts';
import type { Inside, Scope } from '../scope.ts';
import {
  gatherRoll,
  type Named,
  passMarkIn,
  type RollCase,
  requireBegun,
  requireInSession,
  requirePeopleIn,
  rollOn,
  type Score,
  titleOfModule,
} from './roll.ts';

export interface DoneWords {
  /** Numbers of sessions, days of which all are meant, or `all` that are over. */
  sessions: readonly string[];
  /** Who got how many points of 100; of a single session. */
  scores: readonly { who: string; points: number }[];
  absent: readonly string[];
}

export interface DoneView {
  session: number;
  title: string;
  /** Nobody was there: then it fell through. */
  state: 'held' | 'missed';
  there: readonly number[];
  missed: readonly Named[];
  scores: readonly Score[];
  /** Who sat in a test that comes before live lists, or in one of which others have a mark, and has none of it. */
  unmarked: readonly Named[];
  /** Somebody was not there, or is yet to pass: another one is to be planned. */
  wantsReplan: boolean;
}

const ALL = /^(all|全部|都上了)$/i;

/** The sessions that a word names. @throws TeamctlError `session-unknown`, `session-none-then` */
function sessionsNamed(stored: readonly StoredSession[], typed: string, today: Day): readonly StoredSession[] {
  const word = typed.normalize('NFKC').trim();
  if (/^#?\d+$/.test(word)) return [requireSession(stored, word)];
  const open = stored.filter(({ state }) => state === 'planned');
  if (ALL.test(word)) return open.filter(({ date }) => date <= today);
  const day = spokenDay(word, today, 'past');
  if (day === null) return [requireSession(stored, word)];
  const then = open.filter(({ date }) => date === day);
  if (then.length === 0) throw new TeamctlError('not-found', 'session-none-then', { day });
  return then;
}

/** @throws TeamctlError where it is written down already or still to come */
function requireOver(session: StoredSession, today: Day): void {
  if (session.state !== 'planned') throw new TeamctlError('invalid', 'session-closed', { id: session.id });
  requireBegun(session, today);
}

/** Words as somebody just typed them: whether `markDone` would take them. @throws TeamctlError as `markDone` */
export async function checkSessions(scope: Scope, words: readonly string[]): Promise<void> {
  const { stored } = await gatherRoll(scope);
  for (const session of words.flatMap((word) => sessionsNamed(stored, word, scope.today)))
    requireOver(session, scope.today);
}

async function markOne(inside: Inside, roll: RollCase, session: StoredSession, words: DoneWords): Promise<DoneView> {
  requireOver(session, inside.today);
  const missed = await requirePeopleIn(roll, session, words.absent);
  const scores: Score[] = [];
  for (const { who, points } of words.scores) {
    const { id, name } = await requireInSession(roll, session, who);
    if (missed.some((each) => each.id === id))
      throw new TeamctlError('invalid', 'score-absent', { name, id: session.id });
    const result = { member: id, module: session.module, score: points, on: session.date };
    scores.push({ result, name, passed: points >= passMarkIn(roll, session.module) });
  }
  const { able, onLeave, gone } = await rollOn(inside, roll, session);
  // Whoever got points was there, whatever the register says.
  const scored = new Set(scores.map(({ result }) => result.member));
  const there = session.audience.filter(
    (id) => scored.has(id) || (able.includes(id) && !missed.some((each) => each.id === id)),
  );
  missed.push(...onLeave.filter(({ id }) => !there.includes(id) && !missed.some((each) => each.id === id)));
  // Where nobody was, nothing was taught.
  const state = there.length === 0 ? 'missed' : 'held';
  await closeSession(inside.db, session.key, {
    state,
    there,
    missed: missed.map(({ id }) => id),
    gone: gone.filter((id) => !scored.has(id) && !missed.some((each) => each.id === id)),
  });
  await insertResults(
    inside.db,
    session.key,
    scores.map(({ result }) => result),
  );
  const title = titleOfModule(roll, session.module);
  const unmarked = await unmarkedOf(inside, roll, session, there);
  const wantsReplan = missed.length + unmarked.length > 0 || scores.some(({ passed }) => !passed);
  return { session: session.id, title, state, there, missed, scores, unmarked, wantsReplan };
}

/** A seat in such a test is no pass: without a mark it is planned once more. */
async function unmarkedOf(
  inside: Inside,
  roll: RollCase,
  { module: id, step, kind, date }: StoredSession,
  there: readonly number[],
) {
  const module = roll.modules.find((each) => each.id === id);
  if (!module || step !== 0 || kind !== 'assessment' || !isMarked(module)) return [];
  const results = await readResults(inside.db, there);
  const isByMark = module.gatesLiveCalls || results.some((each) => each.module === id && each.on === date);
  const learned = learnedFrom([], results);
  const hasMark = (member: number) =>
    (learned.result(member, id)?.on ?? '') >= date || hasPassed(learned, member, module);
  return roll.members.flatMap(({ id: member, name }) =>
    isByMark && there.includes(member) && !hasMark(member) ? [{ id: member, name }] : [],
  );
}

/**
 * The sessions were held; everybody planned was there but those named, those on leave, and who was not on the team.
 * @throws TeamctlError when one was written down already or is still to come, somebody is not in it, or who was not
 * there is told of several at once
 */
export function markDone(scope: Scope, words: DoneWords): Promise<DoneView[]> {
  return scope.change('train done', async (inside) => {
    const roll = await gatherRoll(inside);
    const named = words.sessions.flatMap((word) => sessionsNamed(roll.stored, word, inside.today));
    const sessions = [...new Map(named.map((session) => [session.id, session])).values()];
    if (sessions.length > 1 && words.absent.length + words.scores.length > 0)
      throw new TeamctlError('usage', 'sessions-several', {});
    const views: DoneView[] = [];
    for (const session of sessions) views.push(await markOne(inside, roll, session, words));
    inside.summarize(sessions.map(({ id }) => `#${id}`).join(' '));
    return views;
  });
}
