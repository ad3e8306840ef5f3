import type { AbsenceKind, Half } from '../../domain/team/absence.ts';
import { cleanCell } from './number.ts';

export interface Leave {
  half: Half | null;
  kind: AbsenceKind | null;
}

const KINDS: readonly (readonly [RegExp, AbsenceKind | null])[] = [
  [/^(年假|年休假?|annual leave|vacation)$/i, 'annual'],
  [/^(病假|sick( leave)?)$/i, 'sick'],
  [/^(事假|personal leave)$/i, 'personal'],
  [/^(外出|出差|外勤|拜访客户|business trip)$/i, 'out'],
  [/^(休|休息|轮休|公休|周休|休班|排休|例休|调休|补休|倒休|换休|day off|off|rest( day)?)$/i, 'rest'],
  [/^(请假|休假|产假|陪产假|婚假|丧假|缺勤|没来|不在|on leave|leave|absent)$/i, null],
];
const PART = /^(上午|下午|半天|am|pm)|(上午|下午|半天|am|pm)$/i;
const HALVES: Readonly<Record<string, Half>> = { 上午: 'am', am: 'am', 下午: 'pm', pm: 'pm' };

/** What stands in place of a number for somebody who was away: 请假, 年假, 下午病假; null for anything else. */
export function parseLeave(cell: string): Leave | null {
  const text = cleanCell(cell);
  if (text === '' || text.length > 20) return null;
  const bare = text
    .replace(/[()。.！!]/g, '')
    .replace(/^(?:今天|今日|当天|本日|全天|整天)|(?:一天|1天|全天|整天)$/g, '')
    .replace(/请了?(?=年假|年休|病假|事假|婚假|产假|丧假)/, '')
    .trim();
  const part = PART.exec(bare)?.[0] ?? '';
  const rest = bare.replace(part, '').trim();
  const found = KINDS.find(([pattern]) => pattern.test(rest));
  if (!found) return null;
  // Half a day of which nobody says which half is counted as the afternoon: mornings are when a team meets.
  const half = part === '' ? null : (HALVES[part.toLowerCase()] ?? 'pm');
  return { half, kind: found[1] };
}
