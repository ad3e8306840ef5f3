import { holds } from './conditions.ts';
import type { Fill } from './line.ts';
import { occasions, rankOf } from './occasions.ts';
import { recent } from './past.ts';
import { HEARD, leastHeard } from './pick.ts';
import { onlyThose, weightOf } from './precedence.ts';
import type { ItemDefinition, LineDefinition } from './shapes.ts';
import type { Situation } from './situation.ts';

const PLACEHOLDER = /\{([a-z]+)\}/gi;

/** The words of a variant. */
export const wordsOfLine = (line: LineDefinition): string => (typeof line === 'string' ? line : line.say);

/** A variant's {placeholders} all have a value. */
export const isFilled = (line: LineDefinition, fill: Fill): boolean =>
  [...wordsOfLine(line).matchAll(PLACEHOLDER)].every((match) => Object.hasOwn(fill, match[1] as string));

/** The variants of an item: the stage's own first, then those of every stage. A number of a variant counts in this order. */
export const linesOf = <L>(
  item: { lines: readonly L[]; linesByStage?: Readonly<Record<string, readonly L[]>> | undefined },
  stage: string | null,
): readonly L[] => [...((stage === null ? undefined : item.linesByStage?.[stage]) ?? []), ...item.lines];

/** A variant for another number of people, another stage, another kind of day or another speaker is not said. */
function fits(line: LineDefinition, situation: Situation, owner: number | null): boolean {
  if (typeof line === 'string') return true;
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

/** An opening for the day is said once, perhaps again some meetings later; not three mornings running. */
const OCCASION_REST = 3;

/** After a holiday nobody speaks of what was before, where there is anything else to say. */
function wellTimed(indices: readonly number[], lines: readonly LineDefinition[], situation: Situation) {
  const others = indices.filter((index) => !wordsOfLine(lines[index] as LineDefinition).includes('{lastday}'));
  return others.length > 0 && occasions['after-holiday']?.(situation) ? others : indices;
}

/** The item's variants that fit and can be filled today; those for what marks the day go before those for any day. */
function candidates(
  situation: Situation,
  item: ItemDefinition,
  fill: Fill,
  owner: number | null,
  used: readonly number[],
) {
  const lines = linesOf(item, situation.input.stage);
  const all = lines.flatMap((line, index) => (fits(line, situation, owner) && isFilled(line, fill) ? [index] : []));
  const able = onlyThose(all, (index) => lines[index]);
  const fillable = wellTimed(able, lines, situation);
  const lately = used.slice(0, OCCASION_REST);
  const rank = (index: number) => rankOfLine(lines[index] as LineDefinition, situation);
  const special = fillable.filter((index) => rank(index) !== null);
  const fresh = special.filter((index) => !lately.includes(index));
  const most = Math.min(...fresh.map((index) => rank(index) as number));
  if (fresh.length > 0) return fresh.filter((index) => rank(index) === most);
  const usual = fillable.filter((index) => !special.includes(index));
  return usual.length > 0 ? usual : fillable;
}

/** One of the item's variants for today, not lately used; those for such a day first. @param owner who speaks; null: the manager */
export function chooseVariant(
  situation: Situation,
  item: ItemDefinition,
  fill: Fill,
  owner: number | null,
): number | null {
  const { stage, teamId, date, definition } = situation.input;
  const used = recent(situation.held, definition.id, (past) => past.variants[item.id], HEARD);
  const able = candidates(situation, item, fill, owner, used);
  const lines = linesOf(item, stage);
  const special = new Set(able.filter((index) => isSpecial(lines[index])));
  return leastHeard(able, used, special, `${teamId}|${item.id}|${date}`, (index) => weightOf(lines[index])) ?? null;
}
