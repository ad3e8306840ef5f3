import { addDays, type Day } from '../../domain/calendar/day.ts';
import { HISTORY_DAYS, LOOK_BACK_DAYS } from '../../domain/diagnosis/compute-signs.ts';
import type { RecordsView } from '../../domain/diagnosis/detectors/view.ts';
import { fullDays } from '../../domain/records/full-days.ts';
import { between } from '../../domain/records/ordered-records.ts';
import { attendedDays } from '../../domain/records/person-days.ts';
import { withoutSums } from '../../domain/records/sums-of-days.ts';
import type { Team } from '../../domain/team/team.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import type { Reader } from '../../store/database.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readMeetingFacts } from '../../store/meeting-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readOwnTargets, readTargets } from '../../store/target-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';

/** The records of a team as detectors want them. */
export async function readView(scope: Scope, team: Team, asOf: Day, historyDays = HISTORY_DAYS): Promise<RecordsView> {
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const from = addDays(asOf, -(LOOK_BACK_DAYS + historyDays));
  const calendar = await scope.calendar(team);
  const meetings = (await readMeetingFacts(db, team.id, from, asOf)).filter(
    (meeting) => meeting.kind === 'evening' && meeting.state === 'held',
  );
  return {
    asOf,
    members,
    records: await readDayRecords(
      db,
      members.map((member) => member.id),
      from,
      asOf,
    ),
    targets: await readTargets(db, team.id, addDays(from, -31), asOf),
    isWorkday: (day) => calendar.isWorkday(day),
    sharers: meetings.flatMap((meeting) =>
      (meeting.sharers ?? []).map((memberId) => ({ day: meeting.date, memberId })),
    ),
    // Where nobody wrote down who shared, nobody knows whether anybody did.
    eveningMeetings: meetings.filter(({ sharers }) => sharers !== null).map((meeting) => meeting.date),
  };
}

/**
 * The same with what the playbook's own measures say, where a sign or a concern asks for one of them; few teams have one,
 * and so few ask the database.
 * @param historyDays how far back the records of `view` were read for
 */
export async function withOwnFigures(
  scope: Scope,
  team: Team,
  core: CorePart,
  view: RecordsView,
  historyDays: number,
): Promise<RecordsView> {
  const asked = [...core.signs, ...core.concerns].flatMap(({ computed }) => [computed?.measure, computed?.to]);
  const measures = core.measures.filter(({ id }) => asked.includes(id));
  if (measures.length === 0) return view;
  const db = await scope.reader();
  const from = addDays(view.asOf, -(LOOK_BACK_DAYS + historyDays));
  const ids = view.members.map(({ id }) => id);
  const figures = await readFigures(db, ids, from, view.asOf);
  const targets = await readOwnTargets(db, team.id, addDays(from, -31), view.asOf);
  return { ...view, own: { measures: core.measures, figures, targets } };
}

/** The same as if it had been read on an earlier day; `view` must reach far enough back. */
export function viewUpTo(view: RecordsView, asOf: Day, historyDays = HISTORY_DAYS): RecordsView {
  const from = addDays(asOf, -(LOOK_BACK_DAYS + historyDays));
  const isWithin = (day: Day) => day >= from && day <= asOf;
  return {
    ...view,
    asOf,
    records: between(view.records, from, asOf),
    ...(view.attended && { attended: between(view.attended, from, asOf) }),
    targets: view.targets.filter(({ startsOn }) => startsOn >= addDays(from, -31) && startsOn <= asOf),
    ...(view.own && {
      own: {
        measures: view.own.measures,
        figures: view.own.figures.filter(({ day }) => isWithin(day)),
        targets: view.own.targets.filter(({ startsOn }) => startsOn <= asOf),
      },
    }),
    sharers: view.sharers.filter(({ day }) => isWithin(day)),
    eveningMeetings: view.eveningMeetings.filter(isWithin),
  };
}

/** The same as if some records had not come yet. @param isKnown whether a member's record of a day had */
export function viewOfKnown(
  view: RecordsView,
  isKnown: (record: { memberId: number; day: Day }) => boolean,
): RecordsView {
  const { records, attended } = view;
  return {
    ...view,
    records: records.filter(isKnown),
    ...(attended && { attended: attended.filter(isKnown) }),
    ...(view.read && { read: new Map() }),
  };
}

/** Whoever was on leave did not call less: detectors see whole days only; totals are of all of them. */
export async function ofFullDays(db: Reader, view: RecordsView): Promise<RecordsView> {
  const { members, records, asOf } = view;
  const [first] = records;
  if (!first) return view;
  const ids = members.map(({ id }) => id);
  const absences = await readAbsences(db, ids, first.day, asOf);
  const full = fullDays(records);
  const attended = withoutSums(attendedDays(full, members, view.isPromotion));
  return { ...view, records: full, attended, absences };
}
