import { askFor, type Moment, read } from './desk.ts';
import type { Person } from './people.ts';

export interface Coached {
  hypotheses: { id: string; probability: number; prior: number }[];
  signs: { source: string }[];
  plan: { state: string; rung: number } | null;
}

/** Rungs of the bundled ladder on which nobody is called. */
const WITHOUT_CALLS = 4;
/** What asks for a call of one's own. */
const ASKS_FOR_CALLS = /按拨号|鼓励他拿起电话|抽听五通|press dial|Encourage .{0,20}dial/i;

/** The page of somebody on a ladder fits the rung, and an end is an end. */
export function judgeCoached(
  { desk: { tally } }: Pick<Moment, 'desk'>,
  { plan, hypotheses, signs }: Coached,
  page: string,
): void {
  if (plan === null) return;
  const fear = hypotheses.find(({ id }) => id === 'fear');
  if (plan.state === 'open') {
    tally.check('rung-fills-the-day', /这一天其余的时间|The rest of the day/.test(page), () => page.slice(0, 300));
    if (plan.rung <= WITHOUT_CALLS)
      tally.check('no-calls-means-none', !ASKS_FOR_CALLS.test(page), () => ASKS_FOR_CALLS.exec(page)?.[0] ?? '');
  }
  if (plan.state === 'exit') {
    tally.check(
      'end-of-the-ladder-is-one',
      // What was seen since then counts again.
      /好好收个尾|A good end/.test(page) &&
        ((fear?.probability ?? 0) <= 0.5 || signs.some(({ source }) => source !== 'computed')),
      () => `fear ${fear?.probability}: ${page.slice(0, 300)}`,
    );
  }
}

/** Looks at everybody who is, or was, on a ladder. */
export async function lookAtCoached(moment: Moment, people: Iterable<Person>): Promise<void> {
  for (const { code } of people) {
    const found = await askFor<Coached>(moment.desk, 'zh-CN', ['coach', code, '--dry-run']);
    if (found) judgeCoached(moment, found, await read(moment.desk, moment.language, ['coach', code, '--dry-run']));
  }
}
