import type { Day } from '../domain/calendar/day.ts';
import { lastOfDay } from '../domain/diagnosis/evidence.ts';
import type { Reader } from './database.ts';
import { having, readPlain } from './stored-json.ts';

export interface StoredObservation {
  sign: string;
  degree: string;
  how: 'asked' | 'reported';
  on: Day;
  note: string | null;
}

const COLUMNS = ['sign', 'degree', 'how', 'seen_on'] as const;

const toObservation = (row: { sign: string; degree: string; how: 'asked' | 'reported'; seen_on: Day }) => ({
  sign: row.sign,
  degree: row.degree,
  how: row.how,
  on: row.seen_on,
});

/**
 * What was seen of the team, oldest first; of each day the last word on a sign. Without what was noted beside it, which
 * not everybody may read who may read this.
 */
export const readObservations = async (
  db: Reader,
  teamId: number,
  until: Day,
): Promise<Omit<StoredObservation, 'note'>[]> => lastOfDay(await readWords(db, teamId, until));

/** A word as it was written down: of several of one day each. */
export interface StoredWord extends Omit<StoredObservation, 'note'> {
  /**
   * The day on which it was written down. Where that was not kept, no earlier than the days that what was written before
   * it is of.
   */
  knownOn: Day;
}

/** Every word on a team, oldest first, in the order in which those of a day were written down; without notes. */
export async function readWords(db: Reader, teamId: number, until: Day): Promise<StoredWord[]> {
  const rows = await db
    .selectFrom('observation')
    .select([...COLUMNS, 'id', 'written_on'])
    .where('team_id', '=', teamId)
    .where('seen_on', '<=', until)
    .orderBy('id')
    .execute();
  let latest: Day = '';
  const words = rows.map((row) => {
    const writtenOn = row.written_on ?? (row.seen_on > latest ? row.seen_on : latest);
    if (writtenOn > latest) latest = writtenOn;
    return { ...toObservation(row), knownOn: writtenOn };
  });
  // Sorting keeps the order of those of one day.
  return words.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

export interface StoredPrivateObservation extends StoredObservation {
  memberId: number;
}

/** What was seen of single people, oldest first, of each day the last word. Private: never for a team view. */
export async function readPrivateObservations(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<StoredPrivateObservation[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('private_observation')
    .select([...COLUMNS, 'note', 'member_id'])
    .where('member_id', 'in', memberIds)
    .where('seen_on', '>=', from)
    .where('seen_on', '<=', to)
    .orderBy('seen_on')
    .orderBy('id')
    .execute();
  return lastOfDay(rows.map((row) => ({ ...toObservation(row), note: row.note, memberId: row.member_id })));
}

export interface Confirmation {
  stage: string;
  on: Day;
  evidence: unknown;
  /** By stage, as the page showed them then; null where they were not kept yet. */
  shares: Readonly<Record<string, number>> | null;
}

/** Before the shares were kept the evidence stood alone. */
const keptOf = (kept: unknown): Pick<Confirmation, 'evidence' | 'shares'> =>
  Array.isArray(kept) ? { evidence: kept, shares: null } : (kept as Pick<Confirmation, 'evidence' | 'shares'>);

/** Stages that manager and deputy agreed on, oldest first; of all teams when `teamId` is null. */
export async function readConfirmations(db: Reader, teamId: number | null): Promise<Confirmation[]> {
  let query = db.selectFrom('confirmation').select(['stage', 'confirmed_on', 'evidence']);
  if (teamId !== null) query = query.where('team_id', '=', teamId);
  const rows = await query.orderBy('confirmed_on').orderBy('id').execute();
  return rows.map(({ stage, confirmed_on: on, evidence }) => ({
    stage,
    on,
    ...keptOf(
      readPlain<unknown>(evidence, { table: 'confirmation', row: `${on} ${stage}`, column: 'evidence' }, having({})),
    ),
  }));
}
