import { settingKeys } from '../team/settings.ts';
import { startOf } from '../team/starts.ts';
import type { TeamSettings } from '../team/team.ts';

/** One of the three that every team has, or the id of a further one of its playbook. */
export type MeetingKind = string;

/** What stands in a meeting's place where only the board is looked at. */
export const BOARD = 'board';

/** Words that mean something else where a kind of meeting is typed. */
const COMMAND_WORDS: readonly string[] = ['help', BOARD];

/** What an id means already, so that no further kind can have it; null: it is free. */
export const meaningOf = (id: string): 'meeting-id-setting' | 'meeting-id-word' | null =>
  settingKeys.includes(id) ? 'meeting-id-setting' : COMMAND_WORDS.includes(id) ? 'meeting-id-word' : null;

/** In the order in which they come on one day, whatever the clock says. */
export const usualKinds: readonly MeetingKind[] = ['morning', 'weekly', 'evening'];

/** A meeting of an author's own lies within the day: its figures are of a part of it, the usual ones of whole days. */
export const soFarIn = (id: string): { soFar?: true } =>
  (usualKinds as readonly string[]).includes(id) ? {} : { soFar: true };

/** The kinds of a team in the order of one day: further ones stand behind the usual ones that begin no later. */
export function kindsInOrder(meetings: TeamSettings['meetings']): readonly MeetingKind[] {
  const begins = (kind: MeetingKind) => startOf(meetings, kind) ?? '';
  const order = [...usualKinds];
  const further = Object.keys(meetings.others ?? {}).sort((a, b) => (begins(a) < begins(b) ? -1 : 1));
  for (const kind of further) order.splice(order.findLastIndex((each) => begins(each) <= begins(kind)) + 1, 0, kind);
  return order;
}
