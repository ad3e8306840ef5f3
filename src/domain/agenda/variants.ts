import { addDays } from '../calendar/day.ts';
import { measures } from '../records/day-record.ts';
import { remembered } from '../remembered.ts';
import { holds } from './conditions.ts';
import type { Fill, FillValue, Line } from './line.ts';
import { marksDays, rankOf } from './occasions.ts';
import { type PastMeeting, recent } from './past.ts';
import { HEARD, leastHeard, RESTS } from './pick.ts';
import { onlyThose, weightOf } from './precedence.ts';
import type { ItemDefinition, LineDefinition } from './shapes.ts';
import type { Situation } from './situation.ts';

const PLACEHOLDER = /\{([a-z]+)\}/gi;

/** What a {placeholder} may be called, whatever the item: some are there only where there is such a thing to tell. */
export const gapNames: readonly string[] = [
  ...['team', 'date', 'lastday', 'nextday', 'weekday', 'present', 'name', 'names', 'count', 'theme', 'question'],
  ...['objection', 'module', 'todo', 'activity', 'metric', 'value', 'attainment'],
  ...measures,
];

const OF_THEME = ['name', 'theme', 'question'];
/** What the lines of an item may name beside what there always is, by its content; nothing else ever has a value there. */
export const gapsOfContent: Readonly<Record<string, readonly string[]>> = {
  roll: [],
  activity: ['activity'],
  news: ['names', 'count'],
  story: OF_THEME,
  goals: ['metric', 'value'],
  practice: ['objection', 'module'],
  promises: ['count', 'names', 'name', 'todo'],
  close: ['name'],
  figures: [...measures, 'attainment'],
  reflection: OF_THEME,
  sharing: [...OF_THEME, 'count'],
  tomorrow: ['leads'],
  review: ['names'],
  problems: [],
  'next-week': ['metric', 'value'],
  theme: ['module'],
  training: ['module'],
  recognition: ['names'],
};
/** What a line may name in any item. */
export const gapsOfAny: readonly string[] = ['team', 'date', 'lastday', 'nextday', 'weekday', 'present'];

/** The words of a variant. */
export const wordsOfLine = (line: LineDefinition): string => (typeof line === 'string' ? line : line.say);

/** The {placeholders} of a text; texts are few and are asked about every day. */
const gapsOf = remembered((text: string) => [...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string));

/** A variant's {placeholders} all have a value. */
export const isFilled = (line: LineDefinition, fill: Fill): boolean =>
  gapsOf(wordsOfLine(line)).every((gap) => Object.hasOwn(fill, gap));

/** The variants of an item: the stage's own first, then those of every stage. A number of a variant counts in this order. */
export const linesOf = <L>(
  item: { lines: readonly L[]; linesByStage?: Readonly<Record<string, readonly L[]>> | undefined },
  stage: string | null,
): readonly L[] => [...((stage === null ? undefined : item.linesByStage?.[stage]) ?? []), ...item.lines];

/** Where in a meeting an item is opened. */
export interface Moment {
  fill: Fill;
  /** Who speaks; null: the manager. */
  owner: number | null;
  /** Ranks of the occasions that items before it spoke of. */
  told: ReadonlySet<number>;
  /** What follows tells of somebody's day; only of news and stories. */
  tells: boolean;
}

/** A team has customers of long ago after so many days. */
const QUARTER = 90;

/** Work days in which somebody has closed who is asked before everybody for what went wrong. */
const LATELY_WORKDAYS = 10;

/** Whoever is named closed lately; of whom no deals are known, nobody knows. */
function soldLately({ ledger, input: { calendar, date } }: Situation, named: FillValue | undefined): boolean {
  if (named?.kind !== 'member') return true;
  return ledger.sum(named.member, 'deals', calendar.addWorkdays(date, -LATELY_WORKDAYS), date) !== 0;
}

/**
 * There is what a line takes for granted: nobody who rehearses for a test calls, a new team has no old customers, and who has closed
 * nothing for weeks is not asked before everybody where they got stuck.
 */
function isThere(line: Exclude<LineDefinition, string>, situation: Situation, { name }: Fill): boolean {
  const { channel, supposes } = line;
  if (supposes === 'good-days' && !soldLately(situation, name)) return false;
  const isOfCustomers = channel !== undefined || supposes === 'customers' || supposes === 'old-customers';
  if (!isOfCustomers) return true;
  const { foundedOn = null, date } = situation.input;
  const isYoung = foundedOn !== null && foundedOn > addDays(date, -QUARTER);
  return !situation.company.isRehearsal && !(supposes === 'old-customers' && isYoung);
}

/** A variant for another number of people, another stage, another kind of day or another speaker is not said. */
function fits(line: LineDefinition, situation: Situation, { fill, owner, tells }: Moment): boolean {
  if (typeof line === 'string') return true;
  if (line.asks === tells || !isThere(line, situation, fill)) return false;
  const { min = 1, max = Number.POSITIVE_INFINITY } = line.people ?? {};
  const here = situation.present.length;
  if (line.by !== undefined && (line.by === 'manager') !== (owner === null)) return false;
  const { stage } = situation.input;
  const inStage = line.stages === undefined || stage === null || line.stages.includes(stage);
  return inStage && min <= here && here <= max && holds(situation, line.when);
}

