import { addDays, type Day } from '../../domain/calendar/day.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import type { Untested } from '../../domain/team/untested.ts';
import { isTested } from '../../domain/training/experience.ts';
import { untestedBy, withTestDay } from '../../domain/training/untested.ts';
import type { CorePart, TrainingModule } from '../../playbook/parts.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { heldOf, readResults, readTraining } from '../../store/training-reader.ts';
import type { Scope } from '../scope.ts';
import type { StageInForce } from '../stage/in-force.ts';
import { trainees } from './trainees.ts';

/** As far back as a timetable looks at what people sold. */
const RECORD_DAYS = 7 * 28;

/** Who calls on a day and has not passed what comes before it, and of whom it is to be asked, as the timetable of that day says it. */
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
  if (!trainees(team, there, [], date).some((each) => isTested(each, known))) return [];
  const db = await scope.reader();
  const timetable = await readTraining(db, team.id);
  const sessions = timetable.filter((each) => each.date <= date);
  const held = sessions.flatMap((session) => heldOf(session) ?? []);
  // Of the whole team: that anybody was ever tested says that the test is kept count of.
  const results = (
    await readResults(
      db,
      all.map(({ id }) => id),
    )
  ).filter(({ on }) => on <= date);
  const ids = there.map(({ id }) => id);
  const records = await readDayRecords(db, ids, addDays(date, -RECORD_DAYS), date);
  const confirmed = inForce.how === 'confirmed' ? inForce.id : null;
  const found = untestedBy({ ...known, confirmed }, { held, results }, trainees(team, there, records, date));
  const ahead = timetable.filter(({ state }) => state === 'planned');
  return withTestDay(found, ahead, date);
}
