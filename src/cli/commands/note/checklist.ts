import type { NoteView, Ticked } from '../../../app/note/view.ts';
import { noteWords } from '../../../i18n/areas/note.ts';
import { readingLine } from '../../../present/note.ts';
import type { Context } from '../../context.ts';
import { askChecks, askChoice } from '../../terminal/prompt.ts';

const DEGREES = ['yes', 'always', 'often', 'sometimes', 'seldom', 'no'] as const;

/** Who is meant, of those that the name could be, else of all; null: nobody is to be told apart. */
async function askWho(context: Context, view: NoteView, { heard }: Ticked): Promise<Ticked['member']> {
  const words = noteWords(context.locale);
  const candidates = heard.mention?.members ?? [];
  const members = candidates.length > 1 ? candidates : view.members;
  const choices = members.map(({ id, name }) => ({ name, value: String(id) }));
  const id = await askChoice(context, words.askWho(heard.words), [...choices, { name: words.noOne, value: '' }]);
  return members.find((each) => String(each.id) === id) ?? null;
}

/** Changes person and degree of one of the readings, which is taken by that. */
async function editOne(context: Context, view: NoteView, list: readonly Ticked[]): Promise<Ticked[]> {
  const words = noteWords(context.locale);
  const lines = list.map((each, i) => ({ name: readingLine(each, view.titles, context.locale), value: String(i) }));
  const which = lines.length === 1 ? 0 : Number(await askChoice(context, words.editWhich, lines));
  const edited = list[which];
  if (!edited) return [...list];
  const member = edited.heard.kind === 'team' ? null : await askWho(context, view, edited);
  // Of what calls for help a word is enough: it has no degree.
  const degree =
    edited.heard.kind === 'referral'
      ? 'yes'
      : await askChoice(
          context,
          words.editDegree,
          DEGREES.map((each) => ({ name: words.degreeNames[each], value: each })),
        );
  const taken = edited.heard.kind === 'team' || member !== null;
  return list.map((each, i) => (i === which ? { ...each, member, degree, taken } : each));
}

/** What the manager takes of the readings: Enter stores the ticks, `e` changes person or degree first. */
export async function askTicks(context: Context, view: NoteView): Promise<Ticked[]> {
  const words = noteWords(context.locale);
  let list: readonly Ticked[] = view.offered;
  for (let isOpen = list.length > 0; isOpen; ) {
    const choices = list.map((each, i) => ({
      name: readingLine(each, view.titles, context.locale),
      value: i,
      checked: each.taken,
    }));
    const { chosen, edits } = await askChecks(context, `${view.text}\n  ${words.check}`, choices);
    list = list.map((each, i) => ({ ...each, taken: chosen.includes(i) }));
    if (edits) list = await editOne(context, view, list);
    isOpen = edits;
  }
  const asked: Ticked[] = [];
  for (const each of list) {
    const isOpen = each.taken && each.heard.kind !== 'team' && each.member === null;
    const member = isOpen ? await askWho(context, view, each) : each.member;
    asked.push({ ...each, member, taken: each.taken && !(isOpen && member === null) });
  }
  return asked;
}
