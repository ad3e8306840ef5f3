import { holds } from './conditions.ts';
import type { Fill } from './line.ts';
import { recent } from './past.ts';
import { HEARD, leastHeard } from './pick.ts';
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

/** A variant for another number of people, another stage, or another kind of day, is not said. */
function fits(line: LineDefinition, situation: Situation): boolean {
  if (typeof line === 'string') return true;
  const { min = 1, max = Number.POSITIVE_INFINITY } = line.people ?? {};
  const here = situation.present.length;
  const { stage } = situation.input;
  const inStage = line.stages === undefined || stage === null || line.stages.includes(stage);
  return inStage && min <= here && here <= max && holds(situation, line.when);
}

const isSpecial = (line: LineDefinition | undefined) => typeof line === 'object' && line.when !== undefined;

/** One of the item's variants that fits and can be filled today, not lately used; those for such a day first. */
export function chooseVariant(situation: Situation, item: ItemDefinition, fill: Fill): number | null {
  const { stage, teamId, date, definition } = situation.input;
  const lines = linesOf(item, stage);
  const fillable = lines.flatMap((line, index) => (fits(line, situation) && isFilled(line, fill) ? [index] : []));
  const used = recent(situation.held, definition.id, (past) => past.variants[item.id], HEARD);
  const special = new Set(fillable.filter((index) => isSpecial(lines[index])));
  return leastHeard(fillable, used, special, `${teamId}|${item.id}|${date}`) ?? null;
}
