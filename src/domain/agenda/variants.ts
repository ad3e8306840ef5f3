import type { Fill } from './line.ts';
import { recent } from './past.ts';
import { rotate } from './pick.ts';
import type { ItemDefinition, LineDefinition } from './shapes.ts';
import { conditions, type Situation } from './situation.ts';

const PLACEHOLDER = /\{([a-z]+)\}/gi;

/** The words of a variant. */
export const wordsOfLine = (line: LineDefinition): string => (typeof line === 'string' ? line : line.say);

/** A variant's {placeholders} all have a value. */
export const isFilled = (line: LineDefinition, fill: Fill): boolean =>
  [...wordsOfLine(line).matchAll(PLACEHOLDER)].every((match) => Object.hasOwn(fill, match[1] as string));

/** The variants of an item; a stage's own list replaces the common one. */
export const linesOf = <L>(
  item: { lines: readonly L[]; linesByStage?: Readonly<Record<string, readonly L[]>> | undefined },
  stage: string | null,
): readonly L[] => (stage === null ? undefined : item.linesByStage?.[stage]) ?? item.lines;

/** A variant for another number of people, or for another kind of day, is not said. */
function fits(line: LineDefinition, situation: Situation): boolean {
  if (typeof line === 'string') return true;
  const { min = 1, max = Number.POSITIVE_INFINITY } = line.people ?? {};
  const here = situation.present.length;
  return min <= here && here <= max && (line.when === undefined || conditions[line.when]?.(situation) === true);
}

/** One of the item's variants that fits and can be filled today, not lately used. */
export function chooseVariant(situation: Situation, item: ItemDefinition, fill: Fill): number | null {
  const { stage, teamId, date, definition } = situation.input;
  const lines = linesOf(item, stage);
  const fillable = lines.flatMap((line, index) => (fits(line, situation) && isFilled(line, fill) ? [index] : []));
  const used = recent(situation.held, definition.id, (past) => past.variants[item.id], lines.length);
  return rotate(fillable, used, `${teamId}|${item.id}|${date}`) ?? null;
}
