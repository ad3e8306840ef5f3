import { addDays, type Day, monthsBetween } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { readConfirmations } from '../../store/observation-reader.ts';
import type { Scope } from '../scope.ts';
import { gatherStage, type StageCase } from './case.ts';

/** A stage that was agreed on holds for so long; afterwards the signs speak again. */
const CONFIRMED_DAYS = 56;

/** The stage to act on, and how it is known. */
export interface StageInForce {
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

async function agreedOn(scope: Scope, team: Team, date: Day): Promise<string | undefined> {
  const all = await readConfirmations(await scope.reader(), team.id);
  return all.filter((each) => each.on <= date && each.on >= addDays(date, -CONFIRMED_DAYS)).at(-1)?.stage;
}

/**
 * The one answer to "which stage": agreed on lately, else diagnosed with enough evidence, else by age.
 * @param known the case of that day where somebody has gathered it already
 */
export async function stageInForce(
  scope: Scope,
  team: Team,
  date: Day = scope.today,
  known?: Pick<StageCase, 'diagnosis'>,
): Promise<StageInForce> {
  const { stages } = await (await scope.playbook(team)).core();
  const agreed = await agreedOn(scope, team, date);
  if (agreed !== undefined && stages.some((stage) => stage.id === agreed)) return { id: agreed, how: 'confirmed' };
  const { diagnosis } = known ?? (await gatherStage(scope, team, { asOf: date }));
  if (diagnosis.confidence !== 'insufficient') return { id: diagnosis.leading, how: 'diagnosed' };
  const id = stageByAge(stages, team, date);
  return { id, how: id === null ? 'unknown' : 'age' };
}
