import { peopleBelowUsual } from '../../domain/agenda/below-usual.ts';
import { buildLedger } from '../../domain/agenda/ledger.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { PersonNote } from '../../domain/diagnosis/people.ts';
import { sumsOfDays } from '../../domain/records/sums-of-days.ts';
import { isAway } from '../../domain/team/absence.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { readFigures } from '../../store/figure-reader.ts';
import type { Scope } from '../scope.ts';
import type { StageCase } from './case.ts';
import { sparedOn } from './sheltered.ts';

/** So far back what is usual for somebody is looked for. */
const USUAL_DAYS = 90;

/**
 * Who works well below the own usual, in whatever the team counts: those of whom the private notes of the day's morning say so,
 * for a page that names nobody where another one does is believed by nobody.
 */
export async function belowOwnUsual(scope: Scope, { team, core, view }: StageCase): Promise<PersonNote[]> {
  const [db, date] = [await scope.reader(), view.asOf];
  const members = view.members.filter((member) => isMemberOn(member, date));
  const ids = members.map(({ id }) => id);
  const from = addDays(date, -USUAL_DAYS);
  const absences = await readAbsences(db, ids, from, date);
  const records = view.records.filter(({ day }) => day >= from);
  const figures = core.measures.length === 0 ? [] : await readFigures(db, ids, from, date);
  const { people, isMany } = peopleBelowUsual(
    {
      calendar: await scope.calendar(team),
      date,
      members,
      absent: new Set(ids.filter((id) => isAway(absences, id, date, 'am'))),
      absences,
      sheltered: (await sparedOn(scope, team, ids, date)).sheltered,
      own: { measures: core.measures, found: { figures, records }, targets: [] },
    },
    buildLedger(records, [], sumsOfDays(records.map(({ day }) => day))),
  );
  if (isMany) return [];
  return people.flatMap(({ isInARow, member, metric, measure, value, usual }): PersonNote[] => {
    const own = core.measures.find(({ id }) => id === measure);
    const what = own === undefined ? { metric } : { title: own.title, unit: own.unit };
    return isInARow ? [{ member, reason: { code: 'below-usual', ...what, value, usual } }] : [];
  });
}
