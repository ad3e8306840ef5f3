import { addDays, type Day, monthsBetween, startOfWeek } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import type { PlaybookSource } from '../../playbook/source.ts';
import type { Reader } from '../../store/database.ts';
import type { StoredMeeting } from '../../store/meeting-reader.ts';
import { readConfirmations, readObservations } from '../../store/observation-reader.ts';
import type { Context } from '../../cli/context.ts';

/** A stage that was agreed on holds for so long; afterwards the team's age speaks again. */
const CONFIRMED_DAYS = 56;

/**
 * The stage of the week's agendas so far, unless something was observed since: a team does not change its stage
 * from one meeting to the next, and a diagnosis takes as long as the rest of the command.
 */
async function stageOfWeek(db: Reader, team: Team, date: Day, meetings: readonly StoredMeeting[]) {
  const monday = startOfWeek(date);
  const last = meetings.filter((each) => each.plan && each.date >= monday).at(-1);
  if (!last?.plan) return null;
  const seen = await readObservations(db, team.id, date);
  return seen.some((each) => each.on >= last.date) ? null : last.plan.stage;
}

/**
 * What was agreed on lately; else what the diagnosis finds likely, as `teamctl stage` says it; else the stage of
 * the team's age.
 */
export async function stageOf(
  context: Context,
  playbook: PlaybookSource,
  team: Team,
  date: Day,
  meetings: readonly StoredMeeting[],
): Promise<string | null> {
  const db = await context.reader();
  const confirmations = await readConfirmations(db, team.id);
  const agreed = confirmations.filter((each) => each.on <= date && each.on >= addDays(date, -CONFIRMED_DAYS)).at(-1);
  const { stages } = await playbook.core();
  const known = (id: string | undefined | null) => stages.some((stage) => stage.id === id);
  if (agreed && known(agreed.stage)) return agreed.stage;
  const ofWeek = await stageOfWeek(db, team, date, meetings);
  if (ofWeek !== null && known(ofWeek)) return ofWeek;
  const { gatherDiagnosis, noTrial } = await import('./case.ts');
  const { diagnosis } = await gatherDiagnosis(context, team, noTrial, date);
  if (diagnosis.confidence !== 'insufficient') return diagnosis.leading;
  if (team.foundedOn === null) return null;
  // Stages share their edges: the one that began last is meant.
  const age = monthsBetween(team.foundedOn, date);
  return (stages.filter((stage) => stage.months[0] <= age).at(-1) ?? stages[0])?.id ?? null;
}
