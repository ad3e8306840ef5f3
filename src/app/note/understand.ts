import { planNote } from '../../domain/note/plan.ts';
import { understand } from '../../domain/note/understand.ts';
import { homesOf } from '../../domain/remark/home.ts';
import { isMemberOn } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';
import { openNoteReader } from './reader.ts';
import type { NoteLanguage, NoteRequest, NoteView } from './view.ts';

/**
 * What a sentence means in the team: stores nothing.
 * @throws TeamctlError `note-empty`; `day-in-future` when it is said of a day to come
 */
export async function understandNote(scope: Scope, request: NoteRequest, language: NoteLanguage): Promise<NoteView> {
  const text = request.text.trim();
  if (text === '') throw new TeamctlError('usage', 'note-empty');
  if (request.on > scope.today) throw new TeamctlError('usage', 'day-in-future', { day: request.on, flag: '--on' });
  const team = await scope.team();
  const everybody = await readMembers(await scope.reader(), team.id);
  const members = everybody.filter((each) => isMemberOn(each, request.on));
  const playbook = await scope.playbook(team, language.id);
  const understood = understand({
    text,
    reader: await openNoteReader(playbook, language.lexicon, language.isHan),
    lexicon: language.lexicon,
    members,
    syllables: language.syllables,
    ofMember: request.chosen !== null,
  });
  return {
    ...request,
    text,
    team,
    members,
    understood,
    plan: planNote(understood, text, request.chosen),
    homes: homesOf(text, language.lexicon, scope.today),
  };
}
