import { addDays, type Day } from '../../domain/calendar/day.ts';
import { type OwnMeasure, totalOf, within } from '../../domain/records/own-measure.ts';
import type { CorePart } from '../../playbook/parts.ts';
import { readTeamsWithFigures } from '../../store/company-reader.ts';
import type { Reader } from '../../store/database.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';

type Team = Readonly<{ id: number; name: string }>;

/** What a team came to in a measure of its playbook, of all its people together. */
export interface OwnLine {
  team: string;
  measure: Pick<OwnMeasure, 'id' | 'title' | 'unit'>;
  /** Of the last days, and of as many before; as the playbook adds them up. */
  now: number | null;
  before: number | null;
}

/** The days that are shown, and as many before. */
interface Spans {
  first: Day;
  middle: Day;
  today: Day;
}

/** The measures of the teams' playbooks that anything is known of, over `days` days up to `today` and as many before. */
export async function ownLinesOf(
  db: Reader,
  teams: readonly Team[],
  coreOf: (teamId: number) => CorePart | undefined,
  today: Day,
  days: number,
): Promise<OwnLine[]> {
  const spans = { first: addDays(today, 1 - 2 * days), middle: addDays(today, 1 - days), today };
  // Most companies go without: then no team is asked for its people.
  const known = await readTeamsWithFigures(db, spans.first, today);
  const lines: OwnLine[] = [];
  for (const team of teams)
    if (known.has(team.id)) lines.push(...(await linesOf(db, team, coreOf(team.id)?.measures ?? [], spans)));
  return lines;
}

async function linesOf(
  db: Reader,
  { id, name }: Team,
  measures: readonly OwnMeasure[],
  { first, middle, today }: Spans,
): Promise<OwnLine[]> {
  const ids = (await readMembers(db, id)).map((member) => member.id);
  const figures = await readFigures(db, ids, first, today);
  const isWeighted = measures.some(({ adds }) => typeof adds === 'object');
  const records = isWeighted && figures.length > 0 ? await readDayRecords(db, ids, first, today) : [];
  return measures.flatMap((measure) => {
    const total = (from: Day, to: Day) => totalOf(measure, within({ figures, records }, from, to));
    const [now, before] = [total(middle, today), total(first, addDays(middle, -1))];
    const { id: measureId, title, unit } = measure;
    return now === null && before === null
      ? []
      : [{ team: name, measure: { id: measureId, title, unit }, now, before }];
  });
}
