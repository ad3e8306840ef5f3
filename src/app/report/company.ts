import { addDays, type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { saysYes } from '../../domain/records/degree.ts';
import { grouped } from '../../domain/records/ordered-records.ts';
import { sumKnown } from '../../domain/records/statistics.ts';
import type { CorePart } from '../../playbook/parts.ts';
import {
  readAgreedStages,
  readCoursesKept,
  readHeads,
  readMonthTargets,
  readSignsOfTeams,
  readTeamDays,
  type SaidSign,
  type TeamDay,
} from '../../store/company-reader.ts';
import { readTeams } from '../../store/team-reader.ts';
import { DEFAULT_PLAYBOOK, hasPlaybook } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { degreeOf } from '../stage/degree.ts';
import { type OwnLine, ownLinesOf } from './company-own.ts';
import { stageOf, stagesByWeek, type TeamStage } from './company-stages.ts';

const WEEKS = 12;
/** What happened lately: four weeks, beside the four before. */
const LATELY_DAYS = 28;
/** A sign is the company's and no team's where so large a share of the teams has it, and not of two alone. */
const AGREEING_SHARE = 0.5;
const AGREEING_LEAST = 3;

export interface TeamLine {
  name: string;
  heads: number;
  /** Agreed on and still holding; null: nobody agreed on one lately. */
  stage: TeamStage | null;
  /** The same at the end of each of the weeks; null: none held. */
  stageByWeek: readonly (string | null)[];
  /** Deals of the last four weeks, and of the four before. */
  deals: number | null;
  dealsBefore: number | null;
  /** Of this month's target: what is done, and what was agreed on. */
  target: { metric: 'deals' | 'amount'; done: number; value: number } | null;
  courses: { held: number; due: number } | null;
}

/** Teams side by side, by name: nobody is first, nobody last, and no person is in it. */
export interface CompanyView {
  asOf: Day;
  monthBegins: Day;
  teams: readonly TeamLine[];
  stages: readonly { title: string; teams: number }[];
  weeks: readonly { monday: Day; dials: number | null; deals: number | null }[];
  agreeing: readonly { title: string; teams: number }[];
  /** Teams whose playbook cannot be read here: their signs are counted nowhere. */
  unread: readonly string[];
  /** Measures of the playbooks, a row a team and measure; teams by name. */
  own: readonly OwnLine[];
}

/**
 * What every playbook that a team goes by knows of stages and signs. One that lies on somebody else's machine, or is
 * broken, is left out: of its teams the figures are still there.
 */
async function coresOf(scope: Scope, playbooks: ReadonlySet<string>): Promise<ReadonlyMap<string, CorePart>> {
  const cores = new Map<string, CorePart>();
  for (const playbook of [DEFAULT_PLAYBOOK, ...playbooks])
    if (await hasPlaybook(scope, { playbook })) cores.set(playbook, await (await scope.playbook({ playbook })).core());
  return cores;
}

function titlesOf(cores: ReadonlyMap<string, CorePart>) {
  const [stages, signs] = [new Map<string, string>(), new Map<string, string>()];
  for (const core of cores.values()) {
    for (const { id, title } of core.stages) stages.set(id, title);
    for (const { id, title } of [...core.signs, ...core.concerns]) signs.set(id, title);
  }
  return { stages, signs };
}

/** Of how many teams each sign was seen, most first. */
function teamsBySign(said: readonly SaidSign[], coreOf: (teamId: number) => CorePart | undefined): [string, number][] {
  const seen = said.filter(({ teamId, degree }) => {
    const core = coreOf(teamId);
    return core !== undefined && saysYes(degreeOf(core, degree));
  });
  return [...grouped(seen, ({ sign }) => sign)]
    .map(([sign, each]): [string, number] => [sign, new Set(each.map(({ teamId }) => teamId)).size])
    .sort(([one, teams], [other, more]) => more - teams || (one < other ? -1 : 1));
}

/** The Mondays of the weeks that are shown, the running one the last. */
const mondaysUntil = (today: Day): Day[] =>
  Array.from({ length: WEEKS }, (_, i) => addDays(startOfWeek(today), -7 * (WEEKS - 1 - i)));

function weeksOf(days: readonly TeamDay[], mondays: readonly Day[]): CompanyView['weeks'] {
  const byWeek = grouped(days, ({ day }) => startOfWeek(day));
  return mondays.map((monday) => {
    const own = byWeek.get(monday) ?? [];
    return { monday, dials: sumKnown(own.map(({ dials }) => dials)), deals: sumKnown(own.map(({ deals }) => deals)) };
  });
}

/** Every team that one may see, on one page. */
export async function reportCompany(scope: Scope): Promise<CompanyView> {
  const { today } = scope;
  const db = await scope.reader();
  const [lately, month] = [addDays(today, -LATELY_DAYS), startOfMonth(today)];
  const mondays = mondaysUntil(today);
  const days = await readTeamDays(db, mondays[0] as Day, today);
  const byTeam = grouped(days, ({ teamId }) => teamId);
  const agreed = grouped(await readAgreedStages(db, addDays(today, -365)), ({ teamId }) => teamId);
  const [heads, courses] = [await readHeads(db, today), await readCoursesKept(db, lately, today)];
  const targets = {
    deals: await readMonthTargets(db, month, 'deals'),
    amount: await readMonthTargets(db, month, 'amount'),
  };
  const known = (await readTeams(db)).filter(({ archived }) => !archived);
  const cores = await coresOf(scope, new Set(known.map(({ playbook }) => playbook)));
  const titles = titlesOf(cores);
  const coreByTeam = new Map(known.map(({ id, playbook }) => [id, cores.get(playbook)]));
  const titleOf = (id: string) => titles.stages.get(id) ?? id;
  const teams = known.map(({ id, name }): TeamLine => {
    const own = byTeam.get(id) ?? [];
    const within = (from: Day, to: Day) => own.filter(({ day }) => day > from && day <= to);
    const metric = targets.deals.has(id) ? 'deals' : targets.amount.has(id) ? 'amount' : null;
    const done = (of: 'deals' | 'amount') =>
      sumKnown(own.filter(({ day }) => day >= month).map((each) => each[of])) ?? 0;
    return {
      name,
      heads: heads.get(id) ?? 0,
      stage: stageOf(agreed.get(id) ?? [], today, lately, titleOf),
      stageByWeek: stagesByWeek(agreed.get(id) ?? [], mondays, today, titleOf),
      deals: sumKnown(within(lately, today).map(({ deals }) => deals)),
      dealsBefore: sumKnown(within(addDays(lately, -LATELY_DAYS), lately).map(({ deals }) => deals)),
      target: metric && { metric, done: done(metric), value: targets[metric].get(id) as number },
      courses: courses.get(id) ?? null,
    };
  });
  const stages = grouped(
    teams.filter(({ stage }) => stage !== null),
    ({ stage }) => stage?.title as string,
  );
  const byName = known.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const own = await ownLinesOf(db, byName, (id) => coreByTeam.get(id), today, LATELY_DAYS);
  const enough = Math.max(AGREEING_LEAST, teams.length * AGREEING_SHARE);
  return {
    asOf: today,
    monthBegins: month,
    teams: teams.sort((a, b) => (a.name < b.name ? -1 : 1)),
    stages: [...new Set(titles.stages.values())].map((title) => ({ title, teams: stages.get(title)?.length ?? 0 })),
    weeks: weeksOf(days, mondays),
    agreeing: teamsBySign(await readSignsOfTeams(db, lately), (id) => coreByTeam.get(id))
      .filter(([, count]) => count >= enough)
      .map(([sign, count]) => ({ title: titles.signs.get(sign) ?? sign, teams: count })),
    own,
    unread: known.flatMap(({ id, name }) => (coreByTeam.get(id) === undefined ? [name] : [])),
  };
}
