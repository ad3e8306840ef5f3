import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Measure, Measures } from '../../domain/records/day-record.ts';
import { figureFault, type OwnMeasure } from '../../domain/records/own-measure.ts';
import { type TypedNumber, typedNumber } from '../../domain/records/per-cent.ts';
import { impossibility } from '../../domain/records/plausible.ts';
import { unlikely, watched } from '../../domain/records/unlikely.ts';
import { isMemberOn, type Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { Reader } from '../../store/database.ts';
import { upsertFigure } from '../../store/figure-writer.ts';
import { readDayRecords, readStoredRecords } from '../../store/record-reader.ts';
import { upsertDayRecord } from '../../store/record-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireClear } from '../find/figure.ts';
import { requireOwnMeasure } from '../find/measure.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

export interface TypedRecord {
  /** A word that names the member. */
  member: string;
  day: Day;
  measures: Partial<Measures>;
  /** Figures of the playbook's own measures, as `质检分=92`: the measure by what people call it. */
  figures?: readonly string[];
}

export interface AddedRecord {
  member: Member;
  /** Measures that can hardly be true, see `unlikely`. */
  odd: readonly { measure: Measure; value: number; usual: number | null }[];
  figures: readonly { measure: OwnMeasure; value: number }[];
}

/** @throws TeamctlError `figure-syntax` */
function readFigure(text: string): { word: string; typed: TypedNumber } {
  const at = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
  const word = text.slice(0, Math.max(0, at)).trim();
  const typed = typedNumber(text.slice(at + 1));
  if (word === '' || typed === null || typed.value < 0)
    throw new TeamctlError('usage', 'figure-syntax', { value: text });
  return { word, typed };
}

function namedFigures(own: readonly OwnMeasure[], typed: NonNullable<TypedRecord['figures']>): AddedRecord['figures'] {
  return typed.map((text) => {
    const { word, typed: number } = readFigure(text);
    const { value } = number;
    const measure = requireOwnMeasure(own, word);
    requireClear(measure, number, text);
    const wrong = figureFault(measure, value);
    if (wrong)
      throw new TeamctlError('invalid', 'figure-impossible', { title: measure.title, value, most: measure.most });
    return { measure, value };
  });
}

/** Other days that are looked at for what is usual. */
const LOOKED_BACK_DAYS = 90;

async function oddAmong(db: Reader, memberId: number, day: Day, typed: Partial<Measures>): Promise<AddedRecord['odd']> {
  const around = await readDayRecords(db, [memberId], addDays(day, -LOOKED_BACK_DAYS), addDays(day, LOOKED_BACK_DAYS));
  const others = around.filter((record) => record.day !== day);
  return watched.flatMap((measure) => {
    const value = typed[measure];
    if (!value) return [];
    const usual = unlikely(
      measure,
      value,
      others.flatMap((record) => record[measure] || []),
    );
    return usual === undefined ? [] : [{ measure, value, usual }];
  });
}

/** One day of one person, typed by hand; what is not said stays as it was. */
export async function addRecord(
  scope: Scope,
  { member: who, day, measures, figures: typed = [] }: TypedRecord,
): Promise<AddedRecord> {
  if (day > scope.today) throw new TeamctlError('invalid', 'day-in-future', { day, field: 'on' });
  return scope.change('record add', async (inside) => {
    const { db } = inside;
    const member = await requireMember(await readMembers(db, (await inside.team()).id), who);
    if (!isMemberOn(member, day)) throw new TeamctlError('invalid', 'not-a-member-then', { name: member.name, day });
    const figures = namedFigures((await (await inside.playbook()).core()).measures, typed);
    const [stored] = await readStoredRecords(db, [member.id], day, day);
    const wrong = impossibility({ ...stored, ...measures });
    if (wrong) throw new TeamctlError('invalid', 'record-impossible', { what: wrong });
    if (Object.keys(measures).length > 0) await upsertDayRecord(db, member.id, day, measures, inside.journalId);
    for (const { measure, value } of figures)
      await upsertFigure(db, { memberId: member.id, day, measure: measure.id, value });
    inside.summarize(day);
    return { member, figures, odd: await oddAmong(db, member.id, day, measures) };
  });
}
