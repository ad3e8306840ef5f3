import { periodOf, targetMetrics } from '../../domain/records/target.ts';
import type { Team } from '../../domain/team/team.ts';
import { type GatheredTargets, gatherTargets, isWholeTeam } from '../../importing/gather-targets.ts';
import { planTargets, type StoredTarget, type TargetPlan } from '../../importing/plan-targets.ts';
import { otherSpans, refuseOtherSpans, targetSpan, withoutTold } from '../../importing/target-span.ts';
import type { Note } from '../../importing/types.ts';
import type { Reader } from '../../store/database.ts';
import { readOwnTargets, readTargets } from '../../store/target-reader.ts';
import { upsertTarget } from '../../store/target-writer.ts';
import { readMembers } from '../../store/team-reader.ts';
import { insertMember } from '../../store/team-writer.ts';
import type { Inside, Scope } from '../scope.ts';
import { bestDay, tooHigh } from '../target/fits.ts';
import type { ImportAsk } from './ask.ts';
import { refuseStrangers, withNewcomers } from './asking.ts';
import { peopleOf, teamsOf } from './people.ts';
import { type Reading, readingView } from './reading.ts';
import type { ImportSettings } from './settings.ts';
import { takeSteps } from './steps.ts';
import type { ImportView } from './view.ts';

const MOST_NOTED = 10;

/** All targets of the teams that the file speaks of, by member and period. */
async function storedTargets(db: Reader, { people }: GatheredTargets, team: Team): Promise<StoredTarget> {
  const stored = new Map<string, number>();
  const keyOf = (owner: string, metric: string, period: string, startsOn: string) =>
    `${owner} ${metric} ${period} ${startsOn}`;
  for (const teamId of new Set([team.id, ...people.all.map((person) => person.teamId)])) {
    const span = ['1900-01-01', '2199-12-31'] as const;
    const known = [...(await readTargets(db, teamId, ...span)), ...(await readOwnTargets(db, teamId, ...span))];
    for (const { memberId, metric, period, startsOn, value } of known)
      stored.set(keyOf(memberId === null ? `team ${teamId}` : String(memberId), metric, period, startsOn), value);
  }
  return (person, { metric, period, startsOn }) => {
    const owner = person === null ? `team ${team.id}` : String(people.all[person]?.memberId ?? 'new');
    return stored.get(keyOf(owner, metric, period, startsOn));
  };
}

const newcomers = ({ people }: GatheredTargets, plan: TargetPlan): number[] =>
  [...new Set(plan.store.flatMap(({ person }) => person ?? []))].filter(
    (index) => people.all[index]?.memberId === null,
  );

async function store({ db }: Inside, gathered: GatheredTargets, plan: TargetPlan, team: Team): Promise<void> {
  const { people } = gathered;
  const ids = people.all.map((person) => person.memberId);
  for (const index of newcomers(gathered, plan)) {
    const { teamId, name, code } = people.all[index] as (typeof people.all)[number];
    ids[index] = await insertMember(db, teamId, { name, code, role: 'agent', joinedOn: null });
  }
  for (const { person, target } of plan.store) {
    const memberId = person === null ? null : (ids[person] as number);
    const teamId = person === null ? team.id : (people.all[person]?.teamId as number);
    await upsertTarget(db, teamId, { ...target, memberId });
  }
}

