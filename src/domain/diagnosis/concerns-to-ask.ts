import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { type Concern, SEEN } from './concerns.ts';
import { FRESH_DAYS, type Outcome } from './detectors/view.ts';
import type { Evidence } from './evidence.ts';

/** The stage is what one came for: of what else deserves a look two questions are enough for a day. */
const MOST_A_DAY = 2;
const NEVER: Day = '';

export interface AskableTeam {
  asOf: Day;
  /** How many there are on the day. */
  people: number;
  foundedOn: Day | null;
  /** How many questions today has room for beside those already put about the stage. */
  room?: number;
  /** What was said of concerns at any time; an answer of null is "I cannot say", and an answer all the same. */
  said: readonly (Pick<Evidence, 'sign' | 'how' | 'on'> & { answer: number | null })[];
}

/** Whether there are people enough for it, and have been for as long as it looks back. */
function canBe({ people, computed }: Concern, team: AskableTeam): boolean {
  if (people && team.people < people.min) return false;
  const weeks = typeof computed?.weeks === 'number' ? computed.weeks : 0;
  return team.foundedOn === null || daysBetween(team.foundedOn, team.asOf) >= 7 * weeks;
}

/**
 * Which concerns are worth a question now, at most as many as are left for the day: those that the records point to,
 * then those that they leave open; what was asked longest ago comes first. Nobody is asked twice within four weeks, nor
 * about what the records deny.
 */
export function concernsToAsk(
  concerns: readonly Concern[],
  outcomes: ReadonlyMap<string, Outcome>,
  team: AskableTeam,
): string[] {
  const { asOf } = team;
  const since = addDays(asOf, -FRESH_DAYS);
  const said = team.said.filter((each) => each.how !== 'computed' && concerns.some(({ id }) => id === each.sign));
  const today = said.filter(({ how, on }) => how === 'asked' && on === asOf).length;
  const lastOn = (id: string) =>
    said.reduce((last, each) => (each.sign === id && each.on > last ? each.on : last), NEVER);
  const saysYes = (id: string) => {
    const outcome = outcomes.get(id);
    return outcome?.kind === 'answer' ? outcome.answer > SEEN : null;
  };
  return concerns
    .filter((concern) => canBe(concern, team) && lastOn(concern.id) <= since && saysYes(concern.id) !== false)
    .map(({ id }) => ({ id, order: `${saysYes(id) ? 0 : 1}${lastOn(id)}` }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .slice(0, Math.max(0, Math.min(MOST_A_DAY, team.room ?? MOST_A_DAY) - today))
    .map(({ id }) => id);
}
