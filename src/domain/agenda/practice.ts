import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { type Ledger, teamSum } from './ledger.ts';
import type { PastMeeting, Practice } from './past.ts';
import { recent } from './past.ts';
import { hash, minBy } from './pick.ts';
import { onlyThose, weightOf } from './precedence.ts';
import { isInSeason } from './season.ts';
import type { AgendaInput, ModuleDefinition } from './shapes.ts';

export interface ChosenPractice extends Practice {
  reason: { code: 'theme' | 'sign' | 'metric' | 'stage-curriculum' | 'turn'; ref: string | null };
}

/** A module rests for so many practices, one a day; one that a sign or a fallen rate asks for comes back sooner. */
const REST = 15;
const NEEDED_REST = 10;
/** What belongs to this time of the year goes before any weight. */
const SEASON_RANK = 100;

type Wanted = Pick<
  AgendaInput,
  'teamId' | 'date' | 'modules' | 'objections' | 'curriculum' | 'signs' | 'stage' | 'members' | 'absent' | 'seasons'
>;

/** The share of conversations among answered calls, of the team, this past week against the one before. */
function fallenMeasure(ledger: Ledger, members: readonly number[], date: Day): 'connects' | 'effective' | null {
  const rate = (top: 'connects' | 'effective', bottom: 'dials' | 'connects', from: Day, to: Day) => {
    const [a, b] = [teamSum(ledger, members, top, from, to), teamSum(ledger, members, bottom, from, to)];
    return a === null || b === null || b === 0 ? null : a / b;
  };
  const monday = startOfWeek(date);
  for (const [top, bottom] of [
    ['effective', 'connects'],
    ['connects', 'dials'],
  ] as const) {
    const now = rate(top, bottom, addDays(monday, -7), addDays(monday, -1));
    const before = rate(top, bottom, addDays(monday, -21), addDays(monday, -8));
    if (now !== null && before !== null && now < before * 0.85) return top;
  }
  return null;
}

/** What has no practice for two, tests, and what is for those who lead have no place in the meeting's few minutes. */
export const isForPairs = ({ quick, method, audience, belongsTo }: Wanted['modules'][number]): boolean =>
  quick !== undefined &&
  method !== 'assessment' &&
  (audience === 'everybody' || audience === 'newcomers') &&
  belongsTo !== 'member';

/** A module that takes more people than are there waits for another day. */
export const isEnough = ({ people }: ModuleDefinition, here: number): boolean => (people?.min ?? 1) <= here;

function candidates(wanted: Wanted, measure: string | null): ChosenPractice[] {
  const inSeason = new Set(wanted.seasons?.filter((each) => isInSeason(each, wanted.date)).map(({ id }) => id));
  const rank = (each: ModuleDefinition) => (each.season === undefined ? 0 : SEASON_RANK) + weightOf(each);
  const modules = onlyThose(
    wanted.modules.filter((each) => isForPairs(each) && (each.season === undefined || inSeason.has(each.season))),
  ).toSorted((a, b) => rank(b) - rank(a));
  const inCurriculum = modules.filter(({ id }) => wanted.curriculum.includes(id));
  // By weight, and among equals as the stage names them.
  const curriculum = inCurriculum.toSorted(
    (a, b) => rank(b) - rank(a) || wanted.curriculum.indexOf(a.id) - wanted.curriculum.indexOf(b.id),
  );
  const module = (id: string, code: ChosenPractice['reason']['code'], ref: string | null): ChosenPractice => ({
    kind: 'module',
    id,
    reason: { code, ref },
  });
  return [
    ...wanted.signs.flatMap((sign) =>
      modules.filter((each) => each.trains.signs.includes(sign)).map((each) => module(each.id, 'sign', sign)),
    ),
    ...modules
      .filter((each) => measure !== null && each.trains.measures.includes(measure))
      .map((each) => module(each.id, 'metric', measure)),
    ...curriculum.map(({ id }) => module(id, 'stage-curriculum', wanted.stage)),
    // A stage with few courses of its own goes over others again, rather than over the same ones every week.
    ...modules
      .filter(({ id, audience }) => audience === 'everybody' && !wanted.curriculum.includes(id))
      .map(({ id }) => module(id, 'turn', null)),
  ];
}

/**
 * What to practise today: a day with a module (what the weekly named for this week, else a sign that was seen, a rate
 * that fell, the stage's curriculum in this order, another in turn), a day with an objection in turn.
 */
export function choosePractice(
  wanted: Wanted,
  held: readonly PastMeeting[],
  ledger: Ledger,
  theme: string | null,
): ChosenPractice | null {
  const used = recent(held, null, (past) => past.practice, 60);
  const nameOf = ({ kind, id }: Practice) => `${kind} ${id}`;
  // The latest use is the one that counts.
  const ages = new Map(used.map((each, i) => [nameOf(each), i] as const).toReversed());
  const age = (practice: Practice) => ages.get(nameOf(practice)) ?? Number.POSITIVE_INFINITY;
  const objections = wanted.objections.map(
    (id): ChosenPractice => ({
      kind: 'objection',
      id,
      reason: { code: 'turn', ref: null },
    }),
  );
  const ids = wanted.members.map((member) => member.id);
  const modules = candidates(wanted, fallenMeasure(ledger, ids, wanted.date));
  const turnOfModule = used[0]?.kind !== 'module';
  const oldest = (list: readonly ChosenPractice[]) =>
    minBy(list, (each) => [-Math.min(age(each), 1000), hash(`${wanted.teamId}|${each.id}`)]);
  const rested = ({ reason }: ChosenPractice) =>
    reason.code === 'sign' || reason.code === 'metric' ? NEEDED_REST : REST;
  const ofWeek = wanted.modules.find(({ id }) => id === theme);
  const themed: ChosenPractice | null =
    ofWeek && isForPairs(ofWeek) ? { kind: 'module', id: ofWeek.id, reason: { code: 'theme', ref: null } } : null;
  const module = themed ?? modules.find((each) => age(each) >= rested(each)) ?? oldest(modules);
  const objection = oldest(objections);
  return (turnOfModule ? (module ?? objection) : (objection ?? module)) ?? null;
}
