import type { Command } from 'commander';
import { requireMember } from '../../app/find/member.ts';
import type { Entry, NotePlan } from '../../domain/note/plan.ts';
import type { Understood } from '../../domain/note/understand.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { noteWords } from '../../i18n/areas/note.ts';
import type { NoteView } from '../../present/note.ts';
import type { Context } from '../context.ts';
import { parseDay } from '../line/options.ts';

interface Options {
  member?: string;
  on?: string;
}

export function define(program: Command, context: Context): void {
  const { help } = noteWords(context.locale);
  program
    .command('note')
    .argument('<text...>', help.text)
    .description(help.note)
    .option('--member <member>', help.member)
    .option('--on <date>', help.on)
    .action((text: string[], options: Options) => run(context, text.join(' '), options));
}

/** Signs are recognised in the language of the sentence, whatever the language of the program. */
async function read(context: Context, team: Team, text: string, members: readonly Member[], ofMember: boolean) {
  const { languageOf, lexicons } = await import('../../i18n/lexicon/lexicons.ts');
  const { indexMeanings } = await import('../../domain/note/phrases.ts');
  const { meaningsOf } = await import('../../domain/note/meanings.ts');
  const { understand } = await import('../../domain/note/understand.ts');
  const language = languageOf(text);
  const playbook = await context.scope.playbook(team, language);
  const core = await playbook.core();
  const { referrals } = await playbook.coaching();
  const { sayings } = await playbook.sayings();
  const lexicon = lexicons[language];
  const { loadSyllables } = await import('../../app/find/pinyin.ts');
  return understand({
    text,
    lexicon,
    members,
    ofMember,
    index: indexMeanings(meaningsOf({ ...core, referrals, sayings }), lexicon),
    numbers: core.model.note,
    syllables: /[a-z]/i.test(text) ? await loadSyllables() : null,
  });
}

/** Titles in the language of the program. */
async function titlesOf(context: Context, team: Team): Promise<Pick<NoteView, 'titles' | 'acts'>> {
  const playbook = await context.scope.playbook(team);
  const core = await playbook.core();
  const { referrals } = await playbook.coaching();
  return {
    titles: new Map([...core.signs, ...core.memberSigns, ...referrals].map(({ id, title }) => [id, title])),
    acts: new Map(referrals.map(({ id, act }) => [id, act])),
  };
}

async function store(context: Context, team: Team, entries: readonly Entry[], on: string): Promise<void> {
  const { insertObservation, insertPrivateObservation } = await import('../../store/observation-writer.ts');
  await context.scope.change('note', async ({ db, summarize }) => {
    for (const { sign, degree, member, note } of entries) {
      const seen = { sign, degree, how: 'reported' as const, on, note };
      if (member) await insertPrivateObservation(db, member.id, seen);
      else await insertObservation(db, team.id, seen);
    }
    // What was seen of a person stays out of the log.
    summarize(entries.some((entry) => entry.member) ? '' : entries.map((entry) => entry.sign).join(' '));
  });
}

/** The person meant, asked for when several could be or nobody is named. */
async function whoIsMeant(context: Context, plan: NotePlan<Member>, members: readonly Member[]): Promise<Member> {
  const { askChoice } = await import('../terminal/prompt.ts');
  const several = plan.unclear.find(({ candidates }) => candidates.length > 1)?.candidates ?? members;
  const choices = several.map((each) => ({
    name: each.code ? `${each.name} ${each.code}` : each.name,
    value: String(each.id),
  }));
  const chosen = await askChoice(context, noteWords(context.locale).askWho, choices);
  return several.find((each) => String(each.id) === chosen) as Member;
}

function unclearError(plan: NotePlan<Member>): TeamctlError {
  const several = plan.unclear.find(({ candidates }) => candidates.length > 1);
  if (several)
    return new TeamctlError('not-found', 'member-ambiguous', {
      wanted: several.heard.mention?.text ?? '',
      candidates: several.candidates.map((each) => (each.code ? `${each.name}（${each.code}）` : each.name)),
    });
  return new TeamctlError('usage', 'note-needs-member', { words: plan.unclear[0]?.heard.words ?? '' });
}

async function gather(context: Context, text: string, options: Options) {
  const team = await context.scope.team();
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  if (on > context.today) throw new TeamctlError('usage', 'day-in-future', { day: on, flag: '--on' });
  const { readMembers } = await import('../../store/team-reader.ts');
  const members = (await readMembers(await context.scope.reader(), team.id)).filter((each) => isMemberOn(each, on));
  const chosen = options.member === undefined ? null : await requireMember(members, options.member);
  const understood = await read(context, team, text, members, chosen !== null);
  return { team, on, members, chosen, understood, words: await titlesOf(context, team) };
}

export async function run(context: Context, sentence: string, options: Options): Promise<void> {
  const text = sentence.trim();
  if (text === '') throw new TeamctlError('usage', 'note-empty');
  const { team, on, members, words, ...gathered } = await gather(context, text, options);
  const understood: Understood<Member> = gathered.understood;
  let { chosen } = gathered;
  const { planNote } = await import('../../domain/note/plan.ts');
  const { presentNote, presentNoteEnd } = await import('../../present/note.ts');
  let plan = planNote(understood, text, chosen);
  const view = (state: NoteView['state']): NoteView => ({
    ...words,
    text,
    on,
    understood,
    plan,
    chosen,
    retentionDays: team.settings.privateRetentionDays,
    state,
  });
  const isSilent = plan.entries.length + plan.unclear.length === 0;
  const asks = context.interactive && !context.globals.yes && !context.globals.json && !isSilent;
  if (!asks) {
    const stores = context.globals.yes === true && !isSilent && plan.unclear.length === 0;
    if (stores) await store(context, team, plan.entries, on);
    await context.show(presentNote(view(stores ? 'stored' : 'open'), context.locale));
    if (context.globals.yes && plan.unclear.length > 0) throw unclearError(plan);
    return;
  }
  await context.show(presentNote(view('asking'), context.locale));
  if (plan.unclear.length > 0) {
    chosen = await whoIsMeant(context, plan, members);
    plan = planNote(understood, text, chosen);
  }
  const { confirmed } = await import('../terminal/confirm.ts');
  const stores = await confirmed(context, noteWords(context.locale).ask(plan.entries.length), true);
  if (stores) await store(context, team, plan.entries, on);
  await context.show(presentNoteEnd(view(stores ? 'stored' : 'left'), context.locale));
}
