import { TeamctlError } from '../../errors.ts';

/** Points of 100. @param whole what was typed all together @throws TeamctlError `score-syntax` */
export function parsePoints(text: string, whole = text): number {
  const points = Number(text.trim());
  if (!/^\d+(\.\d+)?$/.test(text.trim()) || points > 100)
    throw new TeamctlError('usage', 'score-syntax', { value: whole });
  return points;
}

/** `MEMBER=POINTS` @throws TeamctlError `score-syntax` */
export function parseScore(text: string): { who: string; points: number } {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new TeamctlError('usage', 'score-syntax', { value: text });
  return { who: text.slice(0, at).trim(), points: parsePoints(text.slice(at + 1), text) };
}
