import type { Collision } from '../../domain/agenda/collisions.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { oddTimes } from '../../domain/team/odd-times.ts';
import { changedSettings } from '../../domain/team/settings.ts';
import { furtherOf } from '../../domain/team/starts.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readTeams } from '../../store/team-reader.ts';
import { insertTeamEvent, putTeamInUse, updateTeam } from '../../store/team-writer.ts';
import { readTraining } from '../../store/training-reader.ts';
import { kindsOf } from '../find/meeting-kind.ts';
import { requireTeam } from '../find/team.ts';
import type { Scope } from '../scope.ts';
import { collisionsOfTeam, settingsInForce } from '../starts.ts';
import { requireFounded } from './create.ts';
import { requireDayOfTeam } from './day-of-team.ts';
import { requireFreeName, requireName } from './name.ts';

type TeamLine = Pick<Team, 'id' | 'name'>;
/** A team that was changed, and which of its meetings now run into one another. */
export type EditedTeam = TeamLine & {
  collisions: readonly Collision[];
  /** How many sessions of the timetable cannot stay where they are. */
  displaced: number;
};

/** Makes the team named the one that commands mean. @throws TeamctlError `team-unknown` */
export function useTeam(scope: Scope, name: string): Promise<TeamLine> {
  return scope.change('team use', async ({ db, summarize }) => {
    const team = requireTeam(await readTeams(db), name);
    await putTeamInUse(db, team.id);
    summarize(team.name);
    return { id: team.id, name: team.name };
  });
}

export interface TeamEdit {
  name?: string;
  foundedOn?: Day;
  /** `KEY=VALUE` texts, applied one after the other. */
  settings?: readonly string[];
  /** A playbook instead of the one of this run: see `placeOf`. */
  playbook?: string;
  /** Takes it back out of the archive. */
  restore?: boolean;
}

/** @throws TeamctlError for times that nobody can have meant, unless they were so before */
async function requireKept(scope: Scope, before: Team, after: Team): Promise<void> {
  const odd = oddTimes(await settingsInForce(scope, after));
  if (odd === null || oddTimes(await settingsInForce(scope, before)) !== null) return;
  if (odd.code === 'weekly-on-rest-day')
    throw new TeamctlError('invalid', 'weekly-on-rest-day', { weekday: odd.weekday });
  throw new TeamctlError('invalid', 'evening-before-morning', { morning: odd.morning, evening: odd.evening });
}

/** How many sessions of the timetable do not fit the settings any more. */
async function displacedIn(scope: Scope, changed: Team): Promise<number> {
  const { today } = scope;
  const stored = await readTraining(await scope.reader(), changed.id);
  if (!stored.some(({ state, date }) => state === 'planned' && date >= today)) return 0;
  const { gatherTrain } = await import('../train/case.ts');
  const { displacedNow } = await import('../train/loose-ends.ts');
  return displacedNow(await gatherTrain({ ...scope, team: async () => changed }, { from: today, to: today }));
}

/**
 * @throws TeamctlError for a name that is empty or another team's, for a setting that does not exist or cannot have
 * that value, for times that nobody can have meant, and for a playbook that cannot be used
 */
export async function editTeam(scope: Scope, edit: TeamEdit): Promise<EditedTeam> {
  const playbook = edit.playbook ?? scope.playbookNamed;
  if (playbook !== null) await scope.playbook({ playbook });
  return scope.change('team edit', async (inside) => {
    const team = await inside.team();
    const { foundedOn, settings, restore } = edit;
    const kinds = settings === undefined ? [] : furtherOf(await kindsOf(inside)).map(({ id }) => id);
    const changed =
      settings === undefined ? team.settings : { ...team.settings, ...changedSettings(settings, team.settings, kinds) };
    requireFounded(inside, foundedOn ?? null);
    const name = edit.name === undefined ? undefined : requireName(edit.name);
    const others = (await readTeams(inside.db)).filter(({ id }) => id !== team.id);
    if (name !== undefined) requireFreeName(others, name);
    if (settings !== undefined) await requireKept(inside, team, { ...team, settings: changed });
    await updateTeam(inside.db, team.id, {
      ...(name === undefined ? {} : { name }),
      ...(foundedOn === undefined ? {} : { foundedOn }),
      ...(playbook === null ? {} : { playbook }),
      ...(restore ? { archived: false } : {}),
      ...(settings === undefined ? {} : { settings: changed }),
    });
    // A stage that changes by it is to be told by it, on no day before.
    if (playbook !== null && playbook !== team.playbook)
      await insertTeamEvent(inside.db, team.id, { kind: 'new-playbook', on: inside.today, note: null });
    inside.summarize(team.name);
    const isAboutTimes = settings !== undefined || playbook !== null;
    const after = { ...team, ...(playbook === null ? {} : { playbook }), settings: changed };
    const collisions = isAboutTimes ? await collisionsOfTeam(inside, after) : [];
    const displaced = isAboutTimes ? await displacedIn(inside, after) : 0;
    return { id: team.id, name: name ?? team.name, collisions, displaced };
  });
}

/** A shock, after which what was known counts for less. @throws TeamctlError `day-in-future`, `before-founded` */
export async function recordEvent(scope: Scope, event: { kind: string; on: Day; note: string | null }): Promise<void> {
  await scope.change('team event', async (inside) => {
    const team = await inside.team();
    requireDayOfTeam(team, event.on, scope.today);
    await insertTeamEvent(inside.db, team.id, event);
    inside.summarize(`${event.kind} ${event.on}`);
  });
}

export function archiveTeam(scope: Scope): Promise<TeamLine> {
  return scope.change('team archive', async (inside) => {
    const { id, name } = await inside.team();
    await updateTeam(inside.db, id, { archived: true });
    inside.summarize(name);
    return { id, name };
  });
}
