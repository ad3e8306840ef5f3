import { addDays, type Day } from '../../domain/calendar/day.ts';
import { type OwnMeasure, totalOf, within } from '../../domain/records/own-measure.ts';
import type { CorePart } from '../../playbook/parts.ts';
import type { Reader } from '../../store/database.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';

/** What a team came to in a measure of its playbook, of all its people together. */
export interface OwnLine {
  team: string;
  measure: Pick<OwnMeasure, 'id' | 'title' | 'unit'>;
  /** Of the last days, and of as many before; as the playbook adds them up. */
  now: number | null;
  before: number | null;
}

/** The measures of a team's playbook that anything is known of, over `days` days up to `today` and as many before. */
export async function ownLinesOf(
  db: Reader,
  { id, name }: { id: number; name: string },
  core: CorePart | undefined,
  today: Day,
  days: number,
): Promise<OwnLine[]> {
  const measures = core?.measures ?? [];
  if (measures.length === 0) return [];
  const [first, middle] = [addDays(today, 1 - 2 * days), addDays(today, 1 - days)];
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
