import { addDays, type Day } from '../../domain/calendar/day.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { isTested, type Untested, untested } from '../../domain/training/experience.ts';
import { learnedFrom } from '../../domain/training/learned.ts';
import type { CorePart, TrainingModule } from '../../playbook/parts.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { heldOf, readResults, readTraining } from '../../store/training-reader.ts';
import type { Scope } from '../scope.ts';
import type { StageInForce } from '../stage/in-force.ts';
import { trainees } from './trainees.ts';

/** As far back as a timetable looks at what people sold. */
const RECORD_DAYS = 7 * 28;

/**
 * Who calls on a day and has not passed what comes before it. Where nobody ever kept a course or a mark here the program
 * cannot know who has passed what, and says nothing.
 */
export async function heldBack(
  scope: Scope,
  team: Team,
  all: readonly Member[],
  date: Day,
  { core, modules, inForce }: { core: CorePart; modules: readonly TrainingModule[]; inForce: StageInForce },
): Promise<Untested[]> {
  if (!modules.some(({ gatesLiveCalls }) => gatesLiveCalls)) return [];
  const known = { from: date, since: team.knownSince ?? null, stages: core.stages, modules };
  const there = all.filter((member) => isMemberOn(member, date));
  const asked = new Set(trainees(team, there, [], date).flatMap((each) => (isTested(each, known) ? [each.id] : [])));
  if (asked.size === 0) return [];
  const db = await scope.reader();
  const members = there.filter(({ id }) => asked.has(id));
  const stored = (await readTraining(db, team.id)).filter((each) => each.date <= date || each.state === 'planned');
  const results = (await readResults(db, [...asked])).filter(({ on }) => on <= date);
  if (stored.length + results.length === 0) return [];
  const learned = learnedFrom(
    stored.flatMap((session) => heldOf(session) ?? []),
    results,
  );
  const records = await readDayRecords(db, [...asked], addDays(date, -RECORD_DAYS), date);
  const confirmed = inForce.how === 'confirmed' ? inForce.id : null;
  return untested({ ...known, learned, confirmed }, trainees(team, members, records, date));
}
