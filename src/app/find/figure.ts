import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { isPerCent, isShare, readingsOf, type TypedNumber, typedNumber } from '../../domain/records/per-cent.ts';
import { TeamctlError } from '../../errors.ts';

/**
 * A figure of a measure, from what was typed; the sign of per cent belongs to measures in per cent.
 * @param measure undefined for one that every team has
 * @param flag what the number is for, as it is named in an error
 * @throws TeamctlError `bad-number`, `per-cent-unclear` with both readings
 */
export function figureTyped(measure: OwnMeasure | undefined, text: string, flag: string): number {
  const typed = typedNumber(text);
  if (typed === null || (typed.signed && (measure === undefined || !isPerCent(measure))))
    throw new TeamctlError('usage', 'bad-number', { value: text, flag });
  if (measure !== undefined) requireClear(measure, typed, text);
  return typed.value;
}

/** @throws TeamctlError `per-cent-unclear` */
export function requireClear(measure: OwnMeasure, typed: TypedNumber, text: string): void {
  if (!isPerCent(measure) || !isShare(typed)) return;
  const readings = readingsOf(typed.value);
  throw new TeamctlError('usage', 'per-cent-unclear', { title: measure.title, value: typed.value, text, readings });
}

/** Puts a fault and its readings to somebody; gives the reading that is meant. */
export type AskReading = (fault: TeamctlError, readings: readonly string[]) => Promise<string>;

/**
 * Does something with what was typed; where a number can be a share and a per cent, asks which and does it again.
 * @param ask null where nobody can be asked: the fault stands
 */
export async function untilClear<T>(
  texts: readonly string[],
  ask: AskReading | null,
  act: (texts: readonly string[]) => Promise<T>,
): Promise<T> {
  try {
    return await act(texts);
  } catch (fault) {
    if (ask === null || !(fault instanceof TeamctlError) || fault.code !== 'per-cent-unclear') throw fault;
    const { text, readings } = fault.data as { text: string; readings: readonly string[] };
    const meant = await ask(fault, readings);
    const at = texts.indexOf(text);
    const head = text.slice(0, Math.max(text.lastIndexOf('='), text.lastIndexOf('＝')) + 1);
    return untilClear(
      texts.map((each, i) => (i === at ? `${head}${meant}` : each)),
      ask,
      act,
    );
  }
}
