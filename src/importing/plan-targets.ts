import { TeamctlError } from '../errors.ts';
import type { GatheredTargets, TargetRow } from './gather-targets.ts';
import type { Difference } from './plan-records.ts';
import type { FileTarget } from './target-metric.ts';

/** A target to be stored; `person` is an index into the people of the file, null for the team. */
export interface PlannedTarget {
  person: number | null;
  target: FileTarget;
}

export interface TargetPlan {
  store: readonly PlannedTarget[];
  differences: readonly Difference[];
  rows: { read: number; stored: number; unchanged: number; refused: number; passedOver: number; leftOut: number };
  days: { from: string; to: string } | null;
}

/** The stored value of a person's (null: the team's) target; undefined where there is none. */
export type StoredTarget = (person: number | null, target: FileTarget) => number | undefined;

const keyOf = (person: number | null, { metric, period, startsOn }: FileTarget) =>
  `${person ?? ''} ${metric} ${period} ${startsOn}`;

/** A target by supplier, product or region, a row each: together they are what the person is asked for. */
function addedUp(rows: readonly TargetRow[]): TargetRow[] {
  const parts = new Map<string, { row: TargetRow; target: FileTarget }>();
  for (const row of rows)
    for (const target of row.targets) {
      const key = keyOf(row.person, target);
      const first = parts.get(key);
      const value = Number(((first?.target.value ?? 0) + target.value).toFixed(4));
      parts.set(key, { row: first?.row ?? row, target: { ...target, value } });
    }
  const byRow = new Map<TargetRow, FileTarget[]>();
  for (const { row, target } of parts.values()) byRow.set(row, [...(byRow.get(row) ?? []), target]);
  return [...byRow].map(([row, targets]) => ({ ...row, targets }));
}

/** So many targets that are said anew, with other numbers, are no slip. */
const LEAST_PARTS = 2;

/** Where most rows are one of several for a target, only the user knows whether they add up. @throws TeamctlError `usage` */
function refuseParts({ rows, file, people }: GatheredTargets): void {
  const said = new Map<string, { rows: TargetRow[]; target: FileTarget; differs: boolean }>();
  for (const row of rows)
    for (const target of row.targets) {
      const key = keyOf(row.person, target);
      const before = said.get(key);
      if (before === undefined) said.set(key, { rows: [row], target, differs: false });
      else if (!before.rows.includes(row)) {
        before.rows.push(row);
        before.differs ||= before.target.value !== target.value;
      }
    }
  const parted = [...said.values()].filter(({ differs }) => differs);
  const [first] = parted;
  const parts = new Set(parted.flatMap((each) => each.rows));
  if (first === undefined || parted.length < LEAST_PARTS || parts.size * 2 < rows.length) return;
  const [row, other] = first.rows as [TargetRow, TargetRow];
  const who = row.person === null ? '' : (people.all[row.person]?.name ?? '');
  const data = { file, rows: parts.size, who, day: first.target.startsOn, line: row.line, other: other.line };
  throw new TeamctlError('usage', 'import-target-parts', data, { file, line: other.line });
}

/** The same target twice: equal ones count once, different ones not at all; with `--add-up` each is a part. */
function withoutTwins(gathered: GatheredTargets): readonly TargetRow[] {
  const { rows, refusals, addUp } = gathered;
  if (addUp === true) return addedUp(rows);
  if (addUp === undefined) refuseParts(gathered);
  const firsts = new Map<string, { row: TargetRow; value: number }>();
  const bad = new Set<TargetRow>();
  for (const row of rows) {
    for (const target of row.targets) {
      const key = keyOf(row.person, target);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { row, value: target.value });
      else if (first.row !== row && !bad.has(row)) {
        const data = { line: first.row.line, day: target.startsOn };
        const isSame = first.value === target.value;
        refusals.add(row.line, isSame ? 'duplicate' : 'duplicate-differs', data, row.sheet);
        if (!isSame && !bad.has(first.row))
          refusals.add(first.row.line, 'duplicate-differs', { day: target.startsOn }, first.row.sheet);
        bad.add(row);
        if (!isSame) bad.add(first.row);
      }
    }
  }
  return rows.filter((row) => !bad.has(row));
}

/** Compares targets with those stored; a changed one needs `replace`. */
export function planTargets(
  gathered: GatheredTargets,
  teamName: string,
  storedValue: StoredTarget,
  replace: boolean,
): TargetPlan {
  const store: PlannedTarget[] = [];
  const differences: Difference[] = [];
  const rows = withoutTwins(gathered);
  let unchanged = 0;
  let stored = 0;
  for (const { line, sheet, person, targets } of rows) {
    const who = person === null ? teamName : (gathered.people.all[person]?.name ?? '');
    const fresh = targets.filter((target) => storedValue(person, target) !== target.value);
    const changed = fresh.flatMap((target): Difference[] => {
      const was = storedValue(person, target);
      const { metric: measure, title, startsOn: day, value: given } = target;
      const named = title === undefined ? { measure } : { measure, title };
      return was === undefined ? [] : [{ line, who, day, ...named, stored: was, given }];
    });
    differences.push(...changed);
    const [first] = changed;
    if (fresh.length === 0) unchanged += 1;
    else if (first !== undefined && !replace) {
      const { measure, title, day, stored: was, given } = first;
      gathered.refusals.add(line, 'value-differs', { who, day, measure: title ?? measure, stored: was, given }, sheet);
    } else {
      stored += 1;
      store.push(...fresh.map((target) => ({ person, target })));
    }
  }
  const days = rows.flatMap((row) => row.targets.map((target) => target.startsOn)).sort();
  return {
    store,
    differences,
    rows: {
      read: gathered.read,
      stored,
      unchanged,
      refused: gathered.refusals.count,
      passedOver: gathered.passedOver,
      leftOut: gathered.leftOut.count,
    },
    days: days.length === 0 ? null : { from: days[0] as string, to: days[days.length - 1] as string },
  };
}
