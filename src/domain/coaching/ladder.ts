import type { Day } from '../calendar/day.ts';

/** One session of practice, as the manager noted it. */
export interface StepResult {
  on: Day;
  outcome: 'pass' | 'fail';
  /** Fear as the member rated it, 0 none to 10 most; null when nobody asked. */
  fear: number | null;
  /** Id of the rung that it was on; of the first session, the one that the ladder was begun on. */
  at?: string;
}

/** A rung as climbing sees it: up after so many calm passes in a row. */
export interface ClimbableRung {
  id?: string;
  exit: { count: number };
}

/** Calm: fear of at most this, or half of what it was at the first session on the rung. */
const CALM_FEAR = 4;
/** Past these the ladder does not help, and somebody else should: it must never go on for ever. */
const MOST_FAILS_ON_A_RUNG = 3;
const VISIT_SESSIONS_PER_PASS = 3;
/** Twice as many sessions as the whole ladder takes when all goes well. */
const SESSIONS_PER_PASS = 2;

type ClimbEnd = 'exit' | 'referral';

interface Move {
  on: Day;
  outcome: StepResult['outcome'];
  fear: number | null;
  /** Rungs count from 1. */
  from: number;
  to: number;
}

export interface Climb {
  /** The rung to practise on next, from 1. */
  rung: number;
  calmPasses: number;
  /** Sessions since this rung was reached. */
  sessionsHere: number;
  moves: Move[];
  /** Null while there is something left to practise. */
  end: ClimbEnd | null;
}

interface Progress extends Climb {
  /** First rating on each rung. */
  firstFear: Map<number, number>;
  fails: Map<number, number>;
}

const isCalm = (fear: number | null, first: number | undefined) =>
  fear === null || fear <= CALM_FEAR || (first !== undefined && fear <= first / 2);

/** After a fail one rung back; but the first rung, once left, is left for good: nobody starts all over. */
const rungBelow = (rung: number) => (rung <= 2 ? rung : rung - 1);

function apply(progress: Progress, result: StepResult, ladder: readonly ClimbableRung[]): Progress {
  const { rung, firstFear, fails } = progress;
  const needed = ladder[rung - 1]?.exit.count ?? 1;
  if (result.fear !== null && !firstFear.has(rung)) firstFear.set(rung, result.fear);
  const failed = result.outcome === 'fail';
  if (failed) fails.set(rung, (fails.get(rung) ?? 0) + 1);
  const calm = !failed && isCalm(result.fear, firstFear.get(rung));
  const calmPasses = calm ? progress.calmPasses + 1 : 0;
  const rises = calmPasses >= needed;
  const to = failed ? rungBelow(rung) : rises && rung < ladder.length ? rung + 1 : rung;
  const moves = [...progress.moves, { on: result.on, outcome: result.outcome, fear: result.fear, from: rung, to }];
  const sessionsHere = to === rung ? progress.sessionsHere + 1 : 0;
  const stuck =
    (fails.get(rung) ?? 0) >= MOST_FAILS_ON_A_RUNG ||
    sessionsHere >= VISIT_SESSIONS_PER_PASS * needed ||
    moves.length >= SESSIONS_PER_PASS * ladder.reduce((sum, each) => sum + each.exit.count, 0);
  const end = rises && rung === ladder.length ? 'exit' : stuck ? 'referral' : null;
  return { rung: to, calmPasses: to === rung ? calmPasses : 0, sessionsHere, moves, end, firstFear, fails };
}

/**
 * Where a member stands on the ladder after these sessions, in order of time: up after as many
 * passes in a row as the rung asks for (two, as a rule) with fear at most 4 of 10 or halved, one rung back after a fail, never to the start (graded
 * exposure; Saunders et al. 1996). Always ends: at the top, or with help from somebody else.
 * What comes after the end is not looked at.
 * @param wanted the rung to begin on where no session has been noted: the one whose fear is rated 4 to 5
 */
export function climb(ladder: readonly ClimbableRung[], results: readonly StepResult[], wanted = 1): Climb {
  const begun = results[0]?.at === undefined ? -1 : ladder.findIndex(({ id }) => id === results[0]?.at);
  let progress: Progress = {
    rung: begun >= 0 ? begun + 1 : wanted,
    calmPasses: 0,
    sessionsHere: 0,
    moves: [],
    end: null,
    firstFear: new Map(),
    fails: new Map(),
  };
  for (const result of results) {
    if (progress.end !== null) break;
    progress = apply(progress, result, ladder);
  }
  const { firstFear: _, fails: __, ...climbed } = progress;
  return climbed;
}
