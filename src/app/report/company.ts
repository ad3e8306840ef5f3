import { addDays, type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { saysYes } from '../../domain/records/degree.ts';
import { grouped } from '../../domain/records/ordered-records.ts';
import { sumKnown } from '../../domain/records/statistics.ts';
import type { CorePart } from '../../playbook/parts.ts';
import {
  type AgreedStage,
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
import type { Scope } from '../scope.ts';
import { degreeOf } from '../stage/degree.ts';

const WEEKS = 12;
/** What happened lately: four weeks, beside the four before. */
const LATELY_DAYS = 28;
/** An agreement on a stage holds so long. */
const AGREED_DAYS = 56;
/** A sign is the company's and no team's where so large a share of the teams has it, and not of two alone. */
const AGREEING_SHARE = 0.5;
const AGREEING_LEAST = 3;

export interface TeamLine {
  name: string;
  heads: number;
  /** Agreed on and still holding; null: nobody agreed on one lately. */
  stage: { title: string; since: Day; before: string | null } | null;
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
}

function stageOf(agreed: readonly AgreedStage[], today: Day, titles: ReadonlyMap<string, string>): TeamLine['stage'] {
  const last = agreed.at(-1);
  if (!last || last.on <= addDays(today, -AGREED_DAYS)) return null;
  const title = (id: string) => titles.get(id) ?? id;
  const before = agreed.findLast(({ stage }) => stage !== last.stage);
  const since = agreed.find(({ stage, on }) => stage === last.stage && (!before || on > before.on)) ?? last;
  const isNews = since.on > addDays(today, -LATELY_DAYS);
  return { title: title(last.stage), since: since.on, before: before && isNews ? title(before.stage) : null };
}

/** What every playbook that a team goes by knows of stages and signs. */
async function coresOf(scope: Scope, playbooks: ReadonlySet<string>): Promise<ReadonlyMap<string, CorePart>> {
  const cores = new Map<string, CorePart>();
  for (const playbook of playbooks) cores.set(playbook, await (await scope.playbook({ playbook })).core());
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

function weeksOf(days: readonly TeamDay[], today: Day): CompanyView['weeks'] {
  const byWeek = grouped(days, ({ day }) => startOfWeek(day));
  return Array.from({ length: WEEKS }, (_, i) => addDays(startOfWeek(today), -7 * (WEEKS - 1 - i))).map((monday) => {
    const own = byWeek.get(monday) ?? [];
    return { monday, dials: sumKnown(own.map(({ dials }) => dials)), deals: sumKnown(own.map(({ deals }) => deals)) };
  });
}

/** Every team that one may see, on one page. */
export async function reportCompany(scope: Scope): Promise<CompanyView> {
  const { today } = scope;
  const db = await scope.reader();
  const [lately, month] = [addDays(today, -LATELY_DAYS), startOfMonth(today)];
  const days = await readTeamDays(db, addDays(startOfWeek(today), -7 * (WEEKS - 1)), today);
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
  const teams = known.map(({ id, name }): TeamLine => {
    const own = byTeam.get(id) ?? [];
    const within = (from: Day, to: Day) => own.filter(({ day }) => day > from && day <= to);
    const metric = targets.deals.has(id) ? 'deals' : targets.amount.has(id) ? 'amount' : null;
    const done = (of: 'deals' | 'amount') =>
      sumKnown(own.filter(({ day }) => day >= month).map((each) => each[of])) ?? 0;
    return {
      name,
      heads: heads.get(id) ?? 0,
      stage: stageOf(agreed.get(id) ?? [], today, titles.stages),
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
  const enough = Math.max(AGREEING_LEAST, teams.length * AGREEING_SHARE);
  return {
    asOf: today,
    monthBegins: month,
    teams: teams.sort((a, b) => (a.name < b.name ? -1 : 1)),
    stages: [...new Set(titles.stages.values())].map((title) => ({ title, teams: stages.get(title)?.length ?? 0 })),
    weeks: weeksOf(days, today),
    agreeing: teamsBySign(await readSignsOfTeams(db, lately), (id) => coreByTeam.get(id))
      .filter(([, count]) => count >= enough)
      .map(([sign, count]) => ({ title: titles.signs.get(sign) ?? sign, teams: count })),
  };
}
