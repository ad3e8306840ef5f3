import type { Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';
import { having, isNumber, isText, isYesNo, listOf, orNull, readPlain } from './stored-json.ts';

/** One reading of a sentence that the manager saw, and whether he took it. */
export interface RemarkReading {
  sign: string;
  degree: string;
  memberId: number | null;
  /** Ticked beforehand, and in the end. */
  sure: boolean;
  taken: boolean;
  /** A warning that nobody was asked about: neither taken nor left. */
  open?: boolean;
}

const isReading = having({
  sign: isText,
  degree: isText,
  memberId: orNull(isNumber),
  sure: isYesNo,
  taken: isYesNo,
});

/**
 * Who is named in a remark, and what was read in it.
 * @throws TeamctlError `stored-json`
 */
export function readLists(row: { id: number; named: string; readings: string }) {
  const cell = (column: string) => ({ table: 'private_remark', row: String(row.id), column });
  return {
    named: readPlain<number[]>(row.named, cell('named'), listOf(isNumber)),
    readings: readPlain<RemarkReading[]>(row.readings, cell('readings'), listOf(isReading)),
  };
}

export interface Remark {
  id: number;
  memberId: number | null;
  on: Day;
  text: string;
  named: readonly number[];
  /** Where nobody decided, only warnings, open. */
  readings: readonly RemarkReading[];
}

/**
 * What was said of a team and its people, oldest first. Private: never for a team view.
 * @param about only what names this member
 * @param since only what was said from this day on
 */
export async function readRemarks(
  db: Reader,
  teamId: number,
  about: number | null = null,
  since: Day | null = null,
): Promise<Remark[]> {
  const rows = await db
    .selectFrom('private_remark')
    .select(['id', 'member_id', 'said_on', 'words', 'named', 'readings'])
    .where('team_id', '=', teamId)
    .$if(since !== null, (query) => query.where('said_on', '>=', since as Day))
    .orderBy('said_on')
    .orderBy('id')
    .execute();
  const remarks = rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    on: row.said_on,
    text: row.words,
    ...readLists(row),
  }));
  return about === null
    ? remarks
    : remarks.filter(({ memberId, named }) => memberId === about || named.includes(about));
}
