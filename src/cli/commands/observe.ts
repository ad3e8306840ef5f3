import type { Command } from 'commander';
import { TeamctlError } from '../../errors.ts';
import { stageWords } from '../../i18n/areas/stage.ts';
import type { CoachingPart, CorePart } from '../../playbook/parts.ts';
import type { Context } from '../context.ts';
import { requireMember } from '../../app/find/member.ts';
import { degreeOf } from '../../app/stage/case.ts';
import { parseDay } from '../line/options.ts';
import { parseSign, requireSign } from '../../app/find/sign.ts';

interface Options {
  member?: string;
  on?: string;
  note?: string;
  list?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = stageWords(context.locale);
  program
    .command('observe [signs...]')
    .description(help.observe)
    .option('--member <member>', help.observeMember)
    .option('--on <date>', help.on)
    .option('--note <text>', help.note)
    .option('--list', help.list)
    .action((signs: string[], options: Options) => (options.list ? list(context) : run(context, signs, options)));
}

interface Seen {
  sign: string;
  degree: string;
}

function readSeen(core: CorePart, coaching: CoachingPart, texts: readonly string[], ofMember: boolean): Seen[] {
  if (texts.length === 0) throw new TeamctlError('usage', 'missing-argument', { wanted: 'SIGN' });
  const personal = [...core.memberSigns, ...coaching.questions, ...coaching.referrals];
  const [mine, other] = ofMember ? [personal, core.signs] : [core.signs, personal];
  return texts.map((text) => {
    const { sign, degree } = parseSign(text);
    if (other.some((each) => each.id === sign))
      throw new TeamctlError('usage', ofMember ? 'sign-is-team' : 'sign-is-personal', { sign });
    requireSign(sign, mine);
    degreeOf(core, degree);
    return { sign, degree };
  });
}

export async function run(context: Context, texts: readonly string[], options: Options): Promise<void> {
  const team = await context.team();
  const playbook = await context.playbook(team);
  const core = await playbook.core();
  const seen = readSeen(core, await playbook.coaching(), texts, options.member !== undefined);
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on');
  if (on > context.today) throw new TeamctlError('usage', 'day-in-future', { day: on, flag: '--on' });
  const { readMembers } = await import('../../store/team-reader.ts');
  const member =
    options.member === undefined
      ? null
      : await requireMember(await readMembers(await context.reader(), team.id), options.member);
  const { insertObservation, insertPrivateObservation } = await import('../../store/observation-writer.ts');
  await context.write('observe', async ({ db, summarize }) => {
    for (const each of seen) {
      const observation = { ...each, how: 'reported' as const, on, note: options.note ?? null };
      if (member) await insertPrivateObservation(db, member.id, observation);
      else await insertObservation(db, team.id, observation);
    }
    // What was seen of a person stays out of the log.
    summarize(member ? '' : seen.map((each) => each.sign).join(' '));
  });
  const { presentDone } = await import('../../present/team.ts');
  const { observed } = stageWords(context.locale);
  await context.show(presentDone(observed(seen.length), { on, signs: seen, member: member?.name ?? null }));
}

export async function list(context: Context): Promise<void> {
  const playbook = await context.playbook();
  const core = await playbook.core();
  const rows = [...core.signs, ...core.memberSigns].map((sign) => ({ id: sign.id, title: sign.title }));
  await context.show({
    data: { schema: 'teamctl.signs/1', signs: rows },
    document: [{ kind: 'facts', rows: rows.map((sign) => ({ label: sign.id, value: sign.title })) }],
  });
}
