import type { Day } from '../calendar/day.ts';
import type { HomeKind } from './home.ts';

/** What does not end by itself: it stands until the manager has dealt with it. */
const STANDING = [
  'touched',
  'beaten',
  'threat',
  'violence',
  'shamed',
  'missing',
  'rights',
  'minor',
  'quarrel',
] as const;
export type HarmKind = (typeof STANDING)[number];
/** After these, two who were named together are not put together. */
const BETWEEN: ReadonlySet<HarmKind> = new Set(['touched', 'violence', 'shamed', 'quarrel']);

const PREFIX = 'harm:';
const KNOWN: ReadonlySet<string> = new Set(STANDING.map((kind) => `${PREFIX}${kind}`));

/** Under what name it is kept with a remark, beside the signs that were read in it; null where it does not stand. */
export const harmSign = (kind: HomeKind): string | null => (KNOWN.has(`${PREFIX}${kind}`) ? `${PREFIX}${kind}` : null);
export const isHarmSign = (sign: string): boolean => sign.startsWith(PREFIX);

/** Harm that was noted, done by or to those named. Private. */
export interface StandingHarm {
  remark: number;
  on: Day;
  kind: HarmKind;
  members: readonly number[];
}

/** All harm noted until a day, the latest first; one of a remark, the gravest as the kinds are listed. */
export const standingHarm = (
  remarks: readonly { id: number; on: Day; named: readonly number[]; readings: readonly { sign: string }[] }[],
  today: Day,
): StandingHarm[] =>
  remarks
    .filter(({ on }) => on <= today)
    .flatMap(({ id, on, named, readings }): StandingHarm[] => {
      const kind = STANDING.find((each) => readings.some(({ sign }) => sign === `${PREFIX}${each}`));
      return kind === undefined || named.length === 0 ? [] : [{ remark: id, on, kind, members: named }];
    })
    .reverse();

/** Who must not be put together, each with those they were named with. */
export const keptApart = (harm: readonly StandingHarm[]): readonly (readonly number[])[] =>
  harm.filter(({ kind, members }) => BETWEEN.has(kind) && members.length > 1).map(({ members }) => members);
