import { type Day, plus, workedBetween } from './days-of-2026.ts';
import type { Person } from './people.ts';
import type { Figures, Metric } from './work.ts';

export interface Agreed {
  text: string;
  owner: Person | null;
  created: Day;
  due: Day;
  /** Days since it was due on which some meeting asked for it. */
  asked: Set<Day>;
}

/** What was seen of somebody is three weeks old at most when something follows from it. */
const FEAR_DAYS = 21;

const isWithin = (since: Day | undefined, day: Day, days: number): boolean =>
  since !== undefined && since <= day && day <= plus(since, days);

/** All that the program was told, by the hand that told it: what its answers are held against. */
export class Diary {
  private readonly rows = new Map<Day, Map<Person, Figures>>();
  readonly targets = new Map<string, number>();
  readonly open: Agreed[] = [];
  /** Signs that the manager noted, about the team or a person: nobody else's business. */
  readonly signsNoted = new Set<string>();
  readonly markers: string[] = [];
  /** Texts of to-dos and the like, which come back as they were typed. */
  readonly typed: string[] = [];
  /** Who is on the ladder now, as the program itself lists it. */
  onLadder: ReadonlySet<Person> = new Set();
  readonly referred = new Map<Person, Day>();
  /** Of whom shaking hands were noted, and when last; who has walked the ladder since has outgrown it. */
  readonly shaking = new Map<Person, Day>();
  /** Of whom the manager noted anything that is hard, and when last. */
  readonly spokenOf = new Map<Person, Day>();
  /** Who told the morning's story, by day. */
  readonly stories: { day: Day; person: Person | null; here: readonly Person[] }[] = [];

  add(day: Day, person: Person, figures: Figures): void {
    const rows = this.rows.get(day) ?? new Map<Person, Figures>();
    rows.set(person, figures);
    this.rows.set(day, rows);
  }

  on(day: Day, person: Person): Figures | undefined {
    return this.rows.get(day)?.get(person);
  }

  hasDay(day: Day): boolean {
    return (this.rows.get(day)?.size ?? 0) > 0;
  }

  /** Sum from one day to another, both included, leavers too; of one person when given. */
  sum(metric: Metric, from: Day, to: Day, person?: Person): number {
    return this.values(metric, from, to, person).reduce((sum, each) => sum + each, 0);
  }

  /** Every person's days between. */
  values(metric: Metric, from: Day, to: Day, person?: Person): number[] {
    const values: number[] = [];
    for (const [day, rows] of this.rows) {
      if (day < from || day > to) continue;
      for (const [who, figures] of rows) if (person === undefined || who === person) values.push(figures[metric]);
    }
    return values;
  }

  /** The best day before another; −1 without any. */
  best(metric: Metric, person: Person, before: Day, days = 366): number {
    return Math.max(-1, ...this.values(metric, plus(before, -days), plus(before, -1), person));
  }

  /** Middle of the last so many days that the person worked, whole days alone. */
  median(metric: Metric, person: Person, before: Day, count: number): number | null {
    const values = workedBetween(plus(before, -120), plus(before, -1))
      .map((day) => this.on(day, person))
      .filter((each) => each !== undefined && each.minutes >= 400)
      .slice(-count)
      .map((each) => (each as Figures)[metric])
      .sort((a, b) => a - b);
    if (values.length === 0) return null;
    const half = values.length / 2;
    return ((values[Math.floor(half)] as number) + (values[Math.ceil(half) - 1] as number)) / 2;
  }

  /** On a ladder, or sent to a professional in the last two weeks. */
  isSheltered(person: Person, day: Day, days = 14): boolean {
    return this.onLadder.has(person) || isWithin(this.referred.get(person), day, days);
  }

  /**
   * Two weeks are what is asked for, four are a kindness: in between the program may do either. Shaking hands may be taken
   * for fear of the phone as soon as they are noted, before there is a ladder.
   */
  mayBeSheltered(person: Person, day: Day): boolean {
    return this.isSheltered(person, day, 28) || isWithin(this.shaking.get(person), day, FEAR_DAYS);
  }

  /** Nobody has to tell how it is done while what was noted of them is fresh; a deal of their own they may tell of. */
  mayBeSpared(person: Person, day: Day): boolean {
    return this.mayBeSheltered(person, day) || isWithin(this.spokenOf.get(person), day, FEAR_DAYS);
  }

  /** @param ladder who is on it now */
  learnLadder(ladder: ReadonlySet<Person>): void {
    for (const person of this.onLadder) if (!ladder.has(person)) this.shaking.delete(person);
    this.onLadder = ladder;
  }
}
