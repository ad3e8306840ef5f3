import type { Day } from '../domain/calendar/day.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import type { Untested } from '../domain/team/untested.ts';
import type { OpenTests } from '../i18n/messages/zh-CN/tests-open.ts';

/** How people, courses and days are called where it is told. */
interface Called {
  nameOf(member: number): string;
  titleOf(module: string): string;
  dayText(day: Day): string;
}

type Told = Pick<Untested, 'modules' | 'failed' | 'unmarked' | 'plannedOn' | 'unplanned'> & {
  members: readonly number[];
  areOff: boolean;
};

/** What is known of open tests as the sentence about them takes it, see `openTests`. */
export function openTestsOf(
  { members, modules, failed, unmarked, plannedOn, unplanned = [], areOff }: Told,
  { nameOf, titleOf, dayText }: Called,
): OpenTests {
  const known = new Set([...failed, ...unmarked].map(({ module }) => module));
  const days = grouped(unmarked, ({ on }) => on);
  return {
    who: members.map(nameOf),
    areOff,
    failed: failed.map(({ module, ...marks }) => ({ title: titleOf(module), ...marks })),
    unmarked: [...days]
      .sort()
      .map(([on, each]) => ({ on: dayText(on), titles: each.map(({ module }) => titleOf(module)) })),
    unknown: modules.filter((module) => !known.has(module)).map(titleOf),
    on: plannedOn === undefined ? null : dayText(plannedOn),
    unplanned: unplanned.map(titleOf),
  };
}