const isSpecial = (line: LineDefinition | undefined) => typeof line === 'object' && line.when !== undefined;

/** How telling the day is that a line is for; null for a line of many days. */
const rankOfLine = (line: LineDefinition, { input }: Situation): number | null =>
  typeof line === 'string' || line.when === undefined ? null : rankOf(line.when, input.seasons);

/** After a holiday nobody speaks of what was before, where there is anything else to say. */
function wellTimed(indices: readonly number[], lines: readonly LineDefinition[], situation: Situation) {
  if (!holds(situation, 'after-holiday')) return indices;
  const others = indices.filter((index) => !wordsOfLine(lines[index] as LineDefinition).includes('{lastday}'));
  return others.length > 0 ? others : indices;
}

/** The frame of a meeting: it opens and closes with what marks the day most. */
const FRAME: readonly string[] = ['roll', 'close', 'recognition'];

/** What marks the day most; between opening and closing what was not spoken of yet in this meeting, if there is any. */
function telling(ranks: readonly number[], item: ItemDefinition, told: ReadonlySet<number>): number {
  const news = FRAME.includes(item.content) ? [] : ranks.filter((rank) => !told.has(rank));
  return Math.min(...(news.length > 0 ? news : ranks));
}

/** The item's variants that fit and can be filled today; those for what marks the day go before those for any day. */
function candidates(situation: Situation, item: ItemDefinition, moment: Moment, used: readonly number[]) {
  const { fill, told } = moment;
  const lines = linesOf(item, situation.input.stage);
  const all = lines.flatMap((line, index) => (fits(line, situation, moment) && isFilled(line, fill) ? [index] : []));
  const able = onlyThose(all, (index) => lines[index]);
  const fillable = wellTimed(able, lines, situation);
  // An opening for the day is said once: where all of them rest, one for any day comes.
  const lately = used.slice(0, RESTS);
  const ranks = new Map(fillable.map((index) => [index, rankOfLine(lines[index] as LineDefinition, situation)]));
  const rank = (index: number) => ranks.get(index) ?? null;
  const special = fillable.filter((index) => rank(index) !== null);
  // What this meeting has spoken of is not said again: a line for it is kept for a day on which nothing else says it.
  const isNews = (index: number) => {
    const at = rank(index) as number;
    return !told.has(at) || (FRAME.includes(item.content) && !marksDays(at));
  };
  const fresh = special.filter((index) => !lately.includes(index) && isNews(index));
  if (fresh.length > 0) {
    const most = telling(
      fresh.map((index) => rank(index) as number),
      item,
      told,
    );
    return fresh.filter((index) => rank(index) === most);
  }
  const usual = fillable.filter((index) => rank(index) === null);
  return usual.length > 0 ? usual : fillable;
}

/** Which variant it is today that was said in another stage, whose own lines came first then; null: none of today's. */
function asNow(item: ItemDefinition, { stage: then, variants }: PastMeeting, now: string | null): number | null {
  const variant = variants[item.id];
  if (variant === undefined || then === undefined || then === now) return variant ?? null;
  const ownOf = (stage: string | null) => linesOf(item, stage).length - item.lines.length;
  return variant < ownOf(then) ? null : variant - ownOf(then) + ownOf(now);
}

/** One of the item's variants for today, not lately used; those for such a day first. */
export function chooseVariant(situation: Situation, item: ItemDefinition, moment: Moment): number | null {
  const { stage, teamId, date, definition } = situation.input;
  const used = recent(situation.held, definition.id, (past) => asNow(item, past, stage), HEARD);
  const able = candidates(situation, item, moment, used);
  const lines = linesOf(item, stage);
  const special = new Set(able.filter((index) => isSpecial(lines[index])));
  return leastHeard(able, used, special, `${teamId}|${item.id}|${date}`, (index) => weightOf(lines[index])) ?? null;
}

/**
 * What an opening that asks for something itself stands in the place of: a question of the program's own, and that of the
 * day's theme unless the opening names the theme.
 */
export function askedBy({ input }: Situation, item: ItemDefinition, variant: number | null): readonly Line['code'][] {
  const line = variant === null ? undefined : linesOf(item, input.stage)[variant];
  if (typeof line !== 'object' || line.asks !== true) return [];
  const isOfTheme = gapsOf(line.say).some((gap) => gap === 'theme' || gap === 'question');
  return isOfTheme ? ['share-any', 'pairs-how'] : ['share-any', 'pairs-how', 'question'];
}

/** What marks the day by an item's variant, as `rankOf` counts; null for a variant of many days. */
export function occasionOf(situation: Situation, item: ItemDefinition, variant: number | null): number | null {
  const line = variant === null ? undefined : linesOf(item, situation.input.stage)[variant];
  return line === undefined ? null : rankOfLine(line, situation);
}
