import { isNothing, parseNumber } from './number.ts';

/** `0:35`, `1:02:05` → seconds. */
function clockSeconds(cell: string): number | null {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(cell.trim());
  if (!parts) return null;
  const [hours, minutes, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])];
  return hours * 3600 + minutes * 60 + seconds;
}

const bare = (cell: string) => cell.trim().replace(/(?:[%％]|分|秒|件|次|人|s|pts?)$/i, '');

/** What a cell of a playbook's measure says: plain, a clock, or with its unit; null where it says nothing, NaN where it is not readable. */
export function figureOf(cell: string): number | null {
  const text = cell.trim();
  if (text === '' || isNothing(text)) return null;
  return clockSeconds(text) ?? parseNumber(bare(text)) ?? Number.NaN;
}
