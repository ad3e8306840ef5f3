/** How many backups stay: the latest, then one a day, then one a month. */
export interface Keeping {
  recent: number;
  daily: number;
  monthly: number;
}

const defaultKeeping: Keeping = { recent: 12, daily: 10, monthly: 9 };

/** The latest of each period, for as many periods as are kept. */
function latestOf(stamps: readonly string[], length: number, periods: number): string[] {
  const latest = new Map<string, string>();
  for (const stamp of stamps) {
    const period = stamp.slice(0, length);
    if (!latest.has(period)) latest.set(period, stamp);
  }
  return [...latest.values()].slice(0, periods);
}

/**
 * Which backups to keep. Each rule keeps on its own, so a month's only backup stays although it is
 * old and no longer among the latest.
 * @param stamps ISO local times, any order
 * @returns the stamps to delete, oldest first
 */
export function surplusBackups(stamps: readonly string[], keeping: Keeping = defaultKeeping): string[] {
  const latestFirst = [...stamps].sort().reverse();
  const kept = new Set([
    ...latestFirst.slice(0, keeping.recent),
    ...latestOf(latestFirst, 'YYYY-MM-DD'.length, keeping.daily),
    ...latestOf(latestFirst, 'YYYY-MM'.length, keeping.monthly),
  ]);
  return [...stamps].sort().filter((stamp) => !kept.has(stamp));
}
