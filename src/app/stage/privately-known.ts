import { addDays, type Day } from '../../domain/calendar/day.ts';
import { lastWords } from '../../domain/coaching/noted.ts';
import { type Call, standingCalls } from '../../domain/remark/calls.ts';
import { type OpenWarning, openWarnings } from '../../domain/remark/open-warning.ts';
import type { Team } from '../../domain/team/team.ts';
import { readPrivateObservations, type StoredPrivateObservation } from '../../store/observation-reader.ts';
import { type Remark, readRemarks } from '../../store/remark-reader.ts';
import type { Scope } from '../scope.ts';
import { wasSeen } from './degree.ts';

/** What was written down of people in private, as far back as it is kept, and what of it asks for help. Private: never for a team view. */
export interface PrivatelyKnown {
  noted: StoredPrivateObservation[];
  remarks: Remark[];
  /** Noted as so. */
  calls: Call[];
  /** Heard in a remark, and not answered yet. */
  open: OpenWarning[];
}

const nothing: PrivatelyKnown = { noted: [], remarks: [], calls: [], open: [] };

/** @param ids members to look at; what was said of nobody in particular is always among `open` */
export async function readPrivatelyKnown(
  scope: Scope,
  team: Team,
  ids: readonly number[],
  date: Day,
): Promise<PrivatelyKnown> {
  const db = await scope.reader();
  const since = addDays(date, -team.settings.privateRetentionDays);
  const noted = await readPrivateObservations(db, ids, since, date);
  const remarks = (await readRemarks(db, team.id, null, since)).filter(({ on }) => on <= date);
  if (noted.length === 0 && !remarks.some(({ readings }) => readings.some(({ open }) => open))) {
    return { ...nothing, remarks };
  }
  const playbook = await scope.playbook(team);
  const [core, { referrals }] = [await playbook.core(), await playbook.coaching()];
  const rules = new Set(referrals.map(({ id }) => id));
  const yes = lastWords(noted).filter((each) => rules.has(each.sign) && wasSeen(core, referrals, each));
  const known = new Set(ids);
  const answered = noted.filter(({ degree }) => degree !== 'unsure');
  return {
    noted,
    remarks,
    calls: standingCalls(yes, remarks, date),
    open: openWarnings(remarks, answered, date).filter(({ member }) => member === null || known.has(member)),
  };
}
