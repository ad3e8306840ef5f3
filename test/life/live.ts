import { liveDay } from './a-day.ts';
import { type Day, workedBetween } from './days-of-2026.ts';
import { ask, type Desk } from './desk.ts';
import { Diary } from './diary.ts';
import { foundTeam } from './keep-books.ts';
import { lifeOf } from './life.ts';
import { blank } from './rules-of-weeks.ts';
import { Tally } from './tally.ts';
import { Typist } from './typist.ts';

export interface Wanted {
  seed: number;
  days: number;
  /** First day; drawn from the year when null. */
  start: Day | null;
  /** English only twice a week: for a test that has to be quick. */
  sparing?: boolean;
}

/** Lives a team's life with the program and judges all that it says. @returns the counts, and how many commands were typed */
export async function live(
  main: ConstructorParameters<typeof Typist>[0],
  { seed, days, start, sparing = false }: Wanted,
) {
  const life = lifeOf(seed, days, start);
  const desk: Desk = {
    life,
    diary: new Diary(),
    typist: new Typist(main),
    tally: new Tally(),
    can: { away: false },
    sparing,
    byId: new Map(),
  };
  try {
    desk.tally.at(seed, life.start);
    const titles = await foundTeam(desk);
    desk.can.away = (await desk.typist.type('en', ['away', 'list'])).code === 0;
    const memory = blank();
    for (const day of workedBetween(life.start, life.end)) {
      desk.tally.at(seed, day);
      await liveDay(desk, titles, day, memory);
    }
    await ask(desk, 'zh-CN', ['doctor']);
    return { counts: desk.tally.counts, typed: desk.typist.typed };
  } finally {
    desk.typist.close();
  }
}
