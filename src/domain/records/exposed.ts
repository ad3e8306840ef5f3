/** From so many people on two who are not named stand out as one does among fewer. */
const LARGE = 8;

/**
 * Whether naming so many of so many tells everybody who is left: all are named but one, or in a large team but two.
 * Where all are named, nobody is; of two people either may be named.
 */
export const exposesOthers = (named: number, of: number): boolean =>
  named > 1 && of > named && of - named <= (of >= LARGE ? 2 : 1);

/** Of whom a list tells, and among whom. */
export interface Naming<T> {
  /** How many there are to be named. */
  of: number;
  /** Those whom the same page names already. */
  already?: ReadonlySet<number>;
  who(each: T): number;
  /** Larger is better; those of the same merit are named together or not at all. */
  merit(each: T): number;
}

/**
 * As many as can be named without telling everybody who is left: where too many would be, the least of them go, a step
 * of merit at a time.
 * @returns those that stay, in the order in which they came
 */
export function withoutExposing<T>(all: readonly T[], { of, already, who, merit }: Naming<T>): T[] {
  let shown = [...all];
  const isTelling = (people: readonly number[]) => exposesOthers(new Set(people).size, of);
  while (isTelling(shown.map(who)) || (shown.length > 0 && isTelling([...(already ?? []), ...shown.map(who)]))) {
    const least = Math.min(...shown.map(merit));
    shown = shown.filter((each) => merit(each) > least);
  }
  return shown;
}
