import { addDays, type Day, monthsBetween } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Context } from '../../cli/context.ts';
import type { Gathered } from './case.ts';

/** A stage that was agreed on holds for so long; afterwards the signs speak again. */
const CONFIRMED_DAYS = 56;

/** The stage to act on, and how it is known. */
export interface CurrentStage {
  /** Null when there is nothing to go by. */
  id: string | null;
  how: 'confirmed' | 'diagnosed' | 'age' | 'unknown';
}

type Stages = readonly { id: string; months: readonly [number, number] }[];

/** Stages share their edges: the one that began last is meant. */
function stageByAge(stages: Stages, team: Team, date: Day): string | null {
  if (team.foundedOn === null) return null;
  const age = monthsBetween(team.foundedOn, date);
  return (stages.filter((stage) => stage.months[0] <= age).at(-1) ?? stages[0])?.id ?? null;
}

/**
 * What everything that follows the stage goes by: agreed on lately, else diagnosed with enough evidence, else by age.
 * @param diagnosed gives the diagnosis; only asked where nothing was agreed on
 */
export async function currentStage(
  context: Context,
  team: Team,
  date: Day,
  diagnosed: () => Promise<Pick<Gathered, 'diagnosis'>>,
): Promise<CurrentStage> {
  const { stages } = await (await context.playbook(team)).core();
  const confirmations = await readConfirmations(await context.reader(), team.id);
  const agreed = confirmations.filter((each) => each.on <= date && each.on >= addDays(date, -CONFIRMED_DAYS)).at(-1);
  if (agreed && stages.some((stage) => stage.id === agreed.stage)) return { id: agreed.stage, how: 'confirmed' };
  const { diagnosis } = await diagnosed();
  if (diagnosis.confidence !== 'insufficient') return { id: diagnosis.leading, how: 'diagnosed' };
  const id = stageByAge(stages, team, date);
  return { id, how: id === null ? 'unknown' : 'age' };
}
