import type { Command } from 'commander';
import { requireMember } from '../../../app/find/member.ts';
import { addMonths, startOfMonth } from '../../../domain/calendar/day.ts';
import { gateStatuses } from '../../../domain/coaching/gates.ts';
import { climb } from '../../../domain/coaching/ladder.ts';
import { checkpoints, scheduleSteps } from '../../../domain/coaching/schedule.ts';
import { nearMatches } from '../../../domain/team/find-member.ts';
import { isMemberOn, type Team } from '../../../domain/team/team.ts';
import { TeamctlError } from '../../../errors.ts';
import { coachWords } from '../../../i18n/areas/coach.ts';
import { locales } from '../../../i18n/locale.ts';
import type { TrainingModule } from '../../../playbook/parts.ts';
import type { Context } from '../../context.ts';
import { parseDay } from '../../line/options.ts';

const reading = () => import('../../../store/coaching-reader.ts');

interface FileOptions {
  on?: string;
  note: string;
}

export function defineRecords(coach: Command, context: Context): void {
  const { help } = coachWords(context.locale);
  coach
    .command('list')
    .description(help.list)
    .option('--all', help.all)
    .action((options: { all?: boolean }) => list(context, options.all === true));
  coach
    .command('close <member>')
    .description(help.close)
    .option('--reason <text>', help.reason)
    .action((who: string, options: { reason?: string }) => close(context, who, options.reason ?? null));
  coach
    .command('evidence <member>')
    .description(help.evidence)
    .action((who: string) => evidence(context, who));
  coach
    .command('file <member> <document>')
    .description(help.file)
    .option('--on <date>', help.on)
    .requiredOption('--note <text>', help.fileNote)
    .action((who: string, kind: string, options: FileOptions) => file(context, who, kind, options));
}

async function gather(context: Context) {
  const team = await context.team();
  const { readMembers } = await import('../../../store/team-reader.ts');
  return { team, members: await readMembers(await context.reader(), team.id) };
}

async function list(context: Context, all: boolean): Promise<void> {
  const { team, members } = await gather(context);
  const { ladder, hypotheses } = await (await context.playbook(team)).coaching();
  const calendar = await context.calendar(team);
  const ids = members.filter((member) => isMemberOn(member, context.today)).map((member) => member.id);
  const plans = (await (await reading()).readCoachPlans(await context.reader(), ids)).filter(
    (plan) => all || plan.state === 'open',
  );
  const lines = plans.map((plan) => ({
    member: members.find((member) => member.id === plan.memberId)?.name ?? '',
    focus: plan.focus,
    state: plan.state,
    startedOn: plan.startedOn,
    rung: climb(ladder, plan.results).rung,
    rungs: ladder.length,
    next: plan.state === 'open' ? (scheduleSteps(ladder, plan, context.today, calendar)[0]?.from ?? null) : null,
    checkpoints: checkpoints(plan.startedOn, calendar),
  }));
  const { presentCoachList } = await import('../../../present/coach-records.ts');
  await context.show(presentCoachList(lines, hypotheses, context.today, context.locale));
}

async function close(context: Context, who: string, reason: string | null): Promise<void> {
  const { members } = await gather(context);
  const member = await requireMember(members, who);
  const plans = await (await reading()).readCoachPlans(await context.reader(), [member.id]);
  const plan = plans.find((each) => each.state === 'open');
  if (!plan) throw new TeamctlError('not-found', 'coach-no-plan', { name: member.name });
  const { endCoachPlan } = await import('../../../store/coaching-writer.ts');
  await context.write('coach close', async ({ db }) =>
    endCoachPlan(db, plan.id, { state: 'closed', on: context.today, reason: reason?.trim() || null }),
  );
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(
    presentDone(coachWords(context.locale).closed(member.name), { member: member.name, state: 'closed' }),
  );
}

const EVIDENCE_MONTHS = 12;

/** What day records, targets and training say about a member: dates and numbers only. */
async function recordOf(context: Context, team: Team, memberId: number, modules: readonly TrainingModule[]) {
  const db = await context.reader();
  const { standardsOf, trainingOf } = await import('../../../domain/coaching/evidence.ts');
  const { readTargets } = await import('../../../store/target-reader.ts');
  const { readDayRecords } = await import('../../../store/record-reader.ts');
  const { readResults, readTraining } = await import('../../../store/training-reader.ts');
  const from = startOfMonth(addMonths(context.today, -EVIDENCE_MONTHS));
  const targets = await readTargets(db, team.id, from, context.today);
  const records = await readDayRecords(db, [memberId], from, context.today);
  const held = (await readTraining(db, team.id)).filter((session) => session.state === 'held' && session.date >= from);
  const telling = new Set(modules.filter((module) => module.belongsTo === 'member').map((module) => module.id));
  return {
    standards: standardsOf(targets, records, memberId, context.today),
    ...trainingOf(held, await readResults(db, [memberId]), memberId, telling),
  };
}

async function evidence(context: Context, who: string): Promise<void> {
  const { team, members } = await gather(context);
  const member = await requireMember(members, who);
  const playbook = await context.playbook(team);
  const [{ gates }, { modules }] = [await playbook.core(), await playbook.curricula()];
  const documents = await (await reading()).readDocuments(await context.reader(), member.id);
  const { presentEvidence } = await import('../../../present/coach-evidence.ts');
  const view = {
    member: { id: member.id, name: member.name },
    asOf: context.today,
    documents,
    statuses: gateStatuses(gates, documents),
    gates,
    modules,
    ...(await recordOf(context, team, member.id, modules)),
  };
  await context.show(presentEvidence(view, context.locale));
}

/** The word of a note that tells of a state of mind, in any language: it has no place in what may be held against somebody. */
async function stateOfMind(context: Context, team: Team, note: string): Promise<string | undefined> {
  for (const language of locales) {
    const playbook = await context.playbook(team, language);
    const said = [...(await playbook.core()).memberSigns, ...(await playbook.coaching()).referrals];
    const word = said.flatMap((each) => each.synonyms ?? []).find((each) => note.includes(each));
    if (word !== undefined) return word;
  }
  return undefined;
}

async function file(context: Context, who: string, kind: string, options: FileOptions): Promise<void> {
  const { team, members } = await gather(context);
  const member = await requireMember(members, who);
  const core = await (await context.playbook(team)).core();
  const requirements = core.gates.flatMap((gate) => gate.requires);
  const requirement = requirements.find((each) => each.id === kind);
  if (!requirement) {
    const near = nearMatches(kind, requirements, (each) => each.id).map((each) => each.id);
    throw new TeamctlError('not-found', 'coach-kind-unknown', { kind, near, kinds: requirements.map(({ id }) => id) });
  }
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on');
  if (on > context.today) throw new TeamctlError('invalid', 'day-in-future', { day: on, flag: '--on' });
  const note = options.note.trim();
  if (note === '') throw new TeamctlError('usage', 'coach-note-empty');
  const word = await stateOfMind(context, team, note);
  if (word !== undefined) throw new TeamctlError('refused', 'coach-note-state', { word });
  const { insertDocument } = await import('../../../store/coaching-writer.ts');
  await context.write('coach file', async ({ db }) => insertDocument(db, member.id, { kind, on, note }));
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(
    presentDone(coachWords(context.locale).filed(member.name, requirement.title, on), {
      member: member.name,
      kind,
      on,
    }),
  );
}
