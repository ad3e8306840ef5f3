import type { Day } from '../../domain/calendar/day.ts';
import type { DayRecord } from '../../domain/records/day-record.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import { isBeyond } from '../../domain/training/experience.ts';
import { learnedFrom } from '../../domain/training/learned.ts';
import type { CorePart, CurriculaPart } from '../../playbook/parts.ts';
import type { StageInForce } from '../stage/in-force.ts';
import { trainees } from '../train/trainees.ts';

interface Company {
  team: Team;
  members: readonly Member[];
  records: readonly DayRecord[];
  date: Day;
  inForce: StageInForce;
  core: CorePart;
}

/** Courses that somebody here still has a use for: nobody practises the first call where all have sold. */
export function useful(
  { team, members, records, date, inForce: { id, how }, core }: Company,
  { modules }: CurriculaPart,
): CurriculaPart['modules'] {
  const known = {
    from: date,
    stages: core.stages,
    modules,
    // Tests are for the timetable; meetings go by what people have done.
    learned: learnedFrom([], []),
    confirmed: how === 'confirmed' ? id : null,
  };
  const people = trainees(team, members, records, date);
  return modules.filter((module) => !people.every((person) => isBeyond(module, person, known)));
}