/** Targets that ask of members twice their own best day, on each work day: told, for somebody may mean it. */
async function aboveBest(inside: Scope, team: Team, { people }: GatheredTargets, plan: TargetPlan): Promise<Note[]> {
  const db = await inside.reader();
  const members = new Map((await readMembers(db, team.id)).map((member) => [member.id, member]));
  const calendar = await inside.calendar(team);
  const bests = new Map<string, number>();
  const notes: Note[] = [];
  for (const { person, target } of plan.store) {
    const who = person === null ? undefined : people.all[person];
    const member = members.get(who?.memberId ?? -1);
    const metric = targetMetrics.find((each) => each === target.metric);
    if (member === undefined || metric === undefined || notes.length >= MOST_NOTED) continue;
    const key = `${member.id} ${metric}`;
    const best = bests.get(key) ?? (await bestDay(db, [member], metric, inside.today));
    bests.set(key, best);
    const { from, to } = periodOf(target);
    const days = Math.max(1, calendar.workdays(from, to).length);
    // Where no day is known, the rare ones are told with their lines.
    if (best === 0 || tooHigh(target.value, metric, { best, days, people: 1 }) === null) continue;
    notes.push({
      code: 'target-above-best',
      data: { who: member.name, measure: metric, value: target.value, best, days, startsOn: target.startsOn },
    });
  }
  return notes;
}

interface TargetsPlan {
  above: readonly Note[];
  team: Team;
  gathered: GatheredTargets;
  plan: TargetPlan;
}

/** Targets of members or of the whole team; those of a quarter become three months. */
export async function importTargets(scope: Scope, reading: Reading, ask: ImportAsk): Promise<ImportView> {
  const { understanding } = reading;
  const span = targetSpan(understanding, reading.settings.profile);
  refuseOtherSpans(understanding, span);
  const gatherIn = async (within: Scope, settings: ImportSettings) => {
    const people = await peopleOf(within, { ...reading, settings }, await within.team());
    return gatherTargets(understanding, people, span, scope.today);
  };
  const stamp = await scope.stamp();
  const { gathered: first, settings } = await withNewcomers(ask, reading.settings, (now) => gatherIn(scope, now));
  const {
    plan: { team, gathered, plan, above },
    outcome,
  } = await takeSteps<TargetsPlan>(scope, settings, {
    plan: async (inside) => {
      const found = (await inside.stamp()) === stamp ? first : await gatherIn(inside, settings);
      if (!reading.settings.createMembers) refuseStrangers(first, found);
      const whole = await inside.team();
      const stored = await storedTargets(await inside.reader(), found, whole);
      const made = planTargets(found, whole.name, stored, settings.replace);
      return { team: whole, gathered: found, plan: made, above: await aboveBest(inside, whole, found, made) };
    },
    rowsOf: (made) => made.plan.rows,
    apply: async (inside, made) => {
      await store(inside, made.gathered, made.plan, made.team);
      inside.summarize(`${made.plan.store.length}`);
    },
  });
  const { people } = gathered;
  const others = otherSpans(understanding, span);
  const seen = new Set(gathered.rows.flatMap((row) => row.person ?? []));
  return {
    ...readingView(reading),
    notes: [
      ...withoutTold(understanding.notes, others),
      span === 'quarter' ? { code: 'quarter-spread', data: {} } : { code: 'period-assumed', data: { period: span } },
      ...others,
      ...gathered.rare.slice(0, MOST_NOTED).map(({ line, person, metric, value }) => ({
        code: 'rare-target',
        data: { line, who: person === null ? team.name : (people.all[person]?.name ?? ''), measure: metric, value },
      })),
      ...above,
      ...(isWholeTeam(understanding) ? [{ code: 'whole-team-targets', data: {} }] : []),
      ...understanding.opened.warnings,
    ],
    outcome,
    rows: plan.rows,
    became: { kind: 'targets', targets: plan.store.length },
    leftOut: gathered.leftOut.list(),
    control: [],
    refusals: gathered.refusals.sorted(),
    differences: plan.differences,
    differenceCount: plan.differences.length,
    members: {
      known: [...seen].filter((index) => people.all[index]?.memberId !== null).length,
      created: newcomers(gathered, plan).map((index) => people.all[index]?.name as string),
      unmatched: [...people.unknown.keys()],
    },
    teams: isWholeTeam(understanding) ? [team.name] : await teamsOf(scope, people, seen),
    teamsCreated: [],
    days: plan.days,
  };
}
