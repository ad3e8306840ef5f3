import { addDays, type Day, startOfWeek } from '../../domain/calendar/day.ts';
import { byMember } from '../../domain/records/ordered-records.ts';
import { type OwnFigures, ownFigures, ownWeeks, perDayOf, type Sums } from '../../domain/records/own-weeks.ts';
import { attendedDays } from '../../domain/records/person-days.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readDownDays } from '../down-days.ts';
import type { Scope } from '../scope.ts';
import { shelteredOn } from '../stage/sheltered.ts';

/** A day of each person in the last weeks and in as many before. */
export interface CompareView {
  weeks: number;
  /** The Mondays with which the two spans begin, and the last day looked at. */
  from: Day;
  before: Day;
  to: Day;
  /** Days on which the line or the system failed: they count in neither span. */
  down: readonly Day[];
  people: readonly { name: string; now: Sums; before: Sums; own: readonly OwnFigures[] }[];
}

/** So many days before tell what was usual on the first of them. */
const USUAL_DAYS = 35;

const firstDay = (lists: readonly (readonly { day: Day }[])[]): Day | null =>
  lists.flat().reduce<Day | null>((least, { day }) => (least === null || day < least ? day : least), null);

/** Everybody beside the own weeks before, in the order of the team: nobody beside anybody else, and nobody who is left in peace. */
export async function compareWeeks(scope: Scope, weeks: number): Promise<CompareView> {
  const { today } = scope;
  const db = await scope.reader();
  const team = await scope.team();
  const here = (await readMembers(db, team.id)).filter((member) => isMemberOn(member, today));
  const sheltered = await shelteredOn(
    scope,
    team,
    here.map(({ id }) => id),
    today,
  );
  const members = here.filter(({ id }) => !sheltered.has(id));
  const monday = startOfWeek(today);
  const [from, before] = [addDays(monday, -7 * (weeks - 1)), addDays(monday, -7 * (2 * weeks - 1))];
  const ids = members.map(({ id }) => id);
  // A joiner's first week watches and listens.
  const known = await readDayRecords(db, ids, addDays(before, -USUAL_DAYS), today);
  const down = await readDownDays(db, team.id, { from: before, to: today }, known);
  const isCounted = ({ day }: { day: Day }) => day >= before && !down.includes(day);
  const records = byMember(attendedDays(known.filter(isCounted), members));
  const figures = byMember((await readFigures(db, ids, before, today)).filter(isCounted));
  const first = firstDay([...records.values(), ...figures.values()]);
  const { measures } = await (await scope.playbook()).core();
  return {
    weeks,
    from,
    before: first !== null && first < from && first > before ? startOfWeek(first) : before,
    to: today,
    down,
    people: members.map(({ id, name }) => {
      const found = { records: records.get(id) ?? [], figures: figures.get(id) ?? [] };
      const all = ownWeeks(found.records, today, 2 * weeks);
      const own = ownFigures(measures, found, today, weeks, weeks);
      return { name, now: perDayOf(all.slice(weeks)), before: perDayOf(all.slice(0, weeks)), own };
    }),
  };
}
