/** How many backups stay: the latest, then one a day, then one a month. */
export interface Keeping {
  recent: number;
  daily: number;
  monthly: number;
}

const defaultKeeping: Keeping = { recent: 12, daily: 10, monthly: 9 };

export interface DatedFile {
  file: string;
  /** ISO local time, as far as a clock can be believed. */
  at: string;
}

/** The latest of each period, for as many periods as are kept. */
function latestOf(files: readonly DatedFile[], length: number, periods: number): string[] {
  const latest = new Map<string, string>();
  for (const { file, at } of files) {
    const period = at.slice(0, length);
    if (!latest.has(period)) latest.set(period, file);
  }
  return [...latest.values()].slice(0, periods);
}

/**
 * Which backups to delete. Each rule keeps on its own, so a month's only backup stays although it is old and no longer
 * among the latest.
 * @param latestFirst in the order of what they hold: a clock that was wrong for a day must not decide which is the latest
 */
export function surplusBackups(latestFirst: readonly DatedFile[], keeping: Keeping = defaultKeeping): string[] {
  const kept = new Set([
    ...latestFirst.slice(0, keeping.recent).map(({ file }) => file),
    ...latestOf(latestFirst, 'YYYY-MM-DD'.length, keeping.daily),
    ...latestOf(latestFirst, 'YYYY-MM'.length, keeping.monthly),
  ]);
  return latestFirst.map(({ file }) => file).filter((file) => !kept.has(file));
}
